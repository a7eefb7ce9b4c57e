package org.digestbot.store;

import org.jdbi.v3.core.Handle;

/** Knows the numbers of rows that are never given twice, before the rows are there. */
final class RowNumbers {
  private RowNumbers() {}

  /** The number that the next row of a table gets. */
  static long next(Handle handle, String table) {
    return 1
        + handle
            .select("SELECT seq FROM sqlite_sequence WHERE name = ?", table)
            .mapTo(Long.class)
            .findOne()
            .orElse(0L);
  }
}
