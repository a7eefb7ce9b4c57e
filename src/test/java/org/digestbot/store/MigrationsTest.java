package org.digestbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.digestbot.digest.Archive;
import org.digestbot.digest.AuthorCount;
import org.digestbot.digest.EntryDate;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.SourceSummary;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class MigrationsTest {
  @TempDir Path folder;
  private Path file;
  private DataSource connections;

  @BeforeEach
  void names() {
    file = folder.resolve("digestbot.db");
    connections = new DatabaseFile(file).connections(SQLiteConfig.TransactionMode.DEFERRED, 1024);
  }

  @Test
  void theLatestMigrationIsTheOneThatTheProgramKnows() {
    SqliteDatabase.open(file).close();

    var migrations = Migrations.flyway(connections).info().all();

    assertThat(migrations[migrations.length - 1].getVersion().getVersion())
        .isEqualTo(Integer.toString(Migrations.LATEST));
  }

  @Test
  void anOlderSchemaIsBroughtUpToDateAndKeepsWhatIsInIt() throws SQLException {
    migrateTo("1");
    execute("INSERT INTO meta VALUES ('a', 'b')");

    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThat(
              database.<Long>read(
                  handle -> handle.select("SELECT count(*) FROM meta").mapTo(Long.class).one()))
          .isEqualTo(1);
    }
    assertThat(Migrations.versionOf(connections)).isEqualTo(Migrations.LATEST);
  }

  @Test
  void whatAnOlderProgramCountedThoughItSaysNothingIsListedNoMore() throws SQLException {
    migrateTo("5");
    execute(
        """
        INSERT INTO source (id, name, baseline_at) VALUES (1, 'local', 0);
        INSERT INTO import (id, source_id, at, baseline) VALUES (1, 1, 0, 1);
        INSERT INTO document (id, source_id, path, name, date, format, content_hash, parser_version,
          entries, newest)
        VALUES (1, 1, 'a', 'a', '2024-01', 'posts', x'00', 1, 4, '2024-01-09');
        INSERT INTO author (id, key) VALUES (1, '@ann');
        INSERT INTO byline (id, author_id, handle) VALUES (1, 1, 'ann');
        INSERT INTO entry (id, document_id, import_id, gone_at, first_day, position, line,
          title_printed, byline_id, date, title, body)
        VALUES (1, 1, 1, NULL, 19723, 1, 1, 0, 1, '2024-01-01', 'A text', 'A text'),
          (2, 1, 1, NULL, 19724, 2, 2, 1, 1, '2024-01-02', 'A title', ''),
          (3, 1, 1, NULL, 19725, 3, 3, 0, 1, '2024-01-03', 'A link', ''),
          (4, 1, 1, NULL, 19731, 4, 4, 0, 1, '2024-01-09', 'No. 4', ' '),
          (5, 1, 1, 1000, 19731, 5, 5, 0, 1, '2024-01-09', 'Gone', 'Gone');
        INSERT INTO link (id, canonical, first_import_id, live) VALUES (1, 'https://a.example', 1, 1);
        INSERT INTO entry_link (entry_id, ordinal, link_id, role, printed)
        VALUES (3, 0, 1, 'REFERENCE', 'https://a.example');
        INSERT INTO entry_topic (entry_id, ordinal, topic) VALUES (1, 0, 'rag'), (4, 0, 'rag');
        """);

    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      Archive archive = new SqliteArchive(database, false);
      assertThat(archive.latest(0, 9).items())
          .extracting(entry -> entry.id().number())
          .containsExactly(3L, 2L, 1L);
      assertThat(archive.latest(0, 9).total()).isEqualTo(3);
      assertThat(archive.authors(0, 9).items())
          .extracting(AuthorCount::entries)
          .containsExactly(3L);
      assertThat(archive.sources())
          .extracting(SourceSummary::entries, SourceSummary::newest)
          .containsExactly(tuple(3L, EntryDate.of(LocalDate.of(2024, 1, 3))));
      assertThat(archive.topicCounts()).containsExactly(Map.entry("rag", 1L));
      assertThat(archive.entry(new EntryId(false, 4))).isPresent();
    }
  }

  private void migrateTo(String version) {
    Flyway.configure().dataSource(connections).target(version).load().migrate();
  }

  private void execute(String script) throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }
}
