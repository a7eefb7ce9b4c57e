package org.digestbot.subscription.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Tag;

/**
 * Many filters, held against an entry all at once: one pass over its terms finds the phrases of all
 * of them, and only the filters that ask for something that it has are looked at. Immutable once
 * made; thread-safe.
 */
public final class FilterBank {
  private final int size;
  private final PhraseFinder finder;
  private final Map<Tag, Integer> tags;

  /** The demands that a phrase or a tag meets, and the filters that it excludes; by its number. */
  private final int[][] meets;

  private final int[][] excludes;

  /** The filters that have a demand. */
  private final int[][] filtersOf;

  /** How many demands a filter has. */
  private final int[] demands;

  private final BitSet undemanding = new BitSet();

  /** Numbers the filters in the order of the list, from 0. */
  public FilterBank(List<Filter> filters) {
    size = filters.size();
    demands = new int[size];
    Map<Demand, List<Integer>> byDemand = new LinkedHashMap<>();
    Set<Condition.Words> phrases = new LinkedHashSet<>();
    Set<Tag> asked = new LinkedHashSet<>();
    for (int number = 0; number < size; number++) {
      Set<Demand> wanted = new LinkedHashSet<>(filters.get(number).wanted());
      demands[number] = wanted.size();
      undemanding.set(number, wanted.isEmpty());
      for (Demand demand : wanted) {
        byDemand.computeIfAbsent(demand, key -> new ArrayList<>()).add(number);
      }
      asked.addAll(filters.get(number).unwanted().tags());
      phrases.addAll(filters.get(number).unwanted().phrases());
    }
    for (Demand demand : byDemand.keySet()) {
      phrases.addAll(demand.phrases());
      asked.addAll(demand.tags());
    }
    Map<Condition.Words, Integer> phraseNumbers = numbered(phrases, 0);
    tags = numbered(asked, phrases.size());
    finder = new PhraseFinder(List.copyOf(phrases));
    int features = phrases.size() + asked.size();
    List<Demand> all = List.copyOf(byDemand.keySet());
    meets = postings(features, all, phraseNumbers);
    excludes = postings(features, filters.stream().map(Filter::unwanted).toList(), phraseNumbers);
    filtersOf =
        all.stream()
            .map(demand -> array(byDemand.getOrDefault(demand, List.of())))
            .toArray(int[][]::new);
  }

  private static <T> Map<T, Integer> numbered(Set<T> values, int first) {
    Map<T, Integer> numbers = new LinkedHashMap<>();
    values.forEach(value -> numbers.put(value, first + numbers.size()));
    return numbers;
  }

  /** For each phrase and tag the places of the demands that have it. */
  private int[][] postings(
      int features, List<Demand> demanded, Map<Condition.Words, Integer> phraseNumbers) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int feature = 0; feature < features; feature++) {
      lists.add(new ArrayList<>(0));
    }
    for (int place = 0; place < demanded.size(); place++) {
      for (Condition.Words phrase : demanded.get(place).phrases()) {
        lists.get(phraseNumbers.getOrDefault(phrase, 0)).add(place);
      }
      for (Tag tag : demanded.get(place).tags()) {
        lists.get(tags.getOrDefault(tag, 0)).add(place);
      }
    }
    return lists.stream().map(FilterBank::array).toArray(int[][]::new);
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The numbers of the filters that want an entry. */
  public BitSet match(ArchivedEntry entry) {
    BitSet features = features(SoughtEntry.of(entry));
    BitSet matching = (BitSet) undemanding.clone();
    BitSet met = new BitSet();
    int[] count = new int[size];
    for (int feature = features.nextSetBit(0);
        feature >= 0;
        feature = features.nextSetBit(feature + 1)) {
      for (int demand : meets[feature]) {
        if (!met.get(demand)) {
          met.set(demand);
          for (int filter : filtersOf[demand]) {
            if (++count[filter] == demands[filter]) {
              matching.set(filter);
            }
          }
        }
      }
    }
    features.stream()
        .forEach(
            feature -> {
              for (int filter : excludes[feature]) {
                matching.clear(filter);
              }
            });
    return matching;
  }

  private BitSet features(SoughtEntry entry) {
    BitSet features = new BitSet();
    entry.texts().forEach(text -> finder.find(text, features));
    for (Tag tag : entry.tags()) {
      Integer number = tags.get(tag);
      if (number != null) {
        features.set(number);
      }
    }
    return features;
  }
}
