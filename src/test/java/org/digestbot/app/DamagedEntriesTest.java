package org.digestbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.digestbot.platform.telegram.fake.Fault;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.store.Backups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bot whose entries turn out damaged while it runs says so, goes on, and loses no post. */
@Timeout(120)
class DamagedEntriesTest {
  private static final int CHATS = 3;
  private static final int ENTRIES = 100;
  private static final Updates.Place ANNA = Updates.Place.with(Person.ANNA);

  @TempDir Path folder;
  private TimedBot bot;
  private Connection other;
  private Path backup;
  private DamagedFile file;

  @BeforeEach
  void newsHaveArrived() throws Exception {
    bot = new TimedBot(folder);
    bot.subscribe(CHATS);
    bot.start();
    bot.publish(ENTRIES);
    bot.awaitImport();
    other = DriverManager.getConnection("jdbc:sqlite:" + bot.home().archiveFile());
    backup =
        new Backups(bot.home().archiveFile(), bot.home().backups(), 1, Clock.systemUTC())
            .ofToday()
            .orElseThrow();
    file = new DamagedFile(bot, other);
  }

  @AfterEach
  void close() throws SQLException {
    bot.close();
    other.close();
  }

  @Test
  void whenPostsAreDue() throws Exception {
    file.spoilEnd("entry");
    bot.time().move(TimedBot.EIGHT);

    bot.await("says so", () -> bot.health().contains("\"database\""));
    assertThat(bot.health())
        .contains("\"status\":\"failing\"", "is damaged", "restore it from a backup");
    assertThat(bot.count("SELECT count(*) FROM delivery")).isZero();
    assertThat(bot.telegram().chats().messages()).isEmpty();

    assertThatABackupBringsAllPosts();
  }

  @Test
  void whenSomebodyAsks() throws Exception {
    file.spoil("entry");

    assertThat(ask("/latest")).contains("incident");
    bot.await("says so", () -> bot.health().contains("\"database\""));
    assertThat(ask("/search river")).contains("incident");

    // What could be made anew only from entries is kept.
    assertThat(count("SELECT count(*) FROM search_entry")).isEqualTo(ENTRIES + 1);
    assertThatABackupBringsAllPosts();
  }

  @Test
  void whenPostsAreOwedAlready() throws Exception {
    bot.telegram().failAlways("sendMessage", Fault.tooMany(120));
    bot.time().move(TimedBot.EIGHT.plus(Duration.ofMinutes(1)));
    bot.await(
        "told to wait",
        () -> bot.count("SELECT count(*) FROM delivery WHERE reason LIKE '%429%'") == CHATS);
    file.spoil("entry");
    bot.telegram().heal();
    bot.time().move(TimedBot.EIGHT.plus(Duration.ofMinutes(5)));

    // Their text was made before.
    bot.await("posted", () -> bot.telegram().chats().messages().size() == CHATS);
  }

  private void assertThatABackupBringsAllPosts() throws Exception {
    bot.stop();
    bot.telegram().chats().messages().forEach(bot.telegram().chats()::delete);
    file.restore(backup);
    bot.start();
    bot.time().move(TimedBot.EIGHT.plus(Duration.ofMinutes(5)));
    bot.await(
        "all have their post",
        () -> bot.count("SELECT count(*) FROM delivery WHERE state = 'DELIVERED'") == CHATS);
    assertThat(bot.telegram().chats().messages())
        .extracting(SentMessage::chat)
        .hasSize(CHATS)
        .doesNotHaveDuplicates();
    assertThat(bot.health()).contains("\"status\":\"ok\"");
  }

  private String ask(String words) {
    int before = bot.telegram().chats().messages(ANNA.id()).size();
    bot.telegram().push(Updates.text(ANNA, Person.ANNA, words));
    return bot.telegram().awaitMessages(ANNA, before + 1).get(before).text();
  }

  private int count(String query) throws SQLException {
    try (Statement statement = other.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.getInt(1);
    }
  }
}
