package org.digestbot.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The file of a database before it is used: is it ours, is it whole, is its schema the one. */
final class DatabaseFile {
  static final int APPLICATION_ID = 0x64677374;
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int APPLICATION_ID_AT = 68;
  private static final int WAIT_MILLIS = 30_000;
  // File locks are held by the process, so its own threads need another.
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path file;

  DatabaseFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  Path path() {
    return file;
  }

  /** Connections to this file, each with a page cache of at most so many KiB. */
  SQLiteDataSource connections(SQLiteConfig.TransactionMode mode, int cacheKib) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(WAIT_MILLIS);
    config.setCacheSize(-cacheKib);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setTransactionMode(mode);
    // Costs a query after each insert, and nobody asks.
    config.setGetGeneratedKeys(false);
    SQLiteDataSource connections = new SQLiteDataSource(config);
    // As a URI, because a question mark in a plain path would begin the driver's options.
    connections.setUrl("jdbc:sqlite:" + file.toUri());
    return connections;
  }

  /**
   * Makes the file ready: created where it is missing, checked, its schema brought up to date.
   *
   * @throws DatabaseException when the file cannot be used
   */
  void prepare() {
    NativeLibrary.load();
    try {
      Path folder = file.getParent();
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new DatabaseException(
            "cannot write to the folder " + folder + "; check its permissions, or choose another");
      }
      if (Files.exists(file)) {
        checkHeader();
        if (isCurrent()) {
          return;
        }
      }
      createOrMigrate();
    } catch (FileAlreadyExistsException e) {
      throw new DatabaseException(
          e.getFile() + " is a file where a folder is needed; choose another folder", e);
    } catch (FileSystemException e) {
      throw new DatabaseException(
          "cannot make the folder of " + file + "; check permissions, or choose another folder", e);
    } catch (IOException e) {
      throw new DatabaseException("cannot use " + file + ": " + e.getMessage(), e);
    } catch (SQLException | FlywayException e) {
      throw DatabaseException.of(file, new IllegalStateException("cannot open " + file, e));
    }
  }

  private void checkHeader() throws IOException {
    byte[] header;
    try (var in = Files.newInputStream(file)) {
      header = in.readNBytes(HEADER);
    }
    if (header.length == 0) {
      throw DatabaseException.lasting(
          file + " is empty (0 bytes); delete it, or restore it from a backup");
    }
    if (header.length < HEADER || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw DatabaseException.lasting(DatabaseException.damaged(file));
    }
    if (ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
      throw DatabaseException.lasting(
          file + " is the database of another program; choose another data folder");
    }
  }

  private boolean isCurrent() throws SQLException {
    int version = Migrations.versionOf(connections(SQLiteConfig.TransactionMode.DEFERRED, 1024));
    if (version > Migrations.LATEST) {
      throw DatabaseException.lasting(
          file
              + " was written by a newer digestbot (schema "
              + version
              + ", this one knows "
              + Migrations.LATEST
              + "); install the newer version, or choose another data folder");
    }
    return version == Migrations.LATEST;
  }

  private void createOrMigrate() throws IOException, SQLException {
    Path lockFile = beside(".lock");
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (!held.isValid()) {
          throw new IOException("no lock on " + lockFile);
        }
        if (Files.exists(file)) {
          if (!isCurrent()) {
            Migrations.migrate(connections(SQLiteConfig.TransactionMode.DEFERRED, 8192));
          }
        } else {
          create();
        }
        Files.deleteIfExists(lockFile);
      }
    }
  }

  /** Under another name first, so that a crash never leaves half a database behind. */
  private void create() throws IOException, SQLException {
    DatabaseFile draft = new DatabaseFile(beside(".new"));
    draft.delete();
    SQLiteDataSource connections = draft.connections(SQLiteConfig.TransactionMode.DEFERRED, 8192);
    // The last connection to close moves the log into the file.
    try (Connection last = connections.getConnection()) {
      Migrations.migrate(connections);
      last.createStatement().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    Files.move(draft.file, file, StandardCopyOption.ATOMIC_MOVE);
    draft.delete();
  }

  private void delete() throws IOException {
    for (String suffix : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(beside(suffix));
    }
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
