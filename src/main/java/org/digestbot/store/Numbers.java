package org.digestbot.store;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How queries are given numbers, and answer with one. */
final class Numbers {
  private Numbers() {}

  /** Many as one argument, which {@code json_each} takes apart. */
  static String json(Collection<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(joining(",", "[", "]"));
  }

  /** The number that a query is answered with. */
  static long one(Handle handle, String query, @Nullable Object... arguments) {
    return handle.select(query, arguments).mapTo(Long.class).one();
  }

  /** The same for how many there are of something. */
  static int count(Handle handle, String query, @Nullable Object... arguments) {
    return Math.toIntExact(one(handle, query, arguments));
  }

  /** The number that the next row of a table gets, in which none is given twice. */
  static long next(Handle handle, String table) {
    return 1
        + one(handle, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?", table);
  }
}
