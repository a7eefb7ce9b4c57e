package org.digestbot.parse;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that the reading of one document may take. Every loop over a document asks it now and
 * then, so that no text, however made, holds the program up. Used by one thread.
 */
final class Budget {
  private final LongSupplier nanos;
  private final long end;
  private int asked;

  Budget(Duration allowed, LongSupplier nanos) {
    this.nanos = nanos;
    this.end = nanos.getAsLong() + allowed.toNanos();
  }

  /** Cheap: the clock is read at every 64th call only. */
  void check() {
    if ((asked++ & 63) == 0) {
      checkNow();
    }
  }

  /** Before a step that takes long by itself. */
  void checkNow() {
    if (nanos.getAsLong() - end > 0) {
      throw new Exhausted();
    }
  }

  /** Thrown to leave a reading that has used up its time; caught by {@link DigestParser}. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
