package org.digestbot.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A time that runs faster than the real one and can be moved. Thread-safe. */
public final class SimulatedTime implements InstantSource {
  private double usualFactor;
  private double factor;
  private Instant instant;
  private long anchor = System.nanoTime();

  /** What the clock that only goes forward showed at the anchor. */
  private long nanos;

  /**
   * A time that begins now.
   *
   * @param factor how many simulated seconds pass in a real one
   */
  public SimulatedTime(Instant start, double factor) {
    this.instant = start;
    this.factor = factor;
    this.usualFactor = factor;
  }

  @Override
  public synchronized Instant instant() {
    return instant.plusNanos((long) ((System.nanoTime() - anchor) * factor));
  }

  /** Nanoseconds of simulated time that never go back. */
  public synchronized long nanos() {
    return nanos + (long) ((System.nanoTime() - anchor) * factor);
  }

  /** Makes it another time, from which it goes on. */
  public synchronized void move(Instant to) {
    long ahead = Math.max(0, Duration.between(instant(), to).toNanos());
    nanos = nanos() + ahead;
    instant = to;
    anchor = System.nanoTime();
  }

  /** From now on so many simulated seconds pass in a real one, as soon as time does not stand. */
  public synchronized void runAt(double newFactor) {
    move(instant());
    usualFactor = newFactor;
    factor = factor == 0 ? 0 : newFactor;
  }

  /** How many simulated seconds pass in a real one while it runs. */
  public synchronized double factor() {
    return usualFactor;
  }

  /** Time stands still. */
  public synchronized void pause() {
    move(instant());
    factor = 0;
  }

  /** Time goes on from where it stood. */
  public synchronized void resume() {
    move(instant());
    factor = usualFactor;
  }
}
