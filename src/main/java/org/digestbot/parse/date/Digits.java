package org.digestbot.parse.date;

/** Digits as they are typed and scanned: full-width ones, and letters in their place. Stateless. */
public final class Digits {
  private Digits() {}

  public static boolean areIn(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  public static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** Whether it is one, or a letter that a keyboard or a scanner puts in its place. */
  static boolean isDigitLike(char c) {
    return isDigit(c) || "OolI".indexOf(c) >= 0;
  }

  /** The number that is meant by digits and letters in their place. */
  static String meant(String printed) {
    return printed.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
  }
}
