package org.digestbot.search.rank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digestbot.digest.EntryId;
import org.digestbot.search.index.Candidate;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.index.SearchIndex;
import org.digestbot.search.query.Narrowing;
import org.digestbot.search.query.Reading;
import org.digestbot.search.query.Unit;
import org.digestbot.search.query.Units;

/** Finds the entries that a reading of a query asks for and puts them in order. Thread-safe. */
public final class Retrieval {
  /** Totals are exact up to this. */
  public static final int COUNTED = 1000;

  /** So many entries are read and scored at most; what else matches follows newest first. */
  private static final int SCORED = 200;

  /** What every seventh entry has tells little, and takes the index longest. */
  private static final double TELLING = 2;

  private static final int TITLED = 100;

  /** Of the titles that have a word, so many are looked at to choose those. */
  private static final int TITLES = 300;

  private static final int NEWEST = 60;

  private static final Comparator<Map.Entry<Long, Double>> MOST_TELLING =
      Map.Entry.comparingByValue(Comparator.reverseOrder());

  private final SearchIndex index;
  private final Frequencies frequencies;
  private final CandidateTexts texts;
  private final Followers followers;
  private final Seams seams;

  public Retrieval(SearchIndex index, Frequencies frequencies, Units units, Seams seams) {
    this.index = index;
    this.seams = seams;
    this.followers = new Followers(frequencies, units);
    this.frequencies = frequencies;
    this.texts = new CandidateTexts(index);
  }

  /** An entry found; without a score where it was not read. */
  public record Ranked(long key, double score) {
    /** The newer first where scores are the same. */
    public static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingDouble(Ranked::score).thenComparingLong(Ranked::key).reversed();
  }

  /**
   * What was found.
   *
   * @param ranked best first, at least the newest {@link #COUNTED}
   * @param total exact up to {@link #COUNTED}
   * @param units by which it is ranked
   */
  public record Found(List<Ranked> ranked, long total, boolean more, List<Unit> units) {
    public static final Found NOTHING = new Found(List.of(), 0, false, List.of());
  }

  public Found find(Reading reading, Narrowing narrowing) {
    List<Unit> required = reading.required(narrowing);
    Condition sought = narrowing.condition(Coverage.of(required));
    List<Long> newest = index.newest(sought, narrowing.days(), COUNTED + 1);
    if (newest.size() <= Followers.FEW) {
      Optional<Followers.Enough> enough =
          newest.isEmpty() ? followers.ofNone(reading, required) : followers.of(reading, required);
      if (enough.isPresent()) {
        return followed(newest, enough.get(), narrowing);
      }
    }
    return ordered(reading, required, narrowing, sought, newest);
  }

  /** What has so much of a long query that the words of it that stand nowhere may be lacking. */
  public Found withoutMissing(Reading reading) {
    Narrowing narrowing = reading.narrowing();
    List<Unit> required = reading.required(narrowing);
    return Coverage.ofRest(required, frequencies.rarity(0) * reading.missing().size())
        .map(rest -> narrowing.condition(List.of(rest)))
        .map(
            sought ->
                ordered(
                    reading,
                    required,
                    narrowing,
                    sought,
                    index.newest(sought, narrowing.days(), COUNTED + 1)))
        .orElse(Found.NOTHING);
  }

  private Found ordered(
      Reading reading,
      List<Unit> required,
      Narrowing narrowing,
      Condition sought,
      List<Long> newest) {
    Set<Long> read = new LinkedHashSet<>();
    if (newest.size() <= SCORED) {
      read.addAll(newest);
    } else if (!reading.units().isEmpty()) {
      read.addAll(promising(reading, required, narrowing, sought, newest));
    }
    List<Unit> units = reading.units();
    List<Ranked> ranked = units.isEmpty() ? new ArrayList<>() : ranked(read, units);
    newest.stream()
        .filter(key -> units.isEmpty() || !read.contains(key))
        .forEach(key -> ranked.add(new Ranked(key, 0)));
    return new Found(
        ranked, Math.min(COUNTED, newest.size()), newest.size() > COUNTED, reading.units());
  }

  /** What entries may be about where none has all that a query asks for. */
  public Optional<Unit> subject(Reading reading) {
    return followers.subject(reading.required(reading.narrowing()));
  }

