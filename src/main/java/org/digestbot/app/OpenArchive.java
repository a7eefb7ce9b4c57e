package org.digestbot.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.digestbot.digest.Archive;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.Arrivals;
import org.digestbot.ingest.Ingest;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.link.CanonicalLink;
import org.digestbot.search.Search;
import org.digestbot.search.SearchService;
import org.digestbot.search.dictionary.Glossary;
import org.digestbot.store.SqliteArchive;
import org.digestbot.store.SqliteArchiveWriter;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteSearchIndex;

/** One database file and everything that works on it: the user's archive, or the samples. */
final class OpenArchive implements AutoCloseable {
  private final SqliteDatabase database;
  private final Archive archive;
  private final Search search;
  private final Ingest ingest;

  /** What the words mean and what the time is, the same for every archive. */
  record Meaning(Topics topics, Glossary glossary, InstantSource clock, ZoneId zone) {}

  private OpenArchive(
      SqliteDatabase database,
      SqliteSearchIndex index,
      boolean sample,
      Meaning meaning,
      Arrivals arrivals) {
    TopicMatcher matcher = new TopicMatcher(meaning.topics());
    this.database = database;
    this.archive = new SqliteArchive(database, sample);
    this.search =
        new SearchService(
            index,
            archive,
            meaning.topics(),
            meaning.glossary(),
            meaning.clock(),
            meaning.zone(),
            CanonicalLink::of);
    this.ingest =
        new Ingest(
            new DigestParser()::parse,
            DigestParser.VERSION,
            new SqliteArchiveWriter(database, sample, index, matcher, meaning.clock(), arrivals));
  }

  /**
   * Opens the file, or creates it, and brings its search tables up to date.
   *
   * @param sample whether it holds the bundled samples
   * @param arrivals hears what imports bring
   */
  static OpenArchive open(
      Path file, boolean sample, Meaning meaning, Progress progress, Arrivals arrivals) {
    SqliteDatabase database = SqliteDatabase.open(file);
    try {
      SqliteSearchIndex index = new SqliteSearchIndex(database, sample);
      index.ensureCurrent(meaning.topics(), progress::rebuilding);
      progress.done();
      return new OpenArchive(database, index, sample, meaning, arrivals);
    } catch (RuntimeException e) {
      // Whoever asks again opens it again.
      database.close();
      throw e;
    }
  }

  SqliteDatabase database() {
    return database;
  }

  Archive archive() {
    return archive;
  }

  Search search() {
    return search;
  }

  Ingest ingest() {
    return ingest;
  }

  @Override
  public void close() {
    database.close();
  }
}
