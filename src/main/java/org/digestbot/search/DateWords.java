package org.digestbot.search;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which people type dates, and the days that each means. Thread-safe as long as {@code
 * latest} is.
 */
final class DateWords {
  private static final String MONTH =
      "(january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?";
  private static final String ORDINAL = "(first|second|third|fourth|last)";
  private static final String YEAR = "(?:,? (\\d{4}|(?:of )?(?:last|this) year))?";
  private static final String HAN_YEAR = "(?:(今年|本年|去年|前年)的?)?";
  private static final String HAN_NUMBER = "(\\d{1,2}|十[一二]?|[一二三四五六七八九])";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String HAN_DIGITS = "零一二三四五六七八九";

  private static final Map<String, Integer> WEEKS =
      Map.of("first", 0, "second", 1, "third", 2, "fourth", 3, "一", 0, "二", 1, "三", 2, "四", 3);

  /** The first that fits is the one that is meant. */
  static final List<Rule> RULES =
      List.of(
          rule("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(?!\\d)", DateWords::isoDay),
          rule("(\\d{4})([-/.年])(\\d{1,2})(?!\\d)(月份?)?(底|末|初|上旬|中旬|下旬)?", DateWords::isoMonth),
          rule("(\\d{4})年?(?![\\d.])", (words, m) -> year(m.group(1))),
          rule("(?:the )?" + ORDINAL + " week (?:of|in) " + MONTH + YEAR, DateWords::week),
          rule(
              "(?:the )?(end of|beginning of|start of|mid|early|late)[- ]" + MONTH + YEAR,
              DateWords::third),
          rule(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?" + YEAR + "(?!\\d)", DateWords::englishDay),
          rule("(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + YEAR, DateWords::dayFirst),
          rule("(last|past|this) " + MONTH + "(?![\\w])", DateWords::monthFromToday),
          rule(MONTH + YEAR + "(?![\\w])", DateWords::englishMonth),
          rule(HAN_YEAR + HAN_NUMBER + "月份?的?(?:最后一|第([一二三四]))(?:个星期|周)", DateWords::hanWeek),
          rule(HAN_YEAR + HAN_NUMBER + "月(\\d{1,2})[日号]", DateWords::hanDay),
          rule(HAN_YEAR + HAN_NUMBER + "月份?(底|末|初|上旬|中旬|下旬)?", DateWords::hanMonth),
          rule(
              "(?:the )?(?:last|past) (\\d{1,3}) (day|week|month|year)s?",
              (words, m) -> words.back(m, 1, 2)),
          rule("(?:最近|过去|近)(?:的)?(\\d{1,3}|[一二两三四五六七八九十])(天|日|周|个星期|个月|年)", DateWords::hanBack),
          rule("(today|今天|今日)", (words, m) -> Days.of(words.today)),
          rule("(yesterday|昨天|昨日)", (words, m) -> Days.of(words.today.minusDays(1))),
          rule("(前天)", (words, m) -> Days.of(words.today.minusDays(2))),
          rule("(this week|本周|这周|这个?星期)", (words, m) -> weekOf(words.today)),
          rule("(last week|上周|上个?星期)", (words, m) -> weekOf(words.today.minusWeeks(1))),
          rule("(this month|本月|这个月)", (words, m) -> Days.of(YearMonth.from(words.today))),
          rule(
              "(last month|上个?月)",
              (words, m) -> Days.of(YearMonth.from(words.today).minusMonths(1))),
          rule("(this year|今年)", (words, m) -> Days.ofYear(words.today.getYear())),
          rule("(last year|去年)", (words, m) -> Days.ofYear(words.today.getYear() - 1)),
          rule("(前年)", (words, m) -> Days.ofYear(words.today.getYear() - 2)));

  private final LocalDate today;
  private final Latest latest;

  /**
   * @param latest the year that a month, week or day without a year means
   */
  DateWords(LocalDate today, Latest latest) {
    this.today = today;
    this.latest = latest;
  }

  /** Chooses among the years. */
  @FunctionalInterface
  interface Latest {
    /**
     * The latest of the spans in which there is an entry.
     *
     * @param inYear the span of a year; none where the year has no such day
     */
    Optional<Days> of(IntFunction<Optional<Days>> inYear);
  }

  private Days isoDay(Matcher m) {
    return Days.of(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
  }

  private @Nullable Days isoMonth(Matcher m) {
    boolean han = m.group(2).equals("年");
    if (!plausible(number(m, 1)) || (han && m.group(4) == null) || (m.group(2).equals("."))) {
      return null;
    }
    return part(YearMonth.of(number(m, 1), number(m, 3)), m.group(5));
  }

  private static @Nullable Days year(String digits) {
    int year = Integer.parseInt(digits);
    return plausible(year) ? Days.ofYear(year) : null;
  }

  private static boolean plausible(int year) {
    return year >= 1980 && year < 2100;
  }

  private @Nullable Days week(Matcher m) {
    return inYear(month(m.group(2)), m.group(3), month -> weekOf(month, m.group(1)));
  }

  private @Nullable Days third(Matcher m) {
    return inYear(month(m.group(2)), m.group(3), month -> part(month, m.group(1)));
  }

  private @Nullable Days englishDay(Matcher m) {
    return inYear(month(m.group(1)), m.group(3), month -> day(month, number(m, 2)));
  }

  private @Nullable Days dayFirst(Matcher m) {
    return inYear(month(m.group(2)), m.group(3), month -> day(month, number(m, 1)));
  }

  private @Nullable Days englishMonth(Matcher m) {
    return inYear(month(m.group(1)), m.group(2), Days::of);
  }

  /** Last December is the one before this month; this December is that of the year. */
  private Days monthFromToday(Matcher m) {
    YearMonth now = YearMonth.from(today);
    YearMonth thisYear = YearMonth.of(now.getYear(), month(m.group(2)));
    boolean before = m.group(1).equals("this") || thisYear.isBefore(now);
    return Days.of(before ? thisYear : thisYear.minusYears(1));
  }

  private @Nullable Days hanWeek(Matcher m) {
    String which = m.group(3) == null ? "last" : m.group(3);
    return inYear(hanMonth(m.group(2)), m.group(1), month -> weekOf(month, which));
  }

  private @Nullable Days hanDay(Matcher m) {
    return inYear(hanMonth(m.group(2)), m.group(1), month -> day(month, number(m, 3)));
  }

  private @Nullable Days hanMonth(Matcher m) {
    return inYear(hanMonth(m.group(2)), m.group(1), month -> part(month, m.group(3)));
  }

  private Days hanBack(Matcher m) {
    char unit = m.group(2).charAt(m.group(2).length() - 1);
    char latin = unit == '天' || unit == '日' ? 'd' : unit == '年' ? 'y' : unit == '月' ? 'm' : 'w';
    return since(hanNumber(m.group(1)), latin);
  }

  private Days back(Matcher m, int number, int unit) {
    return since(number(m, number), m.group(unit).charAt(0));
  }

  /**
   * The days from so many units ago until today.
   *
   * @param unit the first letter of day, week, month or year
   */
  Days since(int count, char unit) {
    LocalDate first =
        switch (unit) {
          case 'd' -> today.minusDays(count);
          case 'w' -> today.minusWeeks(count);
          case 'm' -> today.minusMonths(count);
          default -> today.minusYears(count);
        };
    return new Days(first, today);
  }

  private static Days day(YearMonth month, int day) {
    return Days.of(month.atDay(day));
  }

  private static Days weekOf(YearMonth month, String which) {
    if (which.equals("last")) {
      return new Days(month.atEndOfMonth().minusDays(7), month.atEndOfMonth());
    }
    int first = 1 + 7 * WEEKS.getOrDefault(which, 0);
    return new Days(month.atDay(first), month.atDay(first + 6));
  }

  private static Days weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Days(monday, monday.plusDays(6));
  }

  private static Days part(YearMonth month, @Nullable String part) {
    if (part == null) {
      return Days.of(month);
    }
    return switch (part) {
      case "beginning of", "start of", "early", "初", "上旬" ->
          new Days(month.atDay(1), month.atDay(10));
      case "mid", "中旬" -> new Days(month.atDay(11), month.atDay(20));
      default -> new Days(month.atDay(21), month.atEndOfMonth());
    };
  }

  /** A span of the month in that year, or in the latest year that has entries in the span. */
  private @Nullable Days inYear(
      Month month, @Nullable String year, Function<YearMonth, Days> span) {
    if (year != null) {
      return span.apply(YearMonth.of(yearOf(year), month));
    }
    return latest
        .of(any -> existing(YearMonth.of(any, month), span))
        .or(
            () ->
                latest
                    .of(any -> Optional.of(Days.of(YearMonth.of(any, month))))
                    .map(whole -> span.apply(YearMonth.from(whole.first()))))
        .orElse(null);
  }

  private int yearOf(String written) {
    return switch (written) {
      case "今年", "本年", "this year", "of this year" -> today.getYear();
      case "去年", "last year", "of last year" -> today.getYear() - 1;
      case "前年" -> today.getYear() - 2;
      default -> Integer.parseInt(written);
    };
  }

  private static Optional<Days> existing(YearMonth month, Function<YearMonth, Days> span) {
    try {
      return Optional.of(span.apply(month));
    } catch (DateTimeException e) {
      // 29 February is a day of some years only.
      return Optional.empty();
    }
  }

  private static Month month(String english) {
    return Month.of(MONTHS.indexOf(english.substring(0, 3)) + 1);
  }

  private static Month hanMonth(String number) {
    return Month.of(hanNumber(number));
  }

  private static int hanNumber(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    if (number.equals("两")) {
      return 2;
    }
    return number.charAt(0) == '十'
        ? 10 + (number.length() > 1 ? HAN_DIGITS.indexOf(number.charAt(1)) : 0)
        : HAN_DIGITS.indexOf(number.charAt(0));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Rule rule(String pattern, Meaning meaning) {
    return new Rule(Pattern.compile(pattern), meaning);
  }

  /** A form of dates, and what it means. */
  record Rule(Pattern pattern, Meaning meaning) {}

  /** Says what days a match means; none where it is no date. */
  @FunctionalInterface
  interface Meaning {
    @Nullable Days of(DateWords words, Matcher m);
  }
}
