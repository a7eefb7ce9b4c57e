package org.digestbot.parse.date;

import java.util.EnumSet;
import java.util.Set;

/** What a line must hold before a form of a date is worth trying on it. */
enum DateSign {
  EIGHT_DIGITS,
  MARK,
  HAN_MONTH,
  NAMED_MONTH;

  /** Those that a line holds, in one pass. Nothing without a digit is a date. */
  static Set<DateSign> in(String line) {
    if (!Digits.areIn(line)) {
      return Set.of();
    }
    Set<DateSign> signs = EnumSet.noneOf(DateSign.class);
    boolean inWord = false;
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digits = Digits.isDigit(c) ? digits + 1 : 0;
      if (digits == 8) {
        signs.add(EIGHT_DIGITS);
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter && !inWord && MonthName.at(line, i) > 0) {
        signs.add(NAMED_MONTH);
      } else if (c == '月') {
        signs.add(HAN_MONTH);
      } else if (isMark(c) && isBetweenDigits(line, i)) {
        signs.add(MARK);
      }
      inWord = letter;
    }
    return signs;
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case '-', '/', '.', '－', '‐', '‑', '–', '／', '．' -> true;
      default -> false;
    };
  }

  /** Whether digits, or letters that stand for them, are on both sides, a blank apart at most. */
  private static boolean isBetweenDigits(String line, int mark) {
    int before = mark - 1;
    if (before > 0 && isBlank(line.charAt(before))) {
      before--;
    }
    int after = mark + 1;
    if (after + 1 < line.length() && isBlank(line.charAt(after))) {
      after++;
    }
    return before >= 0
        && after < line.length()
        && Digits.isDigitLike(line.charAt(before))
        && Digits.isDigitLike(line.charAt(after));
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000';
  }
}
