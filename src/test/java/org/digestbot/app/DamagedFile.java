package org.digestbot.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Spoils pages of a running bot's database, as a bad disk does. */
final class DamagedFile {
  private static final int PAGE = 4096;

  /** In the header of a page that points to others; what follows is the number of the last. */
  private static final int LAST_PAGE_AT = 8;

  private final TimedBot bot;
  private final Path file;
  private final Connection other;

  /**
   * The file as it is.
   *
   * @param other does not belong to the bot
   */
  DamagedFile(TimedBot bot, Connection other) {
    this.bot = bot;
    this.file = bot.home().archiveFile();
    this.other = other;
  }

  /** Spoils the first page of a table, so that nothing of it can be read. */
  void spoil(String table) throws Exception {
    bot.await("the log is in the file", this::isCheckpointed);
    spoil(firstPage(table), table);
  }

  /** Spoils the page with the newest rows of a table of many pages. */
  void spoilEnd(String table) throws Exception {
    bot.await("the log is in the file", this::isCheckpointed);
    ByteBuffer last = ByteBuffer.allocate(Integer.BYTES);
    try (FileChannel pages = FileChannel.open(file)) {
      pages.read(last, (firstPage(table) - 1) * PAGE + LAST_PAGE_AT);
    }
    spoil(last.getInt(0), table);
  }

  /** Puts a backup in its place, while nothing uses it. */
  void restore(Path backup) throws IOException {
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
    Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private long firstPage(String table) throws SQLException {
    try (Statement statement = other.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT rootpage FROM sqlite_master WHERE name = '" + table + "'")) {
      return found.getLong(1);
    }
  }

  private void spoil(long page, String table) throws Exception {
    try (FileChannel pages = FileChannel.open(file, StandardOpenOption.WRITE)) {
      pages.write(
          ByteBuffer.wrap("spoilt! ".repeat(PAGE / 8).getBytes(StandardCharsets.US_ASCII)),
          (page - 1) * PAGE);
    }
    // Nobody trusts the pages that it has in memory once another has written.
    try (Statement statement = other.createStatement()) {
      statement.execute("INSERT INTO meta VALUES ('after " + table + "', '')");
    }
  }

  private boolean isCheckpointed() {
    try (Statement statement = other.createStatement();
        ResultSet busy = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      return busy.getInt(1) == 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
