package org.digestbot.parse.title;

/**
 * How often some pairs of Han characters stand in a text. A table of numbers, because a map of
 * short texts takes several times as long. For one thread.
 */
final class HanPairs {
  private static final int SCATTER = 0x9E3779B9;

  private final int[] pairs;
  private final int[] counts;

  /**
   * @param most how many pairs are added at most
   */
  HanPairs(int most) {
    int places = 4 * Integer.highestOneBit(most);
    pairs = new int[places];
    counts = new int[places];
  }

  /** Two characters as a number, which is never 0. */
  static int pair(char first, char second) {
    return first << 16 | second;
  }

  /** From here on this pair is counted. */
  void add(int pair) {
    pairs[place(pair)] = pair;
  }

  /** The pair stands in the text once more. */
  void count(int pair) {
    int place = place(pair);
    counts[place] += pairs[place] == pair ? 1 : 0;
  }

  /** Where a pair is kept, or would be. */
  int place(int pair) {
    int place = (pair * SCATTER >>> 16) & (pairs.length - 1);
    while (pairs[place] != pair && pairs[place] != 0) {
      place = (place + 1) & (pairs.length - 1);
    }
    return place;
  }

  int countAt(int place) {
    return counts[place];
  }
}
