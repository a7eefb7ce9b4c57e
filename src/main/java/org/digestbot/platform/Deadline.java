package org.digestbot.platform;

import java.time.Duration;

/**
 * The moment by which something has to have ended, whatever has used up the time before. Immutable.
 *
 * @param nanos on the clock of {@link System#nanoTime}
 */
public record Deadline(long nanos) {
  /** For a thread's join, no time at all means for ever. */
  private static final long LEAST_NANOS = 1_000_000;

  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** A moment before this one. */
  public Deadline before(Duration time) {
    return new Deadline(nanos - time.toNanos());
  }

  public boolean isOver() {
    return nanos - System.nanoTime() <= 0;
  }

  /** How much time is left, a millisecond at least. */
  public Duration left() {
    return Duration.ofNanos(Math.max(LEAST_NANOS, nanos - System.nanoTime()));
  }
}
