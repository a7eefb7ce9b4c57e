package org.digestbot.search.date;

import static org.digestbot.search.date.DateNames.COUNT;
import static org.digestbot.search.date.DateNames.HAN_COUNT;
import static org.digestbot.search.date.DateNames.HAN_MONTH;
import static org.digestbot.search.date.DateNames.HAN_YEAR;
import static org.digestbot.search.date.DateNames.MONTH;
import static org.digestbot.search.date.DateNames.YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import org.digestbot.search.index.Days;
import org.jspecify.annotations.Nullable;

/** Weeks, weekends, thirds and halves of months, and the weeks of a year. */
final class DateParts {
  /** What a month or a year has; one group. */
  static final String PART =
      "(end|beginning|start|mid|middle|early|late|(?:first|second|latter) half) of";

  static final String PART_BEFORE = "(mid|early|late)[- ](?:in )?";
  private static final String ORDINAL =
      "(first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|last|final)";

  /** One group; 初 and 底 also begin words. */
  private static final String HAN_PART =
      "(?:的?(底(?!层)|末|初(?![级学创中恋])|[上中下]旬|[上下]半个?月|[前后]半个?月|中(?= |$|左右|前后)))";

  private static final Map<String, Integer> ORDINALS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "fifth", 5, "last", 0, "final", 0);

  static final List<DateForm> FORMS =
      List.of(
          DateForm.of(
              "(?:the )?" + ORDINAL + " (?:week|(?:few )?days) (?:of|in) " + MONTH + YEAR,
              (almanac, m) ->
                  almanac.inYear(
                      DateNames.month(m.group(2)),
                      m.group(3),
                      month -> week(month, ordinal(m.group(1))))),
          DateForm.of(
              "(?:the )?" + ORDINAL + " day (?:of|in) " + MONTH + YEAR,
              (almanac, m) ->
                  almanac.inYear(
                      DateNames.month(m.group(2)),
                      m.group(3),
                      month -> day(month, ordinal(m.group(1))))),
          DateForm.of(
              "(?:the )?" + PART + " " + MONTH + YEAR, (almanac, m) -> englishPart(almanac, m)),
          DateForm.of(
              "(?:the )?" + PART_BEFORE + MONTH + YEAR, (almanac, m) -> englishPart(almanac, m)),
          DateForm.of(
              "(?:the )?" + ORDINAL + " weekend (?:of|in) " + MONTH + YEAR,
              (almanac, m) ->
                  almanac.inYear(
                      DateNames.month(m.group(2)),
                      m.group(3),
                      month -> weekend(month, ordinal(m.group(1))))),
          DateForm.of(
              "(?:the )?(first|last) " + COUNT + " (days|weeks) (?:of|in) " + MONTH + YEAR,
              (almanac, m) ->
                  almanac.inYear(
                      DateNames.month(m.group(4)),
                      m.group(5),
                      month -> some(month, m.group(1), m.group(2), m.group(3)))),
          DateForm.of(
              HAN_YEAR + HAN_MONTH + " ?月份?的?(?:最后(?:的?一个?)?|第([一二三四五1-5])个?|[首头]一?个?)周末",
              DateParts::hanWeekend),
          DateForm.of(
              HAN_YEAR
                  + HAN_MONTH
                  + " ?月份?的?(头|前|最后(?!几)|后)(?!一)"
                  + HAN_COUNT
                  + " ?(天|周|个?星期|个?礼拜)(?!之?[前后])",
              (almanac, m) ->
                  almanac.inYear(
                      DateNames.hanMonth(m.group(2)),
                      m.group(1),
                      month -> some(month, m.group(3), m.group(4), m.group(5)))),
          DateForm.of(
              "(?:(\\d{4})[ -]?w|week (?=\\d\\d(?! ?\\w)))(\\d{1,2})(?!\\w)",
              DateParts::weekOfYear),
          DateForm.of(
              "week (\\d{1,2}),? (?:of )?(\\d{4})(?!\\d)",
              (any, m) -> weekOf(Integer.parseInt(m.group(2)), m.group(1))),
          DateForm.of("(?:(\\d{4}) ?年 ?的?)?第 ?(\\d{2})周(?![年岁期])", DateParts::weekOfYear),
          DateForm.of(
              HAN_YEAR
                  + HAN_MONTH
                  + " ?月份?的?(?:最后(?:的?(?:一个?|几))?|第([一二三四五1-5])个?|[首头]一?个?)"
                  + "(?:星期|礼拜|周|天)",
              DateParts::hanWeek),
          DateForm.of(
              HAN_YEAR + HAN_MONTH + " ?月份?" + HAN_PART,
              (almanac, m) ->
                  almanac.inYear(
                      DateNames.hanMonth(m.group(2)),
                      m.group(1),
                      month -> part(month, m.group(3)))));

  private DateParts() {}

  /** The part of a month that is called so, in either language. */
  static Days part(YearMonth month, String name) {
    int length = month.lengthOfMonth();
    return switch (name) {
      case "beginning", "start", "early", "初", "上旬" -> days(month, 1, 10);
      case "middle", "mid", "中旬", "中" -> days(month, 11, 20);
      case "first half", "上半月", "上半个月", "前半月", "前半个月" -> days(month, 1, 15);
      case "second half", "latter half", "下半月", "下半个月", "后半月", "后半个月" -> days(month, 16, length);
      default -> days(month, 21, length);
    };
  }

  private static @Nullable Days englishPart(Almanac almanac, Matcher m) {
    return almanac.inYear(
        DateNames.month(m.group(2)), m.group(3), month -> part(month, m.group(1)));
  }

  /** As calendars count: the first week has the fourth of January. */
  private static @Nullable Days weekOfYear(Almanac almanac, Matcher m) {
    IntFunction<Days> week = year -> weekOf(year, m.group(2));
    return m.group(1) == null ? almanac.inSomeYear(week) : week.apply(Integer.parseInt(m.group(1)));
  }

  private static Days weekOf(int year, String number) {
    return Days.weekOf(
        LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, DateNames.number(number)));
  }

  private static @Nullable Days hanWeek(Almanac almanac, Matcher m) {
    boolean last = m.group().contains("最后");
    int number = last ? 0 : m.group(3) == null ? 1 : DateNames.number(m.group(3));
    boolean day = m.group().endsWith("天") && !m.group().endsWith("几天");
    return almanac.inYear(
        DateNames.hanMonth(m.group(2)),
        m.group(1),
        month -> day ? day(month, number) : week(month, number));
  }

  private static @Nullable Days hanWeekend(Almanac almanac, Matcher m) {
    boolean last = m.group().contains("最后");
    int number = last ? 0 : m.group(3) == null ? 1 : DateNames.number(m.group(3));
    return almanac.inYear(
        DateNames.hanMonth(m.group(2)), m.group(1), month -> weekend(month, number));
  }

  private static int ordinal(String which) {
    boolean digit = Character.isDigit(which.charAt(0));
    return digit ? which.charAt(0) - '0' : ORDINALS.getOrDefault(which, 0);
  }

  /** So many days or weeks at the beginning or the end of the month. */
  private static Days some(YearMonth month, String end, String count, String unit) {
    int days = DateNames.number(count) * (unit.startsWith("day") || unit.equals("天") ? 1 : 7);
    int length = month.lengthOfMonth();
    boolean last = end.equals("last") || end.endsWith("后");
    return last
        ? days(month, Math.max(1, length - days + 1), length)
        : days(month, 1, Math.min(days, length));
  }

  /** That Saturday of the month and the day after it; 0 is the last one. */
  private static Days weekend(YearMonth month, int number) {
    LocalDate saturday =
        month
            .atDay(1)
            .with(
                number == 0
                    ? TemporalAdjusters.lastInMonth(DayOfWeek.SATURDAY)
                    : TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.SATURDAY));
    return new Days(saturday, saturday.plusDays(1));
  }

  /** That day of the month; 0 is the last one. */
  private static Days day(YearMonth month, int number) {
    return Days.of(number == 0 ? month.atEndOfMonth() : month.atDay(number));
  }

  /** So many weeks from the first of the month; 0 is the last one. */
  private static Days week(YearMonth month, int number) {
    int length = month.lengthOfMonth();
    if (number == 0) {
      return days(month, length - 7, length);
    }
    int first = 7 * number - 6;
    return days(month, first, Math.min(first + 6, length));
  }

  private static Days days(YearMonth month, int first, int last) {
    return new Days(month.atDay(first), month.atDay(last));
  }
}
