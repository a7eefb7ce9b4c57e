package org.digestbot.platform.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.RequestChecker;
import org.digestbot.platform.telegram.fake.RequestLog;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.digestbot.store.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fake Telegram with some people and places, a database and a bot; whatever the bot asks of
 * Telegram in the tests of a class is held to the description of the Bot API at the end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class TelegramScene {
  static final Person ANNA = Person.ANNA;
  static final Person BO = Person.BO;
  static final Person CHO = new Person(5_000_000_003L, "Cho", "en");
  static final Place PRIVATE = Place.with(ANNA);
  static final Place OTHER = Place.with(BO);
  static final Place GROUP = Place.group(1);
  static final Place CHANNEL = Place.channel(1);

  private final RequestLog all = new RequestLog();
  FakeTelegram telegram;
  SqliteDatabase database;
  TelegramBot bot;

  @BeforeEach
  void open(@TempDir Path folder) {
    telegram = new FakeTelegram();
    database = SqliteDatabase.open(folder.resolve("telegram.db"));
    bot = null;
  }

  @AfterEach
  void close() {
    if (bot != null) {
      bot.close();
    }
    database.close();
    telegram.close();
    all.addAll(telegram.log());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyRequestOfTheseTestsIsAsTheApiIsDescribed(@TempDir Path folder) throws Exception {
    RequestChecker.assertValid(all, folder);
  }

  void answering(Function<Invocation, Reply> answer) {
    bot = TelegramBot.answering(telegram, database, answer).startAndWait(telegram);
  }

  void echoing() {
    answering(TelegramBot::echo);
  }

  void ask(Place place, Person person, String words) {
    telegram.push(Updates.text(place, person, words));
  }

  List<String> texts(Place place, int count) {
    return telegram.awaitMessages(place, count).stream().map(SentMessage::text).toList();
  }

  /** Everything that came in so far has been dealt with. */
  void settle() {
    telegram.push(Updates.text(Place.with(BO), BO, "/search settled"));
    telegram.await(
        "settled",
        () ->
            telegram.chats().messages(BO.id()).stream()
                .anyMatch(message -> message.text().equals("search|query=settled")));
    awaitEmptyInbox();
  }

  void awaitEmptyInbox() {
    telegram.await("empty inbox", () -> bot.inInbox() == 0);
  }

  int attempts() {
    return telegram.log().of("sendMessage").size();
  }

  static ObjectNode asBot(ObjectNode message) {
    message.withObject("/from").put("is_bot", true);
    return message;
  }

  static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
