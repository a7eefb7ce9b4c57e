package org.digestbot.platform.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failure: twice as long after each, up to a limit, and never quite the
 * same, so that many clients of a server that comes back do not come at once. Not thread-safe.
 */
final class Backoff {
  private final Duration first;
  private final Duration most;
  private final RandomGenerator random;
  private int failures;

  Backoff(Duration first, Duration most, RandomGenerator random) {
    this.first = first;
    this.most = most;
    this.random = random;
  }

  Duration next() {
    long longest = first.toNanos() << Math.min(failures++, 20);
    long limit = Math.min(longest, most.toNanos());
    return Duration.ofNanos(Math.max(first.toNanos(), limit / 2 + random.nextLong(limit / 2 + 1)));
  }

  /** How many failures there were since the last success. */
  int failures() {
    return failures;
  }

  void reset() {
    failures = 0;
  }
}
