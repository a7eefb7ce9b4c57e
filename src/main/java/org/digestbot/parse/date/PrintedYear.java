package org.digestbot.parse.date;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The year of a date as it is printed: with a digit lost or doubled, or not at all. Immutable.
 *
 * @param year the one that is meant, or null where none can be told
 * @param lostDigit the digit that was put back at its front, or 0
 */
record PrintedYear(@Nullable Integer year, char lostDigit) {

  /**
   * Reads it.
   *
   * @param digits as printed; empty where there are none
   * @param years those that the document prints in full
   */
  static PrintedYear read(String digits, SortedSet<Integer> years) {
    if (digits.isEmpty()) {
      return new PrintedYear(years.size() == 1 ? years.first() : null, '\0');
    }
    if (digits.length() == 4) {
      return new PrintedYear(Integer.valueOf(digits), '\0');
    }
    Integer repaired = repaired(digits, years);
    String full = repaired == null ? "" : repaired.toString();
    return new PrintedYear(repaired, full.endsWith(digits) ? full.charAt(0) : '\0');
  }

  /** The one known year that loses or doubles a digit to become what is printed. */
  private static @Nullable Integer repaired(String printed, SortedSet<Integer> years) {
    Integer only = null;
    for (Integer year : years) {
      String full = year.toString();
      boolean reads = printed.length() < 4 ? drops(full, printed) : drops(printed, full);
      if (reads) {
        if (only != null) {
          return null;
        }
        only = year;
      }
    }
    return only;
  }

  /** Whether the longer string is the shorter one with one character more. */
  private static boolean drops(String longer, String shorter) {
    for (int i = 0; i < longer.length(); i++) {
      if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
        return true;
      }
    }
    return false;
  }
}
