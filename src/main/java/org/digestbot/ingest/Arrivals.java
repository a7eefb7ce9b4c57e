package org.digestbot.ingest;

/**
 * The port that hears what an import brought, within the transaction that stores it: what it writes
 * is kept with the entries or, when either fails, not at all. Thread-safe.
 */
@FunctionalInterface
public interface Arrivals {
  /** Nobody listens. */
  Arrivals NONE = arrival -> {};

  void arrived(Arrival arrival);
}
