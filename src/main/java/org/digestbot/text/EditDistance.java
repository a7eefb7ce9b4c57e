package org.digestbot.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many slips of the keyboard lie between two words: an inserted, missing, wrong or swapped
 * character counts one (optimal string alignment).
 */
public final class EditDistance {
  private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

  private static final List<String> ALIKE =
      List.of("aeiouy", "ckqs", "cx", "sxz", "fvw", "bp", "dt", "gj", "lr", "mn", "il");

  /** Of so many letters a single wrong one leaves no doubt which word was meant. */
  private static final int UNDOUBTED = 9;

  private EditDistance() {}

  /** The distance, or {@code limit + 1} where it is greater than the limit. */
  public static int between(CharSequence left, CharSequence right, int limit) {
    return between(left, right, limit, false);
  }

  /**
   * Whether all wrong letters of a word are such as people take for those that were meant, which
   * lie beside them on the keyboard or sound or look like them: {@code flask} is no slip of {@code
   * flash}. A long word may have any one wrong letter: {@code attension}.
   *
   * @param slips how many letters differ
   */
  public static boolean isLikely(String typed, String meant, int slips) {
    return slips <= 1 && typed.length() >= UNDOUBTED || between(typed, meant, slips, true) <= slips;
  }

  private static int between(CharSequence left, CharSequence right, int limit, boolean likelyOnly) {
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
        int wrong = likelyOnly && !areAlike(a, b) ? limit + 1 : 1;
        int cost =
            Math.min(
                Math.min(last[column], row[column - 1]) + 1,
                last[column - 1] + (a == b ? 0 : wrong));
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

  private static boolean areAlike(char typed, char meant) {
    return areNeighbours(typed, meant)
        || ALIKE.stream().anyMatch(some -> some.indexOf(typed) >= 0 && some.indexOf(meant) >= 0);
  }

  private static boolean areNeighbours(char typed, char meant) {
    for (int row = 0; row < KEYS.size(); row++) {
      for (int other = Math.max(0, row - 1); other <= Math.min(row + 1, KEYS.size() - 1); other++) {
        int left = KEYS.get(row).indexOf(typed);
        int right = KEYS.get(other).indexOf(meant);
        // In half keys, because each row lies half a key further to the right.
        if (left >= 0 && right >= 0 && Math.abs(2 * left + row - 2 * right - other) <= 2) {
          return true;
        }
      }
    }
    return false;
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
