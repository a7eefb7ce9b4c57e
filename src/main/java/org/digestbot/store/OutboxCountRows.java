package org.digestbot.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digestbot.delivery.DeliveryState;
import org.digestbot.delivery.PlatformCounts;
import org.jdbi.v3.core.Handle;

/** Reads the outbox's figures. */
final class OutboxCountRows {
  private static final String DOUBTFUL = "DOUBTFUL";
  private static final String COUNTS =
      """
      SELECT p.platform,
        count(*) FILTER (WHERE waits AND NOT shut AND not_before <= :now) AS backlog,
        count(*) FILTER (WHERE waits AND NOT shut AND not_before > :now) AS parked,
        count(*) FILTER (WHERE NOT waits) AS on_their_way,
        count(*) FILTER (WHERE waits AND shut) AS shut_out,
        min(due) FILTER (WHERE waits AND NOT shut AND not_before <= :now) AS oldest
      FROM (SELECT DISTINCT platform FROM delivery_count) p
      LEFT JOIN (SELECT platform, not_before, due, state = 'OWED' AS waits,
              EXISTS (SELECT 1 FROM subscriber s WHERE s.platform = d.platform AND s.chat = d.chat
                AND s.closed_at IS NOT NULL) AS shut
            FROM delivery d WHERE finished IS NULL) o ON o.platform = p.platform
      GROUP BY p.platform ORDER BY p.platform
      """;

  private OutboxCountRows() {}

  static List<PlatformCounts> counts(Handle handle, Instant now) {
    Map<String, Map<String, Long>> events = events(handle);
    return handle
        .createQuery(COUNTS)
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) -> {
              String platform = row.getString("platform");
              Map<String, Long> times = events.getOrDefault(platform, Map.of());
              return new PlatformCounts(
                  platform,
                  row.getLong("backlog"),
                  row.getLong("parked"),
                  row.getLong("on_their_way"),
                  row.getLong("shut_out"),
                  DeliveryRows.time(row, "oldest"),
                  reached(times),
                  times.getOrDefault(DOUBTFUL, 0L));
            })
        .list();
  }

  /** How often what happened on each platform. */
  private static Map<String, Map<String, Long>> events(Handle handle) {
    Map<String, Map<String, Long>> events = new HashMap<>();
    handle
        .select("SELECT platform, event, times FROM delivery_count")
        .map(
            (row, context) ->
                events
                    .computeIfAbsent(row.getString(1), platform -> new HashMap<>())
                    .put(row.getString(2), row.getLong(3)))
        .list();
    return events;
  }

  private static Map<DeliveryState, Long> reached(Map<String, Long> times) {
    return times.entrySet().stream()
        .filter(event -> !event.getKey().equals(DOUBTFUL))
        .collect(
            Collectors.toMap(event -> DeliveryState.valueOf(event.getKey()), Map.Entry::getValue));
  }
}