  /** The newest entries that have a subject in their title, ranked by all that is asked. */
  public Found about(Unit subject, Reading reading) {
    Narrowing narrowing = reading.narrowing();
    List<Long> newest =
        index.newest(narrowing.condition(List.of(subject.condition())), narrowing.days(), COUNTED);
    if (newest.isEmpty()) {
      return Found.NOTHING;
    }
    Set<Long> titled =
        titled(List.of(subject), newest).stream().limit(Followers.PAGE).collect(Collectors.toSet());
    List<Ranked> ranked = ranked(titled, reading.units());
    return new Found(ranked, ranked.size(), false, reading.units());
  }

  private Found followed(List<Long> few, Followers.Enough enough, Narrowing narrowing) {
    Set<Long> read = new LinkedHashSet<>(few);
    read.addAll(
        index.newest(
            narrowing.condition(List.of(enough.condition())),
            narrowing.days(),
            few.size() + Followers.READ));
    List<Ranked> ranked = ranked(read, enough.units());
    Set<Long> shown = new HashSet<>(few);
    ranked.stream()
        .map(Ranked::key)
        .filter(key -> !few.contains(key))
        .limit(Followers.PAGE - few.size())
        .forEach(shown::add);
    ranked.removeIf(each -> !shown.contains(each.key()));
    return new Found(ranked, ranked.size(), false, enough.units());
  }

  private List<Ranked> ranked(Set<Long> keys, List<Unit> units) {
    Scorer scorer = new Scorer(units, seams);
    List<Ranked> ranked = new ArrayList<>();
    for (Candidate candidate : texts.of(keys, frequencies.revision())) {
      ranked.add(new Ranked(candidate.key(), scorer.score(candidate)));
    }
    ranked.sort(Ranked.BEST_FIRST);
    return ranked;
  }

  /** How many entries a reading finds, up to {@link #COUNTED}. */
  public long count(Reading reading) {
    Narrowing narrowing = reading.narrowing();
    List<Condition> words = Coverage.of(reading.required(narrowing));
    return index.newest(narrowing.condition(words), narrowing.days(), COUNTED).size();
  }

  /** Out of too many matches, those that are worth reading. */
  private Set<Long> promising(
      Reading reading,
      List<Unit> required,
      Narrowing narrowing,
      Condition sought,
      List<Long> newest) {
    Set<Long> keys = new LinkedHashSet<>(withAll(reading, narrowing, sought));
    titled(required, newest).stream().limit(TITLED).forEach(keys::add);
    newest.stream().limit(NEWEST).takeWhile(key -> keys.size() < SCORED).forEach(keys::add);
    return keys;
  }

  /** The newest that have all that tells something; as it is typed, where enough have that. */
  private List<Long> withAll(Reading reading, Narrowing narrowing, Condition sought) {
    List<Unit> telling =
        reading.units().stream()
            .filter(unit -> unit.weight() != Unit.Weight.NONE && unit.rarity() >= TELLING)
            .toList();
    if (telling.isEmpty()) {
      return List.of();
    }
    Condition all = narrowing.condition(telling.stream().map(Unit::condition).toList());
    Condition typed = narrowing.condition(telling.stream().map(Unit::typedForm).toList());
    boolean every = all.equals(sought);
    List<Long> found = every ? List.of() : index.newest(all, narrowing.days(), NEWEST);
    if (typed.equals(all) || (!every && found.size() < NEWEST)) {
      return found;
    }
    List<Long> asTyped = index.newest(typed, narrowing.days(), NEWEST);
    return asTyped.size() < NEWEST
        ? Stream.concat(asTyped.stream(), found.stream()).toList()
        : asTyped;
  }

  /** Those that have something of the query in their title, those with the most telling first. */
  private List<Long> titled(List<Unit> required, List<Long> newest) {
    Set<Long> matching = new HashSet<>(newest);
    long oldest = newest.get(newest.size() - 1);
    Map<Long, Double> telling = new HashMap<>();
    for (Unit unit : required) {
      for (Long key : index.titled(unit.condition(), oldest, TITLES)) {
        if (matching.contains(key)) {
          telling.merge(key, unit.rarity(), Double::sum);
        }
      }
    }
    return telling.entrySet().stream()
        .sorted(MOST_TELLING.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The ids of keys that are on a page; keys that are gone are left out. */
  public Map<Long, EntryId> ids(Collection<Long> keys) {
    return index.ids(keys);
  }
}
