package org.digestbot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file that several threads and several processes use at once: many read, one writes.
 * Readers see what was committed last and never wait; a writer waits up to 30 seconds for another
 * process. Thread-safe. The page caches take at most 64 MiB together.
 */
public final class SqliteDatabase implements AutoCloseable {
  private static final int READERS = 4;
  private static final int CACHE_KIB = 64 * 1024;
  private static final int WRITER_CACHE_KIB = CACHE_KIB / 4;
  private static final int READER_CACHE_KIB = (CACHE_KIB - WRITER_CACHE_KIB) / READERS;

  /** What nothing can be made anew from. They are small, so that looking at them is quick. */
  private static final List<String> OWED =
      List.of("subscriber", "subscription", "waiting", "delivery", "delivery_count");

  private final Path file;
  private final HikariDataSource readers;
  private final Jdbi reading;
  private final Connection writer;
  private final Jdbi writing;
  private final ReentrantLock writersTurn = new ReentrantLock(true);
  private final DamageWatch watch;

  /** The open transaction; seen only by the thread whose turn it is. */
  private @Nullable Handle transaction;

  private SqliteDatabase(Path file, HikariDataSource readers, Connection writer) {
    this.file = file;
    this.readers = readers;
    this.reading = Jdbi.create(readers);
    this.writer = writer;
    this.writing = Jdbi.create(writer);
    this.watch = new DamageWatch(file, this::damageOfOwn);
  }

  /**
   * Opens a file, or creates it and its folder.
   *
   * @throws DatabaseException when the file cannot be used: not ours, newer, damaged, read-only
   */
  public static SqliteDatabase open(Path path) {
    DatabaseFile file = new DatabaseFile(path);
    file.prepare();
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("sqlite-readers");
    pool.setDataSource(file.connections(SQLiteConfig.TransactionMode.DEFERRED, READER_CACHE_KIB));
    pool.setConnectionInitSql("PRAGMA query_only = 1");
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(-1);
    try {
      Connection writer =
          file.connections(SQLiteConfig.TransactionMode.IMMEDIATE, WRITER_CACHE_KIB)
              .getConnection();
      return new SqliteDatabase(file.path(), new HikariDataSource(pool), writer);
    } catch (SQLException e) {
      throw DatabaseException.of(
          file.path(), new IllegalStateException("cannot open " + file.path(), e));
    }
  }

  public Path file() {
    return file;
  }

  /**
   * Reads one consistent state of the database; several threads may do so at once. Within the
   * thread's own {@link #write} it sees what that has written.
   */
  public <T> T read(Function<Handle, T> work) {
    if (writersTurn.isHeldByCurrentThread()) {
      return write(work);
    }
    try {
      return reading.inTransaction(work::apply);
    } catch (RuntimeException e) {
      throw noticed(e);
    }
  }

  /** The fault in words of ours; where it is damage, what is damaged will be found out. */
  private RuntimeException noticed(RuntimeException fault) {
    RuntimeException told = DatabaseException.of(file, fault);
    if (told instanceof DatabaseException unusable && unusable.isLasting()) {
      watch.suspect();
    }
    return told;
  }

  /**
   * Reads with single statements, each of which sees what was committed last. It costs a fraction
   * of {@link #read}, which matters to work that takes many small looks.
   */
  <T> T look(Look<T> work) {
    try (Connection connection = readers.getConnection()) {
      return work.at(connection);
    } catch (SQLException e) {
      throw noticed(new IllegalStateException("cannot read " + file, e));
    }
  }

  /** Takes a look by way of a connection that it leaves open. */
  @FunctionalInterface
  interface Look<T> {
    T at(Connection connection) throws SQLException;
  }

