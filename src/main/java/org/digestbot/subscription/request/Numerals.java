package org.digestbot.subscription.request;

import java.util.List;

/** Reads small numbers, in digits or in Chinese and English words. Stateless and thread-safe. */
final class Numerals {
  /** What a number looks like in a folded text, for patterns. */
  static final String CHINESE = "\\d{1,3}|[零〇一二两三四五六七八九十]{1,3}";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final List<String> ENGLISH =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Numerals() {}

  /** The number, or -1 where it is none below 1000. */
  static int read(String folded) {
    if (folded.isEmpty() || folded.length() > 6) {
      return -1;
    }
    if (folded.chars().allMatch(unit -> unit >= '0' && unit <= '9')) {
      return folded.length() > 3 ? -1 : Integer.parseInt(folded);
    }
    if (folded.equals("a") || folded.equals("an")) {
      return 1;
    }
    int english = ENGLISH.indexOf(folded);
    if (english >= 0) {
      return english;
    }
    String chinese = folded.replace('〇', '零').replace('两', '二');
    // Minutes below ten are told with a nought before them.
    return chinese(
        chinese.length() == 2 && chinese.startsWith("零") ? chinese.substring(1) : chinese);
  }

  /** {@code 八}, {@code 十二}, {@code 二十}, {@code 三十五}. */
  private static int chinese(String text) {
    int ten = text.indexOf('十');
    if (ten < 0) {
      return text.length() == 1 ? DIGITS.indexOf(text) : -1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(text.substring(0, ten));
    String rest = text.substring(ten + 1);
    int ones = rest.isEmpty() ? 0 : rest.length() == 1 ? DIGITS.indexOf(rest) : -1;
    return tens < 1 || ten > 1 || ones < 0 ? -1 : tens * 10 + ones;
  }
}
