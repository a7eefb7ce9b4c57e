package org.digestbot.platform.discord;

import java.time.Duration;

/**
 * How fast the connection is tried again. Immutable.
 *
 * @param loginGap the least time between two logins; it doubles while they follow each other
 * @param longestLoginGap what it grows to
 * @param firstRetry the wait after the first failure to reach Discord; it doubles, too
 * @param longestRetry what it grows to
 * @param patience how long a connection may take to work before it is built anew
 */
record ConnectionPace(
    Duration loginGap,
    Duration longestLoginGap,
    Duration firstRetry,
    Duration longestRetry,
    Duration patience) {

  /** Discord allows one login in five seconds. */
  static final ConnectionPace USUAL =
      new ConnectionPace(
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofMinutes(3));

  /** The wait before the next attempt after so many failures, without what chance adds. */
  Duration retry(int failures) {
    return grown(firstRetry, longestRetry, failures);
  }

  /** The time from one login to the next, when there were so many of late. */
  Duration gap(int recentLogins) {
    return recentLogins == 0 ? Duration.ZERO : grown(loginGap, longestLoginGap, recentLogins);
  }

  private static Duration grown(Duration first, Duration longest, int times) {
    Duration wait = first.multipliedBy(1L << Math.min(16, Math.max(0, times - 1)));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
