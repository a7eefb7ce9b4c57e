package org.digestbot.parse.document;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that the reading of one document may take. Every loop over a document asks it now and
 * then, so that no text, however made, holds the program up. Where the time is over because the
 * machine stood still, reading goes on for a quarter of it, counted by the processor. Used by one
 * thread.
 */
public final class Budget {
  private final LongSupplier nanos;
  private final LongSupplier processor;
  private final long end;
  private final long grace;
  private long graceEnd;
  private boolean over;
  private int asked;

  /**
   * A budget that begins now.
   *
   * @param nanos the time
   * @param processor the time that the processor spent on this thread
   */
  public Budget(Duration allowed, LongSupplier nanos, LongSupplier processor) {
    this.nanos = nanos;
    this.processor = processor;
    this.end = nanos.getAsLong() + allowed.toNanos();
    this.grace = allowed.toNanos() / 4;
  }

  /** Cheap: the clock is read at every 64th call only. */
  public void check() {
    if ((asked++ & 63) == 0) {
      checkNow();
    }
  }

  /** Before a step that takes long by itself. */
  public void checkNow() {
    if (nanos.getAsLong() - end <= 0) {
      return;
    }
    long spent = processor.getAsLong();
    if (!over) {
      over = true;
      graceEnd = spent + grace;
    } else if (spent - graceEnd > 0) {
      throw new Exhausted();
    }
  }

  /** Thrown to leave a reading that has used up its time; caught by {@code DigestParser}. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
