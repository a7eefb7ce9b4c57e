package org.digestbot.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.OpenRouter;
import org.digestbot.commands.Library;
import org.digestbot.commands.TestDesk;
import org.digestbot.config.ConfigFolder;
import org.digestbot.digest.Digest;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.Arrivals;
import org.digestbot.ingest.DocumentVersion;
import org.digestbot.ingest.ImportRun;
import org.digestbot.parse.link.CanonicalLink;
import org.digestbot.search.QueryUnits;
import org.digestbot.search.Search;
import org.digestbot.search.SearchService;
import org.digestbot.search.dictionary.Glossary;
import org.digestbot.store.SqliteArchive;
import org.digestbot.store.SqliteArchiveWriter;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteLanguagePreferences;
import org.digestbot.store.SqliteSearchIndex;

/** Our own archive and search, put together as the program does it, with what is shipped. */
final class ArchiveUnderTest implements AutoCloseable {
  private static final int HITS = 20;
  private static final int COMPLETIONS = 10;

  private final SqliteDatabase database;
  private final Topics topics;
  private final SqliteArchive archive;
  private final Search search;
  private final SqliteArchiveWriter writer;
  private final QueryUnits.Reader reader;

  private ArchiveUnderTest(SqliteDatabase database) {
    this.database = database;
    ConfigFolder config = ConfigFolder.find(null, Map.of(), Path.of(""));
    topics = config.topics();
    archive = new SqliteArchive(database, false);
    Glossary glossary = config.glossary();
    InstantSource clock = InstantSource.system();
    SqliteSearchIndex index = new SqliteSearchIndex(database, false);
    // As the program does, which would otherwise make all search tables anew at its first start.
    index.ensureCurrent(topics, (done, total) -> {});
    search =
        new SearchService(
            index, archive, topics, glossary, clock, ZoneOffset.UTC, CanonicalLink::of);
    writer =
        new SqliteArchiveWriter(
            database, false, index, new TopicMatcher(topics), clock, Arrivals.NONE);
    reader = new QueryUnits.Reader(index, topics, glossary);
  }

  static ArchiveUnderTest open(Path data) {
    return new ArchiveUnderTest(SqliteDatabase.open(data.resolve("digestbot.db")));
  }

  /** Keeps every document, each in a transaction of its own, as an import does. */
  void importAll(SyntheticArchive archive) {
    ImportRun run = writer.begin("local", true);
    for (int number = 0; number < archive.documents(); number++) {
      keep(run, archive.document(number));
    }
    run.finish();
  }

  /** An import that brings a single entry. */
  void importOne(Digest digest) {
    ImportRun run = writer.begin("local", false);
    keep(run, digest);
    run.finish();
  }

  private static void keep(ImportRun run, Digest digest) {
    String name = digest.document();
    String hash = "%064x".formatted(name.hashCode() & 0xffffffffL);
    run.replace(new DocumentVersion(name, name, hash, 1), digest);
  }

  /** How many hits the first page has. */
  int search(String query) {
    return search.search(query, 0, HITS).hits().size();
  }

  QueryUnits units(String query) {
    return reader.read(query);
  }

  SqliteDatabase database() {
    return database;
  }

  /** The commands that answer from it. */
  CommandRouter router() {
    SqliteLanguagePreferences languages = new SqliteLanguagePreferences(database);
    Library library = new Library(archive, search, false);
    return OpenRouter.of(
        TestDesk.registry(() -> library, topics, languages, database),
        languages,
        Clock.systemUTC());
  }

  int complete(String prefix) {
    return search.complete(prefix, COMPLETIONS).size();
  }

  @Override
  public void close() {
    database.close();
  }
}
