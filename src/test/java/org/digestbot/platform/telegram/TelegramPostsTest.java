package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.Courier;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome.Later;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.platform.telegram.fake.Fault;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.digestbot.store.SqliteMemos;
import org.junit.jupiter.api.Test;

/** How messages leave that nobody asked for, when all goes well. */
class TelegramPostsTest extends TelegramScene {
  private static final Reply HELLO = TelegramBot.say("hello");

  private Courier courier() {
    return bot.platform().courier();
  }

  static Chat chat(Place place) {
    return new Chat("telegram", Long.toString(place.id()), null);
  }

  private PostTrace post(Chat chat, Reply content) {
    return post(new Post(1, chat, content, Language.ENGLISH, false, false, 0, null));
  }

  private PostTrace post(Post post) {
    PostTrace trace = new PostTrace();
    courier().take(post, trace);
    return trace;
  }

  private void awaitEnd(PostTrace trace) {
    telegram.await("the post's end", () -> trace.outcome() != null);
  }

  private static EntryItem entry(int number) {
    return new EntryItem(
        "#" + number,
        RichText.plain("Entry " + number),
        "https://example.org/" + number,
        List.of("2024-01-02"),
        null,
        Call.of("entry").with("id", "" + number));
  }

  private static Reply entries(int count) {
    return Reply.of(
        Heading.of("Today"),
        new EntryList(
            IntStream.rangeClosed(1, count).mapToObj(TelegramPostsTest::entry).toList(), false));
  }

  /** Of three messages. */
  private static Reply long3() {
    return TelegramBot.say("word ".repeat(2_000));
  }

  @Test
  void aPostIsNotedBeforeItLeavesAndWhenItIsThere() {
    echoing();
    telegram.chats().add(GROUP);
    assertThat(courier().platform()).isEqualTo("telegram");
    assertThat(courier().isReady()).isTrue();
    PostTrace trace = post(chat(GROUP), HELLO);
    awaitEnd(trace);

    assertThat(texts(GROUP, 1)).containsExactly("hello");
    assertThat(trace.steps()).containsExactly("leaving 0", "Delivered");
  }

  @Test
  void aLongPostLeavesPartByPartAndGoesOnWhereItStopped() {
    echoing();
    telegram.chats().add(GROUP);
    PostTrace whole = post(chat(GROUP), long3());
    awaitEnd(whole);
    assertThat(whole.steps())
        .containsExactly("leaving 0", "sent 1", "leaving 1", "sent 2", "leaving 2", "Delivered");

    PostTrace rest =
        post(new Post(2, chat(GROUP), long3(), Language.ENGLISH, false, false, 2, null));
    awaitEnd(rest);
    assertThat(rest.steps()).containsExactly("leaving 2", "Delivered");
    assertThat(texts(GROUP, 4).get(3)).isEqualTo(texts(GROUP, 4).get(2));
  }

  @Test
  void ofAPartThatHasLeftBeforeItIsSaidThatItMayArriveTwice() {
    echoing();
    telegram.chats().add(GROUP);
    Instant before = Instant.parse("2024-01-02T03:04:05Z");
    PostTrace trace =
        post(new Post(1, chat(GROUP), long3(), Language.ENGLISH, false, false, 2, before));
    awaitEnd(trace);

    assertThat(trace.steps()).containsExactly("doubtful", "leaving 2", "Delivered");
  }

  @Test
  void whatCannotBeNotedDoesNotLeave() {
    echoing();
    telegram.chats().add(GROUP);
    PostTrace trace =
        new PostTrace(
            () -> {
              throw new IllegalStateException("the database is locked");
            });
    courier().take(new Post(1, chat(GROUP), HELLO, Language.ENGLISH, false, false, 0, null), trace);
    awaitEnd(trace);

    assertThat(trace.outcome()).isInstanceOf(Later.class);
    assertThat(attempts()).isZero();
  }

  @Test
  void whateverBreaksOnePostTheNextGoesOut() {
    echoing();
    telegram.chats().add(GROUP);
    PostTrace broken =
        new PostTrace(
            () -> {
              throw new NoClassDefFoundError("in a jar that was replaced");
            });
    courier()
        .take(new Post(1, chat(GROUP), HELLO, Language.ENGLISH, false, false, 0, null), broken);
    awaitEnd(broken);
    assertThat(broken.outcome()).isInstanceOf(Later.class);

    PostTrace next = post(chat(GROUP), HELLO);
    awaitEnd(next);

    assertThat(next.steps()).containsExactly("leaving 0", "Delivered");
  }

