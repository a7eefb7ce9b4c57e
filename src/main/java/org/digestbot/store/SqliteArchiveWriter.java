package org.digestbot.store;

import java.time.InstantSource;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.ingest.ArchiveWriter;
import org.digestbot.ingest.Arrivals;
import org.digestbot.ingest.ImportRun;

/** Keeps imports in the SQLite file, searchable from the moment they are committed. Thread-safe. */
public final class SqliteArchiveWriter implements ArchiveWriter {
  private final SqliteDatabase database;
  private final EntryRows rows;
  private final SqliteSearchIndex index;
  private final TopicMatcher topics;
  private final InstantSource clock;
  private final Arrivals arrivals;

  /**
   * @param sample whether these are the bundled samples
   * @param index made findable in the same transaction
   * @param topics tells what entries are about
   * @param arrivals hears what comes in
   */
  public SqliteArchiveWriter(
      SqliteDatabase database,
      boolean sample,
      SqliteSearchIndex index,
      TopicMatcher topics,
      InstantSource clock,
      Arrivals arrivals) {
    this.database = database;
    this.rows = new EntryRows(sample);
    this.index = index;
    this.topics = topics;
    this.clock = clock;
    this.arrivals = arrivals;
  }

  @Override
  public ImportRun begin(String source, boolean baseline) {
    return new SqliteImportRun(
        database, rows, index, topics, arrivals, clock.instant(), source, baseline);
  }
}
