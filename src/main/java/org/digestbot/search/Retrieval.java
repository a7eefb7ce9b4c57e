package org.digestbot.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digestbot.digest.EntryId;

/** Finds the entries that a reading of a query asks for and puts them in order. Thread-safe. */
final class Retrieval {
  /** Totals are exact up to this. */
  static final int COUNTED = 1000;

  /** So many entries are read and scored at most; what else matches follows newest first. */
  private static final int SCORED = 200;

  /** So few matches leave room on a page for entries that have less of what is asked. */
  private static final int FEW = 10;

  private static final int BEST = 100;
  private static final int NEWEST = 60;

  /** Ranking matches in the index counts the entries of each of its words: at most so many. */
  private static final long BUDGET = 10_000;

  private final SearchIndex index;
  private final Frequencies frequencies;
  private final CandidateTexts texts;

  Retrieval(SearchIndex index, Frequencies frequencies) {
    this.index = index;
    this.frequencies = frequencies;
    this.texts = new CandidateTexts(index);
  }

  /** An entry found; without a score where it was not read. */
  record Ranked(long key, double score) {}

  /**
   * What was found.
   *
   * @param ranked best first, at least the newest {@link #COUNTED}
   * @param total exact up to {@link #COUNTED}
   */
  record Found(List<Ranked> ranked, long total, boolean more) {
    static final Found NOTHING = new Found(List.of(), 0, false);
  }

  Found find(Reading reading, Narrowing narrowing) {
    List<Unit> required = reading.required(narrowing);
    Condition sought = narrowing.condition(Coverage.of(required));
    List<Long> newest = index.newest(sought, narrowing.days(), COUNTED + 1);
    if (!newest.isEmpty() && newest.size() <= FEW && required.size() > 1) {
      sought = narrowing.condition(Coverage.ofFew(required));
      newest = index.newest(sought, narrowing.days(), COUNTED + 1);
    }
    Set<Long> read = new LinkedHashSet<>();
    if (newest.size() <= SCORED) {
      read.addAll(newest);
    } else if (!reading.units().isEmpty()) {
      read.addAll(promising(reading, required, narrowing, sought, newest));
    }
    List<Ranked> ranked = new ArrayList<>(newest.size());
    if (reading.units().isEmpty()) {
      newest.forEach(key -> ranked.add(new Ranked(key, 0)));
    } else {
      Scorer scorer = new Scorer(reading.units());
      for (Candidate candidate : texts.of(read, frequencies.revision())) {
        ranked.add(new Ranked(candidate.key(), scorer.score(candidate)));
      }
      ranked.sort(
          Comparator.comparingDouble(Ranked::score).thenComparingLong(Ranked::key).reversed());
      newest.stream()
          .filter(key -> !read.contains(key))
          .forEach(key -> ranked.add(new Ranked(key, 0)));
    }
    return new Found(ranked, Math.min(COUNTED, newest.size()), newest.size() > COUNTED);
  }

  /** How many entries a reading finds, up to {@link #COUNTED}. */
  long count(Reading reading) {
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
    Set<Long> keys = new LinkedHashSet<>();
    Condition typed = narrowing.condition(reading.units().stream().map(Unit::typedForm).toList());
    if (!typed.equals(sought)) {
      keys.addAll(index.newest(typed, narrowing.days(), NEWEST));
    }
    Condition all = narrowing.condition(reading.units().stream().map(Unit::condition).toList());
    if (keys.size() < NEWEST && !all.equals(sought)) {
      keys.addAll(index.newest(all, narrowing.days(), NEWEST));
    }
    long postings = 0;
    for (Unit unit : required) {
      for (Alternative alternative : unit.alternatives()) {
        postings += frequencies.of(alternative.condition());
      }
    }
    if (postings <= BUDGET) {
      long oldest = newest.get(newest.size() - 1);
      keys.addAll(index.best(sought, narrowing.days(), oldest, BEST));
    } else {
      for (Unit unit : required) {
        for (Condition.Words phrase : unit.alternatives().get(0).phrases()) {
          keys.addAll(titledAmong(phrase, newest));
        }
      }
    }
    newest.stream().limit(NEWEST).takeWhile(key -> keys.size() < SCORED).forEach(keys::add);
    return keys;
  }

  private List<Long> titledAmong(Condition.Words phrase, List<Long> newest) {
    Set<Long> matching = new LinkedHashSet<>(newest);
    return index.titled(phrase, COUNTED).stream().filter(matching::contains).limit(NEWEST).toList();
  }

  /** The ids of keys that are on a page; keys that are gone are left out. */
  Map<Long, EntryId> ids(Collection<Long> keys) {
    return index.ids(keys);
  }
}
