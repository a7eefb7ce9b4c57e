package org.digestbot.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digestbot.store.Backups;
import org.digestbot.store.SqliteDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the data folder in order: a backup and a tidy database every day. To be run about every
 * hour; what fails is tried again the next time, and does not keep the rest from being done. For
 * one thread.
 */
final class Maintenance implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Maintenance.class);

  private final SqliteDatabase database;
  private final Backups backups;
  private final Clock clock;
  private @Nullable LocalDate optimised;

  Maintenance(SqliteDatabase database, Backups backups, Clock clock) {
    this.database = database;
    this.backups = backups;
    this.clock = clock;
  }

  @Override
  public void run() {
    RuntimeException fault = null;
    for (Runnable step : List.<Runnable>of(this::backUp, this::optimise)) {
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

  private void optimise() {
    LocalDate today = LocalDate.now(clock);
    if (!today.equals(optimised)) {
      database.optimise();
      optimised = today;
    }
  }
}
