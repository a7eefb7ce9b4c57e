package org.digestbot.search.date;

import static org.digestbot.search.date.DateNames.HAN_DAY;
import static org.digestbot.search.date.DateNames.HAN_MONTH;
import static org.digestbot.search.date.DateNames.HAN_YEAR;
import static org.digestbot.search.date.DateNames.MONTH;
import static org.digestbot.search.date.DateNames.YEAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.digestbot.search.index.Days;
import org.jspecify.annotations.Nullable;

/** Years, months and days as they are printed, with or without the year. */
final class WrittenDates {
  private static final String TO = " ?(?:[-–—~至到]|to|until|till|through) ?";

  /** What a number before it counts, rather than days: 12月10个工具. */
  private static final String NO_COUNT =
      "(?![\\w.]| ?[个种大款篇条本步天年月周次倍分小秒岁块元万亿千百张位家部台期章节课集点人名只件句页行字级层类项组套份场招])";

  /** Without its month: 号 also belongs to places and people, and 日 counts days. */
  private static final String DAY_ALONE =
      "(\\d{1,2}) ?(?:号(?![\\w店线楼院房位选手机码称召报志程电字])|日(?= |$|的|[当那这]天|[到至和与之以]|前后|左右))";

  /** 月 also is a part of words. */
  private static final String HAN_MONTH_SIGN = " ?月份?(?![费租薪活饼经卡入])";

  /** What stands before a number with a point that is a version or belongs to a name. */
  private static final String NO_VERSION = "(?<![\\w.]|[a-z] |[a-z]-|版本? ?|第 ?)";

  /** And what stands behind one that is a version, or so many of something. */
  private static final String NO_AMOUNT = "(?!\\.?\\d| ?[a-z%$¥€+x×]| ?[亿万千百倍分元块度版级米斤岁吨折亩寸])";

  /** Numbers with a dash between are days rather than so many: 10-20 minutes, 10-20%. */
  private static final String NO_RANGE =
      "(?!\\.?\\d| ?[%$¥€+×]| ?(?:[a-z]{1,2}|[a-z]+s|min|sec)(?![a-z]))";

