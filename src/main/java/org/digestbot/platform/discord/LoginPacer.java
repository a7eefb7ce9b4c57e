package org.digestbot.platform.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps logins apart, farther and farther while they come in a row. Thread-safe. */
final class LoginPacer {
  private static final Duration ROW = Duration.ofMinutes(10);

  private final ConnectionPace pace;
  private final Deque<Long> recent = new ArrayDeque<>();

  LoginPacer(ConnectionPace pace) {
    this.pace = pace;
  }

  synchronized void begins() {
    forget();
    recent.addLast(System.nanoTime());
  }

  /** The wait before the next login. */
  synchronized Duration pause(LoginAllowance allowance) {
    forget();
    Long last = recent.peekLast();
    Duration apart = Duration.ZERO;
    if (last != null) {
      apart = pace.gap(recent.size()).minusNanos(System.nanoTime() - last);
    }
    Duration asked = allowance.pause();
    Duration longer = apart.compareTo(asked) > 0 ? apart : asked;
    return longer.isNegative() ? Duration.ZERO : longer;
  }

  private void forget() {
    long old = System.nanoTime() - ROW.toNanos();
    while (!recent.isEmpty() && recent.peekFirst() - old < 0) {
      recent.removeFirst();
    }
  }
}
