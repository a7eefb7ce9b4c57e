package org.digestbot.store;

import java.util.List;
import java.util.Map;
import org.digestbot.text.Fold;
import org.digestbot.text.PackedText;
import org.digestbot.text.Tokenizer;
import org.jdbi.v3.core.Handle;

/** The search tables as a whole: making and dropping them, and whether they do what they must. */
final class SearchTables {
  private static final String SCRIPT = "/db/migration/V2__search.sql";

  static final List<String> FULL_TEXT = List.of("search_text", "search_title");

  /** The tables that a full-text table of ours consists of. */
  private static final Map<String, String> PARTS =
      Map.of(
          "data", "id INTEGER PRIMARY KEY, block BLOB)",
          "idx", "segid, term, pgno, PRIMARY KEY (segid, term)) WITHOUT ROWID",
          "docsize", "id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER)",
          "config", "k PRIMARY KEY, v) WITHOUT ROWID");

  /** Fails where one is missing; the full-text tables are looked into. */
  private static final String ANY_ROW =
      """
      SELECT (SELECT 1 FROM search_word LIMIT 1), (SELECT 1 FROM search_acronym LIMIT 1),
             (SELECT 1 FROM search_text WHERE search_text MATCH '"a"' LIMIT 1),
             (SELECT 1 FROM search_title WHERE search_title MATCH '"a"' LIMIT 1)
      """;

  private static final String SAMPLES =
      """
      SELECT s.key, e.title FROM (
        SELECT * FROM (SELECT key, entry_id FROM search_entry ORDER BY key LIMIT ?)
        UNION ALL
        SELECT * FROM (SELECT key, entry_id FROM search_entry ORDER BY key DESC LIMIT ?)
      ) s JOIN entry e ON e.id = s.entry_id
      """;

  private static final String IN_BOTH =
      """
      SELECT EXISTS (SELECT 1 FROM search_text WHERE search_text MATCH ? AND rowid = ?)
         AND EXISTS (SELECT 1 FROM search_title WHERE search_title MATCH ? AND rowid = ?)
      """;

  private SearchTables() {}

  /** Makes them, empty, unless another process has done so. */
  static void make(Handle transaction) {
    String there = "SELECT count(*) FROM sqlite_schema WHERE name = 'search_text'";
    if (Numbers.count(transaction, there) > 0) {
      return;
    }
    transaction.createScript(PackedText.read(SearchTables.class, SCRIPT)).execute();
  }

  /** Drops them, also where they are damaged. */
  static void drop(Handle transaction) {
    for (String table : FULL_TEXT) {
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

  /** Whether they have as many entries as there are. */
  static boolean isComplete(Handle handle) {
    return handle
        .createQuery(
            "SELECT (SELECT count(*) FROM search_entry)"
                + " = (SELECT coalesce(sum(entries), 0) FROM source)")
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether all are there and find some of the oldest and of the newest entries that they have. */
  static boolean findSamples(Handle handle, int samples) {
    handle.select(ANY_ROW).mapToMap().one();
    return handle
        .select(SAMPLES, samples, samples)
        .map((row, context) -> new Sample(row.getLong(1), row.getString(2)))
        .stream()
        .allMatch(sample -> isFound(handle, sample));
  }

  private record Sample(long key, String title) {}

  private static boolean isFound(Handle handle, Sample sample) {
    List<String> terms = Tokenizer.termList(Fold.text(sample.title));
    if (terms.isEmpty()) {
      return true;
    }
    // One term tells enough; a phrase takes a tenth of a millisecond for each of its own.
    String match = '"' + terms.get(0) + '"';
    return handle
        .select(IN_BOTH, match, -sample.key, match, -sample.key)
        .mapTo(Boolean.class)
        .one();
  }
}
