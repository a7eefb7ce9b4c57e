package org.digestbot.platform.discord;

import java.time.Duration;

/**
 * What Discord says about logging in, asked before every login: a bot that logs in too often in a
 * day loses its token. Immutable.
 *
 * @param gateway where to connect
 * @param remaining logins that are left
 * @param resetAfter when there are as many as usual again
 */
record LoginAllowance(String gateway, int remaining, Duration resetAfter) {
  /** With fewer left than this, they are spread over the time until there are more. */
  private static final int FEW = 20;

  boolean isShort() {
    return remaining < FEW;
  }

  Duration pause() {
    if (!isShort()) {
      return Duration.ZERO;
    }
    return remaining <= 1 ? resetAfter : resetAfter.dividedBy(remaining);
  }
}
