package org.digestbot.platform.discord.fake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids as Discord does: the milliseconds since 2015 above a counter. */
final class Snowflakes {
  private static final long EPOCH = 1_420_070_400_000L;

  private final InstantSource clock;
  private final AtomicLong counter = new AtomicLong();

  Snowflakes(InstantSource clock) {
    this.clock = clock;
  }

  String next() {
    return at(clock.instant());
  }

  String at(Instant time) {
    return Long.toString(
        ((time.toEpochMilli() - EPOCH) << 22) | (counter.incrementAndGet() & 0x3FFFFF));
  }
}
