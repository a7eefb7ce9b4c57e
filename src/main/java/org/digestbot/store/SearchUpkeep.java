package org.digestbot.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Topic;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Makes the search tables, and the topics of entries, again from the entries when they are missing,
 * damaged, or made with another analyser or other topics. All in one transaction: whoever reads
 * meanwhile has the state before.
 */
final class SearchUpkeep {
  private static final String TABLES = "/db/migration/V2__search.sql";
  private static final String ANALYZER = "search.analyzer";
  private static final String TOPICS = "search.topics";
  private static final int BATCH = 500;

  /** What the tables are made with: the terms, and how the rows are laid out. */
  private static final String VERSION = Tokenizer.ANALYZER_VERSION + ".2";

  /** The tables that a full-text table of ours consists of. */
  private static final Map<String, String> PARTS =
      Map.of(
          "data", "id INTEGER PRIMARY KEY, block BLOB)",
          "idx", "segid, term, pgno, PRIMARY KEY (segid, term)) WITHOUT ROWID",
          "docsize", "id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER)",
          "config", "k PRIMARY KEY, v) WITHOUT ROWID");

  private static final int SAMPLES = 20;

  private final EntryRows entries;
  private final EntryIndex index;
  private final Topics topics;
  private final TopicMatcher matcher;
  private final SqliteSearchIndex.Progress progress;

  SearchUpkeep(
      boolean samples, EntryIndex index, Topics topics, SqliteSearchIndex.Progress progress) {
    this.entries = new EntryRows(samples);
    this.index = index;
    this.topics = topics;
    this.matcher = new TopicMatcher(topics);
    this.progress = progress;
  }

  /** Whether nothing needs to be done. */
  boolean isCurrent(Handle handle) {
    return isWhole(handle) && hasTopics(handle);
  }

  /** Does what needs to be done. */
  void update(Handle transaction) {
    if (!isWhole(transaction)) {
      makeTables(transaction);
      eachBatch(transaction, batch -> index.put(transaction, withTopics(transaction, batch)));
    } else if (!hasTopics(transaction)) {
      eachBatch(transaction, batch -> index.put(transaction, changed(transaction, batch)));
    }
    remember(transaction, ANALYZER, VERSION);
    remember(transaction, TOPICS, fingerprint());
  }

  /** Takes away tables that are of no use, so that {@link #update} makes them again. */
  void dropUnusable(Handle transaction) {
    for (String table : List.of("search_text", "search_title")) {
      // SQLite drops a full-text table only if all the tables are there that it consists of.
      PARTS.forEach(
          (part, columns) ->
              transaction.execute(
                  "CREATE TABLE IF NOT EXISTS " + table + "_" + part + " (" + columns));
      transaction.execute(
          "INSERT OR REPLACE INTO " + table + "_config (k, v) VALUES ('version', 4)");
      transaction.execute("DROP TABLE IF EXISTS " + table);
      PARTS
          .keySet()
          .forEach(part -> transaction.execute("DROP TABLE IF EXISTS " + table + "_" + part));
    }
    for (String table : List.of("search_entry", "search_word", "search_acronym")) {
      transaction.execute("DROP TABLE IF EXISTS " + table);
    }
  }

  private boolean hasTopics(Handle handle) {
    return remembered(handle, TOPICS).equals(Optional.of(fingerprint()));
  }

  /** Whether the tables are of this version, have every entry, and find some of them. */
  boolean isWhole(Handle handle) {
    if (!remembered(handle, ANALYZER).equals(Optional.of(VERSION))) {
      return false;
    }
    try {
      boolean complete =
          handle
              .createQuery(
                  "SELECT (SELECT count(*) FROM search_entry)"
                      + " = (SELECT coalesce(sum(entries), 0) FROM source)")
              .mapTo(Boolean.class)
              .one();
      return complete && findsSamples(handle);
    } catch (JdbiException e) {
      // A table is missing, or SQLite says that what it holds makes no sense.
      return false;
    }
  }

