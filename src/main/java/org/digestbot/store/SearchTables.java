package org.digestbot.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;
import org.jdbi.v3.core.Handle;

/** The search tables as a whole: making and dropping them, and whether they do what they must. */
final class SearchTables {
  private static final String SCRIPT = "/db/migration/V2__search.sql";

  private static final List<String> FULL_TEXT = List.of("search_text", "search_title");

  /** The tables that a full-text table of ours consists of. */
  private static final Map<String, String> PARTS =
      Map.of(
          "data", "id INTEGER PRIMARY KEY, block BLOB)",
          "idx", "segid, term, pgno, PRIMARY KEY (segid, term)) WITHOUT ROWID",
          "docsize", "id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER)",
          "config", "k PRIMARY KEY, v) WITHOUT ROWID");

  private SearchTables() {}

  /** Makes them, empty, unless another process has done so. */
  static void make(Handle transaction) {
    int there =
        transaction
            .createQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'search_text'")
            .mapTo(Integer.class)
            .one();
    if (there > 0) {
      return;
    }
    try (InputStream script = SearchTables.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new IllegalStateException(SCRIPT + " is missing from the program");
      }
      transaction.createScript(new String(script.readAllBytes(), StandardCharsets.UTF_8)).execute();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    for (String order : List.of("ASC", "DESC")) {
      List<Sample> some =
          handle
              .createQuery(
                  "SELECT s.key, e.title FROM search_entry s JOIN entry e ON e.id = s.entry_id"
                      + " ORDER BY s.key "
                      + order
                      + " LIMIT "
                      + samples)
              .map((row, context) -> new Sample(row.getLong(1), row.getString(2)))
              .list();
      if (!some.stream().allMatch(sample -> isFound(handle, sample))) {
        return false;
      }
    }
    for (String table : List.of("search_word", "search_acronym")) {
      handle.select("SELECT 1 FROM " + table + " LIMIT 1").mapTo(Integer.class).findFirst();
    }
    for (String table : FULL_TEXT) {
      String any = "SELECT 1 FROM %1$s WHERE %1$s MATCH '\"a\"' LIMIT 1".formatted(table);
      handle.select(any).mapTo(Integer.class).findFirst();
    }
    return true;
  }

  private record Sample(long key, String title) {}

  private static boolean isFound(Handle handle, Sample sample) {
    List<String> terms = Tokenizer.termList(Fold.text(sample.title));
    if (terms.isEmpty()) {
      return true;
    }
    for (String table : FULL_TEXT) {
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
}
