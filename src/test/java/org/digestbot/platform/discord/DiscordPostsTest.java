package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcome.Delivered;
import org.digestbot.chat.post.PostOutcome.Later;
import org.digestbot.chat.post.PostOutcome.Refused;
import org.digestbot.chat.post.PostOutcome.ThreadClosed;
import org.digestbot.chat.post.PostOutcome.Unreachable;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeClient;
import org.digestbot.platform.discord.fake.FakeDiscord;
import org.digestbot.platform.discord.fake.FakeInteraction;
import org.digestbot.platform.discord.fake.FakeMessage;
import org.digestbot.platform.discord.fake.FakeUser;
import org.digestbot.platform.discord.fake.Fault;
import org.digestbot.platform.discord.fake.RecordedCall;
import org.digestbot.platform.discord.fake.RequestCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How posts reach chats of Discord, and what becomes of them where that fails. */
class DiscordPostsTest extends DiscordPostScene {

  @Test
  void aPostArrivesAsOneMessageOfWhichEachStepIsRecordedFirst() {
    PostLog log = deliver(post(DAILY, channel()));

    assertThat(log.awaitOutcome()).isEqualTo(new Delivered());
    assertThat(log.steps()).containsExactly("leaving 0", "Delivered");
    assertThat(written(channel()))
        .singleElement()
        .satisfies(
            message -> assertThat(message.text()).contains("Thursday, 28 December", "retrieval"));
    assertThat(sent().get(0).body().path("nonce").asText()).hasSizeBetween(5, 25);
    assertThat(sent().get(0).body().path("enforce_nonce").asBoolean()).isTrue();
    assertThat(sent().get(0).body().path("flags").asInt() & 4096).isZero();
  }

  @Test
  void aSilentPostMakesNoSound() {
    deliver(new Post(1, chat(channel()), DAILY, Language.ENGLISH, true, false, 0, null))
        .awaitOutcome();

    assertThat(sent().get(0).body().path("flags").asInt() & 4096).isEqualTo(4096);
  }

