package org.digestbot.search.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of months, days and numbers in dates; the patterns are for folded text. */
final class DateNames {
  /** One group. */
  static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?";

  /** What may follow an English date; one group. */
  static final String YEAR = "(?:,? (?:of |in )?(\\d{4}|'\\d{2}(?!\\w)|last year|this year))?";

  /** What may stand before a Chinese date; one group. */
  static final String HAN_YEAR = "(?:(\\d{4}|\\d{2}|二[〇零]二[〇零一二三四五六七八九]|[今本去前]) ?年 ?的?)?";

  /** The number of a month; one group. */
  static final String HAN_MONTH = "(\\d{1,2}|十[一二]?|[一二三四五六七八九])";

  /** The number of a day; one group. */
  static final String HAN_DAY = "(\\d{1,2}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])";

  /** How many; one group. */
  static final String HAN_COUNT = "(\\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九几半])";

  /** How many; one group. */
  static final String COUNT =
      "(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|few|several"
          + "|(?:a )?couple of)";

  /** One group. */
  static final String WEEKDAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private static final List<String> COUNTS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Map<String, Integer> VAGUE =
      Map.of("a", 1, "an", 1, "few", 5, "several", 5, "几", 5, "couple of", 2, "a couple of", 2);

  private static final String HAN_DIGITS = "零一二三四五六七八九";

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final String HAN_WEEKDAYS = "一二三四五六日";

  private DateNames() {}

  static Month month(String english) {
    return Month.of(MONTHS.indexOf(english.substring(0, 3)) + 1);
  }

  static Month hanMonth(String number) {
    return Month.of(number(number));
  }

  static DayOfWeek weekday(String english) {
    return DayOfWeek.of(WEEKDAYS.indexOf(english.substring(0, 3)) + 1);
  }

  static DayOfWeek hanWeekday(String name) {
    return DayOfWeek.of(HAN_WEEKDAYS.indexOf(name.equals("天") ? "日" : name) + 1);
  }

  /** The digits of a year that is written with or without its century: '23, 二〇二三. */
  static String digits(String year) {
    String han =
        NO_DIGIT
            .matcher(year.replace('〇', '零'))
            .replaceAll(
                m -> {
                  int digit = HAN_DIGITS.indexOf(m.group());
                  return digit < 0 ? "" : String.valueOf(digit);
                });
    return han;
  }

  /** In digits, in Chinese up to 39, in English up to ten; what is vague is a few. */
  static int number(String written) {
    char first = written.charAt(0);
    if (first >= '0' && first <= '9') {
      return Integer.parseInt(written);
    }
    if (VAGUE.containsKey(written)) {
      return VAGUE.get(written);
    }
    if (first < 0x80) {
      return COUNTS.indexOf(written);
    }
    int ten = written.indexOf('十');
    if (ten < 0) {
      return first == '两' ? 2 : HAN_DIGITS.indexOf(first);
    }
    int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(first);
    boolean ones = ten + 1 < written.length();
    return 10 * tens + (ones ? HAN_DIGITS.indexOf(written.charAt(ten + 1)) : 0);
  }
}
