package org.digestbot.search;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.digestbot.config.ConfigFolder;
import org.digestbot.digest.Archive;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.Arrivals;
import org.digestbot.ingest.IncomingDocuments;
import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.LocalFiles;
import org.digestbot.ingest.TextDocuments;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.link.CanonicalLink;
import org.digestbot.store.SqliteArchive;
import org.digestbot.store.SqliteArchiveWriter;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteSearchIndex;

/**
 * A real archive in a folder of a test, searched with the topics and the glossary that are shipped.
 */
public final class SearchedArchive implements AutoCloseable {
  static final Instant NOW = Instant.parse("2024-01-02T03:04:05Z");

  private final SqliteDatabase database;
  private final SqliteSearchIndex index;
  private final SqliteArchive archive;
  private final Topics topics;
  private final SearchService search;

  private SearchedArchive(Path folder, Instant now) {
    ConfigFolder config = ConfigFolder.find(null, Map.of(), folder);
    topics = config.topics();
    database = SqliteDatabase.open(folder.resolve("digestbot.db"));
    index = new SqliteSearchIndex(database, false);
    archive = new SqliteArchive(database, false);
    search =
        new SearchService(
            index,
            archive,
            topics,
            config.glossary(),
            InstantSource.fixed(now),
            ZoneOffset.UTC,
            CanonicalLink::of);
  }

  public static SearchedArchive in(Path folder) {
    return new SearchedArchive(folder, NOW);
  }

  /** Imports a document that is written as numbered posts. */
  public SearchedArchive with(String document, String text) {
    return importing(TextDocuments.of(document, text));
  }

  /** Imports a folder of documents. */
  SearchedArchive withFolder(Path folder) {
    return importing(LocalFiles.find(List.of(folder.toString()), InputStream.nullInputStream()));
  }

  private SearchedArchive importing(IncomingDocuments incoming) {
    SqliteArchiveWriter writer =
        new SqliteArchiveWriter(
            database,
            false,
            index,
            new TopicMatcher(topics),
            InstantSource.fixed(NOW),
            Arrivals.NONE);
    new Ingest(new DigestParser()::parse, DigestParser.VERSION, writer)
        .run(Ingest.LOCAL, incoming, true, Ingest.Progress.NONE);
    return this;
  }

  Search search() {
    return search;
  }

  public SearchAnswer search(String query) {
    return search.search(query, 0, 20);
  }

  /** The titles of the first hits. */
  public List<String> titles(String query) {
    return search(query).hits().stream().map(hit -> hit.entry().entry().title()).toList();
  }

  Archive archive() {
    return archive;
  }

  SqliteDatabase database() {
    return database;
  }

  SqliteSearchIndex index() {
    return index;
  }

  @Override
  public void close() {
    database.close();
  }
}
