package org.digestbot.platform.telegram;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.digestbot.platform.PlatformStatus;
import org.digestbot.platform.PlatformStatus.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the connection is doing; logs each change once. Thread-safe. */
final class StatusBoard {
  private static final Logger log = LoggerFactory.getLogger(StatusBoard.class);

  private final InstantSource clock;
  private PlatformStatus status;
  private @Nullable Instant lastPoll;

  StatusBoard(InstantSource clock) {
    this.clock = clock;
    this.status = new PlatformStatus(State.STOPPED, clock.instant(), null);
  }

  synchronized PlatformStatus status() {
    return status;
  }

  synchronized Optional<Instant> lastPoll() {
    return Optional.ofNullable(lastPoll);
  }

  /** Telegram has answered a poll. */
  synchronized void running() {
    lastPoll = clock.instant();
    change(State.RUNNING, null);
  }

  void connecting(@Nullable String detail) {
    change(State.CONNECTING, detail);
  }

  void refused(String detail) {
    change(State.REFUSED, detail);
  }

  void stopped() {
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
      log.info("Telegram: {}", state);
    } else {
      log.warn("Telegram: {}: {}", state, detail);
    }
  }
}