  private static boolean findsSamples(Handle handle) {
    for (String order : List.of("ASC", "DESC")) {
      List<Sample> samples =
          handle
              .createQuery(
                  "SELECT s.key, e.title FROM search_entry s JOIN entry e ON e.id = s.entry_id"
                      + " ORDER BY s.key "
                      + order
                      + " LIMIT "
                      + SAMPLES)
              .map((row, context) -> new Sample(row.getLong(1), row.getString(2)))
              .list();
      if (!samples.stream().allMatch(sample -> isFound(handle, sample))) {
        return false;
      }
    }
    for (String table : List.of("search_word", "search_acronym")) {
      handle.select("SELECT 1 FROM " + table + " LIMIT 1").mapTo(Integer.class).findFirst();
    }
    return true;
  }

  private record Sample(long key, String title) {}

  private static boolean isFound(Handle handle, Sample sample) {
    List<String> terms = Tokenizer.termList(Fold.text(sample.title));
    if (terms.isEmpty()) {
      return true;
    }
    for (String table : List.of("search_text", "search_title")) {
      boolean found =
          handle
              .createQuery(
                  "SELECT count(*) FROM %1$s WHERE %1$s MATCH :match AND rowid = :key"
                      .formatted(table))
              .bind("match", '"' + String.join(" ", terms) + '"')
              .bind("key", -sample.key)
              .mapTo(Boolean.class)
              .one();
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static void makeTables(Handle transaction) {
    try (InputStream script = SearchUpkeep.class.getResourceAsStream(TABLES)) {
      if (script == null) {
        throw new IllegalStateException(TABLES + " is missing from the program");
      }
      transaction.createScript(new String(script.readAllBytes(), StandardCharsets.UTF_8)).execute();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest entries first, which is how the full-text tables want them. */
  private void eachBatch(Handle transaction, Consumer<List<ArchivedEntry>> work) {
    List<Long> all =
        transaction
            .createQuery(
                "SELECT id FROM entry WHERE gone_at IS NULL" + " ORDER BY first_day DESC, id DESC")
            .mapTo(Long.class)
            .list();
    for (int from = 0; from < all.size(); from += BATCH) {
      progress.done(from, all.size());
      work.accept(entries.load(transaction, all.subList(from, Math.min(all.size(), from + BATCH))));
    }
    progress.done(all.size(), all.size());
  }

  private List<ArchivedEntry> withTopics(Handle transaction, List<ArchivedEntry> batch) {
    List<ArchivedEntry> current = new ArrayList<>(batch.size());
    for (ArchivedEntry entry : batch) {
      current.add(withTopics(transaction, entry));
    }
    return current;
  }

  /** Those of which the topics are others now. */
  private List<ArchivedEntry> changed(Handle transaction, List<ArchivedEntry> batch) {
    List<ArchivedEntry> changed = new ArrayList<>();
    for (ArchivedEntry entry : batch) {
      ArchivedEntry current = withTopics(transaction, entry);
      if (current != entry) {
        changed.add(current);
      }
    }
    return changed;
  }

  private ArchivedEntry withTopics(Handle transaction, ArchivedEntry archived) {
    List<String> now = matcher.topicsOf(archived.entry().title(), archived.entry().body());
    if (now.equals(archived.topics())) {
      return archived;
    }
    long number = archived.id().number();
    transaction.execute("DELETE FROM entry_topic WHERE entry_id = ?", number);
    for (int ordinal = 0; ordinal < now.size(); ordinal++) {
      transaction.execute(
          "INSERT INTO entry_topic (entry_id, ordinal, topic) VALUES (?, ?, ?)",
          number,
          ordinal,
          now.get(ordinal));
    }
    return new ArchivedEntry(
        archived.id(),
        archived.source(),
        archived.document(),
        archived.date(),
        now,
        archived.arrived(),
        archived.gone(),
        archived.entry());
  }

  private String fingerprint() {
    CRC32 sum = new CRC32();
    for (Topic topic : topics.all()) {
      sum.update(topic.toString().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().toHexDigits(sum.getValue());
  }

  private static Optional<String> remembered(Handle handle, String key) {
    return handle
        .createQuery("SELECT value FROM meta WHERE key = :key")
        .bind("key", key)
        .mapTo(String.class)
        .findOne();
  }

  private static void remember(Handle transaction, String key, String value) {
    transaction.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value);
  }
}
