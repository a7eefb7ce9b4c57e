package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.digestbot.store.SqliteLanguagePreferences;
import org.junit.jupiter.api.Test;

/** What people do on Telegram, and what they see. */
class TelegramPlatformTest extends TelegramScene {
  @Test
  void privateWordsAreASearchAndCommandsAreCommands() {
    echoing();
    telegram.push(Updates.text(PRIVATE, ANNA, "language models"));
    telegram.push(Updates.text(PRIVATE, ANNA, "/latest page:2"));
    telegram.push(Updates.text(PRIVATE, ANNA, "／搜索　微调"));

    assertThat(texts(PRIVATE, 3))
        .containsExactly("search|query=language models", "latest|page=2", "search|query=微调");
    awaitEmptyInbox();
  }

  @Test
  void theLanguageIsTheChatsElseTheClients() {
    answering(invocation -> TelegramBot.say(invocation.language().tag()));
    telegram.push(Updates.text(Place.with(BO), BO, "/help"));
    telegram.push(Updates.text(PRIVATE, ANNA, "/help"));
    assertThat(texts(Place.with(BO), 1)).containsExactly("zh");
    assertThat(texts(PRIVATE, 1)).containsExactly("en");

    new SqliteLanguagePreferences(database)
        .set(new Chat("telegram", "" + ANNA.id(), null), Language.CHINESE);
    telegram.push(Updates.text(PRIVATE, ANNA, "/help"));
    assertThat(texts(PRIVATE, 2)).containsExactly("en", "zh");
  }

  @Test
  void aDocumentOfAnOwnerIsImportedAndThatOfOthersIsNot() {
    echoing();
    telegram.file("F1", "# Digest".getBytes(StandardCharsets.UTF_8));
    for (Person person : List.of(new Person(TelegramBot.OWNER, "Olga", "en"), ANNA)) {
      ObjectNode message = Updates.message(Place.with(person), person);
      message
          .putObject("document")
          .put("file_id", "F1")
          .put("file_unique_id", "f")
          .put("file_name", "d.md")
          .put("file_size", 8);
      telegram.push(Updates.update("message", message));
    }
    assertThat(texts(new Place(TelegramBot.OWNER, "private"), 1))
        .containsExactly("d.md has 8 bytes");
    assertThat(texts(PRIVATE, 1).get(0)).contains("owners");
  }

  @Test
  void aSlowCommandHoldsUpNoOtherChatAndShowsTyping() {
    CountDownLatch slow = new CountDownLatch(1);
    answering(
        invocation -> {
          if (invocation.arguments().call().encode().contains("slow")) {
            awaitQuietly(slow);
          }
          return TelegramBot.echo(invocation);
        });
    telegram.push(Updates.text(PRIVATE, ANNA, "slow"));
    telegram.push(Updates.text(PRIVATE, ANNA, "second"));
    telegram.push(Updates.text(Place.with(BO), BO, "quick"));
    assertThat(texts(Place.with(BO), 1)).containsExactly("search|query=quick");
    telegram.await("typing", () -> !telegram.log().of("sendChatAction").isEmpty());
    assertThat(telegram.unconfirmed()).isZero();
    slow.countDown();

    assertThat(texts(PRIVATE, 2)).containsExactly("search|query=slow", "search|query=second");
  }

  @Test
  void commandsOlderThanTenMinutesGetOneNotePerChat() {
    echoing();
    long old = Instant.now().minus(Duration.ofMinutes(11)).getEpochSecond();
    for (int i = 0; i < 5; i++) {
      telegram.push(Updates.text(PRIVATE, ANNA, "/search " + i, m -> m.put("date", old)));
    }
    telegram.push(Updates.text(PRIVATE, ANNA, "/search now"));

    List<String> answers = texts(PRIVATE, 2);
    assertThat(answers.get(0)).contains("I was away");
    assertThat(answers.get(1)).isEqualTo("search|query=now");
    awaitEmptyInbox();
    assertThat(telegram.chats().messages(PRIVATE.id())).hasSize(2);
  }

  @Test
  void anUpdateThatCannotBeReadIsSetAsideWithoutItsWords() {
    echoing();
    ObjectNode broken = Updates.text(PRIVATE, ANNA, "a secret");
    broken.withObject("/message").put("message_id", "not a number");
    telegram.push(broken);
    telegram.push(Updates.text(PRIVATE, ANNA, "fine"));

    assertThat(texts(PRIVATE, 1)).containsExactly("search|query=fine");
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);
    List<String> aside =
        database.read(
            h ->
                h.createQuery("SELECT body || reason FROM inbox_aside").mapTo(String.class).list());
    assertThat(aside)
        .singleElement()
        .satisfies(row -> assertThat(row).contains("message_id").doesNotContain("secret"));
  }

  @Test
  void anUpdateOfAKindThatIsYoungerThanTheLibraryIsReadAllTheSame() {
    echoing();
    telegram.push(
        Updates.text(
            PRIVATE,
            ANNA,
            "fine",
            m -> {
              m.putObject("forward_origin").put("type", "from_the_future").put("date", 1);
              return m.put("new_in_11", true);
            }));
    assertThat(texts(PRIVATE, 1)).containsExactly("search|query=fine");
  }

  @Test
  void stoppingFinishesWhatRunsAndLeavesNoThread() {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch slow = new CountDownLatch(1);
    answering(
        invocation -> {
          started.countDown();
          awaitQuietly(slow);
          return TelegramBot.echo(invocation);
        });
    telegram.push(Updates.text(PRIVATE, ANNA, "slow"));
    awaitQuietly(started);
    Thread stopping = new Thread(bot::close);
    stopping.start();
    telegram.await("no more polls", () -> !threads().contains("telegram-poller"));
    slow.countDown();

    assertThat(texts(PRIVATE, 1)).containsExactly("search|query=slow");
    telegram.await("stopped", () -> bot.platform().status().state() == State.STOPPED);
    telegram.await(
        "no thread left",
        () ->
            threads().stream()
                .noneMatch(name -> name.startsWith("telegram-") || name.contains("OkHttp http")));
    bot.start();
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }

  @Test
  void theTokenIsShownNowhere() {
    echoing();
    assertThat(new TelegramSettings(FakeTelegram.TOKEN, telegram.address()).toString())
        .doesNotContain("AA-token");
    telegram.outage();
    telegram.await("noticed", () -> bot.platform().status().state() == State.CONNECTING);
    assertThat(bot.platform().status().toString()).doesNotContain("AA-token");
  }
}
