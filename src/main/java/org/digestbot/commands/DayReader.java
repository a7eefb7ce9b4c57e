package org.digestbot.commands;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day, a week or a month as people write them in English and Chinese. One without a year is
 * the latest that the archive can have.
 */
final class DayReader {
  private static final String MONTH_NAME =
      "(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?:(?<year>\\d{4})\\s*[-/.年]\\s*)?(?<month>\\d{1,2})(?:\\s*[-/.月]\\s*(?<day>\\d{1,2})\\s*[日号號]?|月份?)?");
  private static final Pattern COMPACT = Pattern.compile("\\d{8}");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-w\\d{2}");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?"
              + MONTH_NAME
              + ",?(?:\\s+(?<year>\\d{4}))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          MONTH_NAME + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?(?:\\s+(?<year>\\d{4}))?");

  private final LocalDate today;
  private final LocalDate latest;

  /**
   * @param latest the latest day that the archive has
   */
  DayReader(LocalDate today, LocalDate latest) {
    this.today = today;
    this.latest = latest;
  }

  Optional<DaySpan> read(String typed) {
    String text =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    Optional<DaySpan> named =
        switch (text) {
          case "week", "周", "一周", "星期", "latest week", "最近一周" ->
              Optional.of(DaySpan.weekOf(latest));
          case "month", "月", "latest month" -> Optional.of(DaySpan.month(YearMonth.from(latest)));
          case "day", "latest", "最新" -> Optional.of(DaySpan.day(latest));
          case "today", "今天", "今日" -> Optional.of(DaySpan.day(today));
          case "yesterday", "昨天", "昨日" -> Optional.of(DaySpan.day(today.minusDays(1)));
          case "前天" -> Optional.of(DaySpan.day(today.minusDays(2)));
          case "this week", "本周", "这周", "這週", "本週" -> Optional.of(DaySpan.weekOf(today));
          case "last week", "上周", "上週", "上星期" -> Optional.of(DaySpan.weekOf(today.minusWeeks(1)));
          case "this month", "本月", "这个月" -> Optional.of(DaySpan.month(YearMonth.from(today)));
          case "last month", "上月", "上个月", "上個月" ->
              Optional.of(DaySpan.month(YearMonth.from(today).minusMonths(1)));
          default -> Optional.empty();
        };
    return named.or(() -> written(text));
  }

  private Optional<DaySpan> written(String text) {
    try {
      if (COMPACT.matcher(text).matches()) {
        return Optional.of(DaySpan.day(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)));
      }
      if (WEEK.matcher(text).matches()) {
        String monday = text.toUpperCase(Locale.ROOT) + "-1";
        return Optional.of(
            DaySpan.weekOf(LocalDate.parse(monday, DateTimeFormatter.ISO_WEEK_DATE)));
      }
      for (Pattern pattern : new Pattern[] {NUMBERS, DAY_FIRST, MONTH_FIRST}) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.matches()) {
          return of(matcher, pattern == NUMBERS);
        }
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<DaySpan> of(Matcher matcher, boolean numbers) {
    String year = matcher.group("year");
    String day = matcher.group("day");
    if (numbers && year == null && day == null && !matcher.group().contains("月")) {
      return Optional.empty();
    }
    Month month =
        numbers
            ? Month.of(Integer.parseInt(matcher.group("month")))
            : monthNamed(matcher.group("name"));
    int inYear = year == null ? latestYear(month, day) : Integer.parseInt(year);
    YearMonth whole = YearMonth.of(inYear, month);
    return Optional.of(
        day == null ? DaySpan.month(whole) : DaySpan.day(whole.atDay(Integer.parseInt(day))));
  }

  private int latestYear(Month month, @Nullable String day) {
    YearMonth thisYear = YearMonth.of(latest.getYear(), month);
    boolean later =
        day == null
            ? thisYear.atDay(1).isAfter(latest)
            : thisYear.isAfter(YearMonth.from(latest))
                || (thisYear.equals(YearMonth.from(latest))
                    && Integer.parseInt(day) > latest.getDayOfMonth());
    return later ? latest.getYear() - 1 : latest.getYear();
  }

  private static Month monthNamed(String name) {
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(name)) {
        return month;
      }
    }
    throw new DateTimeParseException("no month", name, 0);
  }
}
