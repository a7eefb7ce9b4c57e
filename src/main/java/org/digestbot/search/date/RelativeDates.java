package org.digestbot.search.date;

import static org.digestbot.search.date.DateNames.COUNT;
import static org.digestbot.search.date.DateNames.HAN_COUNT;
import static org.digestbot.search.date.DateNames.MONTH;
import static org.digestbot.search.date.DateNames.WEEKDAY;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import org.digestbot.search.index.Days;

/** Dates that count from today: 昨天, {@code last week}, 上个月底, {@code the past few days}. */
final class RelativeDates {
  private static final String HAN_UNIT = "(天|日|周|个?星期|个?礼拜|个月|年)";
  private static final String HAN_WEEK = "(?:周|个?星期|个?礼拜)";

  static final List<DateForm> FORMS =
      List.of(
          DateForm.of(
              "today|tonight|this morning|今天|今[早晚]|今日(?!头条)", (almanac, m) -> almanac.ago(0, 'd')),
          DateForm.of("yesterday|last night|昨[天日晚夜]", (almanac, m) -> almanac.ago(1, 'd')),
          DateForm.of("(?:the )?day before yesterday|前天", (almanac, m) -> almanac.ago(2, 'd')),
          DateForm.of("大前天", (almanac, m) -> almanac.ago(3, 'd')),
          DateForm.of("(this|last) week", (almanac, m) -> almanac.ago(ago(m, 1), 'w')),
          DateForm.of("(这|本|上上?)" + HAN_WEEK, (almanac, m) -> almanac.ago(ago(m, 1), 'w')),
          DateForm.of("(this|last) month", (almanac, m) -> Days.of(almanac.monthsAgo(ago(m, 1)))),
          DateForm.of("(这|本|上上?)个?月", (almanac, m) -> Days.of(almanac.monthsAgo(ago(m, 1)))),
          DateForm.of("(this|last) year", (almanac, m) -> almanac.ago(ago(m, 1), 'y')),
          DateForm.of("([今去前])年", (almanac, m) -> Days.ofYear(almanac.year(m.group(1)))),
          DateForm.of("(last|past|this) " + MONTH + "(?![\\w])", RelativeDates::namedMonth),
          DateForm.of(
              "(?:the )?(end|beginning|start|middle) of (this|last) month",
              (almanac, m) -> DateParts.part(almanac.monthsAgo(ago(m, 2)), m.group(1))),
          DateForm.of(
              "(这|本|上)个?月(?:的)?(月?[初底末]|[上中下]旬|[上下]半月)",
              (almanac, m) ->
                  DateParts.part(almanac.monthsAgo(ago(m, 1)), m.group(2).replaceFirst("^月", ""))),
          DateForm.of("last " + WEEKDAY, (almanac, m) -> almanac.last(weekday(m))),
          DateForm.of("this " + WEEKDAY, (almanac, m) -> almanac.dayOfWeek(weekday(m), 0)),
          DateForm.of(
              "(这|本|上上?)" + HAN_WEEK + "([一二三四五六天]|日(?!报))",
              (almanac, m) -> almanac.dayOfWeek(DateNames.hanWeekday(m.group(2)), ago(m, 1))),
          DateForm.of("(this|last|past) weekend", (almanac, m) -> weekend(almanac, ago(m, 1))),
          DateForm.of("(这|本|上上?)个?周末", (almanac, m) -> weekend(almanac, ago(m, 1))),
          DateForm.of(
              "(?:the )?past (day|week|month|year)",
              (almanac, m) -> since(almanac, "1", m.group(1))),
          DateForm.of(
              "(?:the )?(?:last|past) " + COUNT + " (day|week|month|year)s?",
              (almanac, m) -> since(almanac, m.group(1), m.group(2))),
          DateForm.of(
              "(?:最近|过去|近)(?:的|这)?" + HAN_COUNT + HAN_UNIT,
              (almanac, m) -> since(almanac, m.group(1), m.group(2))),
          DateForm.of(
              "[前这]([几两三])" + HAN_UNIT, (almanac, m) -> since(almanac, m.group(1), m.group(2))),
          DateForm.of("近日(?!点)|近来|前不久", (almanac, m) -> almanac.since(7, 'd')),
          DateForm.of(
              COUNT + " (day|week|month|year)s? ago",
              (almanac, m) -> almanac.ago(DateNames.number(m.group(1)), unit(m.group(2)))),
          DateForm.of(HAN_COUNT + " ?" + HAN_UNIT + "(?:之|以)?前(?![端沿言])", RelativeDates::hanAgo));

  private RelativeDates() {}

  /** Last December is the one before this month; this December is that of the year. */
  private static Days namedMonth(Almanac almanac, Matcher m) {
    YearMonth now = almanac.monthsAgo(0);
    YearMonth thisYear = YearMonth.of(now.getYear(), DateNames.month(m.group(2)));
    boolean before = m.group(1).equals("this") || thisYear.isBefore(now);
    return Days.of(before ? thisYear : thisYear.minusYears(1));
  }

  private static Days weekend(Almanac almanac, int weeksAgo) {
    return new Days(
        almanac.dayOfWeek(DayOfWeek.SATURDAY, weeksAgo).first(),
        almanac.dayOfWeek(DayOfWeek.SUNDAY, weeksAgo).last());
  }

  private static Days since(Almanac almanac, String count, String unit) {
    char letter = unit(unit);
    if (count.equals("半")) {
      return letter == 'y' ? almanac.since(6, 'm') : almanac.since(15, 'd');
    }
    return almanac.since(DateNames.number(count), letter);
  }

  private static Days hanAgo(Almanac almanac, Matcher m) {
    char letter = unit(m.group(2));
    if (m.group(1).equals("半")) {
      return letter == 'y' ? almanac.ago(6, 'm') : almanac.ago(2, 'w');
    }
    return almanac.ago(DateNames.number(m.group(1)), letter);
  }

  private static DayOfWeek weekday(Matcher m) {
    return DateNames.weekday(m.group(1));
  }

  /** How many weeks, months or years ago something called so is. */
  private static int ago(Matcher m, int group) {
    return switch (m.group(group)) {
      case "last", "past", "上" -> 1;
      case "上上" -> 2;
      default -> 0;
    };
  }

  /** The first letter of day, week, month or year. */
  private static char unit(String name) {
    return switch (name.charAt(name.length() - 1)) {
      case '天', '日' -> 'd';
      case '周', '期', '拜' -> 'w';
      case '月' -> 'm';
      case '年' -> 'y';
      default -> name.charAt(0);
    };
  }
}
