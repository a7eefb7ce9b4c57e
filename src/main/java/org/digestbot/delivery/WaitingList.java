package org.digestbot.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.digestbot.digest.EntryId;

/**
 * The port that keeps what arrived for subscriptions until a delivery brings it, and what became of
 * it for a while after. What is called within a transaction belongs to it. Thread-safe.
 */
public interface WaitingList {

  /** Keeps what an import brought; nothing happens where it is kept already. */
  void add(Waiting row);

  /** What has not found its fate yet, oldest first. */
  List<Waiting> of(long subscription);

  /** The subscriptions of alerts that have something waiting and whose chat is not closed. */
  List<Long> alerting();

  /** Decides what becomes of rows; {@link Fate#HELD} lets them wait on, together. */
  void settle(Collection<Long> rows, Fate fate, Instant now);

  /** Takes entries out of what waits for a subscription, because a delivery brought them. */
  void takeOut(long subscription, Collection<EntryId> entries, Instant now);

  /** All that is still known about an entry for a subscription, oldest first. */
  List<Waiting> about(long subscription, EntryId entry);

  /** Whether an entry came with an import that was to be stored without being announced. */
  boolean isBaseline(EntryId entry);

  /** Drops rows whose fate was decided before this time; returns how many. */
  int forget(Instant before);
}
