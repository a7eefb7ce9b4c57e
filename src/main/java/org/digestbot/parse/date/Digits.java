package org.digestbot.parse.date;

/** Digits as they are typed and scanned: full-width ones, and letters in their place. Stateless. */
public final class Digits {
  private static final String HAN = "一二三四五六七八九十";

  private Digits() {}

  public static boolean areIn(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether four of them, or letters in their place, follow one another. */
  static boolean mayPrintYear(String line) {
    int digits = 0;
    for (int i = 0; i < line.length() && digits < 4; i++) {
      digits = isDigitLike(line.charAt(i)) ? digits + 1 : 0;
    }
    return digits == 4;
  }

  public static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** Whether it is a number in Han, or a part of one. */
  public static boolean isHan(char c) {
    return HAN.indexOf(c) >= 0;
  }

  /** The number in digits or in Han characters up to 九十九, tens and units on either side of 十. */
  public static int value(String number) {
    if (!isHan(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    int ten = number.indexOf('十');
    if (ten < 0) {
      return HAN.indexOf(number.charAt(number.length() - 1)) + 1;
    }
    int tens = ten == 0 ? 1 : HAN.indexOf(number.charAt(0)) + 1;
    boolean round = ten == number.length() - 1;
    return tens * 10 + (round ? 0 : HAN.indexOf(number.charAt(ten + 1)) + 1);
  }

  /** Whether it is one, or a letter that a keyboard or a scanner puts in its place. */
  static boolean isDigitLike(char c) {
    return isDigit(c) || c == 'O' || c == 'o' || c == 'l' || c == 'I';
  }

  /** The number that is meant by digits and letters in their place. */
  static String meant(String printed) {
    return printed.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
  }
}
