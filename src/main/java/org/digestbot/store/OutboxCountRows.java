package org.digestbot.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digestbot.delivery.DeliveryState;
import org.digestbot.delivery.PlatformCounts;
import org.jdbi.v3.core.Handle;

/** Reads the outbox's figures. */
final class OutboxCountRows {
  private static final String DOUBTFUL = "DOUBTFUL";
  private static final String OPEN =
      """
      SELECT platform,
        count(*) FILTER (WHERE waits AND NOT shut AND not_before <= :now) AS backlog,
        count(*) FILTER (WHERE waits AND NOT shut AND not_before > :now) AS parked,
        count(*) FILTER (WHERE NOT waits) AS on_their_way,
        count(*) FILTER (WHERE waits AND shut) AS shut_out,
        min(due) FILTER (WHERE waits AND NOT shut AND not_before <= :now) AS oldest
      FROM (SELECT platform, not_before, due, state = 'OWED' AS waits,
              EXISTS (SELECT 1 FROM subscriber s WHERE s.platform = d.platform AND s.chat = d.chat
                AND s.closed_at IS NOT NULL) AS shut
            FROM delivery d WHERE finished IS NULL)
      GROUP BY platform
      """;

  private OutboxCountRows() {}

  static List<PlatformCounts> counts(Handle handle, Instant now) {
    Map<String, Map<String, Long>> events = new TreeMap<>();
    handle
        .select("SELECT platform, event, times FROM delivery_count")
        .map(
            (row, context) ->
                events
                    .computeIfAbsent(row.getString(1), platform -> new TreeMap<>())
                    .put(row.getString(2), row.getLong(3)))
        .list();
    Map<String, PlatformCounts> open = new TreeMap<>();
    handle
        .createQuery(OPEN)
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) ->
                open.put(
                    row.getString("platform"),
                    new PlatformCounts(
                        row.getString("platform"),
                        row.getLong("backlog"),
                        row.getLong("parked"),
                        row.getLong("on_their_way"),
                        row.getLong("shut_out"),
                        DeliveryRows.time(row, "oldest"),
                        Map.of(),
                        0)))
        .list();
    List<PlatformCounts> platforms = new ArrayList<>();
    events.forEach(
        (platform, times) -> {
          PlatformCounts nothing = new PlatformCounts(platform, 0, 0, 0, 0, null, Map.of(), 0);
          platforms.add(counted(open.getOrDefault(platform, nothing), times));
        });
    return platforms;
  }

  /** The same with how often what happened. */
  private static PlatformCounts counted(PlatformCounts open, Map<String, Long> times) {
    Map<DeliveryState, Long> reached = new EnumMap<>(DeliveryState.class);
    times.forEach(
        (event, count) -> {
          if (!event.equals(DOUBTFUL)) {
            reached.put(DeliveryState.valueOf(event), count);
          }
        });
    return new PlatformCounts(
        open.platform(),
        open.backlog(),
        open.parked(),
        open.onTheirWay(),
        open.shutOut(),
        open.oldestDue(),
        reached,
        times.getOrDefault(DOUBTFUL, 0L));
  }
}
