package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.Fault;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.digestbot.store.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong while answers go out. */
class TelegramFaultsTest {
  private static final Person ANNA = Person.ANNA;
  private static final Place PRIVATE = Place.with(ANNA);
  private static final Place OTHER = Place.with(Person.BO);

  @TempDir Path folder;
  private final FakeTelegram telegram = new FakeTelegram();
  private SqliteDatabase database;
  private TelegramBot bot;

  /** For a bot that holds what cannot be sent. */
  private static final Duration SHORT_GRACE = Duration.ofMillis(400);

  @BeforeEach
  void start() {
    database = SqliteDatabase.open(folder.resolve("telegram.db"));
    bot = TelegramBot.answering(telegram, database, TelegramBot::echo).startAndWait(telegram);
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
    telegram.close();
  }

  private void ask(Place place, String words) {
    telegram.push(Updates.text(place, place.equals(PRIVATE) ? ANNA : Person.BO, words));
  }

  private List<String> texts(Place place, int count) {
    return telegram.awaitMessages(place, count).stream().map(SentMessage::text).toList();
  }

  private void awaitAllDone() {
    telegram.await("empty inbox", () -> bot.inInbox() == 0);
  }

  private int attempts() {
    return telegram.log().of("sendMessage").size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"garbage", "", "{\"ok\":true", "{\"ok\":true,\"result\":\"?\"}", "<html>"})
  void aDeliveredMessageWhoseAnswerIsGarbageIsNotSentAgain(String body) {
    telegram.fail("sendMessage", new Fault.Garbled(body));
    ask(PRIVATE, "one");
    awaitAllDone();
    ask(PRIVATE, "two");

    assertThat(texts(PRIVATE, 2)).containsExactly("search|query=one", "search|query=two");
    assertThat(attempts()).isEqualTo(2);
  }

  @Test
  void serverErrorsAndPagesOfHtmlAreTriedAgainInOrder() {
    telegram.fail(
        "sendMessage",
        Fault.error(500, "Internal Server Error"),
        Fault.html(502),
        new Fault.Answer(504, "text/plain", ""));
    ask(PRIVATE, "one");
    ask(PRIVATE, "two");

    assertThat(texts(PRIVATE, 2)).containsExactly("search|query=one", "search|query=two");
    awaitAllDone();
    assertThat(attempts()).isEqualTo(5);
  }

  @Test
  void aCutConnectionMayRepeatAnAnswerButLosesNone() {
    telegram.fail("sendMessage", new Fault.Cut(false), new Fault.Cut(true));
    ask(PRIVATE, "one");
    ask(PRIVATE, "two");

    assertThat(texts(PRIVATE, 3))
        .containsExactly("search|query=one", "search|query=one", "search|query=two");
    awaitAllDone();
  }

  @Test
  void aRequestToWaitParksThatChatAloneAndOverARestart() {
    telegram.fail("sendMessage", Fault.tooMany(43_837));
    ask(PRIVATE, "one");
    telegram.await("refused", () -> attempts() == 1);
    ask(OTHER, "two");
    assertThat(texts(OTHER, 1)).containsExactly("search|query=two");

    bot.close();
    bot.startAndWait(telegram);
    ask(OTHER, "three");
    assertThat(texts(OTHER, 2)).hasSize(2);
    assertThat(telegram.chats().messages(PRIVATE.id())).isEmpty();
    telegram.await("one waits", () -> bot.inInbox() == 1);
  }

  @Test
  void whatIsKeptAndNotAnsweredIsAnsweredAfterTheNextStart() {
    telegram.failAlways("sendMessage", Fault.error(401, "Unauthorized"));
    ask(PRIVATE, "one");
    telegram.await("tried", () -> attempts() >= 1);
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);
    bot.stop(SHORT_GRACE);
    telegram.heal();
    bot.startAndWait(telegram);

    assertThat(texts(PRIVATE, 1)).containsExactly("search|query=one");
    awaitAllDone();
  }

  @Test
  void anAnswerThatCouldNotGoOutForTenMinutesIsOneNote() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    bot.close();
    bot =
        TelegramBot.answering(telegram, database, TelegramBot::echo)
            .at(now::get)
            .startAndWait(telegram);
    telegram.fail("sendMessage", Fault.tooMany(3_000));
    ask(PRIVATE, "one");
    ask(PRIVATE, "two");
    telegram.await("refused", () -> attempts() == 1);
    telegram.await("both wait", () -> bot.platform().queues().get("answers") == 2);
    now.updateAndGet(then -> then.plus(Duration.ofMinutes(9)));
    ask(OTHER, "still there?");
    texts(OTHER, 1);
    telegram.await("both wait", () -> bot.platform().queues().get("answers") == 2);
    now.updateAndGet(then -> then.plus(Duration.ofMinutes(52)));

    assertThat(texts(PRIVATE, 1)).singleElement().asString().contains("I was away");
    awaitAllDone();
    assertThat(telegram.chats().messages(PRIVATE.id())).hasSize(1);
  }

  @Test
  void whatWasKeptTooLongAgoIsNotCarriedOutAfterARestart() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    telegram.failAlways("sendMessage", Fault.error(401, "Unauthorized"));
    ask(PRIVATE, "one");
    telegram.await("tried", () -> attempts() >= 1);
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);
    bot.stop(SHORT_GRACE);
    telegram.heal();
    now.updateAndGet(then -> then.plus(Duration.ofMinutes(11)));
    bot.at(now::get).startAndWait(telegram);

    assertThat(texts(PRIVATE, 1)).singleElement().asString().contains("I was away");
  }

  @Test
  void aShortWaitIsKeptAndThenTheAnswerGoesOut() {
    telegram.fail("sendMessage", Fault.tooMany(1));
    ask(PRIVATE, "one");
    texts(PRIVATE, 1);

    List<Long> at =
        telegram.log().entries().stream()
            .filter(entry -> entry.name().equals("sendmessage"))
            .map(entry -> entry.at())
            .toList();
    assertThat(Duration.ofNanos(at.get(1) - at.get(0))).isGreaterThan(Duration.ofMillis(990));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Too Many Requests: retry after 1", "Too Many Requests: RETRY AFTER 1"})
  void aWaitThatOnlyTheWordsNameIsKeptToo(String words) {
    telegram.fail("sendMessage", Fault.error(429, words));
    ask(PRIVATE, "one");
    assertThat(texts(PRIVATE, 1)).hasSize(1);
  }

  @Test
  void aWaitOfUnknownLengthDoesNotHoldUpOthers() {
    telegram.fail("sendMessage", Fault.error(429, "Too Many Requests"));
    ask(PRIVATE, "one");
    telegram.await("refused", () -> attempts() == 1);
    ask(OTHER, "two");

    assertThat(texts(OTHER, 1)).hasSize(1);
    assertThat(attempts()).isEqualTo(2);
  }

  @Test
  void whatIsForbiddenIsNotTriedAgain() {
    ask(PRIVATE, "hello");
    texts(PRIVATE, 1);
    telegram.chats().block(PRIVATE);
    ask(PRIVATE, "one");
    awaitAllDone();
    telegram.await("tried", () -> attempts() == 2);
    ask(OTHER, "two");
    texts(OTHER, 1);

    assertThat(attempts()).isEqualTo(3);
  }

  @Test
  void aMessageThatIsRefusedAsItIsGoesOutPlainly() {
    bot.close();
    bot =
        TelegramBot.answering(
                telegram,
                database,
                i -> TelegramBot.echo(i).row(new Button("next", Call.of("latest"))))
            .startAndWait(telegram);
    telegram.fail("sendMessage", Fault.error(400, "Bad Request: BUTTON_DATA_INVALID"));
    ask(PRIVATE, "one");

    JsonNode sent = telegram.awaitMessages(PRIVATE, 1).get(0).body();
    assertThat(sent.path("text").asText()).isEqualTo("search|query=one");
    assertThat(sent.has("reply_markup")).isFalse();
    awaitAllDone();
  }

  @Test
  void aRevokedTokenKeepsTheAnswersUntilItWorksAgain() {
    telegram.failAlways("sendMessage", Fault.error(401, "Unauthorized"));
    ask(PRIVATE, "one");
    telegram.await("tried twice", () -> attempts() >= 2);
    telegram.heal();

    assertThat(texts(PRIVATE, 1)).containsExactly("search|query=one");
  }

  @Test
  void anOutageLosesNoAnswerAndKeepsTheOrder() {
    bot.close();
    IntStream.range(0, 5).forEach(i -> ask(PRIVATE, "" + i));
    telegram.failAlways("sendMessage", new Fault.Cut(false));
    bot.startAndWait(telegram);
    telegram.await("tried", () -> attempts() >= 2);
    telegram.outage();
    telegram.await("noticed", () -> bot.platform().status().state() == State.CONNECTING);
    telegram.heal();
    telegram.resume();

    assertThat(texts(PRIVATE, 5))
        .containsExactlyElementsOf(
            IntStream.range(0, 5).mapToObj(i -> "search|query=" + i).toList());
    telegram.await("running", () -> bot.platform().status().state() == State.RUNNING);
  }

  @Test
  void aHangingCallOfOneKindDoesNotStopThePolling() {
    telegram.failAlways("sendMessage", new Fault.Held());
    ask(PRIVATE, "one");
    telegram.await("sent", () -> attempts() == 1);
    ask(OTHER, "two");
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);
    telegram.heal();
    telegram.release();

    assertThat(texts(OTHER, 1)).hasSize(1);
    assertThat(texts(PRIVATE, 1)).hasSize(1);
  }
}
