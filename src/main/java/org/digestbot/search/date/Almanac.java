package org.digestbot.search.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digestbot.search.index.Days;
import org.jspecify.annotations.Nullable;

/**
 * What a date that leaves something open counts from. Thread-safe as long as {@code latest} is.
 *
 * @param latest the year that a month, week or day without a year means
 * @param next whether of several such days the first is meant, rather than the last
 */
record Almanac(LocalDate today, Latest latest, boolean next) {

  /** The same for the end of a range: without a year it is the next such day after the start. */
  Almanac after(Days start) {
    int year = start.first().getYear();
    return new Almanac(
        today,
        inYear ->
            IntStream.rangeClosed(year, year + 1)
                .mapToObj(inYear)
                .flatMap(Optional::stream)
                .filter(days -> !days.first().isBefore(start.first()))
                .findFirst(),
        true);
  }

  /**
   * A span of the month in that year, or in the latest year that has entries in the span.
   *
   * @param year as it is written; none where it is not
   */
  @Nullable Days inYear(Month month, @Nullable String year, Function<YearMonth, Days> span) {
    if (year != null) {
      return span.apply(YearMonth.of(year(year), month));
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

  /** A span of the latest year that has entries in it; none where no year has. */
  @Nullable Days inSomeYear(IntFunction<Days> span) {
    return latest.of(year -> Optional.of(span.apply(year))).orElse(null);
  }

  /** A day of the latest year that has entries on it; none where no year has. */
  @Nullable Days inSomeYears(IntFunction<Optional<LocalDate>> day) {
    return latest.of(year -> day.apply(year).map(Days::of)).orElse(null);
  }

  /** The latest day of that number, of whatever month, that has entries; none where none has. */
  @Nullable Days dayOfSomeMonth(int number) {
    Comparator<Days> earlier = Comparator.comparing(Days::first);
    return Stream.of(Month.values())
        .flatMap(
            month ->
                latest
                    .of(
                        year ->
                            existing(YearMonth.of(year, month), any -> Days.of(any.atDay(number))))
                    .stream())
        .max(next ? earlier.reversed() : earlier)
        .orElse(null);
  }

  private static Optional<Days> existing(YearMonth month, Function<YearMonth, Days> span) {
    try {
      return Optional.of(span.apply(month));
    } catch (DateTimeException e) {
      // 29 February is a day of some years only.
      return Optional.empty();
    }
  }

  /**
   * What year is written: four digits, also in Chinese, or the last two, or how it is called from
   * today.
   */
  int year(String written) {
    return switch (written) {
      case "今", "本", "this year" -> today.getYear();
      case "去", "last year" -> today.getYear() - 1;
      case "前" -> today.getYear() - 2;
      default -> {
        String digits = DateNames.digits(written);
        int year = Integer.parseInt(digits);
        yield digits.length() == 2 ? 2000 + year : year;
      }
    };
  }

  /** The month so many months before this one. */
  YearMonth monthsAgo(int count) {
    return YearMonth.from(today).minusMonths(count);
  }

  /**
   * The days from so many units ago until today.
   *
   * @param unit the first letter of day, week, month or year
   */
  Days since(int count, char unit) {
    return new Days(back(count, unit), today);
  }

  /** The day, week, month or year so many units ago. */
  Days ago(int count, char unit) {
    LocalDate day = back(count, unit);
    return switch (unit) {
      case 'd' -> Days.of(day);
      case 'w' -> Days.weekOf(day);
      case 'm' -> Days.of(YearMonth.from(day));
      default -> Days.ofYear(day.getYear());
    };
  }

  /** The latest such day before today. */
  Days last(DayOfWeek day) {
    return Days.of(today.with(TemporalAdjusters.previous(day)));
  }

  /** Such a day of the week that is so many weeks ago. */
  Days dayOfWeek(DayOfWeek day, int weeksAgo) {
    Days week = Days.weekOf(today.minusWeeks(weeksAgo));
    return Days.of(week.first().plusDays(day.getValue() - 1L));
  }

  private LocalDate back(int count, char unit) {
    return switch (unit) {
      case 'd' -> today.minusDays(count);
      case 'w' -> today.minusWeeks(count);
      case 'm' -> today.minusMonths(count);
      default -> today.minusYears(count);
    };
  }
}
