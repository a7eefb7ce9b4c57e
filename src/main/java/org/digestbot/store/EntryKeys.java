package org.digestbot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.digestbot.digest.EntryDate;
import org.digestbot.search.index.Days;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the search tables: the day in the upper bits and a running number in the lower ones,
 * so that full-text matches come newest first and a span of days is a span of keys.
 */
final class EntryKeys {
  private static final int NUMBER_BITS = 22;
  private static final int DAYS_BEFORE_1970 = 73_000;
  private static final int LAST_DAY = 1 << 20;

  private EntryKeys() {}

  /** The number of the day that an entry is sorted under; 0 where it has no date. */
  static int day(@Nullable EntryDate date) {
    return date == null ? 0 : day(date.first());
  }

  /** The smallest key of the span, months that begin before it but reach into it included. */
  static long first(Days days) {
    return (long) day(days.first().withDayOfMonth(1)) << NUMBER_BITS;
  }

  /** The largest key of the span. */
  static long last(Days days) {
    return ((long) (day(days.last()) + 1) << NUMBER_BITS) - 1;
  }

  /** The condition on a row of {@code search_entry s} that its date overlaps the span. */
  static String within(Days days) {
    if (days.first().isAfter(days.last())) {
      return "false";
    }
    return "(s.last_day >= "
        + days.first().toEpochDay()
        + " AND s.first_day <= "
        + days.last().toEpochDay()
        + ")";
  }

  /** The smallest key of an entry with a date. */
  static long firstDated() {
    return 1L << NUMBER_BITS;
  }

  /** The first key of a day that is not in use. */
  static long free(Connection connection, int day) throws SQLException {
    long first = (long) day << NUMBER_BITS;
    long last = ((long) (day + 1) << NUMBER_BITS) - 1;
    try (PreparedStatement highest =
        connection.prepareStatement(
            "SELECT coalesce(max(key) + 1, ?) FROM search_entry WHERE key BETWEEN ? AND ?")) {
      highest.setLong(1, first);
      highest.setLong(2, first);
      highest.setLong(3, last);
      try (ResultSet result = highest.executeQuery()) {
        result.next();
        long free = result.getLong(1);
        if (free > last) {
          throw new SQLException("more than 4 million entries of one day");
        }
        return free;
      }
    }
  }

  private static int day(LocalDate date) {
    return (int) Math.max(1, Math.min(LAST_DAY, date.toEpochDay() + DAYS_BEFORE_1970));
  }
}
