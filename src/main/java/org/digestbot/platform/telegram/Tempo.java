package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The clocks and pauses of a bot on Telegram, in one place so that a month can pass in minutes.
 * Immutable.
 *
 * @param clock what time it is
 * @param nanos nanoseconds of a clock that only goes forward, such as {@link System#nanoTime}: the
 *     pace of messages and the pauses between attempts to send one are measured on it
 * @param poll how long the server may wait for an update, in real time
 * @param firstPause after a failure
 * @param longestPause after many failures
 */
public record Tempo(
    InstantSource clock,
    LongSupplier nanos,
    Duration poll,
    Duration firstPause,
    Duration longestPause) {

  /** As bots live usually. */
  public static Tempo of(InstantSource clock) {
    return new Tempo(
        clock,
        System::nanoTime,
        Duration.ofSeconds(25),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30));
  }
}
