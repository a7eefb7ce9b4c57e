package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcome.Delivered;
import org.digestbot.chat.post.PostOutcome.Later;
import org.digestbot.chat.post.PostOutcome.Moved;
import org.digestbot.chat.post.PostOutcome.Refused;
import org.digestbot.chat.post.PostOutcome.ThreadClosed;
import org.digestbot.chat.post.PostOutcome.Unreachable;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.telegram.fake.Fault;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong while posts go out, and what the outbox is told of it. */
class TelegramPostFaultsTest extends TelegramScene {
  private static final Reply BUTTON =
      TelegramBot.say("hello").row(new Button("more", Call.of("latest")));

  @BeforeEach
  void start() {
    echoing();
    telegram.chats().add(GROUP);
    telegram.chats().add(CHANNEL);
  }

  private PostTrace post(Place place) {
    return post(TelegramPostsTest.chat(place));
  }

  private PostTrace post(Chat chat) {
    PostTrace trace = new PostTrace();
    bot.platform()
        .courier()
        .take(new Post(1, chat, BUTTON, Language.ENGLISH, false, false, 0, null), trace);
    return trace;
  }

  private PostOutcome end(PostTrace trace) {
    telegram.await("the post's end", () -> trace.outcome() != null);
    return trace.outcome();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | Forbidden: bot was blocked by the user                                  | BLOCKED
          403 | Forbidden: user is deactivated                                          | GONE
          403 | Forbidden: bot was kicked from the group chat                           | REMOVED
          403 | Forbidden: bot was kicked from the supergroup chat                      | REMOVED
          403 | Forbidden: bot was kicked from the channel chat                         | REMOVED
          403 | Forbidden: bot is not a member of the channel chat                      | REMOVED
          403 | Forbidden: bot is not a member of the supergroup chat                   | REMOVED
          403 | Forbidden: the group chat was deleted                                   | GONE
          403 | Forbidden: bot can't initiate conversation with a user                  | FORBIDDEN
          403 | Forbidden: bot can't send messages to bots                              | FORBIDDEN
          403 | Forbidden: something that nobody has heard of                           | FORBIDDEN
          400 | Bad Request: chat not found                                             | GONE
          400 | Bad Request: PEER_ID_INVALID                                            | GONE
          400 | Bad Request: CHANNEL_PRIVATE                                            | REMOVED
          400 | Bad Request: not enough rights to send text messages to the chat        | FORBIDDEN
          400 | Bad Request: have no rights to send a message                           | FORBIDDEN
          400 | Bad Request: need administrator rights in the channel chat              | FORBIDDEN
          400 | Bad Request: have no write access to the chat                           | FORBIDDEN
          400 | Bad Request: CHAT_WRITE_FORBIDDEN                                       | FORBIDDEN
          400 | Bad Request: CHAT_RESTRICTED                                            | FORBIDDEN
          400 | Bad Request: CHAT_ADMIN_REQUIRED                                        | FORBIDDEN
          400 | Bad Request: CHAT_SEND_PLAIN_FORBIDDEN                                  | FORBIDDEN
          400 | Bad Request: TOPIC_CLOSED                                               | FORBIDDEN
          """)
  void aChatThatTakesNothingAnyMoreIsToldOfAndNotTriedAgain(
      int code, String words, Unreachable.Reason reason) {
    telegram.chats().refuse(GROUP, code, words);
    PostTrace trace = post(GROUP);

    assertThat(end(trace))
        .isInstanceOfSatisfying(Unreachable.class, it -> assertThat(it.reason()).isEqualTo(reason));
    assertThat(trace.steps()).containsExactly("leaving 0", "Unreachable");
    assertThat(attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED"})
  void aTopicThatIsClosedIsToldFromAChatThatIs(String words) {
    telegram.chats().refuse(GROUP, 400, "Bad Request: " + words);

    assertThat(end(post(new Chat("telegram", "" + GROUP.id(), "42"))))
        .isInstanceOf(ThreadClosed.class);
    assertThat(attempts()).isEqualTo(1);
  }

  @Test
  void aGroupThatBecameASupergroupIsToldOfWithItsNewId() {
    Place to = Place.group(2);
    telegram.chats().migrate(GROUP, to);

    assertThat(end(post(GROUP))).isEqualTo(new Moved("" + to.id()));
  }

  @Test
  void whatIsRefusedAsItIsGoesPlainlyThenIsSetAsideAndOthersGoOn() {
    telegram.fail("sendMessage", Fault.error(400, "Bad Request: BUTTON_TYPE_INVALID"));
    PostTrace plain = post(GROUP);
    end(plain);
    assertThat(plain.steps()).containsExactly("leaving 0", "leaving 0", "Delivered");
    assertThat(telegram.chats().messages(GROUP.id()).get(0).body().has("reply_markup")).isFalse();

    telegram.fail(
        "sendMessage",
        Fault.error(400, "Bad Request: ENTITY_BOUNDS_INVALID"),
        Fault.error(400, "Bad Request: MESSAGE_TOO_STRANGE"));
    PostTrace refused = post(GROUP);
    PostTrace neighbour = post(CHANNEL);
    assertThat(end(refused)).isInstanceOf(Refused.class);
    end(neighbour);
    assertThat(neighbour.steps()).endsWith("Delivered");
    assertThat(attempts()).isEqualTo(5);
  }

  @Test
  void aRequestToWaitPutsThePostOffAndLeavesTheChatAloneAlsoOverARestart() {
    Instant before = Instant.now();
    telegram.fail("sendMessage", Fault.tooMany(43_837));
    PostTrace first = post(GROUP);
    Instant until = ((Later) end(first)).notBefore();
    assertThat(until)
        .isBetween(before.plusSeconds(43_837), before.plusSeconds(43_837).plusSeconds(20));
    PostTrace second = post(GROUP);
    assertThat(((Later) end(second)).notBefore()).isEqualTo(until);
    end(post(CHANNEL));
    bot.close();
    bot.startAndWait(telegram);

    PostTrace third = post(GROUP);
    assertThat(end(third))
        .isInstanceOfSatisfying(
            Later.class,
            it -> assertThat(it.notBefore().toEpochMilli()).isEqualTo(until.toEpochMilli()));
    assertThat(third.steps()).containsExactly("Later");
    assertThat(second.steps()).containsExactly("Later");
    assertThat(attempts()).isEqualTo(2);
  }

  @Test
  void ofACutConnectionItIsSaidThatThePartMayArriveTwice() {
    telegram.fail("sendMessage", new Fault.Cut(true));
    PostTrace trace = post(GROUP);
    end(trace);

    assertThat(trace.steps()).containsExactly("leaving 0", "doubtful", "leaving 0", "Delivered");
    assertThat(texts(GROUP, 2)).containsExactly("hello", "hello");
  }

  @Test
  void anAnswerThatCannotBeReadIsADeliveryAllTheSame() {
    telegram.fail("sendMessage", new Fault.Garbled("{\"ok\":true"));
    PostTrace trace = post(GROUP);
    end(trace);

    assertThat(trace.steps()).containsExactly("leaving 0", "Delivered");
    assertThat(attempts()).isEqualTo(1);
  }

  @Test
  void aPostWhoseButtonsCannotBeKeptGoesWithoutThem() throws SQLException {
    Statement writer = database.write(handle -> handle.getConnection()).createStatement();
    writer.execute("PRAGMA query_only = 1");
    PostTrace trace = post(GROUP);

    assertThat(end(trace)).isInstanceOf(Delivered.class);
    assertThat(telegram.chats().messages(GROUP.id()))
        .singleElement()
        .satisfies(message -> assertThat(message.labels()).isEmpty());

    writer.execute("PRAGMA query_only = 0");
  }

  @Test
  void whatFailsAgainAndAgainGoesBackForAWhile() {
    telegram.failAlways("sendMessage", Fault.html(502));
    Instant before = Instant.now();
    PostTrace trace = post(GROUP);

    assertThat(end(trace))
        .isInstanceOfSatisfying(
            Later.class, it -> assertThat(it.notBefore()).isAfter(before.plusSeconds(59)));
    assertThat(attempts()).isEqualTo(5);
  }

  @Test
  void inAnOutageNothingIsReadyAndWhatWaitsGoesBack() {
    telegram.outage();
    List<PostTrace> traces = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      traces.add(post(Place.group(100 + i)));
    }
    telegram.await("not ready", () -> !bot.platform().courier().isReady());
    traces.forEach(this::end);
    telegram.resume();

    assertThat(traces).allSatisfy(trace -> assertThat(trace.steps()).endsWith("Later"));
    // One may have met a connection that was open still.
    assertThat(traces)
        .filteredOn(trace -> trace.steps().contains("doubtful"))
        .hasSizeLessThanOrEqualTo(1);
    telegram.await("ready", () -> bot.platform().courier().isReady());
    PostTrace after = post(GROUP);
    end(after);
    assertThat(after.steps()).containsExactly("leaving 0", "Delivered");
  }

  @Test
  void aRevokedTokenSendsPostsBackToo() {
    telegram.failAlways("sendMessage", Fault.error(401, "Unauthorized"));
    assertThat(end(post(GROUP))).isInstanceOf(Later.class);
  }

  @Test
  void whenEveryChatIsToldToWaitOneASecondIsTried() {
    telegram.failAlways("sendMessage", Fault.tooMany(1));
    List<PostTrace> traces = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Place place = Place.group(100 + i);
      telegram.chats().add(place);
      traces.add(post(place));
    }
    traces.forEach(this::end);
    List<Long> at =
        telegram.log().entries().stream()
            .filter(entry -> entry.name().equals("sendmessage"))
            .map(entry -> entry.at())
            .toList();

    assertThat(Duration.ofNanos(at.get(9) - at.get(0))).isLessThan(Duration.ofSeconds(1));
    assertThat(Duration.ofNanos(at.get(10) - at.get(9))).isGreaterThan(Duration.ofMillis(990));
    assertThat(Duration.ofNanos(at.get(11) - at.get(10))).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void aThirdOfAllCallsToldToWaitLosesNothing() {
    int posts = 60;
    for (int i = 0; i < posts; i++) {
      if (i % 3 == 0) {
        telegram.fail("sendMessage", Fault.tooMany(0));
      }
      Place place = Place.group(100 + i);
      telegram.chats().add(place);
      PostTrace trace = post(place);
      while (end(trace) instanceof Later) {
        trace = post(place);
      }
      assertThat(trace.steps()).endsWith("Delivered");
    }

    assertThat(telegram.chats().messages()).hasSize(posts);
  }
}
