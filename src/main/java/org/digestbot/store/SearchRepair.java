package org.digestbot.store;

import org.digestbot.search.index.SearchUnavailable;
import org.digestbot.store.SqliteSearchIndex.Progress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Notices while the program runs that the search tables cannot be used, and has them made anew in
 * the background, at most once a minute. Thread-safe.
 */
final class SearchRepair {
  private static final Logger log = LoggerFactory.getLogger(SearchRepair.class);
  private static final long BETWEEN_NANOS = 60_000_000_000L;
  private static final int GENERIC_ERROR = 1;
  private static final int CORRUPT = 11;

  private final SqliteDatabase database;
  private final SearchUpkeep upkeep;
  private @Nullable Long begun;

  SearchRepair(SqliteDatabase database, SearchUpkeep upkeep) {
    this.database = database;
    this.upkeep = upkeep;
  }

  /** Whether the tables find a few entries that they must find; else repairs them. */
  boolean isSound() {
    boolean sound = upkeep.isSound();
    if (!sound) {
      begin(true);
    }
    return sound;
  }

  /** Whether a fault in the use of the search tables comes from their state; then repairs it. */
  boolean isRepairing(RuntimeException fault) {
    if (database.damage().isPresent()) {
      return false;
    }
    SQLiteException cause = DatabaseException.sqliteCause(fault);
    boolean damaged = cause != null && cause.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT_VTAB;
    if (damaged || (isDoubtful(fault) && !upkeep.isWhole())) {
      log.warn("The search tables of {} cannot be used", database.file(), fault);
      begin(damaged);
      return true;
    }
    // A repair that was begun before may have ended since the fault.
    return isDoubtful(fault) && isBegun();
  }

  /** Whether a fault may come from a table that is missing or damaged. */
  static boolean isDoubtful(RuntimeException fault) {
    int code = DatabaseException.primaryCode(fault);
    return code == GENERIC_ERROR || code == CORRUPT;
  }

  /**
   * Makes the tables anew in the background, or goes on with it where it was broken off.
   *
   * @param damaged whether they cannot be whole, though they look so
   */
  void begin(boolean damaged) {
    if (isTime()) {
      Thread thread = new Thread(() -> repair(damaged), "search-repair");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private synchronized boolean isTime() {
    if (isBegun()) {
      return false;
    }
    begun = System.nanoTime();
    return true;
  }

  /** Whether a repair was begun within the last minute. */
  private synchronized boolean isBegun() {
    return begun != null && System.nanoTime() - begun < BETWEEN_NANOS;
  }

  private void repair(boolean damaged) {
    try {
      if (database.isDamaged()) {
        // It has been logged. Nothing can be made from what cannot be read.
        return;
      }
      log.warn("Making the search tables of {} anew", database.file());
      if (damaged) {
        upkeep.makeAnew(Progress.NONE);
      } else {
        upkeep.update(Progress.NONE);
      }
      log.info("The search tables of {} are there again", database.file());
    } catch (RuntimeException e) {
      if (database.isOpen()) {
        log.error("Cannot make the search tables anew; run digestbot doctor", e);
      }
    }
  }

  /** How much of the tables is there, in percent. */
  SearchUnavailable unavailable() {
    int percent = 0;
    try {
      percent =
          database.read(
              handle ->
                  Numbers.count(
                      handle,
                      "SELECT min(99, 100 * (SELECT count(*) FROM search_entry)"
                          + " / (SELECT max(1, coalesce(sum(entries), 0)) FROM source))"));
    } catch (RuntimeException e) {
      log.debug("The search tables are not there yet", e);
    }
    return new SearchUnavailable(percent);
  }
}
