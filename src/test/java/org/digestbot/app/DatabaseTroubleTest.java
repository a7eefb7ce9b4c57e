package org.digestbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.store.Backups;
import org.digestbot.store.DatabaseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A running bot whose database cannot be used says why, sends nothing twice, and goes on. */
@Timeout(120)
class DatabaseTroubleTest {
  private static final int CHATS = 3;

  @TempDir Path folder;
  private TimedBot bot;

  /** Of another process. */
  private Connection other;

  /** What the bot writes by. */
  private Connection writer;

  @BeforeEach
  void newsHaveArrived() throws Exception {
    bot = new TimedBot(folder);
    bot.subscribe(CHATS);
    bot.start();
    bot.publish(30);
    bot.awaitImport();
    other = DriverManager.getConnection("jdbc:sqlite:" + bot.home().archiveFile());
    writer = bot.database().write(handle -> handle.getConnection());
    // The usual 30 seconds are too long for a test.
    execute(writer, "PRAGMA busy_timeout = 50");
  }

  @AfterEach
  void close() throws SQLException {
    bot.close();
    other.close();
  }

  @Test
  void lockedForTooLong() {
    execute(other, "BEGIN IMMEDIATE");
    bot.time().move(TimedBot.EIGHT);

    assertThatItSays("another process has been writing to");

    execute(other, "ROLLBACK");
    assertThatAllIsWellAgain();
  }

  @Test
  void lockedWhileAPostIsOnItsWay() {
    atTheFirstMessage(() -> execute(other, "BEGIN IMMEDIATE"));
    bot.time().move(TimedBot.EIGHT.plus(Duration.ofMinutes(1)));

    bot.await("says so", () -> bot.health().contains("another process has been writing to"));
    assertThat(bot.telegram().chats().messages()).hasSize(1);

    execute(other, "ROLLBACK");
    assertThatAllIsWellAgain();
  }

  @Test
  void readOnly() {
    execute(writer, "PRAGMA query_only = 1");
    bot.time().move(TimedBot.EIGHT);

    assertThatItSays("cannot write to");

    execute(writer, "PRAGMA query_only = 0");
    assertThatAllIsWellAgain();
  }

  @Test
  void readOnlyWhileAPostIsOnItsWay() {
    atTheFirstMessage(() -> execute(writer, "PRAGMA query_only = 1"));
    bot.time().move(TimedBot.EIGHT.plus(Duration.ofMinutes(1)));

    bot.await("says so", () -> bot.health().contains("cannot write to"));
    assertThat(bot.telegram().chats().messages()).hasSize(1);

    execute(writer, "PRAGMA query_only = 0");
    assertThatAllIsWellAgain();
  }

  @Test
  void full() throws IOException {
    // No page is left over, and none is added.
    execute(other, "VACUUM");
    bot.database().change(handle -> handle.execute("PRAGMA max_page_count = 1"));
    bot.publish(200);
    bot.await("an import is said to fail", () -> bot.health().contains("the disk is full"));
    fillWhatTheIndexGaveBack();
    bot.time().move(TimedBot.EIGHT);
    bot.await("posts are said to fail", () -> bot.health().contains("\"tick\""));

    execute(writer, "PRAGMA max_page_count = 1000000");
    bot.awaitImport();
    assertThatAllIsWellAgain();
  }

  @Test
  void damagedInTheMiddle() throws Exception {
    Path backup =
        new Backups(bot.home().archiveFile(), bot.home().backups(), 1, Clock.systemUTC())
            .ofToday()
            .orElseThrow();
    DamagedFile file = new DamagedFile(bot, other);
    file.spoil("waiting");
    file.spoil("delivery");
    bot.time().move(TimedBot.EIGHT);

    assertThatItSays("is damaged");
    assertThatItSays("restore it from a backup");
    bot.telegram()
        .push(Updates.text(Updates.Place.with(Person.ANNA), Person.ANNA, "/search river"));
    SentMessage answer = bot.telegram().awaitMessages(Updates.Place.with(Person.ANNA), 1).get(0);
    assertThat(answer.text()).contains("river");
    bot.telegram().chats().delete(answer);

    bot.stop();
    other.close();
    assertThatThrownBy(() -> bot.start())
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("restore it from a backup");
    assertThat(bot.telegram().chats().messages()).isEmpty();

    file.restore(backup);
    bot.start();
    assertThatAllIsWellAgain();
  }

  private void assertThatItSays(String sentence) {
    bot.await("says: " + sentence, () -> bot.health().contains(sentence));
    assertThat(bot.health()).contains("\"status\":\"failing\"");
    assertThat(bot.telegram().chats().messages()).isEmpty();
  }

  /** Every chat has its post, once. */
  private void assertThatAllIsWellAgain() {
    bot.time().move(TimedBot.EIGHT.plus(Duration.ofMinutes(5)));
    bot.await("all is well", () -> bot.health().contains("\"status\":\"ok\""));
    // What was put off for a minute as the trouble ended need not be waited for.
    bot.time().move(TimedBot.EIGHT.plus(Duration.ofMinutes(10)));
    bot.await(
        "all have their post",
        () -> bot.count("SELECT count(*) FROM delivery WHERE state = 'DELIVERED'") == CHATS);
    assertThat(bot.count("SELECT count(*) FROM delivery")).isEqualTo(CHATS);
    assertThat(bot.telegram().chats().messages())
        .extracting(SentMessage::chat)
        .hasSize(CHATS)
        .doesNotHaveDuplicates();
  }

  /** The segments of its first import may have been merged after the pages were counted. */
  private void fillWhatTheIndexGaveBack() {
    try {
      for (int row = 0; row < 10_000; row++) {
        String filler =
            "INSERT INTO meta VALUES ('filler%d', hex(randomblob(1500)))".formatted(row);
        bot.database().change(handle -> handle.execute(filler));
      }
      throw new AssertionError("the disk is never full");
    } catch (DatabaseException e) {
      assertThat(e).hasMessageContaining("the disk is full");
    }
  }

  private void atTheFirstMessage(Runnable trouble) {
    AtomicBoolean begun = new AtomicBoolean();
    bot.telegram()
        .leaveToChance(
            (name, body) -> {
              if (name.equals("sendmessage") && begun.compareAndSet(false, true)) {
                trouble.run();
              }
              return null;
            });
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
