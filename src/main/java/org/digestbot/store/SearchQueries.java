package org.digestbot.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.search.index.SearchUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the search tables: where they turn out missing or damaged, they are repaired in the
 * background, and until that is done answers are refused with {@link SearchUnavailable}.
 * Thread-safe.
 */
final class SearchQueries {
  private static final Logger log = LoggerFactory.getLogger(SearchQueries.class);

  private final SqliteDatabase database;
  private volatile @Nullable SearchRepair repair;

  SearchQueries(SqliteDatabase database) {
    this.database = database;
  }

  /** From now on damage is noticed; before, it is thrown as it is. */
  void repairedBy(SearchRepair repair) {
    this.repair = repair;
  }

  /**
   * Writes to the tables.
   *
   * @throws DatabaseException when they cannot be written before they are repaired
   */
  void write(Runnable writing) {
    try {
      writing.run();
    } catch (RuntimeException e) {
      SearchRepair noticed = repair;
      if (noticed != null && noticed.isRepairing(e)) {
        throw new DatabaseException(
            "the search tables are damaged and are being made anew; import again in a moment");
      }
      throw e;
    }
  }

  /** Writes what may as well be written another time: a failure costs nothing but speed. */
  void writeLater(Runnable writing) {
    try {
      write(writing);
    } catch (RuntimeException e) {
      log.warn("Searches may be slower until the next import", e);
    }
  }

  /** Refuses answers unless the tables find a few entries that they must find. */
  void verify() {
    SearchRepair noticed = repair;
    if (noticed != null && !noticed.isSound()) {
      throw noticed.unavailable();
    }
  }

  /** Goes on making the tables where that was broken off, and refuses answers meanwhile. */
  void refuseUnfinished() {
    SearchRepair noticed = repair;
    if (noticed != null) {
      noticed.begin(false);
      throw noticed.unavailable();
    }
  }

  long number(String sql, Object... arguments) {
    return keys(sql, arguments).get(0);
  }

  List<Long> keys(String sql, Object... arguments) {
    return rows(sql, row -> row.getLong(1), arguments);
  }

  List<String> texts(String sql, Object... arguments) {
    return rows(sql, row -> row.getString(1), arguments);
  }

  /** Makes something of one row. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> rows(String sql, Row<T> read, Object... arguments) {
    try {
      return database.look(connection -> rows(connection, sql, read, arguments));
    } catch (RuntimeException e) {
      SearchRepair noticed = repair;
      if (noticed != null && noticed.isRepairing(e)) {
        throw noticed.unavailable();
      }
      throw e;
    }
  }

  static <T> List<T> rows(Connection connection, String sql, Row<T> read, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(read.of(result));
        }
      }
      return rows;
    }
  }
}
