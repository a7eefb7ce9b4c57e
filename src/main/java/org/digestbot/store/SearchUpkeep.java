package org.digestbot.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Topic;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.store.SqliteSearchIndex.Progress;
import org.digestbot.text.Tokenizer;
import org.jdbi.v3.core.Handle;

/**
 * Makes the search tables, and the topics of entries, again from the entries when they are missing,
 * damaged, or made with another analyser or other topics.
 *
 * <p>That takes many short transactions, so that imports go on meanwhile; they keep up what is
 * already there. Until the last, a mark in the file says that the tables are not to be searched;
 * whoever finds it in a file whose rebuild was broken off goes on with it, and so may several at
 * once.
 */
final class SearchUpkeep {
  private static final String ANALYZER = "search.analyzer";
  private static final String TOPICS = "search.topics";

  /** There while the tables are being made. */
  static final String UNFINISHED = "search.unfinished";

  /** How often they were: the keys of entries, or what is found by topic, are others then. */
  static final String TIMES = "search.times";

  /** So many entries are written in about half a second. */
  private static final int BATCH = 500;

  /** What the tables are made with: the terms, and how the rows are laid out. */
  private static final String VERSION = Tokenizer.ANALYZER_VERSION + ".3";

  private static final int SAMPLES = 20;

  private final SqliteDatabase database;
  private final EntryRows entries;
  private final Topics topics;
  private final TopicMatcher matcher;

  SearchUpkeep(SqliteDatabase database, boolean samples, Topics topics) {
    this.database = database;
    this.entries = new EntryRows(samples);
    this.topics = topics;
    this.matcher = new TopicMatcher(topics);
  }

  /** Does what needs to be done; a few milliseconds where nothing does. */
  void update(Progress progress) {
    Optional<String> times = database.read(SearchUpkeep::times);
    if (!isWhole()) {
      if (isBegun() || begin(times)) {
        putEach(this::missing, progress);
      }
    } else if (!database.read(this::hasTopics)) {
      putEach(this::changed, progress);
    }
  }

  /** Makes the tables anew that cannot be whole, though they look so. */
  void makeAnew(Progress progress) {
    if (begin(database.read(SearchUpkeep::times))) {
      putEach(this::missing, progress);
    }
  }

  /** Whether the tables are of this version, have every entry, and find some of them. */
  boolean isWhole() {
    return database.read(SearchUpkeep::isFinished)
        && holds(
            handle -> SearchTables.isComplete(handle) && SearchTables.findSamples(handle, SAMPLES));
  }

  /** Whether the tables find the newest and the oldest entry; takes a fraction of a millisecond. */
  boolean isSound() {
    return holds(handle -> SearchTables.findSamples(handle, 1));
  }

  /** Whether this is so, and can be told: SQLite may say that what a table holds makes no sense. */
  private boolean holds(Predicate<Handle> condition) {
    try {
      return database.read(condition::test);
    } catch (RuntimeException e) {
      if (SearchRepair.isDoubtful(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Whether a rebuild was broken off that can be gone on with. */
  private boolean isBegun() {
    return database.read(handle -> remembered(handle, UNFINISHED)).equals(Optional.of(mark()))
        && holds(handle -> SearchTables.findSamples(handle, SAMPLES));
  }

  /**
   * Begins with empty tables, unless somebody else has finished theirs meanwhile.
   *
   * @param times how often they had been made when they were found wanting
   */
  private boolean begin(Optional<String> times) {
    boolean dropped =
        database.write(
            transaction -> {
              boolean wanting = times(transaction).equals(times);
              if (wanting) {
                SearchTables.drop(transaction);
                remember(transaction, UNFINISHED, mark());
              }
              return wanting;
            });
    if (dropped) {
      // Not in one transaction: it would still see the damage of the tables that it has dropped.
      database.change(SearchTables::make);
      database.change(SearchSegments::setOptions);
    }
    return dropped;
  }

  /** What a rebuild is begun with, and only what is begun with the same is gone on with. */
  private String mark() {
    return VERSION + " " + fingerprint();
  }

  private void finish(Handle transaction) {
    remember(transaction, ANALYZER, VERSION);
    remember(transaction, TOPICS, fingerprint());
    int times = times(transaction).map(Integer::parseInt).orElse(0);
    remember(transaction, TIMES, String.valueOf(times + 1));
    transaction.execute("DELETE FROM meta WHERE key = ?", UNFINISHED);
  }

  private boolean hasTopics(Handle handle) {
    return remembered(handle, TOPICS).equals(Optional.of(fingerprint()));
  }

  private static boolean isFinished(Handle handle) {
    return remembered(handle, ANALYZER).equals(Optional.of(VERSION))
        && remembered(handle, UNFINISHED).isEmpty();
  }

  /**
   * Goes through all entries, the newest first, which is how the full-text tables want them.
   *
   * @param wanted those of some entries that are put into the tables
   */
  private void putEach(
      BiFunction<Handle, List<ArchivedEntry>, List<ArchivedEntry>> wanted, Progress progress) {
    List<Long> all =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "SELECT id FROM entry WHERE listed ORDER BY first_day DESC, id DESC")
                    .mapTo(Long.class)
                    .list());
    for (int from = 0; from < all.size(); from += BATCH) {
      progress.done(from, all.size());
      List<Long> batch = all.subList(from, Math.min(all.size(), from + BATCH));
      database.change(
          transaction -> {
            List<ArchivedEntry> now = new ArrayList<>(entries.load(transaction, batch));
            now.removeIf(entry -> !entry.isListed());
            SearchRows.put(transaction, wanted.apply(transaction, now));
          });
    }
    progress.done(all.size(), all.size());
    new SearchSegments(database).merge(all.size());
    database.change(this::finish);
  }

  /** Those that no import has put into the tables since. */
  private List<ArchivedEntry> missing(Handle transaction, List<ArchivedEntry> batch) {
    Set<Long> there =
        transaction
            .createQuery(
                "SELECT entry_id FROM search_entry"
                    + " WHERE entry_id IN (SELECT value FROM json_each(:numbers))")
            .bind("numbers", Numbers.json(batch.stream().map(e -> e.id().number()).toList()))
            .mapTo(Long.class)
            .set();
    return batch.stream()
        .filter(entry -> !there.contains(entry.id().number()))
        .map(entry -> withTopics(transaction, entry))
        .toList();
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

  /** The entry with the topics that it has now; the same one where it is found by the same. */
  private ArchivedEntry withTopics(Handle transaction, ArchivedEntry archived) {
    List<String> before = archived.topics();
    List<String> now = matcher.topicsOf(archived.entry().title(), archived.entry().body());
    if (now.equals(before)) {
      return archived;
    }
    ArchivedEntry current = archived.about(now);
    TopicRows.remove(transaction, List.of(current.id().number()));
    TopicRows.add(transaction, List.of(current));
    return Set.copyOf(now).equals(Set.copyOf(before)) ? archived : current;
  }

  private String fingerprint() {
    CRC32 sum = new CRC32();
    sum.update(TopicMatcher.VERSION);
    for (Topic topic : topics.all()) {
      sum.update(topic.toString().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().toHexDigits(sum.getValue());
  }

  private static Optional<String> times(Handle handle) {
    return remembered(handle, TIMES);
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
