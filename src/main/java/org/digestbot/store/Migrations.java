package org.digestbot.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema that this program knows. */
final class Migrations {
  /** The version of the last file in {@code db/migration}. */
  static final int LATEST = 7;

  private Migrations() {}

  /** The version of the schema in a file; 0 where there is none yet. */
  static int versionOf(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet table =
          statement.executeQuery(
              "SELECT 1 FROM sqlite_schema WHERE name = 'flyway_schema_history'")) {
        if (!table.next()) {
          return 0;
        }
      }
      try (ResultSet version =
          statement.executeQuery(
              "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success")) {
        return version.next() ? version.getInt(1) : 0;
      }
    }
  }

  static void migrate(DataSource database) {
    flyway(database).migrate();
  }

  static Flyway flyway(DataSource database) {
    return Flyway.configure().dataSource(database).locations("classpath:db/migration").load();
  }
}