  @Test
  void aLongPostIsSeveralMessagesAndGoesOnWhereItStopped() {
    PostLog whole = deliver(post(long3Parts(), channel()));
    whole.awaitOutcome();
    PostLog rest =
        deliver(
            new Post(2, chat(channel()), long3Parts(), Language.ENGLISH, false, false, 1, null));
    rest.awaitOutcome();

    assertThat(whole.steps())
        .containsExactly("leaving 0", "sent 1", "leaving 1", "sent 2", "leaving 2", "Delivered");
    assertThat(rest.steps()).containsExactly("leaving 1", "sent 2", "leaving 2", "Delivered");
    assertThat(written(channel())).hasSize(5);
    assertThat(sent())
        .extracting(call -> call.body().path("nonce").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void whereTheConfirmationIsLostTheNextAttemptWritesNothingTwice() {
    Post post = post(DAILY, channel());
    Instant before = Instant.now();
    discord.add(Fault.cutAfter("POST", MESSAGES, 3));

    PostOutcome first = deliver(post).awaitOutcome();
    PostLog second = deliver(again(post, before));

    assertThat(first).isInstanceOf(Later.class);
    assertThat(((Later) first).notBefore())
        .isBetween(before.plusSeconds(15), Instant.now().plusSeconds(25));
    assertThat(second.awaitOutcome()).isEqualTo(new Delivered());
    assertThat(second.steps()).doesNotContain("doubtful");
    assertThat(written(channel())).hasSize(1);
    assertThat(discord.calls("GET", MESSAGES)).isEmpty();
  }

  @Test
  void whenTheNonceIsForgottenTheBotLooksForItsOwnMessageFirst() {
    Post post = post(DAILY, channel());
    discord.add(Fault.cutAfter("POST", MESSAGES, 3));
    deliver(post).awaitOutcome();
    discord.forgetNonces();
    discord.inServer(discord.user("101", "Ann")).say("nice");

    PostLog second = deliver(again(post, Instant.now().minusSeconds(121)));

    assertThat(second.awaitOutcome()).isEqualTo(new Delivered());
    assertThat(second.steps()).containsExactly("Delivered");
    assertThat(written(channel())).hasSize(1);
  }

  @Test
  void itFindsItsOwnMessageAlsoBehindAHundredOthers() {
    FakeClient ann = discord.inServer(discord.user("101", "Ann"));
    for (int i = 0; i < 120; i++) {
      ann.say("busy here");
    }
    Post post = post(DAILY, channel());
    discord.add(Fault.cutAfter("POST", MESSAGES, 3));
    deliver(post).awaitOutcome();
    discord.forgetNonces();

    PostLog second = deliver(again(post, Instant.now().minusSeconds(121)));

    assertThat(second.awaitOutcome()).isEqualTo(new Delivered());
    assertThat(written(channel())).hasSize(1);
  }

  @Test
  void itFindsItsOwnMessageAlsoWhereDiscordsClockIsSlow() {
    stop();
    discord =
        new FakeDiscord(0, InstantSource.offset(InstantSource.system(), Duration.ofSeconds(-150)));
    start();
    Post post = post(DAILY, channel());
    discord.add(Fault.cutAfter("POST", MESSAGES, 3));
    deliver(post).awaitOutcome();
    discord.forgetNonces();

    PostLog second = deliver(again(post, Instant.now().minusSeconds(121)));

    assertThat(second.awaitOutcome()).isEqualTo(new Delivered());
    assertThat(written(channel())).hasSize(1);
  }

  @Test
  void aMessageThatDidNotArriveIsSentHoweverLateThatIs() {
    deliver(post(DAILY, channel())).awaitOutcome();
    Post other = again(post(DAILY, channel()), Instant.now().minusSeconds(3_600));

    assertThat(deliver(other).awaitOutcome()).isEqualTo(new Delivered());
    assertThat(written(channel())).hasSize(2);
  }

  @Test
  void whatCannotBeFoundOutIsCountedAsDoubtful() {
    discord.allowEverybody(FakeUser.SPEAK & ~FakeUser.READ_HISTORY);
    Await.until(
        "the right is gone",
        () -> {
          Post post = again(post(DAILY, channel()), Instant.now().minusSeconds(3_600));
          PostLog log = deliver(post);
          assertThat(log.awaitOutcome()).isEqualTo(new Delivered());
          return log.steps().equals(List.of("doubtful", "leaving 0", "Delivered"));
        });
  }

  @Test
  void aPersonIsWrittenToInPrivate() {
    Post post =
        new Post(1, Chat.with("discord", "101"), DAILY, Language.ENGLISH, false, false, 0, null);

    assertThat(deliver(post).awaitOutcome()).isEqualTo(new Delivered());
    assertThat(written("8101")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 10003, GONE",
    "404, 10004, GONE",
    "403, 50001, REMOVED",
    "403, 50013, FORBIDDEN",
    "403, 50007, BLOCKED",
    "403, 50278, BLOCKED"
  })
  void aChatThatCannotBeWrittenToIsNotTriedAgain(int status, int code, Reason reason) {
    discord.add(Fault.status("POST", MESSAGES, 100, status, code));

    PostOutcome outcome = deliver(post(DAILY, channel())).awaitOutcome();

    assertThat(outcome).isInstanceOf(Unreachable.class);
    assertThat(((Unreachable) outcome).reason()).isEqualTo(reason);
    assertThat(sent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"400, 50083", "403, 160005", "404, 10003"})
  void aClosedThreadIsToldFromAClosedChat(int status, int code) {
    discord.add(Fault.status("POST", MESSAGES, 100, status, code));
    Chat thread = new Chat("discord", channel(), discord.home().thread());
    Post post = new Post(1, thread, DAILY, Language.ENGLISH, false, false, 0, null);

    assertThat(deliver(post).awaitOutcome()).isInstanceOf(ThreadClosed.class);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void aRefusedMessageIsSentOnceAsPlainText() {
    discord.add(Fault.status("POST", MESSAGES, 1, 400, 50035));

    assertThat(deliver(post(DAILY, channel())).awaitOutcome()).isEqualTo(new Delivered());
    assertThat(written(channel()).get(0).json().path("content").asText())
        .contains("Thursday, 28 December", "retrieval");
    assertThat(written(channel()).get(0).components()).isEmpty();
  }

  @Test
  void whatIsRefusedEvenAsPlainTextIsGivenBackAndItsNeighboursGo() {
    discord.add(Fault.status("POST", MESSAGES, 2, 400, 50035));

    assertThat(deliver(post(DAILY, channel())).awaitOutcome()).isInstanceOf(Refused.class);
    assertThat(deliver(post(DAILY, channel())).awaitOutcome()).isEqualTo(new Delivered());
    assertThat(sent()).hasSize(3);
  }

  @Test
  void anErrorOfTheServerMeansLater() {
    discord.add(Fault.html("POST", MESSAGES, 100, 500));

    assertThat(deliver(post(DAILY, channel())).awaitOutcome()).isInstanceOf(Later.class);
  }

  @Test
  void aChatWaitsLongerAfterEachFailureAndNotAnyMoreOnceAPostIsThere() {
    discord.add(Fault.html("POST", MESSAGES, 2, 403));
    assertThat(secondsPutOff()).isBetween(15L, 20L);
    assertThat(secondsPutOff()).isBetween(35L, 40L);
    assertThat(deliver(post(DAILY, channel())).awaitOutcome()).isEqualTo(new Delivered());

    discord.add(Fault.html("POST", MESSAGES, 1, 403));
    assertThat(secondsPutOff()).isBetween(15L, 20L);
  }

  /** For how long a post is put off that cannot be delivered now. */
  private long secondsPutOff() {
    Later later = (Later) deliver(post(DAILY, channel())).awaitOutcome();
    // What the attempt itself took is no part of it.
    return Duration.between(Instant.now(), later.notBefore()).toSeconds();
  }

  @Test
  void whatSomethingInBetweenForbidsClosesNoChat() {
    discord.add(Fault.html("POST", MESSAGES, 100, 403));

    assertThat(deliver(post(DAILY, channel())).awaitOutcome()).isInstanceOf(Later.class);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void aShortLimitIsWaitedOut() {
    discord.add(Fault.rateLimited("POST", MESSAGES, 1, 1));

    assertThat(deliver(post(DAILY, channel())).awaitOutcome()).isEqualTo(new Delivered());
    assertThat(sent()).hasSize(2);
  }

  @Test
  void aLongLimitParksItsChannelAndNoOther() {
    discord.add(Fault.rateLimited("POST", "/channels/" + channel() + "/messages", 1, 43_837));

    PostOutcome parked = deliver(post(DAILY, channel())).awaitOutcome();
    PostOutcome behind = deliver(post(DAILY, channel())).awaitOutcome();
    PostOutcome elsewhere = deliver(post(DAILY, discord.home().news())).awaitOutcome();

    for (PostOutcome outcome : List.of(parked, behind)) {
      assertThat(((Later) outcome).notBefore())
          .isCloseTo(Instant.now().plusSeconds(43_837), within(20, ChronoUnit.SECONDS));
    }
    assertThat(elsewhere).isEqualTo(new Delivered());
    assertThat(sent()).hasSize(2);
    assertThat(bot.platform().queues()).containsAllEntriesOf(Map.of("parked", 1, "posts", 0));
    assertThat(courier.isReady()).isTrue();
  }

  @Test
  void aLongLimitOfTheWholeBotHoldsUpEverything() {
    discord.add(Fault.banned("POST", MESSAGES, 1, 600));

    PostOutcome outcome = deliver(post(DAILY, channel())).awaitOutcome();

    assertThat(((Later) outcome).notBefore()).isAfter(Instant.now().plusSeconds(580));
    assertThat(courier.isReady()).isFalse();
    assertThat(deliver(post(DAILY, discord.home().news())).awaitOutcome())
        .isInstanceOf(Later.class);
    // What JDA still holds waits for ten minutes.
    bot.stop(Duration.ofSeconds(1));
  }

  @Test
  void whatCannotBeRecordedDoesNotLeave() {
    PostLog log =
        new PostLog() {
          @Override
          public void leaving(int part) {
            throw new IllegalStateException("the disk is full, as the test wants");
          }
        };
    courier.take(post(DAILY, channel()), log);

    assertThat(log.awaitOutcome()).isInstanceOf(Later.class);
    assertThat(sent()).isEmpty();
  }

  @Test
  void whateverElseBreaksAPostItIsHandedBack() {
    PostLog log =
        new PostLog() {
          @Override
          public void leaving(int part) {
            throw new NoClassDefFoundError("in a jar that was replaced");
          }
        };
    courier.take(post(DAILY, channel()), log);

    assertThat(log.awaitOutcome()).isInstanceOf(Later.class);
    assertThat(sent()).isEmpty();
  }

  @Test
  void manyPostsLeaveBesideEachOther() {
    List<PostLog> logs =
        IntStream.range(0, 60)
            .mapToObj(i -> deliver(post(DAILY, Integer.toString(90_000 + i))))
            .toList();

    assertThat(logs).allSatisfy(log -> assertThat(log.awaitOutcome()).isEqualTo(new Delivered()));
    List<Long> times = sent().stream().map(RecordedCall::millis).sorted().toList();
    for (int i = 40; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 40)).isGreaterThan(900);
    }
  }

  @Test
  void eachPostEndsOnceWhenTheBotStops() {
    discord.add(Fault.slow("POST", MESSAGES, 1, Duration.ofMillis(500)));
    List<PostLog> logs =
        IntStream.range(0, 30)
            .mapToObj(i -> deliver(post(long3Parts(), Integer.toString(90_000 + i))))
            .toList();
    bot.close();

    assertThat(logs).allSatisfy(log -> log.awaitOutcome());
    assertThat(logs)
        .allSatisfy(
            log ->
                assertThat(log.steps().stream().filter(List.of("Later", "Delivered")::contains))
                    .hasSize(1));
    assertThat(courier.isReady()).isFalse();
    PostLog tooLate = deliver(post(DAILY, channel()));
    assertThat(tooLate.awaitOutcome()).isInstanceOf(Later.class);
  }

  @Test
  void anAnswerThatDiscordLetsWaitKeepsNeitherTheBotFromEndingNorAPostFromBeingHandedBack() {
    String answer = "/messages/@original";
    discord.add(Fault.rateLimited("PATCH", answer, 1, 3_600));
    discord.add(Fault.slow("POST", MESSAGES, 1, Duration.ofSeconds(20)));
    discord.inServer(discord.user("101", "Ann")).slash("search", "query", "rag");
    PostLog log = deliver(post(DAILY, channel()));
    Await.until("both wait", () -> discord.calls("PATCH", answer).size() + sent().size() == 2);

    Instant asked = Instant.now();
    bot.platform().stop(Duration.ofSeconds(3));

    assertThat(log.steps()).containsExactly("leaving 0", "unanswered", "Later");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofMillis(3_500));
  }

  @Test
  void aButtonLeavesThePostAndAnswersWhoeverPressesAlone() {
    Reply post =
        DAILY.row(new Button("3 more", Call.of("search").with("query", "rag").with("page", "2")));
    deliver(post(post, channel())).awaitOutcome();
    bot.close();
    bot = Bot.echoing(discord).startAndWait();
    FakeMessage shown = written(channel()).get(0);

    for (String person : List.of("101", "102")) {
      FakeInteraction press =
          discord.inServer(discord.user(person, "reader")).press(shown, "3 more");
      assertThat(press.awaitMessage().isEphemeral()).isTrue();
      assertThat(press.awaitMessage().text()).contains("You said rag");
      assertThat(press.awaitMessage().id()).isNotEqualTo(shown.id());
    }
    assertThat(written(channel()).get(0).json()).isEqualTo(shown.json());
  }

  @Test
  void requestsForPostsAreAsDiscordDescribesThem(@TempDir Path folder) throws Exception {
    Post direct =
        new Post(1, Chat.with("discord", "101"), DAILY, Language.CHINESE, true, false, 0, null);
    Post published =
        new Post(2, chat(discord.home().news()), DAILY, Language.ENGLISH, false, true, 0, null);
    discord.add(Fault.status("POST", MESSAGES, 1, 400, 50035));
    deliver(direct).awaitOutcome();
    deliver(published).awaitOutcome();
    deliver(again(published, Instant.now().minusSeconds(600))).awaitOutcome();
    deliver(post(long3Parts(), discord.home().forum())).awaitOutcome();
    deliver(again(post(DAILY, discord.home().forum()), Instant.now())).awaitOutcome();

    RequestCheck.assertNoProblems(discord, folder);
  }
}
