package org.digestbot.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a platform is doing, for the log, the health page and the metrics. Immutable.
 *
 * @param since when it came into this state
 * @param detail one sentence that says what is wrong and what to do about it, or null
 */
public record PlatformStatus(State state, Instant since, @Nullable String detail) {

  /** What a platform is doing now. */
  public enum State {
    /** Not connected yet, or again after a failure; it goes on trying. */
    CONNECTING,
    /** Takes calls. */
    RUNNING,
    /** Cannot work until a person changes something, such as a wrong token. */
    REFUSED,
    STOPPED
  }
}