  static final List<DateForm> FORMS =
      List.of(
          DateForm.of("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)", (any, m) -> day(m, 1, 2, 3)),
          DateForm.of("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)", (any, m) -> day(m, 1, 2, 3)),
          DateForm.of("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)", (any, m) -> day(m, 3, 2, 1)),
          DateForm.of("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)", WrittenDates::slashedDay),
          DateForm.of("(\\d{1,2})/(\\d{1,2})(?![\\d/])", WrittenDates::monthFirst),
          DateForm.of(
              "(\\d{1,2})\\.(\\d{1,2})(?:[日号](?![报志程])|(?= ?[当那这]天))", WrittenDates::monthFirst),
          // So late in the year it is hardly ever a version.
          DateForm.of(NO_VERSION + "(1[0-2])\\.(\\d{1,2})" + NO_AMOUNT, WrittenDates::monthFirst),
          DateForm.of(
              "(?<![\\w.-])(1[0-2]|0[1-9])-(0[1-9]|[12]\\d|3[01])(?!-)" + NO_RANGE + NO_COUNT,
              WrittenDates::monthFirst),
          DateForm.of(
              "(?<![年月第\\d.] ?)" + DAY_ALONE, (almanac, m) -> almanac.dayOfSomeMonth(number(m, 1))),
          DateForm.of(
              "the (\\d{1,2})(?:st|nd|rd|th)"
                  + "(?:(?! ?[\\w-])|(?= (?:and|to|until|till|through) (?:the )?\\d))",
              (almanac, m) -> almanac.dayOfSomeMonth(number(m, 1))),
          DateForm.of("(\\d{4})[-/](\\d{1,2})(?![-/\\d])(?:月份?)?", WrittenDates::isoMonth),
          DateForm.of(
              NO_VERSION + "(\\d{4})\\.(\\d{1,2})(?![\\d.])(?:月份?)?", WrittenDates::isoMonth),
          DateForm.of(
              "(?<![\\w./-])(0?[1-9]|1[0-2])[/-]((?:19|20)\\d{2})(?![\\d/.-])",
              (any, m) -> Days.of(YearMonth.of(number(m, 2), number(m, 1)))),
          DateForm.of(
              "(二[〇零]二[〇零一二三四五六七八九])年(?!度|终|中|级|代)",
              (almanac, m) -> Days.ofYear(almanac.year(m.group(1)))),
          DateForm.of("(\\d{4})(?: ?年(?!度|终|中|级|代))?(?![\\d.])", (any, m) -> year(number(m, 1))),
          DateForm.of(
              MONTH + " (?:the )?(\\d{1,2})(?:st|nd|rd|th)?" + YEAR + "(?!\\d)",
              (almanac, m) -> english(almanac, m, 1, 3, month -> day(month, number(m, 2)))),
          DateForm.of(
              "(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + YEAR,
              (almanac, m) -> english(almanac, m, 2, 3, month -> day(month, number(m, 1)))),
          DateForm.of(
              "(\\d{4}),? " + MONTH + "(?![\\w])",
              (almanac, m) -> english(almanac, m, 2, 1, Days::of)),
          DateForm.of(
              "(\\d{4}),? " + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)",
              (almanac, m) -> english(almanac, m, 2, 1, month -> day(month, number(m, 3)))),
          DateForm.of(
              MONTH + " (\\d{1,2})" + TO + "(\\d{1,2})" + YEAR + "(?!\\d)",
              (almanac, m) -> english(almanac, m, 1, 4, month -> days(month, m, 2, 3))),
          DateForm.of(
              "(\\d{1,2})" + TO + "(\\d{1,2})(?: of)? " + MONTH + YEAR,
              (almanac, m) -> english(almanac, m, 3, 4, month -> days(month, m, 1, 2))),
          DateForm.of(
              MONTH + YEAR + "(?![\\w])", (almanac, m) -> english(almanac, m, 1, 2, Days::of)),
          DateForm.of(
              HAN_YEAR + HAN_MONTH + " ?月 ?" + HAN_DAY + " ?[日号]",
              (almanac, m) -> han(almanac, m, month -> day(month, number(m, 3)))),
          DateForm.of(
              HAN_YEAR + HAN_MONTH + " ?月 ?(\\d{1,2}|三十一?|二?十[一二三四五六七八九]?)" + NO_COUNT,
              (almanac, m) -> han(almanac, m, month -> day(month, number(m, 3)))),
          DateForm.of(
              HAN_YEAR + HAN_MONTH + " ?月 ?" + HAN_DAY + " ?[日号]?" + TO + HAN_DAY + " ?[日号]",
              (almanac, m) -> han(almanac, m, month -> days(month, m, 3, 4))),
          DateForm.of(
              HAN_YEAR + HAN_MONTH + " ?月?" + TO + HAN_MONTH + HAN_MONTH_SIGN,
              WrittenDates::hanMonths),
          DateForm.of(
              HAN_YEAR + HAN_MONTH + HAN_MONTH_SIGN, (almanac, m) -> han(almanac, m, Days::of)));

  private WrittenDates() {}

  private static Days day(Matcher m, int year, int month, int day) {
    return Days.of(LocalDate.of(number(m, year), number(m, month), number(m, day)));
  }

  /** With the month first, as most write it, where that can be. */
  private static Days slashedDay(Almanac any, Matcher m) {
    return number(m, 1) > 12 ? day(m, 3, 2, 1) : day(m, 3, 1, 2);
  }

  private static @Nullable Days monthFirst(Almanac almanac, Matcher m) {
    return almanac.inYear(Month.of(number(m, 1)), null, month -> day(month, number(m, 2)));
  }

  private static @Nullable Days isoMonth(Almanac any, Matcher m) {
    return year(number(m, 1)) == null ? null : Days.of(YearMonth.of(number(m, 1), number(m, 2)));
  }

  /** A number alone is a year only in our times. */
  private static @Nullable Days year(int year) {
    return year >= 1980 && year < 2100 ? Days.ofYear(year) : null;
  }

  private static @Nullable Days english(
      Almanac almanac, Matcher m, int month, int year, Function<YearMonth, Days> span) {
    return almanac.inYear(DateNames.month(m.group(month)), m.group(year), span);
  }

  private static @Nullable Days han(Almanac almanac, Matcher m, Function<YearMonth, Days> span) {
    return almanac.inYear(DateNames.hanMonth(m.group(2)), m.group(1), span);
  }

  /** From one month to another; over the new year where the second is the earlier one. */
  private static @Nullable Days hanMonths(Almanac almanac, Matcher m) {
    Month first = DateNames.hanMonth(m.group(2));
    int more = Math.floorMod(DateNames.hanMonth(m.group(3)).getValue() - first.getValue(), 12);
    return almanac.inYear(
        first,
        m.group(1),
        month -> new Days(month.atDay(1), month.plusMonths(more).atEndOfMonth()));
  }

  private static Days day(YearMonth month, int day) {
    return Days.of(month.atDay(day));
  }

  private static Days days(YearMonth month, Matcher m, int first, int last) {
    if (number(m, last) < number(m, first)) {
      throw new DateTimeException("no days: " + m.group());
    }
    return new Days(month.atDay(number(m, first)), month.atDay(number(m, last)));
  }

  private static int number(Matcher m, int group) {
    return DateNames.number(m.group(group));
  }
}
