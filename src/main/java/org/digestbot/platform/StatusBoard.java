package org.digestbot.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.digestbot.platform.PlatformStatus.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a platform's connection is doing; logs each change once. Thread-safe. */
public final class StatusBoard {
  private static final Logger log = LoggerFactory.getLogger(StatusBoard.class);

  private final String platform;
  private final InstantSource clock;
  private PlatformStatus status;
  private @Nullable Instant lastHeard;

  /**
   * @param platform how the log calls it
   */
  public StatusBoard(String platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
    this.status = new PlatformStatus(State.STOPPED, clock.instant(), null);
  }

  public synchronized PlatformStatus status() {
    return status;
  }

  public synchronized Optional<Instant> lastHeard() {
    return Optional.ofNullable(lastHeard);
  }

  /** The platform's server has just answered as it should. */
  public synchronized void running() {
    lastHeard = clock.instant();
    change(State.RUNNING, null);
  }

  public void connecting(@Nullable String detail) {
    change(State.CONNECTING, detail);
  }

  public void refused(String detail) {
    change(State.REFUSED, detail);
  }

  public void stopped() {
    change(State.STOPPED, null);
  }

  private synchronized void change(State state, @Nullable String detail) {
    if (status.state() == state && Objects.equals(status.detail(), detail)) {
      return;
    }
    status =
        new PlatformStatus(
            state, status.state() == state ? status.since() : clock.instant(), detail);
    if (detail == null) {
      log.info("{}: {}", platform, state);
    } else {
      log.warn("{}: {}: {}", platform, state, detail);
    }
  }
}