  /**
   * Does all of the work or, when it throws, nothing of it; writers take turns. Work within the
   * work of the same thread belongs to it: both are kept, or neither.
   */
  public <T> T write(Function<Handle, T> work) {
    writersTurn.lock();
    try {
      Handle open = transaction;
      return open != null ? work.apply(open) : writing.inTransaction(handle -> begin(handle, work));
    } catch (RuntimeException e) {
      throw noticed(e);
    } finally {
      writersTurn.unlock();
    }
  }

  private <T> T begin(Handle handle, Function<Handle, T> work) {
    transaction = handle;
    try {
      return work.apply(handle);
    } finally {
      transaction = null;
    }
  }

  /** Like {@link #write}, for work without a result. */
  public void change(Consumer<Handle> work) {
    write(
        handle -> {
          work.accept(handle);
          return this;
        });
  }

  /** Like {@link #write}, for a single statement; returns how many rows it changed. */
  int change(String statement, @Nullable Object... arguments) {
    return write(handle -> handle.execute(statement, arguments));
  }

  /** Like {@link #read}, for the rows of a single query. */
  <T> List<T> list(RowMapper<T> row, String query, Object... arguments) {
    return read(handle -> handle.select(query, arguments).map(row).list());
  }

  /** What SQLite's own check finds wrong, at most ten lines; empty when the file is whole. */
  public List<String> check() {
    // By a connection of its own: FTS5 keeps in mind where each connection has found its segments,
    // and its check takes those that were merged since for damaged.
    try {
      return Jdbi.create(apart()).withHandle(handle -> check(handle, "10"));
    } catch (RuntimeException e) {
      throw noticed(e);
    }
  }

  private static List<String> check(Handle handle, String part) {
    return handle.createQuery("PRAGMA quick_check(" + part + ")").mapTo(String.class).stream()
        .filter(line -> !line.equals("ok"))
        .toList();
  }

  /** What is wrong with the tables that are not made from others. */
  private List<String> damageOfOwn() {
    return reading.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT name FROM sqlite_schema WHERE type = 'table'"
                        + " AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'")
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(
                    table ->
                        check(handle, table).stream().limit(1).map(what -> table + ": " + what))
                .toList());
  }

  /**
   * What to do where something turned out damaged that cannot be made anew: one English sentence.
   * It stays so until the file is opened again.
   */
  public Optional<String> damage() {
    return watch.damage();
  }

  /** Whether something is damaged that cannot be made anew; takes minutes for a large archive. */
  boolean isDamaged() {
    return damage().isPresent() || watch.look();
  }

  /**
   * Looks only at who has subscribed and what is owed to whom, where {@link #check} takes minutes
   * for a large archive.
   *
   * @throws DatabaseException when it is damaged
   */
  public void refuseDamage() {
    for (String table : OWED) {
      if (!read(handle -> check(handle, table)).isEmpty()) {
        throw DatabaseException.lasting(DatabaseException.damaged(file));
      }
    }
  }

  /**
   * Lets SQLite learn what its tables have become, and moves the log into the file. Others may work
   * meanwhile.
   */
  public void optimise() {
    try (Connection connection = apart().getConnection();
        Statement statement = connection.createStatement()) {
      // All tables that need it, each for a limited time.
      statement.execute("PRAGMA optimize = 0x10012");
      // With somebody in the way the log stays until the next time.
      statement.execute("PRAGMA busy_timeout = 1000");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw DatabaseException.of(file, new IllegalStateException("cannot optimise " + file, e));
    }
  }

  /** Connections that nobody else has read or written by. */
  private SQLiteDataSource apart() {
    return new DatabaseFile(file)
        .connections(SQLiteConfig.TransactionMode.DEFERRED, READER_CACHE_KIB);
  }

  /** Whether it is in use; work in the background ends when it is closed. */
  boolean isOpen() {
    return !readers.isClosed();
  }

  @Override
  public void close() {
    writersTurn.lock();
    try {
      readers.close();
      writer.close();
    } catch (SQLException e) {
      throw new DatabaseException("cannot close " + file, e);
    } finally {
      writersTurn.unlock();
    }
  }
}
