package org.digestbot.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Says something in a chat at most once in a while. Thread-safe. */
public final class OncePerChat {
  private final Duration aWhile;
  private final Map<Long, Instant> said = new HashMap<>();

  public OncePerChat(Duration aWhile) {
    this.aWhile = aWhile;
  }

  /** Whether it is the first time in this chat for a while; the time counts from then. */
  public synchronized boolean first(long chat, Instant now) {
    said.values().removeIf(then -> then.plus(aWhile).isBefore(now));
    return said.putIfAbsent(chat, now) == null;
  }
}
