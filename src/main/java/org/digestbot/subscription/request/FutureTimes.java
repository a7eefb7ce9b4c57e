package org.digestbot.subscription.request;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and times that are to come: {@code monday}, {@code 2026-12-01 9:00}, 12月1日, {@code dec
 * 1}, 明天早上8点, {@code 18:00}. A day begins at its first instant. Immutable.
 */
final class FutureTimes {
  private static final Map<String, Integer> AHEAD =
      Map.of("today", 0, "今天", 0, "tomorrow", 1, "明天", 1, "后天", 2, "大后天", 3);

  private static final Pattern DATE =
      Pattern.compile("(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})[日号]?");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:(\\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?)?"
              + "(?:,? (\\d{4}))?");

  private final ZonedDateTime now;

  FutureTimes(ZonedDateTime now) {
    this.now = now;
  }

  /**
   * @param text folded
   */
  Optional<ZonedDateTime> read(String text) {
    Optional<LocalTime> clock = time(text);
    if (clock.isPresent()) {
      ZonedDateTime today = at(now.toLocalDate(), clock.get());
      return Optional.of(
          today.isAfter(now) ? today : at(now.toLocalDate().plusDays(1), clock.get()));
    }
    Optional<LocalDate> whole = date(text);
    if (whole.isPresent()) {
      return Optional.of(whole.get().atStartOfDay(now.getZone()));
    }
    // What is left when a day is taken off the beginning, with or without a blank, is a time.
    for (int end = text.length() - 1; end > 0; end--) {
      Optional<LocalDate> day = date(text.substring(0, end).strip());
      Optional<LocalTime> time =
          day.isEmpty() ? Optional.empty() : time(text.substring(end).strip());
      if (time.isPresent()) {
        return day.map(date -> at(date, time.get()));
      }
    }
    return Optional.empty();
  }

  private ZonedDateTime at(LocalDate date, LocalTime time) {
    return ZonedDateTime.of(date, time, now.getZone());
  }

  private static Optional<LocalTime> time(String text) {
    String said = text.startsWith("at ") ? text.substring(3) : text;
    return ClockTimes.read(said).flatMap(read -> Optional.ofNullable(read.time()));
  }

  private Optional<LocalDate> date(String text) {
    LocalDate today = now.toLocalDate();
    Integer ahead = AHEAD.get(text);
    if (ahead != null) {
      return Optional.of(today.plusDays(ahead));
    }
    Optional<DayOfWeek> day = Weekdays.read(text);
    if (day.isPresent()) {
      return Optional.of(today.with(TemporalAdjusters.next(day.get())));
    }
    return nextWeek(text, today).or(() -> numeric(text)).or(() -> english(text));
  }

  /** {@code next monday} is the next one, 下周一 that of the week after this. */
  private static Optional<LocalDate> nextWeek(String text, LocalDate today) {
    if (text.startsWith("next ")) {
      String next = text.substring(5);
      return next.equals("week")
          ? Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))
          : Weekdays.read(next).map(day -> today.with(TemporalAdjusters.next(day)));
    }
    if (text.equals("下周")) {
      return Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }
    return text.startsWith("下")
        ? Weekdays.read(text.substring(text.startsWith("下个") ? 2 : 1))
            .map(
                day ->
                    today
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .with(TemporalAdjusters.nextOrSame(day)))
        : Optional.empty();
  }

  private Optional<LocalDate> numeric(String text) {
    Matcher date = DATE.matcher(text);
    return date.matches()
        ? dated(date.group(1), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)))
        : Optional.empty();
  }

  private Optional<LocalDate> english(String text) {
    Matcher date = ENGLISH.matcher(text);
    if (!date.matches() || (date.group(1) == null) == (date.group(3) == null)) {
      return Optional.empty();
    }
    for (Month month : Month.values()) {
      if (month.name().toLowerCase(Locale.ROOT).startsWith(date.group(2))) {
        String day = date.group(1) == null ? date.group(3) : date.group(1);
        return dated(date.group(4), month.getValue(), Integer.parseInt(day));
      }
    }
    return Optional.empty();
  }

  /** Without a year the next such day is meant. */
  private Optional<LocalDate> dated(@Nullable String year, int month, int day) {
    try {
      if (year != null) {
        return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
      }
      MonthDay dayOfYear = MonthDay.of(month, day);
      LocalDate thisYear = dayOfYear.atYear(now.getYear());
      return Optional.of(
          thisYear.isAfter(now.toLocalDate()) ? thisYear : dayOfYear.atYear(now.getYear() + 1));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
