package org.digestbot.search.index;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** A span of days, both ends included; one that ends before it begins has no day. Immutable. */
public record Days(LocalDate first, LocalDate last) {

  /** The first and the last day that a date can be. */
  public static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  public static final LocalDate END = LocalDate.of(9999, 12, 31);

  public static Days of(LocalDate day) {
    return new Days(day, day);
  }

  public static Days of(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  public static Days ofYear(int year) {
    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** From Monday to Sunday. */
  public static Days weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Days(monday, monday.plusDays(6));
  }

  /** From the beginning of this span to the end of the other. */
  public Days through(Days other) {
    return new Days(first, other.last);
  }

  /** The days that are in both spans. */
  public Days meet(Days other) {
    return new Days(
        first.isAfter(other.first) ? first : other.first,
        last.isBefore(other.last) ? last : other.last);
  }
}