  @Test
  void aPostGoesToATopicToAPersonAndSilently() {
    echoing();
    telegram.chats().add(GROUP);
    telegram.chats().add(PRIVATE);
    awaitEnd(post(new Chat("telegram", "" + GROUP.id(), "42"), HELLO));
    awaitEnd(
        post(
            new Post(
                2,
                Chat.with("telegram", "" + ANNA.id()),
                HELLO,
                Language.ENGLISH,
                true,
                false,
                0,
                null)));

    JsonNode inTopic = telegram.chats().messages(GROUP.id()).get(0).body();
    assertThat(inTopic.path("message_thread_id").asInt()).isEqualTo(42);
    assertThat(inTopic.has("disable_notification")).isFalse();
    JsonNode toPerson = telegram.chats().messages(ANNA.id()).get(0).body();
    assertThat(toPerson.path("disable_notification").asBoolean()).isTrue();
  }

  @Test
  void aListHasNoPreviewAndASingleLinkHasOne() {
    echoing();
    telegram.chats().add(GROUP);
    awaitEnd(post(chat(GROUP), entries(2)));
    awaitEnd(post(chat(GROUP), entries(1)));

    List<SentMessage> sent = telegram.chats().messages(GROUP.id());
    JsonNode list = sent.get(0).body().path("link_preview_options");
    assertThat(list.path("is_disabled").asBoolean()).isTrue();
    JsonNode single = sent.get(1).body().path("link_preview_options");
    assertThat(single.path("url").asText()).isEqualTo("https://example.org/1");
  }

  @Test
  void inAGroupButtonsOpenTheBotInPrivateAndWorkAfterARestart() {
    echoing();
    telegram.chats().add(GROUP);
    Call rest = Call.of("latest").with("page", "2");
    awaitEnd(post(chat(GROUP), entries(2).row(new Button("The rest", rest))));
    SentMessage sent = telegram.chats().messages(GROUP.id()).get(0);
    assertThat(sent.payload("#1")).isEqualTo("e1");
    assertThat(sent.payload("The rest")).matches("[A-Za-z0-9_-]{1,64}");
    assertThat(sent.body().toString()).doesNotContain("callback_data");
    bot.close();
    bot.startAndWait(telegram);

    ask(PRIVATE, ANNA, "/start " + sent.payload("#1"));
    ask(PRIVATE, ANNA, "/start " + sent.payload("The rest"));
    ask(PRIVATE, ANNA, "/start b_00000000000000000000");
    List<String> answers = texts(PRIVATE, 3);
    assertThat(answers.subList(0, 2)).containsExactly("entry|id=1", "latest|page=2");
    assertThat(answers.get(2)).contains("too old");
  }

  @Test
  void inPrivateButtonsAnswerBelowAndLeaveThePostAsItIs() {
    answering(i -> TelegramBot.echo(i).row(new Button("next", Call.of("help"))));
    telegram.chats().add(PRIVATE);
    awaitEnd(post(chat(PRIVATE), HELLO.row(new Button("more", Call.of("latest")))));
    SentMessage post = telegram.chats().messages(ANNA.id()).get(0);
    telegram.push(Updates.press(PRIVATE, ANNA, post, post.data("more")));
    assertThat(texts(PRIVATE, 2)).containsExactly("hello", "latest");

    // What answers is an answer like others: it is changed in its place.
    SentMessage answer = telegram.chats().messages(ANNA.id()).get(1);
    telegram.push(Updates.press(PRIVATE, ANNA, answer, answer.data("next")));
    telegram.await("edited", () -> telegram.chats().messages(ANNA.id()).get(1).edits() == 1);
    assertThat(telegram.chats().messages(ANNA.id())).hasSize(2);
    assertThat(telegram.chats().messages(ANNA.id()).get(0).edits()).isZero();
    assertThat(telegram.log().of("answerCallbackQuery")).hasSize(2);
  }

  @Test
  void answersOvertakePosts() {
    Pace slow = new Pace(2, 100, 0);
    bot =
        TelegramBot.answering(telegram, database, TelegramBot::echo)
            .pacing(slow)
            .startAndWait(telegram);
    for (int i = 0; i < 6; i++) {
      Place place = Place.group(10 + i);
      telegram.chats().add(place);
      post(chat(place), HELLO);
    }
    ask(PRIVATE, ANNA, "/search quick");
    texts(PRIVATE, 1);
    telegram.await("all", () -> telegram.chats().messages().size() == 7);

    List<String> order = telegram.chats().messages().stream().map(SentMessage::text).toList();
    assertThat(order.indexOf("search|query=quick")).isLessThan(5);
  }

