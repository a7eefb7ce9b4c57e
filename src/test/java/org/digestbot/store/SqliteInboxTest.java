package org.digestbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.digestbot.chat.Inbox;
import org.digestbot.chat.Inbox.Arrival;
import org.digestbot.chat.Inbox.Item;
import org.digestbot.chat.Memos;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteInboxTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path folder;
  @AutoClose private SqliteDatabase database;
  private Inbox inbox;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("inbox.db"));
    inbox = new SqliteInbox(database, "telegram");
  }

  @Test
  void whatIsKeptWaitsOverARestartUntilItIsDone() {
    List<Item> kept = inbox.keep(List.of(new Arrival("1", "one"), new Arrival("2", "two")), NOW);
    inbox.sent(kept.get(1).id(), 3);
    database.close();
    open();

    assertThat(inbox.waiting())
        .containsExactly(
            new Item(kept.get(0).id(), "one", NOW, 0), new Item(kept.get(1).id(), "two", NOW, 3));
    inbox.done(kept.get(0).id());
    assertThat(inbox.waiting()).extracting(Item::body).containsExactly("two");
    assertThat(new SqliteInbox(database, "discord").waiting()).isEmpty();
  }

  @Test
  void whatComesAgainIsKnownEvenWhenItIsAnswered() {
    Arrival arrival = new Arrival("1", "one");
    inbox.keep(List.of(arrival), NOW).forEach(item -> inbox.done(item.id()));

    assertThat(inbox.keep(List.of(arrival), NOW.plusSeconds(60))).isEmpty();
    assertThat(inbox.keep(List.of(new Arrival("0", "lower")), NOW)).hasSize(1);
  }

  @Test
  void afterTwoDaysNothingIsLeftOfWhatWasAnswered() {
    inbox.keep(List.of(new Arrival("1", "one")), NOW).forEach(item -> inbox.done(item.id()));
    inbox.keep(List.of(new Arrival("2", "two")), NOW.plus(Duration.ofDays(3)));

    long seen =
        database.read(
            handle ->
                handle.createQuery("SELECT count(*) FROM inbox_seen").mapTo(Long.class).one());
    assertThat(seen).isEqualTo(1);
  }

  @Test
  void theLastHundredThatCouldNotBeReadAreSetAside() {
    for (int i = 0; i < 103; i++) {
      inbox.setAside("key" + i, "{}", "no number", NOW);
    }
    List<String> keys =
        database.read(
            handle ->
                handle
                    .createQuery("SELECT key FROM inbox_aside ORDER BY id")
                    .mapTo(String.class)
                    .list());
    assertThat(keys).hasSize(100).startsWith("key3").endsWith("key102");
  }

  @Test
  void aLongCallHasTheSameTokenUntilItIsUnusedForNinetyDays() {
    SqliteButtonCalls calls = new SqliteButtonCalls(database, () -> NOW);
    String token = calls.token("search|query=a long one");

    assertThat(token).matches("[a-z0-9]{20}").isEqualTo(calls.token("search|query=a long one"));
    assertThat(calls.call(token)).hasValue("search|query=a long one");

    new SqliteButtonCalls(database, () -> NOW.plus(Duration.ofDays(91))).token("help");
    assertThat(calls.call(token)).isEmpty();
  }

  @Test
  void memosAreKeptByPlatformAndKey() {
    Memos memos = new SqliteMemos(database, "telegram");
    memos.put("parked:-100_1", "1");
    memos.put("parked:-100_1", "2");
    memos.put("menu", "x");

    assertThat(memos.all("parked:")).containsOnly(Map.entry("parked:-100_1", "2"));
    assertThat(new SqliteMemos(database, "discord").get("menu")).isEmpty();
    memos.remove("menu");
    assertThat(memos.get("menu")).isEmpty();
  }
}
