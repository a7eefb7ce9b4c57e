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
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands dates as people type them: {@code 2023-12-24}, {@code december}, {@code last week},
 * 上周, 12月底. Thread-safe as long as {@code latest} is.
 */
final class DatePhrase {
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

  private static final Set<String> DOUBTFUL =
      Set.of("may", "march", "mar", "sep", "dec", "jan", "this may", "this march");

  private static final Map<String, Integer> WEEKS =
      Map.of("first", 0, "second", 1, "third", 2, "fourth", 3, "一", 0, "二", 1, "三", 2, "四", 3);

  private final LocalDate today;
  private final Latest latest;
  private final List<Rule> rules;

  /**
   * @param latest the year that a month, week or day without a year means
   */
  DatePhrase(LocalDate today, Latest latest) {
    this.today = today;
    this.latest = latest;
    this.rules =
        List.of(
            rule("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?(?!\\d)", this::isoDay),
            rule("(\\d{4})([-/.年])(\\d{1,2})(?!\\d)(月份?)?(底|末|初|上旬|中旬|下旬)?", this::isoMonth),
            rule("(\\d{4})年?(?![\\d.])", m -> year(m.group(1))),
            rule("(?:the )?" + ORDINAL + " week (?:of|in) " + MONTH + YEAR, this::week),
            rule(
                "(?:the )?(end of|beginning of|start of|mid|early|late)[- ]" + MONTH + YEAR,
                this::third),
            rule(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?" + YEAR + "(?!\\d)", this::englishDay),
            rule("(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + YEAR, this::dayFirst),
            rule("(last|past|this) " + MONTH + "(?![\\w])", this::monthFromToday),
            rule(MONTH + YEAR + "(?![\\w])", this::englishMonth),
            rule(HAN_YEAR + HAN_NUMBER + "月份?的?(?:最后一|第([一二三四]))(?:个星期|周)", this::hanWeek),
            rule(HAN_YEAR + HAN_NUMBER + "月(\\d{1,2})[日号]", this::hanDay),
            rule(HAN_YEAR + HAN_NUMBER + "月份?(底|末|初|上旬|中旬|下旬)?", this::hanMonth),
            rule("(?:the )?(?:last|past) (\\d{1,3}) (day|week|month|year)s?", m -> back(m, 1, 2)),
            rule("(?:最近|过去|近)(?:的)?(\\d{1,3}|[一二两三四五六七八九十])(天|日|周|个星期|个月|年)", this::hanBack),
            rule("(today|今天|今日)", m -> Days.of(today)),
            rule("(yesterday|昨天|昨日)", m -> Days.of(today.minusDays(1))),
            rule("(前天)", m -> Days.of(today.minusDays(2))),
            rule("(this week|本周|这周|这个?星期)", m -> weekOf(today)),
            rule("(last week|上周|上个?星期)", m -> weekOf(today.minusWeeks(1))),
            rule("(this month|本月|这个月)", m -> Days.of(YearMonth.from(today))),
            rule("(last month|上个?月)", m -> Days.of(YearMonth.from(today).minusMonths(1))),
            rule("(this year|今年)", m -> Days.ofYear(today.getYear())),
            rule("(last year|去年)", m -> Days.ofYear(today.getYear() - 1)),
            rule("(前年)", m -> Days.ofYear(today.getYear() - 2)));
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

  /** What a phrase found somewhere means. */
  record Found(int start, int end, Days days) {}

  /** Reads an operator's value, all of it. */
  Optional<Days> read(String folded) {
    Matcher ago = Pattern.compile("(\\d{1,4})([dwmy])").matcher(folded);
    if (ago.matches()) {
      return Optional.of(
          new Days(minus(Integer.parseInt(ago.group(1)), ago.group(2).charAt(0)), today));
    }
    return at(folded, 0).filter(found -> found.end == folded.length()).map(Found::days);
  }

  /** The first date phrase in a text, if it stands for itself. */
  Optional<Found> find(String folded) {
    for (int start = 0; start < folded.length(); start++) {
      if (start == 0 || !isWord(folded.charAt(start - 1)) || !isWord(folded.charAt(start))) {
        Optional<Found> found = at(folded, start);
        if (found.isPresent() && !isMerelyAWord(folded, found.get())) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> at(String folded, int start) {
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern.matcher(folded).region(start, folded.length());
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt() && endsWord(folded, matcher.end())) {
        try {
          Days days = rule.reading.apply(matcher);
          if (days != null) {
            return Optional.of(new Found(start, matcher.end(), days));
          }
        } catch (DateTimeException e) {
          // No such day: another rule may read it, or it is no date.
          continue;
        }
      }
    }
    return Optional.empty();
  }

  /** "may" and "march" are seldom months, and a number alone is a year only in our times. */
  private static boolean isMerelyAWord(String folded, Found found) {
    String phrase = folded.substring(found.start, found.end);
    boolean doubtful = DOUBTFUL.contains(phrase);
    boolean after = found.start >= 3 && folded.substring(0, found.start).matches(".*\\b(in|of) ");
    return doubtful && !after && folded.length() > phrase.length();
  }

  private static boolean endsWord(String folded, int end) {
    return end == folded.length() || !isWord(folded.charAt(end)) || !isWord(folded.charAt(end - 1));
  }

  private static boolean isWord(char unit) {
    return unit < 0x2e80 && Character.isLetterOrDigit(unit);
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
    return new Days(minus(hanNumber(m.group(1)), latin), today);
  }

  private Days back(Matcher m, int number, int unit) {
    return new Days(minus(number(m, number), m.group(unit).charAt(0)), today);
  }

  private LocalDate minus(int count, char unit) {
    return switch (unit) {
      case 'd' -> today.minusDays(count);
      case 'w' -> today.minusWeeks(count);
      case 'm' -> today.minusMonths(count);
      default -> today.minusYears(count);
    };
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

  private static Rule rule(String pattern, Function<Matcher, @Nullable Days> reading) {
    return new Rule(Pattern.compile(pattern), reading);
  }

  private record Rule(Pattern pattern, Function<Matcher, @Nullable Days> reading) {}
}
