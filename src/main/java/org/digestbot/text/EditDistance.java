package org.digestbot.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * How many slips of the keyboard lie between two words: an inserted, missing, wrong or swapped
 * character counts one (optimal string alignment).
 */
public final class EditDistance {
  private EditDistance() {}

  /** The distance, or {@code limit + 1} where it is greater than the limit. */
  public static int between(CharSequence left, CharSequence right, int limit) {
    int columns = right.length();
    if (Math.abs(left.length() - columns) > limit || haveOtherLetters(left, right, limit)) {
      return limit + 1;
    }
    int[] beforeLast = new int[columns + 1];
    int[] last = new int[columns + 1];
    int[] row = new int[columns + 1];
    for (int column = 0; column <= columns; column++) {
      last[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      row[0] = line;
      int best = line;
      for (int column = 1; column <= columns; column++) {
        char a = left.charAt(line - 1);
        char b = right.charAt(column - 1);
        int cost =
            Math.min(
                Math.min(last[column], row[column - 1]) + 1, last[column - 1] + (a == b ? 0 : 1));
        if (line > 1 && column > 1 && a == right.charAt(column - 2) && left.charAt(line - 2) == b) {
          cost = Math.min(cost, beforeLast[column - 2] + 1);
        }
        row[column] = cost;
        best = Math.min(best, cost);
      }
      if (best > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[columns], limit + 1);
  }

  /**
   * Whether a word may be a slip of another as it begins: with the same letter, with the same two
   * in another order or with the first one left out. Hardly anybody types another first letter, but
   * many words differ in nothing else.
   */
  public static boolean beginsLike(String typed, String meant) {
    return typed.charAt(0) == meant.charAt(0)
        || typed.length() > 1
            && meant.length() > 1
            && typed.charAt(0) == meant.charAt(1)
            && typed.charAt(1) == meant.charAt(0)
        || typed.length() == meant.length() - 1 && meant.endsWith(typed);
  }

  /** A slip takes away one letter at most, and adds one. */
  private static boolean haveOtherLetters(CharSequence left, CharSequence right, int limit) {
    int of = letters(left);
    int others = letters(right);
    return Integer.bitCount(of & ~others) > limit || Integer.bitCount(others & ~of) > limit;
  }

  /** A bit for each letter that a word has; letters may share one. */
  private static int letters(CharSequence word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << word.charAt(i);
    }
    return letters;
  }

  /** The valid word that was probably meant, if one is near enough to be offered. */
  public static Optional<String> nearest(String typed, Collection<String> valid) {
    String word = typed.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, Math.min(3, word.length() / 2));
    record Candidate(String word, int distance) {}
    return valid.stream()
        .map(name -> new Candidate(name, between(word, name.toLowerCase(Locale.ROOT), limit)))
        .filter(candidate -> candidate.distance <= limit)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }
}
