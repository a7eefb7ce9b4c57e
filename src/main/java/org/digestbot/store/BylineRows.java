package org.digestbot.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.digestbot.digest.Entry;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds or makes the rows of authors, within one transaction. */
final class BylineRows {
  private record Byline(@Nullable String name, @Nullable String handle) {

    /** The same person in every printing; an at sign begins a handle, in any case. */
    String author() {
      return handle == null
          ? String.valueOf(name).toLowerCase(Locale.ROOT)
          : "@" + handle.toLowerCase(Locale.ROOT);
    }
  }

  private final Handle handle;
  private final Map<Byline, Long> known = new HashMap<>();

  BylineRows(Handle handle) {
    this.handle = handle;
  }

  /** The byline of an entry, or null where none is printed. */
  @Nullable Long of(Entry entry) {
    return entry.author() == null && entry.handle() == null
        ? null
        : known.computeIfAbsent(new Byline(entry.author(), entry.handle()), this::findOrMake);
  }

  private long findOrMake(Byline byline) {
    long author =
        handle
            .select("SELECT id FROM author WHERE key = ?", byline.author())
            .mapTo(Long.class)
            .findOne()
            .orElseGet(() -> insert("INSERT INTO author (key) VALUES (?)", byline.author()));
    return handle
        .select(
            "SELECT id FROM byline WHERE author_id = ? AND name IS ? AND handle IS ?",
            author,
            byline.name,
            byline.handle)
        .mapTo(Long.class)
        .findOne()
        .orElseGet(
            () ->
                insert(
                    "INSERT INTO byline (author_id, name, handle) VALUES (?, ?, ?)",
                    author,
                    byline.name,
                    byline.handle));
  }

  private long insert(String statement, @Nullable Object... values) {
    return Numbers.one(handle, statement + " RETURNING id", values);
  }
}