  @Test
  void stoppingEndsEveryPostOnceAndTakesNoMore() {
    echoing();
    telegram.chats().add(PRIVATE);
    telegram.failAlways("sendMessage", new Fault.Held());
    List<PostTrace> traces = new ArrayList<>();
    traces.add(post(chat(PRIVATE), HELLO));
    telegram.await("on its way", () -> attempts() == 1);
    for (int i = 0; i < 3; i++) {
      Place place = Place.group(10 + i);
      telegram.chats().add(place);
      traces.add(post(chat(place), HELLO));
    }
    Thread stopping = new Thread(bot::close);
    stopping.start();
    traces.subList(1, 4).forEach(this::awaitEnd);
    telegram.release();
    telegram.await("stopped", () -> !stopping.isAlive());
    traces.add(post(chat(PRIVATE), HELLO));

    assertThat(traces.get(0).steps()).containsExactly("leaving 0", "Delivered");
    assertThat(traces.subList(1, 5))
        .allSatisfy(t -> assertThat(t.steps()).containsExactly("Later"));
    assertThat(courier().isReady()).isFalse();
    assertThat(attempts()).isEqualTo(1);
    bot = null;
  }

  @Test
  void aClockThatIsFasterThanTheRealOneIsKeptUpWith() {
    long begin = System.nanoTime();
    bot =
        TelegramBot.answering(telegram, database, TelegramBot::echo)
            .pacing(new Pace())
            .faster(50)
            .startAndWait(telegram);
    telegram.chats().add(GROUP);
    List<PostTrace> traces = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      traces.add(post(chat(GROUP), HELLO));
    }
    traces.forEach(this::awaitEnd);

    // At the pace of a group this takes two minutes of the faster clock, two seconds of ours.
    assertThat(traces).allSatisfy(t -> assertThat(t.steps()).endsWith("Delivered"));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void whatAGroupWasSentBeforeARestartCountsToItsMinute() {
    sixtyTimesAsFast().startAndWait(telegram);
    telegram.chats().add(GROUP);
    List.of(post(chat(GROUP), HELLO), post(chat(GROUP), HELLO)).forEach(this::awaitEnd);
    SqliteMemos memos = new SqliteMemos(database, Incoming.PLATFORM);
    telegram.await("noted", () -> memos.all("minute:").size() == 1);
    bot.close();

    long begin = System.nanoTime();
    sixtyTimesAsFast().startAndWait(telegram);
    List.of(post(chat(GROUP), HELLO), post(chat(GROUP), HELLO)).forEach(this::awaitEnd);

    List<SentMessage> sent = telegram.chats().messages(GROUP.id());
    assertThat(Duration.ofNanos(sent.get(3).at() - begin)).isGreaterThan(Duration.ofMillis(950));
  }

  /** A minute is a second, in which a group gets three messages. */
  private TelegramBot sixtyTimesAsFast() {
    bot =
        TelegramBot.answering(telegram, database, TelegramBot::echo)
            .pacing(new Pace(25, 3, 0))
            .faster(60);
    return bot;
  }

  @Test
  void aChatIsLeftInPeaceFromWhenItsMessageIsSurelyThere() {
    bot =
        TelegramBot.answering(telegram, database, TelegramBot::echo)
            .pacing(new Pace(25, 18, Duration.ofMillis(200).toNanos()))
            .startAndWait(telegram);
    telegram.chats().add(GROUP);
    telegram.answerAfter(Duration.ofMillis(200));
    List<PostTrace> traces = List.of(post(chat(GROUP), HELLO), post(chat(GROUP), HELLO));
    traces.forEach(this::awaitEnd);
    List<SentMessage> sent = telegram.chats().messages(GROUP.id());

    assertThat(Duration.ofNanos(sent.get(1).at() - sent.get(0).at()))
        .isGreaterThan(Duration.ofMillis(399));
  }

  @Test
  void aChatThatIsNoneOfTelegramIsGone() {
    echoing();
    PostTrace trace = post(new Chat("telegram", "somewhere", null), HELLO);
    assertThat(trace.steps()).containsExactly("Unreachable");
  }
}
