package org.digestbot.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digestbot.delivery.ChatBook;
import org.digestbot.delivery.Outbox;
import org.digestbot.delivery.WaitingList;
import org.digestbot.store.Backups;
import org.digestbot.store.SqliteDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the data folder in order: a backup and a tidy database every day, and nothing kept for
 * longer than it is of use. To be run many times a day; what fails is tried again the next time,
 * and does not keep the rest from being done. For one thread.
 */
final class Maintenance implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Maintenance.class);

  /** How long `/why` can tell what became of something. */
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final SqliteDatabase database;
  private final Backups backups;
  private final Outbox outbox;
  private final WaitingList waiting;
  private final ChatBook chats;
  private final Clock clock;
  private @Nullable LocalDate optimised;

  Maintenance(
      SqliteDatabase database,
      Backups backups,
      Outbox outbox,
      WaitingList waiting,
      ChatBook chats,
      Clock clock) {
    this.database = database;
    this.backups = backups;
    this.outbox = outbox;
    this.waiting = waiting;
    this.chats = chats;
    this.clock = clock;
  }

  @Override
  public void run() {
    RuntimeException fault = null;
    for (Runnable step :
        List.<Runnable>of(this::backUp, chats::giveUp, this::forget, this::optimise)) {
      try {
        step.run();
      } catch (RuntimeException e) {
        if (fault == null) {
          fault = e;
        } else {
          fault.addSuppressed(e);
        }
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  private void backUp() {
    Optional<Path> made = backups.ofToday();
    made.ifPresent(file -> log.info("Backed up to {}", file));
  }

  private void forget() {
    Instant before = clock.instant().minus(REMEMBERED);
    int deliveries = outbox.forget(before);
    int rows = waiting.forget(before);
    if (deliveries + rows > 0) {
      log.info(
          "Forgot {} deliveries and {} waiting rows that ended before {}",
          deliveries,
          rows,
          before);
    }
  }

  private void optimise() {
    LocalDate today = LocalDate.now(clock);
    if (!today.equals(optimised)) {
      database.optimise();
      optimised = today;
    }
  }
}
