package org.digestbot.platform.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Which channels Discord wants to be left alone, and until when. Thread-safe. */
final class ParkedChannels {
  private final InstantSource clock;
  private final Map<String, Instant> parked = new HashMap<>();
  private Instant allUntil = Instant.MIN;

  ParkedChannels(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void park(String channel, Instant until) {
    parked.put(channel, until);
  }

  synchronized void parkAll(Instant until) {
    allUntil = until;
  }

  /** When all of them may be written to again; in the past where they may now. */
  synchronized Instant allUntil() {
    return allUntil;
  }

  /** When this one may be written to again; in the past where it may now. */
  synchronized Instant until(String channel) {
    Instant own = parked.getOrDefault(channel, Instant.MIN);
    return own.isAfter(allUntil) ? own : allUntil;
  }

  /** How many are to be left alone by themselves. */
  synchronized int count() {
    Instant now = clock.instant();
    parked.values().removeIf(until -> !until.isAfter(now));
    return parked.size();
  }
}
