package org.digestbot.search.date;

import static org.digestbot.search.date.DateNames.HAN_MONTH;
import static org.digestbot.search.date.DateNames.HAN_YEAR;
import static org.digestbot.search.date.DateNames.MONTH;
import static org.digestbot.search.date.DateNames.YEAR;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import org.digestbot.search.index.Days;
import org.jspecify.annotations.Nullable;

/** Weeks, thirds and halves of months and years, quarters, and days that have a name. */
final class DateParts {
  /** What a month or a year has; one group. */
  private static final String PART = "(end|beginning|start|middle|(?:first|second|latter) half) of";

  private static final String PART_BEFORE = "(mid|early|late)[- ](?:in )?";
  private static final String SOME_YEAR = "(\\d{4}|last year|this year)";
  private static final String HAN_SOME_YEAR = "(\\d{4}|\\d{2}|[今本去前]) ?年 ?的?年?";
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
          DateForm.of("(?:the )?" + PART + " " + SOME_YEAR, DateParts::yearPart),
          DateForm.of("(?:the )?" + PART_BEFORE + "(\\d{4})(?!\\d)", DateParts::yearPart),
          DateForm.of("q([1-4])[ -]?(\\d{4})(?!\\d)", (any, m) -> quarter(m.group(2), m.group(1))),
          DateForm.of("(\\d{4})[ -]?q([1-4])", (any, m) -> quarter(m.group(1), m.group(2))),
          DateForm.of(
              "(?:the )?(first|second|third|fourth) quarter of (\\d{4})",
              (any, m) ->
                  quarter(Integer.parseInt(m.group(2)), ORDINALS.getOrDefault(m.group(1), 0))),
          DateForm.of(
              "q([1-4])|第?([一二三四1-4])季度|(?:the )?(first|second|third|fourth) quarter",
              DateParts::someQuarter),
          DateForm.of(
              HAN_SOME_YEAR + "第?([一二三四1-4])季度",
              (almanac, m) -> quarter(almanac.year(m.group(1)), DateNames.number(m.group(2)))),
          DateForm.of(
              "(?:(\\d{4})[ -]?w|week (?=\\d\\d(?! ?\\w)))(\\d{1,2})(?!\\w)",
              DateParts::weekOfYear),
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
                      month -> part(month, m.group(3)))),
          DateForm.of(HAN_SOME_YEAR + "(底|末(?![班端尾])|初(?![级学创中恋])|[上下]半年)", DateParts::yearPart));

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

  private static Days yearPart(Almanac almanac, Matcher m) {
    boolean partFirst = m.group(1).charAt(0) > '9' && m.group(1).charAt(0) < 0x80;
    int year = almanac.year(m.group(partFirst ? 2 : 1));
    return switch (m.group(partFirst ? 1 : 2)) {
      case "初", "beginning", "start" -> months(year, 1, 2);
      case "early" -> months(year, 1, 4);
      case "mid", "middle" -> months(year, 5, 8);
      case "late" -> months(year, 9, 12);
      case "上半年", "first half" -> months(year, 1, 6);
      case "下半年", "second half", "latter half" -> months(year, 7, 12);
      default -> months(year, 12, 12);
    };
  }

  private static @Nullable Days someQuarter(Almanac almanac, Matcher m) {
    int number =
        m.group(3) == null
            ? DateNames.number(m.group(m.group(1) == null ? 2 : 1))
            : ORDINALS.getOrDefault(m.group(3), 0);
    return almanac.inSomeYear(year -> quarter(year, number));
  }

  /** As calendars count: the first week has the fourth of January. */
  private static @Nullable Days weekOfYear(Almanac almanac, Matcher m) {
    IntFunction<Days> week =
        year ->
            Days.weekOf(
                LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, DateNames.number(m.group(2))));
    return m.group(1) == null ? almanac.inSomeYear(week) : week.apply(Integer.parseInt(m.group(1)));
  }

  private static Days quarter(String year, String number) {
    return quarter(Integer.parseInt(year), Integer.parseInt(number));
  }

  private static Days quarter(int year, int number) {
    return months(year, 3 * number - 2, 3 * number);
  }

  private static Days months(int year, int first, int last) {
    return new Days(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
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

  private static int ordinal(String which) {
    boolean digit = Character.isDigit(which.charAt(0));
    return digit ? which.charAt(0) - '0' : ORDINALS.getOrDefault(which, 0);
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
