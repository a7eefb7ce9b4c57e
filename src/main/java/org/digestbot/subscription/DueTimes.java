package org.digestbot.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells when posts are due by the clock on the wall: once for every local date there is, and on
 * that date, whatever the clocks are turned to. A time that a change of the clocks skips is due at
 * the first instant after it, or a minute before it where the date ends with it; a time that comes
 * twice is due the first time; a date that is skipped as a whole has none. Stateless and
 * thread-safe.
 */
public final class DueTimes {
  /** Longer than any run of dates without one that is due. */
  private static final int DAYS = 24;

  private DueTimes() {}

  /**
   * The first due time after an instant.
   *
   * @param zone what counts where the timetable has none
   */
  public static Instant next(Timetable timetable, ZoneId zone, Instant after) {
    return nearest(timetable, zone, after, 1, at -> at.isAfter(after));
  }

  /**
   * The last due time that is not after an instant.
   *
   * @param zone what counts where the timetable has none
   */
  public static Instant latest(Timetable timetable, ZoneId zone, Instant notAfter) {
    return nearest(timetable, zone, notAfter, -1, at -> !at.isAfter(notAfter));
  }

  /** The first due time that is wanted, day by day from a little before where they begin. */
  private static Instant nearest(
      Timetable timetable, ZoneId zone, Instant time, int step, Predicate<Instant> wanted) {
    ZoneId effective = zone(timetable, zone);
    LocalDate date = LocalDate.ofInstant(time, effective).minusDays(2L * step);
    for (int i = 0; i < DAYS; i++) {
      Optional<Instant> due =
          on(timetable, effective, date.plusDays((long) i * step)).filter(wanted);
      if (due.isPresent()) {
        return due.get();
      }
    }
    throw new IllegalStateException("nothing is due around " + time + " in " + effective);
  }

  /** The zone by which a timetable goes. */
  public static ZoneId zone(Timetable timetable, ZoneId zone) {
    return timetable.zone() == null ? zone : timetable.zone();
  }

  private static Optional<Instant> on(Timetable timetable, ZoneId zone, LocalDate date) {
    if (timetable.day() != null && date.getDayOfWeek() != timetable.day()) {
      return Optional.empty();
    }
    LocalDateTime local = date.atTime(timetable.time().truncatedTo(ChronoUnit.MINUTES));
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change == null || !change.isGap()) {
      return Optional.of(ZonedDateTime.ofLocal(local, zone, null).toInstant());
    }
    if (change.getDateTimeAfter().toLocalDate().equals(date)) {
      return Optional.of(change.getInstant());
    }
    // The gap takes the rest of the date, as in Nuuk in spring, or all of it, as in Apia in 2011.
    Instant before = change.getInstant().minus(1, ChronoUnit.MINUTES);
    return Optional.of(before).filter(at -> LocalDate.ofInstant(at, zone).equals(date));
  }
}
