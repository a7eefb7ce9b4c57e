package org.digestbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy a day, and what comes back from it. */
class BackupsTest {
  @TempDir Path folder;
  @AutoClose private SqliteDatabase database;
  private Path backups;
  private Instant now = Instant.parse("2026-11-22T17:00:00Z");

  /** It is tomorrow already. */
  private final Clock clock = now().withZone(ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("digestbot.db"));
    backups = folder.resolve("backups");
  }

  @Test
  void aDayHasOneCopyThatCanTakeTheDatabasesPlace() {
    remember("first");
    Path copy = backups(7).ofToday().orElseThrow();
    remember("second");

    assertThat(copy).isEqualTo(backups.resolve("digestbot-2026-11-23.db"));
    assertThat(backups(7).ofToday()).isEmpty();
    try (SqliteDatabase restored = SqliteDatabase.open(copy)) {
      assertThat(restored.check()).isEmpty();
      assertThat(words(restored)).isEqualTo("first");
    }
  }

  @Test
  void theLastFewAreKept() {
    for (int day = 0; day < 5; day++) {
      backups(3).ofToday();
      now = now.plus(Duration.ofDays(1));
    }

    assertThat(backups(3).all())
        .extracting(path -> path.getFileName().toString())
        .containsExactly(
            "digestbot-2026-11-27.db", "digestbot-2026-11-26.db", "digestbot-2026-11-25.db");
  }

  @Test
  void aClockThatWasSetBackCostsTheOldestCopyAndNotTheNew() {
    backups(2).ofToday();
    now = now.plus(Duration.ofDays(1));
    backups(2).ofToday();
    now = now.minus(Duration.ofDays(9));

    assertThat(backups(2).ofToday()).isPresent();
    assertThat(backups(2).all())
        .extracting(path -> path.getFileName().toString())
        .containsExactly("digestbot-2026-11-24.db", "digestbot-2026-11-15.db");
  }

  @Test
  void noneAreMadeWhereNoneAreKept() {
    assertThat(backups(0).ofToday()).isEmpty();
    assertThat(backups).doesNotExist();
  }

  @Test
  void whatACrashLeftAndWhatOthersPutThereDoesNotMatter() throws IOException {
    Files.createDirectories(backups);
    Files.writeString(backups.resolve("digestbot.db.new"), "half a copy");
    Files.writeString(backups.resolve("notes.txt"), "mine");

    assertThat(backups(1).ofToday()).isPresent();
    assertThat(backups.resolve("digestbot.db.new")).doesNotExist();
    assertThat(backups.resolve("notes.txt")).exists();
  }

  @Test
  void aCopyThatCannotBeMadeSaysWhyAndLeavesNothing() throws IOException {
    Files.writeString(backups, "a file where the folder should be");

    assertThatThrownBy(() -> backups(7).ofToday())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("cannot back up to " + backups);
    assertThat(backups).isRegularFile();
  }

  @Test
  void aCopyIsConsistentWhileOthersWrite() throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch copied = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () ->
                database.change(
                    handle -> {
                      handle.execute("INSERT INTO meta VALUES ('word', 'half')");
                      written.countDown();
                      try {
                        copied.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      handle.execute("UPDATE meta SET value = 'whole' WHERE key = 'word'");
                    }));
    writer.start();
    written.await();
    Path copy = backups(7).ofToday().orElseThrow();
    copied.countDown();
    writer.join();

    try (SqliteDatabase restored = SqliteDatabase.open(copy)) {
      assertThat(words(restored)).isEmpty();
    }
    assertThat(words(database)).isEqualTo("whole");
  }

  @Test
  void optimisingEmptiesTheLog() throws IOException {
    remember("first");
    Path log = folder.resolve("digestbot.db-wal");
    assertThat(log).isNotEmptyFile();

    database.optimise();

    assertThat(log).isEmptyFile();
    assertThat(words(database)).isEqualTo("first");
  }

  private Backups backups(int kept) {
    return new Backups(database.file(), backups, kept, clock);
  }

  private InstantSource now() {
    return () -> now;
  }

  private void remember(String word) {
    database.change(
        handle -> handle.execute("INSERT OR REPLACE INTO meta VALUES ('word', ?)", word));
  }

  private static String words(SqliteDatabase database) {
    return database.read(
        handle ->
            handle
                .select("SELECT value FROM meta WHERE key = 'word'")
                .mapTo(String.class)
                .findOne()
                .orElse(""));
  }
}
