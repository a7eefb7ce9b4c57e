package org.digestbot.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digestbot.digest.Archive;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.ArchiveWriter;
import org.digestbot.ingest.Ingest;
import org.digestbot.parse.DigestParser;
import org.jdbi.v3.core.Handle;

/** A real archive in a folder of a test, with an index that only knows what it was given. */
public final class TemporaryArchive implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2024-01-02T03:04:05Z");

  private final SqliteDatabase database;
  private final Set<Long> findable = new TreeSet<>();
  private final SqliteArchiveWriter writer;

  private TemporaryArchive(SqliteDatabase database) {
    this.database = database;
    EntryIndex index =
        new EntryIndex() {
          @Override
          public void put(Handle transaction, List<ArchivedEntry> entries) {
            entries.forEach(entry -> findable.add(entry.id().number()));
          }

          @Override
          public void remove(Handle transaction, Collection<Long> entries) {
            findable.removeAll(entries);
          }
        };
    writer =
        new SqliteArchiveWriter(
            database, false, index, new TopicMatcher(Topics.NONE), InstantSource.fixed(NOW));
  }

  public static TemporaryArchive in(Path folder) {
    return new TemporaryArchive(SqliteDatabase.open(folder.resolve("digestbot.db")));
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

  /** The numbers of the entries that the index has. */
  public Set<Long> findable() {
    return findable;
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
