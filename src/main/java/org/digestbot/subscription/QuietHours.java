package org.digestbot.subscription;

import java.time.LocalTime;

/**
 * When a chat wants no noise, every night anew. Immutable.
 *
 * @param from the first quiet minute
 * @param until the first minute that is not quiet any more; before {@code from} it is that of the
 *     next day
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** Whether a time of day is quiet. */
  public boolean include(LocalTime time) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }
}
