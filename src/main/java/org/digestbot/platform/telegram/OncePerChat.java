package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Says something in a chat at most once in a while. Thread-safe. */
final class OncePerChat {
  private final Duration aWhile;
  private final Map<Long, Instant> said = new HashMap<>();

  OncePerChat(Duration aWhile) {
    this.aWhile = aWhile;
  }

  synchronized boolean first(long chat, Instant now) {
    said.values().removeIf(then -> then.plus(aWhile).isBefore(now));
    return said.putIfAbsent(chat, now) == null;
  }
}
