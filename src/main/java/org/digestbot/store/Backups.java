package org.digestbot.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/**
 * One consistent copy of a database for each day, made while others read and write, and the last
 * few of them kept. A copy that has its name is whole. For one process at a time.
 */
public final class Backups {
  private static final Pattern NAME = Pattern.compile("digestbot-\\d{4}-\\d{2}-\\d{2}\\.db");
  private static final String DRAFT = "digestbot.db.new";
  private static final int CACHE_KIB = 8 * 1024;

  private final Path database;
  private final Path folder;
  private final int kept;
  private final Clock clock;

  /**
   * The backups of one file.
   *
   * @param folder where they are; made when needed
   * @param kept how many stay; 0 makes none and leaves what is there
   * @param clock tells the day in its zone
   */
  public Backups(Path database, Path folder, int kept, Clock clock) {
    this.database = database;
    this.folder = folder;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * Makes the backup of today unless it is there, and deletes the oldest that are too many.
   *
   * @return the file, when one was made
   * @throws DatabaseException when it could not be made; those that are there stay
   */
  public Optional<Path> ofToday() {
    Path copy = folder.resolve("digestbot-" + LocalDate.now(clock) + ".db");
    if (kept == 0 || Files.exists(copy)) {
      return Optional.empty();
    }
    Path draft = folder.resolve(DRAFT);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(draft);
      checkSpace();
      try {
        copyTo(draft);
        check(draft);
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
          written.force(true);
        }
        Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
      for (Path old : all().stream().filter(other -> !other.equals(copy)).skip(kept - 1).toList()) {
        Files.delete(old);
      }
      return Optional.of(copy);
    } catch (SQLException e) {
      throw DatabaseException.of(
          draft, new IllegalStateException("cannot back up to " + folder, e));
    } catch (IOException e) {
      throw new DatabaseException("cannot back up to " + folder + ": " + e.getMessage(), e);
    }
  }

  /** The day of the latest; empty where there is none. */
  public Optional<LocalDate> latest() {
    return all().stream()
        .findFirst()
        .map(file -> LocalDate.parse(file.getFileName().toString().substring(10, 20)));
  }

  /** All there are, the latest first. */
  public List<Path> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A full disk would hurt the bot more than a missing backup. */
  private void checkSpace() throws IOException {
    long needed = Files.size(database);
    if (Files.getFileStore(folder).getUsableSpace() < 2 * needed) {
      throw new DatabaseException(
          "no backup: the disk of "
              + folder
              + " has less room than two copies of the database need; make room, or lower"
              + " `backup.keep`");
    }
  }

  private void copyTo(Path draft) throws SQLException {
    try (Connection connection = connect(database);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, draft.toString());
      vacuum.execute();
    }
  }

  private static void check(Path draft) throws SQLException {
    try (Connection connection = connect(draft);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
      if (!found.next() || !found.getString(1).equals("ok")) {
        throw new DatabaseException(
            "no backup: the copy is damaged ("
                + found.getString(1)
                + "); let `digestbot doctor` look at the database");
      }
    }
  }

  private static Connection connect(Path file) throws SQLException {
    return new DatabaseFile(file)
        .connections(SQLiteConfig.TransactionMode.DEFERRED, CACHE_KIB)
        .getConnection();
  }
}
