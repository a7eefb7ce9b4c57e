package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteMemos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which chats Telegram wants left alone, over restarts and whatever the clock does. */
class ParkedChatsTest {
  private static final Instant NOW = Instant.parse("2024-01-05T08:00:00Z");
  private static final long CHAT = -100;

  @TempDir Path folder;

  @Test
  void aChatIsLeftAloneUntilItsTimeAlsoAfterARestart() {
    try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("telegram.db"))) {
      new ParkedChats(new SqliteMemos(database, Incoming.PLATFORM))
          .park(CHAT, NOW.plusSeconds(43_837));
      ParkedChats parked = new ParkedChats(new SqliteMemos(database, Incoming.PLATFORM));
      parked.load(NOW);

      assertThat(parked.isParked(CHAT, NOW.plusSeconds(43_836))).isTrue();
      assertThat(parked.isParked(CHAT, NOW.plusSeconds(43_837))).isFalse();
    }
  }

  @Test
  void nobodyWhoAsksWaitsForTheDatabase() {
    try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("telegram.db"))) {
      SqliteMemos memos = new SqliteMemos(database, Incoming.PLATFORM);
      ParkedChats parked = new ParkedChats(memos);
      parked.park(CHAT, NOW.plusSeconds(30));

      assertThat(parked.isParked(CHAT, NOW.plusSeconds(31))).isFalse();
      assertThat(memos.all("")).as("what is over is not deleted by whoever asks").hasSize(1);
      new ParkedChats(memos).load(NOW.plusSeconds(31));
      assertThat(memos.all("")).isEmpty();
    }
  }

  @Test
  void aTimeOfAClockThatWasAYearAheadHoldsNobodyUp() {
    try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("telegram.db"))) {
      ParkedChats parked = new ParkedChats(new SqliteMemos(database, Incoming.PLATFORM));
      parked.park(CHAT, NOW.plus(Duration.ofDays(366)).plusSeconds(30));

      assertThat(parked.isParked(CHAT, NOW)).isFalse();
    }
  }
}
