package org.digestbot.platform.discord.fake;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids as Discord does: the milliseconds since 2015 above a counter. */
final class Snowflakes {
  private static final long EPOCH = 1_420_070_400_000L;

  private final AtomicLong counter = new AtomicLong();

  String next() {
    return at(Instant.now());
  }

  String at(Instant time) {
    return Long.toString(
        ((time.toEpochMilli() - EPOCH) << 22) | (counter.incrementAndGet() & 0x3FFFFF));
  }
}
