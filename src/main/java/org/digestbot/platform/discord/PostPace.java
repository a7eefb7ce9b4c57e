package org.digestbot.platform.discord;

import java.time.Duration;

/**
 * How fast posts leave: few at once, then at a steady rate, so that of the 50 requests a second
 * that Discord allows a bot at least 10 are left for answers. Not thread-safe.
 */
final class PostPace {
  static final int AT_ONCE = 5;
  static final int A_SECOND = 35;
  private static final long GAP = Duration.ofSeconds(1).toNanos() / A_SECOND;

  /** When as many could leave at once as ever. */
  private long idleAt;

  PostPace(long now) {
    this.idleAt = now;
  }

  /**
   * Takes leave for one request, or says how long that must wait.
   *
   * @param now in nanoseconds
   * @return 0 where it may leave
   */
  long take(long now) {
    long from = Math.max(idleAt - now, 0);
    long wait = from + GAP - AT_ONCE * GAP;
    if (wait > 0) {
      return wait;
    }
    idleAt = now + from + GAP;
    return 0;
  }
}
