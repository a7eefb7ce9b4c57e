package org.digestbot.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Days;

/**
 * The entries that match a condition on some days, as a part of a query. Immutable.
 *
 * <p>A row of the full-text tables has the negative of its key as its number: FTS5 reads the lists
 * of its index forwards twice as fast as backwards, and the newest entries are wanted first.
 *
 * @param key what selects the key of a row
 * @param from the tables and the conditions
 * @param newestFirst what the rows are ordered by for that
 * @param arguments of {@code from}
 */
record MatchRows(String key, String from, String newestFirst, List<Object> arguments) {

  static MatchRows of(Condition condition, List<Days> days) {
    List<Object> arguments = new ArrayList<>();
    if (condition instanceof Condition.Everything) {
      String within = days.isEmpty() ? "" : " WHERE s.key BETWEEN ? AND ?" + within(days);
      addSpan(days, 1, arguments);
      return new MatchRows("s.key", " FROM search_entry s" + within, "s.key DESC", arguments);
    }
    arguments.add(MatchExpression.of(condition));
    addSpan(days, -1, arguments);
    String from =
        days.isEmpty()
            ? " FROM search_text t WHERE search_text MATCH ?"
            : " FROM search_text t CROSS JOIN search_entry s ON s.key = -t.rowid"
                + " WHERE search_text MATCH ? AND t.rowid BETWEEN ? AND ?"
                + within(days);
    return new MatchRows("-t.rowid", from, "t.rowid", arguments);
  }

  private static String within(List<Days> days) {
    return days.stream().map(EntryKeys::within).collect(Collectors.joining(" OR ", " AND (", ")"));
  }

  /** The numbers of the rows that may be within the days, in ascending order. */
  private static void addSpan(List<Days> days, int sign, List<Object> arguments) {
    if (!days.isEmpty()) {
      long first = days.stream().mapToLong(EntryKeys::first).min().orElseThrow();
      long last = days.stream().mapToLong(EntryKeys::last).max().orElseThrow();
      arguments.add(Math.min(sign * first, sign * last));
      arguments.add(Math.max(sign * first, sign * last));
    }
  }
}
