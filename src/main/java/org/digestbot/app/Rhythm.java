package org.digestbot.app;

import java.time.Duration;

/**
 * How often a running bot does what it does by itself, in real time. Immutable.
 *
 * @param tick between two looks at what is due
 * @param relay between two looks at what may go out
 * @param sources between two looks at the sources where nothing tells of a change
 * @param stillness how long a file must not change before it is read
 * @param maintenance between two looks at what is to be kept in order, and before the first
 */
record Rhythm(
    Duration tick, Duration relay, Duration sources, Duration stillness, Duration maintenance) {

  /** The usual one. */
  static Rhythm lookingEvery(Duration sources) {
    return new Rhythm(
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        sources,
        Duration.ofSeconds(2),
        Duration.ofMinutes(30));
  }
}
