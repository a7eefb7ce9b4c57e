package org.digestbot.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.query.Reading;
import org.digestbot.search.query.Unit;
import org.digestbot.search.query.Units;

/**
 * Says what follows where few entries have what they must: those that have a good part of it, or of
 * the words that its terms consist of. Thread-safe.
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
    // A term that many entries have is not what makes them few, where nothing narrows.
    double rare = reading.narrowing().isEmpty() ? frequencies.rarity(FEW) : 0;
    List<Unit> apart = new ArrayList<>();
    List<Unit> ranking = new ArrayList<>(reading.units());
    for (Unit unit : required) {
      List<Unit> parts = unit.rarity() < rare ? List.of() : units.parts(unit);
      parts.forEach(part -> ranking.add(part.asPart()));
      apart.addAll(parts.isEmpty() ? List.of(unit) : telling(parts));
    }
    List<Condition> ways = new ArrayList<>();
    if (required.size() > 1) {
      ways.add(Coverage.ofFew(required));
    }
    if (!apart.equals(required)) {
      // Half of a single term would be something else.
      ways.add(
          required.size() > 1
              ? Coverage.ofFew(apart)
              : new Condition.All(apart.stream().map(Unit::condition).toList()));
    }
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(new Enough(new Condition.Any(ways), ranking));
  }

  /** Those that carry the meaning, or all where it takes all of them: AI 视频. */
  private static List<Unit> telling(List<Unit> parts) {
    List<Unit> telling = parts.stream().filter(part -> !part.weak()).toList();
    return telling.isEmpty() ? parts : telling;
  }

  /**
   * What entries may be about where none has all units: the most telling one, where it carries half
   * of the meaning; a word of every day must carry more.
   *
   * @param required what entries must have of a query
   */
  Optional<Unit> subject(List<Unit> required) {
    if (required.size() < 2 || required.stream().anyMatch(Unit::quoted)) {
      return Optional.empty();
    }
    double all = required.stream().mapToDouble(Unit::rarity).sum();
    return required.stream()
        .max(Comparator.comparingDouble(Unit::rarity))
        .filter(
            unit ->
                unit.rarity()
                    >= all * (units.isTerm(unit) ? Coverage.ENOUGH : Coverage.ENOUGH_ALONE));
  }

  /**
   * What is enough where no entry has all units together: of a term with one word that tells
   * something, such as 内存不够, that word.
   *
   * @param required what entries must have of a query
   */
  Optional<Enough> ofNone(Reading reading, List<Unit> required) {
    List<Unit> heads = new ArrayList<>();
    List<Unit> ranking = new ArrayList<>(reading.units());
    for (Unit unit : required) {
      List<Unit> telling =
          unit.quoted() || required.size() < 2
              ? List.of()
              : units.parts(unit).stream().filter(part -> !part.weak()).toList();
      boolean head = telling.size() == 1;
      heads.add(head ? telling.get(0) : unit);
      if (head) {
        ranking.add(telling.get(0).asPart());
      }
    }
    return heads.equals(required)
        ? Optional.empty()
        : Optional.of(
            new Enough(new Condition.All(heads.stream().map(Unit::condition).toList()), ranking));
  }
}
