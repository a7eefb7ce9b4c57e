package org.digestbot.store;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/**
 * Merges the segments of the full-text tables. FTS5 writes one for every transaction and looks for
 * each word in all of them; after an import of 100,000 entries a search takes a third longer than
 * when they are merged, which takes three seconds. Thread-safe.
 */
final class SearchSegments {
  /**
   * Two segments of a size are merged, where FTS5 waits for four, and one is written anew once 2 %
   * of its entries are deleted, where it waits for 10 %: every look into it reads which those are,
   * so that 83,000 of them among a million tripled the slowest searches.
   */
  private static final Map<String, Integer> OPTIONS = Map.of("usermerge", 2, "deletemerge", 2);

  /** Fewer entries wait for others: looking for something to merge takes longer than they do. */
  private static final long WORTH_IT = 8;

  /** An entry fills about a page and is merged several times as the archive grows. */
  private static final long PAGES_PER_ENTRY = 8;

  /** Others write between two steps; one takes about 20 ms. */
  private static final long STEP_PAGES = 500;

  private final SqliteDatabase database;
  private final AtomicLong unmerged = new AtomicLong();

  /** Asked of the tables once: whoever makes them anew sets theirs. */
  private volatile boolean hasOptions;

  SearchSegments(SqliteDatabase database) {
    this.database = database;
  }

  /**
   * Merges as much as is worth it after an import.
   *
   * @param entries how many it wrote
   */
  void merge(long entries) {
    if (unmerged.addAndGet(entries) < WORTH_IT) {
      return;
    }
    if (!hasOptions) {
      database.change(SearchSegments::setOptions);
      hasOptions = true;
    }
    long left = PAGES_PER_ENTRY * unmerged.getAndSet(0);
    boolean more = true;
    while (more && left > 0) {
      long pages = Math.min(left, STEP_PAGES);
      more = database.write(transaction -> merged(transaction, pages));
      left -= pages;
    }
  }

  /** Whether anything was left to do. */
  private static boolean merged(Handle transaction, long pages) {
    long before = changes(transaction);
    for (String table : SearchTables.FULL_TEXT) {
      transaction.execute(
          "INSERT INTO %1$s (%1$s, rank) VALUES ('merge', ?)".formatted(table), pages);
    }
    // The commands themselves count as one change each (https://www.sqlite.org/fts5.html, 6.8).
    return changes(transaction) - before > SearchTables.FULL_TEXT.size();
  }

  /** Sets the options of the tables where they are not set; they stay in the file. */
  static void setOptions(Handle transaction) {
    SearchTables.FULL_TEXT.forEach(table -> setOptions(transaction, table));
  }

  private static void setOptions(Handle transaction, String table) {
    OPTIONS.forEach(
        (option, value) -> {
          boolean set =
              transaction
                  .select(
                      "SELECT EXISTS (SELECT 1 FROM %s_config WHERE k = ? AND v = ?)"
                          .formatted(table),
                      option,
                      value)
                  .mapTo(Boolean.class)
                  .one();
          if (!set) {
            transaction.execute(
                "INSERT INTO %1$s (%1$s, rank) VALUES (?, ?)".formatted(table), option, value);
          }
        });
  }

  private static long changes(Handle transaction) {
    return Numbers.one(transaction, "SELECT total_changes()");
  }
}
