package org.digestbot.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The date that a digest prints for an entry: a day, or only a month, because many archives print
 * no more. Immutable.
 *
 * @param month the month
 * @param day the day of the month from 1, or 0 where only the month is printed
 */
public record EntryDate(YearMonth month, int day) implements Comparable<EntryDate> {

  public EntryDate {
    if (day != 0 && !month.isValidDay(day)) {
      throw new DateTimeException("no such day: " + month + "-" + day);
    }
  }

  public static EntryDate of(LocalDate day) {
    return new EntryDate(YearMonth.from(day), day.getDayOfMonth());
  }

  public static EntryDate of(YearMonth month) {
    return new EntryDate(month, 0);
  }

  /** Reads what {@link #toString} prints: {@code 2023-12-28} or {@code 2023-12}. */
  public static Optional<EntryDate> parse(String iso) {
    try {
      return Optional.of(iso.length() == 7 ? of(YearMonth.parse(iso)) : of(LocalDate.parse(iso)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first day that this date can mean. */
  public LocalDate first() {
    return month.atDay(Math.max(day, 1));
  }

  /** The last day that this date can mean; the same as {@link #first} where a day is printed. */
  public LocalDate last() {
    return day == 0 ? month.atEndOfMonth() : month.atDay(day);
  }

  @Override
  public int compareTo(EntryDate other) {
    int byFirst = first().compareTo(other.first());
    return byFirst != 0 ? byFirst : last().compareTo(other.last());
  }

  /** ISO 8601, as far as it is known: {@code 2023-12-28} or {@code 2023-12}. */
  @Override
  public String toString() {
    return day == 0 ? month.toString() : month.atDay(day).toString();
  }
}
