package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeClient;
import org.digestbot.platform.discord.fake.FakeInteraction;
import org.digestbot.platform.discord.fake.FakeMessage;
import org.digestbot.platform.discord.fake.Fault;
import org.digestbot.platform.discord.fake.RecordedCall;
import org.digestbot.platform.discord.fake.RequestCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of calls and answers when requests to Discord go wrong. */
class DiscordFaultsTest extends DiscordScene {
  private static final String CALLBACK = "/callback";
  private static final String ANSWER = "/messages/@original";
  private static final String CHANNEL_MESSAGE = "/channels/\\d+/messages";

  private final AtomicInteger carriedOut = new AtomicInteger();
  private FakeClient ann;

  @BeforeEach
  void start() {
    bot = Bot.answering(discord, call -> count("You said " + call.arguments().required("query")));
    bot.startAndWait();
    ann = discord.inServer(discord.user("101", "Ann"));
  }

  @Test
  void aCallbackWhoseAnswerIsLostIsNotCarriedOutTwice() {
    discord.add(Fault.cutAfter("POST", CALLBACK, 1));

    assertThat(search("rag").awaitMessage().text()).contains("rag");
    assertThat(carriedOut).hasValue(1);
    assertThat(discord.calls("POST", CALLBACK)).hasSize(2);
  }

