package org.digestbot.search.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers what the index knows of words, in how many entries they stand above all, because
 * looking that up takes longer than most other steps of a search. Forgets everything when the index
 * changes. Thread-safe.
 */
public final class Frequencies {
  private static final int COUNTS = 20_000;
  private static final int FACTS = 2_000;

  private final SearchIndex index;
  private final Map<Condition, Long> counts = remembered(COUNTS);
  private final Map<Set<String>, Map<String, Long>> words = remembered(FACTS);
  private final Map<String, List<String>> forms = remembered(FACTS);
  private final Map<String, List<String>> acronyms = remembered(FACTS);
  private final Map<Misspelt, Optional<String>> spellings = remembered(FACTS);
  private volatile long revision = -1;
  private volatile long size;

  public Frequencies(SearchIndex index) {
    this.index = index;
  }

  /** To be called before each search; returns {@link #revision}. */
  public long refresh() {
    long now = index.revision();
    if (now != revision) {
      counts.clear();
      words.clear();
      forms.clear();
      acronyms.clear();
      spellings.clear();
      size = index.size();
      revision = now;
    }
    return now;
  }

  /** The state of the index that is remembered. */
  public long revision() {
    return revision;
  }

  public long of(Condition condition) {
    return remember(counts, condition, index::frequency);
  }

  /** In how many entries these words stand, as they are written. */
  public long of(String written) {
    return of(Phrases.of(written));
  }

  /** Which of these Latin words stand in some entry, or once did. */
  public Map<String, Long> known(Set<String> some) {
    return some.isEmpty() ? Map.of() : remember(words, Set.copyOf(some), index::known);
  }

  /** What stands beside an acronym in brackets, once for every entry. */
  public List<String> spelledOut(String acronym) {
    return remember(forms, acronym, index::spelledOut);
  }

  /** The acronyms beside which these words stand in some entry. */
  public List<String> acronymsOf(String form) {
    return remember(acronyms, form, index::acronymsOf);
  }

  /**
   * What a misspelt word means, found out once: each page of an answer asks again.
   *
   * @param slips how many it may have
   */
  public Optional<String> meant(String word, int slips, Supplier<Optional<String>> look) {
    return remember(spellings, new Misspelt(word, slips), asked -> look.get());
  }

  private record Misspelt(String word, int slips) {}

  /** How much it tells that an entry has words that stand in so many. */
  public double rarity(long frequency) {
    return Math.log(1 + (size - frequency + 0.5) / (Math.min(frequency, size) + 0.5));
  }

  private static <K, V> V remember(Map<K, V> memory, K key, Function<K, V> look) {
    V value = memory.get(key);
    if (value == null) {
      value = look.apply(key);
      memory.put(key, value);
    }
    return value;
  }

  private static <K, V> Map<K, V> remembered(int most) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(256, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        });
  }
}
