package org.digestbot.search.rank;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.search.dictionary.Dictionary;

/**
 * Knows where words meet in a script without blanks, because there others only seem to stand: 化学 in
 * 强化学习, 量化 in 向量化. Immutable; thread-safe.
 */
public final class Seams {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  private final Set<String> words;

  /** What stands side by side in some word: a quick look, which nearly always says no. */
  private final Set<String> pairs;

  public Seams(Dictionary dictionary) {
    words =
        dictionary
            .inCharacters()
            .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
            .collect(Collectors.toUnmodifiableSet());
    pairs =
        words.stream()
            .flatMap(word -> IntStream.range(1, word.length()).mapToObj(at -> pair(word, at)))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String pair(String text, int at) {
    return text.substring(at - 1, at + 1);
  }

  /**
   * Whether one word ends within some characters and the next begins there. Of the one that begins
   * before them, the one that ends behind them, and both as one longer word, two must be known.
   */
  boolean cross(String folded, int start, int end) {
    boolean joined = start > 0 && pairs.contains(pair(folded, start));
    for (int seam = start + 1; joined && seam < end; seam++) {
      for (int first = Math.max(0, seam - LONGEST); first < start; first++) {
        if (meet(folded, first, seam, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean meet(String folded, int first, int seam, int end) {
    boolean ends = words.contains(folded.substring(first, seam));
    for (int last = end; last <= Math.min(folded.length(), seam + LONGEST); last++) {
      boolean begins = last > end && words.contains(folded.substring(seam, last));
      if (ends && begins || (ends || begins) && words.contains(folded.substring(first, last))) {
        return true;
      }
    }
    return false;
  }
}