  @Test
  void aCallbackThatDoesNotArriveIsSentAgain() {
    discord.add(Fault.cutBefore("POST", CALLBACK, 1));
    discord.add(Fault.status("POST", CALLBACK, 1, 500, 0));

    assertThat(search("rag").awaitMessage().text()).contains("rag");
    assertThat(carriedOut).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void anAnswerThatMeetsAnErrorOfTheServerIsSentAgain(int status) {
    discord.add(Fault.html("PATCH", ANSWER, 1, status));

    assertThat(search("rag").awaitMessage().text()).contains("rag");
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void anAnswerWhoseConfirmationIsLostIsSentAgainAsTheSame() {
    discord.add(Fault.cutAfter("PATCH", ANSWER, 1));
    FakeInteraction asked = search("rag");
    Await.until("it is sent twice", () -> discord.calls("PATCH", ANSWER).size() == 2);

    assertThat(asked.awaitMessages()).hasSize(1);
    assertThat(carriedOut).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void whatDiscordForbidsIsNotRepeated(int status) {
    discord.add(Fault.status("PATCH", ANSWER, 1_000, status, status == 403 ? 50001 : 10008));
    search("first");
    Await.until("it is refused", () -> discord.calls("PATCH", ANSWER).size() == 1);

    FakeInteraction second = search("second");
    second.awaitCallback();
    Await.until("the next is refused", () -> discord.calls("PATCH", ANSWER).size() == 2);
    assertThat(carriedOut).hasValue(2);
    assertThat(bot.platform().status().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void aMessageThatMayNotBeWrittenIsNotRepeated() {
    discord.add(Fault.status("POST", CHANNEL_MESSAGE, 1_000, 403, 50013));
    ann.say(ann.bot() + " first");
    Await.until("it is refused", () -> discord.calls("POST", CHANNEL_MESSAGE).size() == 1);
    ann.say(ann.bot() + " second");

    Await.until("the next is refused", () -> discord.calls("POST", CHANNEL_MESSAGE).size() == 2);
    assertThat(discord.botMessages(ann.channel())).isEmpty();
  }

  @Test
  void aMessageWhoseConfirmationIsLostIsWrittenOnce() {
    discord.add(Fault.cutAfter("POST", CHANNEL_MESSAGE, 1));
    FakeMessage asked = ann.say(ann.bot() + " rag");
    Await.until("it is sent twice", () -> discord.calls("POST", CHANNEL_MESSAGE).size() == 2);

    assertThat(discord.botMessages(ann.channel())).hasSize(1);
    assertThat(discord.calls("POST", CHANNEL_MESSAGE))
        .extracting(call -> call.body().path("nonce").asText())
        .allSatisfy(nonce -> assertThat(nonce).hasSizeBetween(1, 25))
        .containsOnly(DiscordSender.nonce("r" + Long.toString(Long.parseLong(asked.id()), 36), 0));
  }

  @Test
  void aRateLimitHoldsUpItsOwnRouteOnly() {
    discord.add(Fault.rateLimited("PATCH", ANSWER, 1, 2));
    FakeInteraction limited = search("limited");
    Await.until("the limit is met", () -> discord.calls("PATCH", ANSWER).size() == 1);
    long began = System.nanoTime();
    ann.say(ann.bot() + " elsewhere");
    Await.until("an answer", () -> discord.botMessages(ann.channel()).size() == 1);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    assertThat(limited.awaitMessage().text()).contains("limited");
    List<RecordedCall> sent =
        discord.calls("PATCH", ANSWER).stream()
            .filter(call -> call.body().toString().contains("limited"))
            .toList();
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).millis() - sent.get(0).millis()).isGreaterThanOrEqualTo(1_900);
  }

  @Test
  void aBanOfTheNetworkIsWaitedOut() {
    discord.add(Fault.banned("PATCH", ANSWER, 1, 1));

    assertThat(search("rag").awaitMessage().text()).contains("rag");
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void aSlowServerDelaysButDoesNotRepeat() {
    discord.add(Fault.slow("PATCH", ANSWER, 1, Duration.ofMillis(1_500)));
    FakeInteraction slow = search("slow");
    FakeInteraction other =
        discord.inServer(discord.user("102", "Bo")).slash("search", "query", "b");

    assertThat(other.awaitMessage().text()).contains("b");
    assertThat(slow.awaitMessage().text()).contains("slow");
    assertThat(discord.calls("PATCH", ANSWER)).hasSize(2);
  }

  @Test
  void anInteractionThatComesTwiceIsCarriedOutOnce() {
    FakeInteraction asked = search("rag");
    asked.awaitMessage();
    discord.repeat(asked);
    search("another").awaitMessage();

    assertThat(carriedOut).hasValue(2);
    assertThat(discord.calls("POST", CALLBACK)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"answered by another process, 400, 40060", "too late, 404, 10062"})
  void whatCannotBeAnsweredIsNotCarriedOut(String why, int status, int code) {
    discord.add(Fault.status("POST", CALLBACK, 1, status, code));
    search(why);
    Await.until("it is refused", () -> discord.calls("POST", CALLBACK).size() == 1);
    search("another").awaitMessage();

    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void messagesFromBeforeAnOutageGetOneNoteAChat() {
    FakeClient direct = discord.inDirectMessage(ann.user());
    for (int i = 0; i < 5; i++) {
      direct.say("old " + i, Instant.now().minus(Duration.ofMinutes(11)));
    }
    direct.say("new");
    Await.until("two messages", () -> discord.botMessages(direct.channel()).size() >= 2);

    assertThat(carriedOut).hasValue(1);
    assertThat(discord.botMessages(direct.channel()))
        .extracting(FakeMessage::text)
        .satisfiesExactlyInAnyOrder(
            note -> assertThat(note).contains("I was away"),
            answer -> assertThat(answer).contains("new"));
  }

  @Test
  void aBrokenCommandIsAnsweredWithAnIncident() {
    bot.close();
    bot =
        Bot.answering(
                discord,
                call -> {
                  throw new IllegalStateException("broken for the test");
                })
            .startAndWait();

    assertThat(search("rag").awaitMessage().text()).containsPattern("incident [0-9a-f]{8}");
  }

  @Test
  void whatWentWrongStillGivesRequestsAsDiscordDescribesThem(@TempDir Path folder)
      throws Exception {
    discord.add(Fault.cutAfter("POST", CALLBACK, 1));
    discord.add(Fault.cutAfter("PATCH", ANSWER, 1));
    discord.add(Fault.cutAfter("POST", CHANNEL_MESSAGE, 1));
    search("rag").awaitMessage();
    ann.say(ann.bot() + " rag");
    Await.until("an answer", () -> discord.botMessages(ann.channel()).size() == 1);

    RequestCheck.assertNoProblems(discord, folder);
  }

  @Test
  void slowCommandsOfOneHoldUpNobodyElseAndEverybodyIsPromisedAnAnswerInTime() {
    bot.close();
    CountDownLatch gate = new CountDownLatch(1);
    bot =
        Bot.answering(
                discord,
                call -> {
                  if (call.arguments().required("query").startsWith("slow")) {
                    await(gate);
                  }
                  return count("done");
                })
            .startAndWait();
    List<FakeInteraction> slow = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      slow.add(search("slow " + i));
    }
    FakeInteraction quick =
        discord.inServer(discord.user("102", "Bo")).slash("search", "query", "quick");

    assertThat(quick.awaitMessage().text()).contains("done");
    assertThat(slow).allSatisfy(call -> assertThat(call.awaitCallback()).isLessThan(3_000));
    gate.countDown();
    slow.forEach(FakeInteraction::awaitMessage);
    assertThat(carriedOut).hasValue(16);
  }

  @Test
  void whoAsksTooMuchAtOnceIsTold() {
    bot.close();
    CountDownLatch gate = new CountDownLatch(1);
    bot =
        Bot.answering(
                discord,
                call -> {
                  await(gate);
                  return count("done");
                })
            .startAndWait();
    List<FakeInteraction> calls = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      calls.add(search("call " + i));
    }
    Await.until(
        "the last is turned away",
        () -> calls.stream().filter(call -> call.seen().isPresent()).count() == 4);
    gate.countDown();
    calls.forEach(FakeInteraction::awaitMessage);

    assertThat(carriedOut).hasValue(21);
  }

  private FakeInteraction search(String query) {
    return ann.slash("search", "query", query);
  }

  private Reply count(String text) {
    carriedOut.incrementAndGet();
    return Bot.say(text);
  }

  private static void await(CountDownLatch gate) {
    try {
      assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
