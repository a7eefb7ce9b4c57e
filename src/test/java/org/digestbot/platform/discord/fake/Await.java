package org.digestbot.platform.discord.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens on other threads, never longer than it must. */
public final class Await {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private Await() {}

  public static void until(String what, BooleanSupplier condition) {
    until(what, LONGEST, condition);
  }

  public static void until(String what, Duration atMost, BooleanSupplier condition) {
    value(what, atMost, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  public static <T> T value(String what, Supplier<Optional<T>> source) {
    return value(what, LONGEST, source);
  }

  public static <T> T value(String what, Duration atMost, Supplier<Optional<T>> source) {
    long end = System.nanoTime() + atMost.toNanos();
    Optional<T> value = source.get();
    while (value.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not happen within " + atMost + ": " + what);
      }
      LockSupport.parkNanos(2_000_000);
      value = source.get();
    }
    return value.get();
  }
}
