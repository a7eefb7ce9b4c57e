package org.digestbot.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One place where people talk to the bot. It connects, and connects again, on threads of its own: a
 * failure is shown in its {@link #status} and never thrown at the others. Thread-safe.
 */
public interface Platform {

  /** {@code telegram} or {@code discord}, as in {@link org.digestbot.chat.Chat}. */
  String name();

  /** Begins to connect and returns at once. */
  void start();

  PlatformStatus status();

  /** How much waits to be worked on or sent, by the names of the queues, which stay the same. */
  default Map<String, Integer> queues() {
    return Map.of();
  }

  /** When the platform's server last answered, where that is known. */
  default Optional<Instant> lastHeard() {
    return Optional.empty();
  }

  /**
   * Takes no more calls, lets those that run finish, and leaves no thread behind.
   *
   * @param grace within which everything ends, whatever is under way by then
   */
  void stop(Duration grace);
}
