package org.digestbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteDatabaseTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void names() {
    file = folder.resolve("digestbot.db");
  }

  @Test
  void aNewFileHasTheSchemaAndNothingElseIsLeftInTheFolder() throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(database, "application_id"))
          .isEqualTo(Integer.toString(DatabaseFile.APPLICATION_ID));
      assertThat(database.check()).isEmpty();
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theFolderMayHaveAnyName() {
    Path odd = folder.resolve("what? 100% #资料").resolve("digestbot.db");
    SqliteDatabase.open(odd).close();
    assertThat(odd).isNotEmptyFile();
  }

  @Test
  void whatThrowsWritesNothing() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThatThrownBy(
              () ->
                  database.change(
                      handle -> {
                        handle.execute("INSERT INTO meta VALUES ('a', 'b')");
                        throw new IllegalArgumentException("no");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(count(database)).isZero();

      database.change(handle -> handle.execute("INSERT INTO meta VALUES ('a', 'b')"));
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void workWithinWorkIsKeptOrUndoneWithIt() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      Runnable inner =
          () -> database.change(handle -> handle.execute("INSERT INTO meta VALUES ('a', 'b')"));

      assertThatThrownBy(
              () ->
                  database.change(
                      handle -> {
                        inner.run();
                        assertThat(count(database)).isEqualTo(1);
                        throw new IllegalArgumentException("no");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(count(database)).isZero();

      database.change(handle -> inner.run());
      assertThat(count(database)).isEqualTo(1);
    }
  }

  @Test
  void aReaderCannotWrite() {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThatThrownBy(
              () -> database.read(handle -> handle.execute("INSERT INTO meta VALUES ('a', 'b')")))
          .isInstanceOf(DatabaseException.class);
    }
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Files.createFile(file);
    assertRefused("is empty (0 bytes)");
    assertThat(file).isEmptyFile();
  }

  @Test
  void aFileOfAnotherKindIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(file, "# My notes\n".repeat(100));
    assertRefused("damaged or no SQLite database");
    assertThat(file).content().startsWith("# My notes");
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
    foreign("CREATE TABLE song (title TEXT)");
    assertRefused("another program");
  }

  @Test
  void aNewerSchemaIsRefused() throws SQLException {
    SqliteDatabase.open(file).close();
    foreign(
        "INSERT INTO flyway_schema_history SELECT 999, '999', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
            + " LIMIT 1");
    assertRefused("newer digestbot");
  }

  @Test
  void aFileCutShortIsRefused() throws IOException {
    SqliteDatabase.open(file).close();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertRefused("damaged");
  }

  @Test
  void aFileThatIsClosedWhileSomebodyLooksIsNotTakenForDamaged() {
    SqliteDatabase database = SqliteDatabase.open(file);
    database.close();

    assertThat(database.isDamaged()).isFalse();
    assertThat(database.damage()).isEmpty();
  }

  @Test
  void damageInTheMiddleIsFoundByTheCheck() throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.change(
          handle -> {
            for (int i = 0; i < 2_000; i++) {
              handle.execute("INSERT INTO meta VALUES (?, ?)", "key" + i, "value".repeat(20));
            }
          });
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    for (int at = bytes.capacity() - 50 * 4096; at < bytes.capacity() - 20 * 4096; at += 8) {
      bytes.putLong(at, 0x5a5a5a5a5a5a5a5aL);
    }
    Files.write(file, bytes.array());

    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      assertThat(database.check()).isNotEmpty();
      assertThatThrownBy(
              () -> database.read(h -> h.createQuery("SELECT * FROM meta").mapToMap().list()))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() {
    assertThat(folder.toFile().setWritable(false)).isTrue();
    try {
      Assumptions.assumeThat(Files.isWritable(folder))
          .as("this user may write everywhere")
          .isFalse();
      assertRefused("cannot write to the folder");
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE_BUSY, false",
    "SQLITE_FULL, false",
    "SQLITE_READONLY, false",
    "SQLITE_IOERR_WRITE, false",
    "SQLITE_CORRUPT_INDEX, true",
    "SQLITE_NOTADB, true"
  })
  void onlyDamageIsToldAsWhatNoWaitingHelps(SQLiteErrorCode code, boolean lasting) {
    RuntimeException told =
        DatabaseException.of(file, new IllegalStateException(new SQLiteException("", code)));

    assertThat(told)
        .isInstanceOfSatisfying(
            DatabaseException.class, said -> assertThat(said.isLasting()).isEqualTo(lasting));
  }

  private void assertRefused(String because) {
    assertThatThrownBy(() -> SqliteDatabase.open(file).close())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(because)
        .hasMessageContaining(file.toString());
  }

  private void foreign(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String pragma(SqliteDatabase database, String name) {
    return database.read(handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }

  private static int count(SqliteDatabase database) {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM meta").mapTo(Integer.class).one());
  }
}
