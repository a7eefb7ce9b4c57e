package org.digestbot.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers in how many entries words stand, because looking that up takes longer than most other
 * steps of a search. Forgets everything when the index changes. Thread-safe.
 */
final class Frequencies {
  private static final int REMEMBERED = 20_000;

  private final SearchIndex index;
  private final Map<Condition, Long> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(1024, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Condition, Long> eldest) {
              return size() > REMEMBERED;
            }
          });
  private volatile long revision = -1;
  private volatile long size;

  Frequencies(SearchIndex index) {
    this.index = index;
  }

  /** To be called before each search. */
  void refresh() {
    long now = index.revision();
    if (now != revision) {
      known.clear();
      size = index.size();
      revision = now;
    }
  }

  /** How many entries there are. */
  long size() {
    return size;
  }

  long of(Condition condition) {
    Long frequency = known.get(condition);
    if (frequency == null) {
      frequency = index.frequency(condition);
      known.put(condition, frequency);
    }
    return frequency;
  }

  /** How much it tells that an entry has words that stand in so many. */
  double rarity(long frequency) {
    return Math.log(1 + (size - frequency + 0.5) / (Math.min(frequency, size) + 0.5));
  }
}
