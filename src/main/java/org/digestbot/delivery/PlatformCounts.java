package org.digestbot.delivery;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries of one platform in figures. Immutable.
 *
 * @param backlog owed and free to go; also what waits behind them in their chats
 * @param parked owed, to be left alone for a while
 * @param onTheirWay claimed or leaving
 * @param shutOut owed to chats that are closed
 * @param oldestDue when the longest owed of the backlog was due, or null
 * @param reached how many ever came into each state; those that never happened are missing
 * @param doubtful how many parts ever left without an answer: possible duplicates
 */
public record PlatformCounts(
    String platform,
    long backlog,
    long parked,
    long onTheirWay,
    long shutOut,
    @Nullable Instant oldestDue,
    Map<DeliveryState, Long> reached,
    long doubtful) {
  public PlatformCounts {
    reached = Map.copyOf(reached);
  }

  public long reached(DeliveryState state) {
    return reached.getOrDefault(state, 0L);
  }
}
