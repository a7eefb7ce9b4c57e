package org.digestbot.commands;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.digestbot.chat.Texts;

/**
 * A day, a week from Monday to Sunday, or a month. Immutable.
 *
 * @param first the first day
 * @param last the last day, included
 */
record DaySpan(LocalDate first, LocalDate last, Unit unit) {
  /** How long a span is. */
  enum Unit {
    DAY,
    WEEK,
    MONTH
  }

  static DaySpan day(LocalDate day) {
    return new DaySpan(day, day, Unit.DAY);
  }

  static DaySpan weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DaySpan(monday, monday.plusDays(6), Unit.WEEK);
  }

  static DaySpan month(YearMonth month) {
    return new DaySpan(month.atDay(1), month.atEndOfMonth(), Unit.MONTH);
  }

  boolean isFirstOfMonth() {
    return unit == Unit.DAY && first.getDayOfMonth() == 1;
  }

  /** The span of the same length that holds another day. */
  DaySpan at(LocalDate day) {
    return switch (unit) {
      case DAY -> day(day);
      case WEEK -> weekOf(day);
      case MONTH -> month(YearMonth.from(day));
    };
  }

  /** What {@link DayReader} reads as this span: {@code 2023-12-28}, {@code 2023-W52}. */
  String typed() {
    return switch (unit) {
      case DAY -> first.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%d-W%02d",
              first.get(IsoFields.WEEK_BASED_YEAR),
              first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(first).toString();
    };
  }

  String shown(Texts texts) {
    return switch (unit) {
      case DAY -> texts.date(first);
      case WEEK -> texts.say("stats.from-to", texts.date(first), texts.date(last));
      case MONTH -> texts.date(YearMonth.from(first));
    };
  }
}
