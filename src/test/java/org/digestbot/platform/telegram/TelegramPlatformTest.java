package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.RequestChecker;
import org.digestbot.platform.telegram.fake.RequestLog;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteLanguagePreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What people do on Telegram, and what they see. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TelegramPlatformTest {
  private static final Person ANNA = Person.ANNA;
  private static final Person BO = Person.BO;
  private static final Place PRIVATE = Place.with(ANNA);
  private static final Place GROUP = Place.group(1);
  private static final Place CHANNEL = Place.channel(1);

  private static final RequestLog ALL = new RequestLog();

  @TempDir Path folder;
  private final FakeTelegram telegram = new FakeTelegram();
  private SqliteDatabase database;
  private TelegramBot bot;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("telegram.db"));
  }

  @AfterEach
  void close() {
    if (bot != null) {
      bot.close();
    }
    database.close();
    telegram.close();
    ALL.addAll(telegram.log());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyRequestOfTheseTestsIsAsTheApiIsDescribed() throws Exception {
    RequestChecker.assertValid(ALL, folder);
  }

  private void answering(
      java.util.function.Function<
              org.digestbot.chat.command.Invocation, org.digestbot.chat.reply.Reply>
          answer) {
    bot = TelegramBot.answering(telegram, database, answer).startAndWait(telegram);
  }

  private void echoing() {
    answering(TelegramBot::echo);
  }

  private List<String> texts(Place place, int count) {
    return telegram.awaitMessages(place, count).stream().map(SentMessage::text).toList();
  }

  /** Everything that came in so far has been dealt with. */
  private void settle() {
    telegram.push(Updates.text(Place.with(BO), BO, "/search settled"));
    telegram.await(
        "settled",
        () ->
            telegram.chats().messages(BO.id()).stream()
                .anyMatch(message -> message.text().equals("search|query=settled")));
    telegram.await("empty inbox", () -> bot.inInbox() == 0);
  }

  @Test
  void privateWordsAreASearchAndCommandsAreCommands() {
    echoing();
    telegram.push(Updates.text(PRIVATE, ANNA, "language models"));
    telegram.push(Updates.text(PRIVATE, ANNA, "/latest page:2"));
    telegram.push(Updates.text(PRIVATE, ANNA, "／搜索　微调"));

    assertThat(texts(PRIVATE, 3))
        .containsExactly("search|query=language models", "latest|page=2", "search|query=微调");
    telegram.await("empty inbox", () -> bot.inInbox() == 0);
  }

  @Test
  void inGroupsOnlyWhatIsAddressedToTheBotIsHandledAndKept() {
    echoing();
    telegram.push(Updates.text(GROUP, ANNA, "what do you think of rag?"));
    telegram.push(Updates.text(GROUP, ANNA, "/search@otherbot rag"));
    telegram.push(Updates.text(GROUP, ANNA, "/frobnicate"));
    telegram.push(Updates.text(GROUP, ANNA, "/etc/passwd is a file"));
    telegram.push(Updates.text(GROUP, ANNA, "/search@TheBot rag"));
    telegram.push(Updates.text(GROUP, ANNA, "/search plain"));
    telegram.push(Updates.text(GROUP, ANNA, "@thebot agents, please"));
    telegram.push(Updates.text(GROUP, ANNA, "@thebots are many"));

    assertThat(texts(GROUP, 3))
        .containsExactly("search|query=rag", "search|query=plain", "search|query=agents, please");
    settle();
    assertThat(telegram.chats().messages(GROUP.id())).hasSize(3);
    long seen =
        database.read(
            handle ->
                handle.createQuery("SELECT count(*) FROM inbox_seen").mapTo(Long.class).one());
    assertThat(seen).isEqualTo(4);
  }

  @Test
  void aReplyToTheBotIsForTheBotAndAReplyToOthersIsNot() {
    echoing();
    ObjectNode others = Updates.message(GROUP, BO).put("text", "hm");
    ObjectNode ours = Updates.message(GROUP, BO).put("text", "hello");
    ours.putObject("from").put("id", FakeTelegram.BOT).put("is_bot", true).put("first_name", "B");
    telegram.push(Updates.text(GROUP, ANNA, "not you", m -> m.set("reply_to_message", others)));
    telegram.push(Updates.text(GROUP, ANNA, "whisper", m -> m.set("reply_to_message", ours)));

    assertThat(texts(GROUP, 1)).containsExactly("search|query=whisper");
  }

  @Test
  void anAnswerInAGroupShowsWhomItAnswersAndStaysInTheTopic() {
    echoing();
    ObjectNode update =
        Updates.text(
            GROUP,
            ANNA,
            "/search rag",
            message -> message.put("message_thread_id", 42).put("is_topic_message", true));
    telegram.push(update);
    JsonNode sent = telegram.awaitMessages(GROUP, 1).get(0).body();

    assertThat(sent.path("message_thread_id").asInt()).isEqualTo(42);
    assertThat(sent.path("reply_parameters").path("message_id").asInt())
        .isEqualTo(update.path("message").path("message_id").asInt());
    assertThat(sent.path("reply_parameters").path("allow_sending_without_reply").asBoolean())
        .isTrue();
  }

  @Test
  void aReplyThreadIsNoTopic() {
    echoing();
    telegram.push(Updates.text(GROUP, ANNA, "/search rag", m -> m.put("message_thread_id", 42)));
    assertThat(telegram.awaitMessages(GROUP, 1).get(0).body().has("message_thread_id")).isFalse();
  }

  @Test
  void commandsPostedInChannelsAreAnsweredThereAndPostsAreNot() {
    echoing();
    telegram.push(Updates.text(CHANNEL, null, "good morning"));
    telegram.push(Updates.text(CHANNEL, null, "/search rag"));
    telegram.push(Updates.text(CHANNEL, null, "/stats"));

    assertThat(texts(CHANNEL, 2)).containsExactly("search|query=rag", "stats");
  }

  @Test
  void editedMessagesBotsAndCopiesOfChannelPostsAreIgnored() {
    echoing();
    ObjectNode edited = Updates.text(PRIVATE, ANNA, "/search edited");
    telegram.push(Updates.update("edited_message", (ObjectNode) edited.path("message")));
    telegram.push(
        Updates.text(
            GROUP,
            ANNA,
            "/search bot",
            m -> {
              m.withObject("/from").put("is_bot", true);
              return m;
            }));
    telegram.push(
        Updates.text(GROUP, ANNA, "/search copy", m -> m.put("is_automatic_forward", true)));
    settle();

    assertThat(telegram.chats().messages(PRIVATE.id())).isEmpty();
    assertThat(telegram.chats().messages(GROUP.id())).isEmpty();
  }

  @Test
  void addedToAGroupItSaysOneHelloAndInAChannelNothing() {
    echoing();
    telegram.push(Updates.membership(GROUP, ANNA, "left", "member"));
    ObjectNode service = Updates.message(GROUP, ANNA);
    service
        .putArray("new_chat_members")
        .addObject()
        .put("id", FakeTelegram.BOT)
        .put("is_bot", true)
        .put("first_name", "B");
    telegram.push(Updates.update("message", service));
    telegram.push(Updates.membership(GROUP, ANNA, "member", "administrator"));
    telegram.push(Updates.membership(CHANNEL, ANNA, "left", "administrator"));
    settle();

    assertThat(telegram.chats().messages(GROUP.id()))
        .singleElement()
        .satisfies(hello -> assertThat(hello.text()).contains("/search"));
    assertThat(telegram.chats().messages(CHANNEL.id())).isEmpty();
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
  void aDeepLinkOpensAnEntryAndStartSaysHelloAndTheId() {
    bot =
        TelegramBot.answering(telegram, database, TelegramBot::echo)
            .withoutOwners()
            .startAndWait(telegram);
    telegram.push(Updates.text(PRIVATE, ANNA, "/start e17"));
    telegram.push(Updates.text(PRIVATE, ANNA, "/start"));

    List<String> answers = texts(PRIVATE, 2);
    assertThat(answers.get(0)).isEqualTo("entry|id=17");
    assertThat(answers.get(1)).contains("Hello", "help", "telegram:" + ANNA.id());
  }

  @Test
  void buttonsEditInPlaceAlwaysAnswerAndSurviveARestart() {
    String words = "a query that is much too long for the sixty-four bytes of a button";
    answering(
        invocation ->
            TelegramBot.echo(invocation)
                .row(
                    new Button("short", Call.of("latest").with("page", "2")),
                    new Button("long", Call.of("search").with("query", words))));
    telegram.push(Updates.text(PRIVATE, ANNA, "/help"));
    SentMessage first = telegram.awaitMessages(PRIVATE, 1).get(0);
    assertThat(first.data("long").getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(64);
    bot.close();
    bot.startAndWait(telegram);

    telegram.push(Updates.press(PRIVATE, ANNA, first, first.data("short")));
    telegram.await("edited", () -> message().edits() == 1);
    assertThat(message().text()).isEqualTo("latest|page=2");
    telegram.push(Updates.press(PRIVATE, ANNA, first, first.data("long")));
    telegram.await("edited", () -> message().edits() == 2);
    assertThat(message().text()).isEqualTo("search|query=" + words);
    // Pressed once more, nothing changes; it is answered all the same.
    telegram.push(Updates.press(PRIVATE, ANNA, first, first.data("long")));
    telegram.await("answered", () -> telegram.log().of("answerCallbackQuery").size() == 3);
    telegram.await("empty inbox", () -> bot.inInbox() == 0);
    assertThat(telegram.chats().messages()).hasSize(1);
  }

  private SentMessage message() {
    return telegram.chats().messages(PRIVATE.id()).get(0);
  }

  @Test
  void aStaleButtonSaysSo() {
    echoing();
    telegram.push(Updates.text(PRIVATE, ANNA, "/help"));
    SentMessage first = telegram.awaitMessages(PRIVATE, 1).get(0);
    telegram.push(Updates.press(PRIVATE, ANNA, first, "@0123456789"));
    telegram.push(Updates.press(PRIVATE, ANNA, first, "{\"v\":1}"));
    telegram.await("answered", () -> telegram.log().of("answerCallbackQuery").size() == 2);

    assertThat(telegram.log().of("answerCallbackQuery"))
        .allSatisfy(answer -> assertThat(answer.path("text").asText()).contains("too old"));
  }

  @Test
  void aButtonOfAMessageThatIsTooOldOrDeletedIsAnsweredAnew() {
    answering(i -> TelegramBot.echo(i).row(new Button("next", Call.of("latest"))));
    telegram.push(Updates.text(PRIVATE, ANNA, "/help"));
    SentMessage first = telegram.awaitMessages(PRIVATE, 1).get(0);
    telegram.chats().delete(first);
    ObjectNode inaccessible = Updates.message(PRIVATE, null).put("date", 0);
    telegram.push(Updates.press(ANNA, first.data("next"), inaccessible));

    assertThat(texts(PRIVATE, 1)).containsExactly("latest");
  }

  @Test
  void inAGroupOnlyTheAskerOrAnAdministratorTurnsPages() {
    answering(i -> TelegramBot.echo(i).row(new Button("next", Call.of("latest"))));
    telegram.push(Updates.text(GROUP, ANNA, "/search rag"));
    SentMessage first = telegram.awaitMessages(GROUP, 1).get(0);
    telegram.push(Updates.press(GROUP, BO, first, first.data("next")));
    telegram.await("refused", () -> telegram.log().of("answerCallbackQuery").size() == 1);
    assertThat(telegram.log().of("answerCallbackQuery").get(0).path("show_alert").asBoolean())
        .isTrue();
    assertThat(telegram.chats().messages(GROUP.id()).get(0).edits()).isZero();

    telegram.push(Updates.press(GROUP, ANNA, first, first.data("next")));
    telegram.await("edited", () -> telegram.chats().messages(GROUP.id()).get(0).edits() == 1);
    Person admin = new Person(5_000_000_003L, "Cho", "en");
    telegram.chats().administrator(GROUP, admin);
    SentMessage second = telegram.chats().messages(GROUP.id()).get(0);
    telegram.push(Updates.press(GROUP, admin, second, second.data("next")));
    telegram.await("answered", () -> telegram.log().of("answerCallbackQuery").size() == 3);
    assertThat(telegram.log().of("answerCallbackQuery").get(2).has("text")).isFalse();
  }

  @Test
  void administratorsCommandsAreCheckedHereToo() {
    echoing();
    Person admin = new Person(5_000_000_003L, "Cho", "en");
    telegram.chats().administrator(GROUP, admin);
    telegram.push(Updates.text(GROUP, ANNA, "/stats"));
    telegram.push(Updates.text(GROUP, admin, "/stats"));
    telegram.push(
        Updates.text(
            GROUP,
            new Person(1_087_968_824L, "Group", "en"),
            "/stats",
            m -> {
              m.withObject("/from").put("is_bot", true);
              return m.set("sender_chat", GROUP.json());
            }));
    List<String> answers = texts(GROUP, 3);
    assertThat(answers.get(0)).contains("Only administrators");
    assertThat(answers.subList(1, 3)).containsOnly("stats");

    telegram.push(Updates.text(PRIVATE, ANNA, "/stats"));
    telegram.push(Updates.text(PRIVATE, ANNA, "/random"));
    assertThat(texts(PRIVATE, 2).get(0)).isEqualTo("stats");
    assertThat(texts(PRIVATE, 2).get(1)).contains("owners");
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

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
    telegram.await("empty inbox", () -> bot.inInbox() == 0);
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
  void aGroupThatBecomesASupergroupGetsItsAnswersThere() {
    echoing();
    Place upgraded = Place.group(2);
    telegram.chats().migrate(GROUP, upgraded);
    telegram.push(Updates.text(GROUP, ANNA, "/search rag"));

    assertThat(texts(upgraded, 1)).containsExactly("search|query=rag");
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
