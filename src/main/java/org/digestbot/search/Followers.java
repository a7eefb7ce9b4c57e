package org.digestbot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what follows where few entries have what they must: those that have the better half of it,
 * or of the words that its terms consist of. Thread-safe.
 */
final class Followers {
  /** So few entries leave room on a page. */
  static final int FEW = 10;

  /** So many entries fill a page, together with those that they follow. */
  static final int PAGE = 20;

  /** So many that may follow are read at most. */
  static final int READ = 40;

  private final Frequencies frequencies;
  private final Units units;

  Followers(Frequencies frequencies, Units units) {
    this.frequencies = frequencies;
    this.units = units;
  }

  /**
   * What an entry needs to follow.
   *
   * @param condition of its words
   * @param units what all entries are ranked by then
   */
  record Enough(Condition condition, List<Unit> units) {}

  /**
   * What is enough to follow; nothing where something is in quotes, which asks for just that, or
   * where there is nothing to leave out.
   *
   * @param required what entries must have of a query
   */
  Optional<Enough> of(Reading reading, List<Unit> required) {
    if (required.isEmpty() || required.stream().anyMatch(Unit::quoted)) {
      return Optional.empty();
    }
    // A term that many entries have is not what makes them few.
    Words words = inWords(reading, required, frequencies.rarity(FEW));
    List<Condition> ways = new ArrayList<>();
    if (required.size() > 1) {
      ways.add(Coverage.ofFew(required));
    }
    if (!words.required.equals(required)) {
      // Half of a single term would be something else.
      ways.add(required.size() > 1 ? Coverage.ofFew(words.required) : words.all());
    }
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(new Enough(new Condition.Any(ways), words.ranking));
  }

  /**
   * What is enough where no entry has the terms of a query together: all words that they consist
   * of.
   *
   * @param required what entries must have of a query
   */
  Optional<Enough> ofNone(Reading reading, List<Unit> required) {
    if (required.size() < 2 || required.stream().anyMatch(Unit::quoted)) {
      return Optional.empty();
    }
    Words words = inWords(reading, required, 0);
    return words.required.equals(required)
        ? Optional.empty()
        : Optional.of(new Enough(words.all(), words.ranking));
  }

  /** What a query asks for where terms that are rare enough are taken for the words in them. */
  private Words inWords(Reading reading, List<Unit> required, double rare) {
    List<Unit> apart = new ArrayList<>();
    List<Unit> ranking = new ArrayList<>(reading.units());
    for (Unit unit : required) {
      List<Unit> parts = unit.rarity() < rare ? List.of() : units.parts(unit);
      parts.forEach(part -> ranking.add(part.asPart()));
      apart.addAll(
          parts.isEmpty() ? List.of(unit) : parts.stream().filter(part -> !part.weak()).toList());
    }
    return new Words(apart, ranking);
  }

  private record Words(List<Unit> required, List<Unit> ranking) {
    Condition all() {
      return new Condition.All(required.stream().map(Unit::condition).toList());
    }
  }
}
