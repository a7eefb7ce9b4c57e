package org.digestbot.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.digestbot.digest.Archive;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.ArchiveWriter;
import org.digestbot.ingest.Arrivals;
import org.digestbot.ingest.Ingest;
import org.digestbot.parse.DigestParser;

/** A real archive in a folder of a test, searchable. */
public final class TemporaryArchive implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2024-01-02T03:04:05Z");

  private final SqliteDatabase database;
  private final SqliteArchiveWriter writer;

  private TemporaryArchive(SqliteDatabase database, Arrivals arrivals) {
    this.database = database;
    writer =
        new SqliteArchiveWriter(
            database,
            false,
            new SqliteSearchIndex(database, false),
            new TopicMatcher(Topics.NONE),
            InstantSource.fixed(NOW),
            arrivals);
  }

  public static TemporaryArchive in(Path folder) {
    return in(folder, Arrivals.NONE);
  }

  public static TemporaryArchive in(Path folder, Arrivals arrivals) {
    return new TemporaryArchive(SqliteDatabase.open(folder.resolve("digestbot.db")), arrivals);
  }

  public Archive reader() {
    return new SqliteArchive(database, false);
  }

  public ArchiveWriter writer() {
    return writer;
  }

  public Ingest ingest() {
    return new Ingest(new DigestParser()::parse, DigestParser.VERSION, writer);
  }

  /** The numbers of the entries that can be found. */
  public List<Long> findable() {
    return database.read(
        handle ->
            handle
                .select("SELECT entry_id FROM search_entry ORDER BY entry_id")
                .mapTo(Long.class)
                .list());
  }

  /** What is wrong with the file; nothing if all is well. */
  public List<String> check() {
    return database.check();
  }

  /** Of each import, whether it was a baseline. */
  public List<Boolean> baselines() {
    return database.read(
        handle -> handle.select("SELECT baseline FROM import").mapTo(Boolean.class).list());
  }

  @Override
  public void close() {
    database.close();
  }
}
