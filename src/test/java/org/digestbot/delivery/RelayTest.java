package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcome.Unreachable;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Reply;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteOutbox;
import org.digestbot.store.SqliteSubscriptions;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTest {
  private static final Chat GROUP = new Chat("telegram", "-100", null);
  private static final Chat OTHER = new Chat("telegram", "-200", null);

  @TempDir Path folder;

  private final MovableClock clock = new MovableClock("2024-01-04T08:00:00Z");
  private final ScriptedCourier courier = new ScriptedCourier();
  private SqliteDatabase database;
  private Outbox outbox;
  private Subscriptions subscriptions;
  private ChatBook chats;
  private ThreadPoolExecutor thread;
  private Relay relay;
  private int keys;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("digestbot.db"));
    outbox = new SqliteOutbox(database);
    subscriptions = new SqliteSubscriptions(database);
    start();
  }

  @AfterEach
  void close() {
    relay.close();
    database.close();
  }

  @Test
  void whatIsOwedIsDeliveredInTheOrderOfPlanning() {
    long first = owe(GROUP, "one");
    long second = owe(GROUP, "two");
    long third = owe(OTHER, "three");

    settle();

    assertThat(courier.sent(Post::id)).containsExactlyInAnyOrder(first, second, third);
    assertThat(said(GROUP)).containsExactly("one", "two");
    assertThat(states()).containsOnly(DeliveryState.DELIVERED);
  }

  @Test
  void nothingIsOwedTwiceForTheSame() {
    NewDelivery post = post("daily:1:2024-01-04", GROUP, "one");

    assertThat(outbox.add(post, List.of())).isPresent();
    assertThat(outbox.add(post, List.of())).isEmpty();
  }

  @Test
  void aParkedChatWaitsWithAllOfItsPostsAndNoOtherDoes() {
    courier.next(new PostOutcome.Later(clock.instant().plusSeconds(43_837), "429"));
    owe(GROUP, "one");
    owe(GROUP, "two");
    owe(OTHER, "three");

    settle();
    assertThat(said(GROUP)).isEmpty();
    assertThat(said(OTHER)).containsExactly("three");
    assertThat(counts().parked()).isEqualTo(1);

    restart();
    settle();
    assertThat(said(GROUP)).isEmpty();

    clock.pass(Duration.ofSeconds(43_837));
    settle();
    assertThat(said(GROUP)).containsExactly("one", "two");
  }

  @Test
  void withThreeOfTenCallsPutOffAllIsDeliveredInOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    courier.usually(
        (own, post, receipt) -> {
          if (random.nextInt(10) < 3) {
            receipt.finished(
                new PostOutcome.Later(clock.instant().plusSeconds(1 + random.nextInt(30)), "429"));
          } else {
            own.send(post, receipt);
          }
        });
    Map<Chat, List<String>> owed = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      Chat chat = new Chat("telegram", "-" + random.nextInt(20), null);
      owe(chat, "post " + i);
      owed.computeIfAbsent(chat, unused -> new ArrayList<>()).add("post " + i);
    }

    for (int i = 0; i < 500 && counts().backlog() + counts().parked() > 0; i++) {
      settle();
      clock.pass(Duration.ofSeconds(5));
    }

    owed.forEach(
        (chat, posts) ->
            assertThat(said(chat)).as("seed %d", seed).containsExactlyElementsOf(posts));
  }

  @Test
  void aCrashBeforeTheAnswerLeavesThePartInDoubtForTheCourier() {
    courier.next((own, post, receipt) -> receipt.leaving(0));
    long id = owe(GROUP, "one");
    settle();
    assertThat(state(id)).isEqualTo(DeliveryState.LEAVING);
    Instant left = clock.instant();

    clock.pass(Duration.ofHours(1));
    restart();
    courier.next(
        (own, post, receipt) -> {
          assertThat(post.left()).isEqualTo(left);
          receipt.doubtful();
          own.send(post, receipt);
        });
    settle();

    assertThat(state(id)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(counts().doubtful()).isEqualTo(1);
  }

  @Test
  void anAnswerThatNeverCameIsCountedOnce() {
    courier
        .next(
            (own, post, receipt) -> {
              receipt.leaving(0);
              receipt.doubtful();
              receipt.finished(new PostOutcome.Later(clock.instant(), "timed out"));
            })
        .next(
            (own, post, receipt) -> {
              assertThat(post.left()).isNotNull();
              receipt.doubtful();
              own.send(post, receipt);
            });
    owe(GROUP, "one");

    settle();

    assertThat(counts().doubtful()).isEqualTo(1);
  }

  @Test
  void anAnswerThatSaysNoLeavesNothingInDoubt() {
    courier.next(
        (own, post, receipt) -> {
          receipt.leaving(0);
          receipt.finished(new PostOutcome.Later(clock.instant(), "429"));
        });
    owe(GROUP, "one");

    settle();

    assertThat(courier.taken()).extracting(Post::left).containsExactly(null, null);
    assertThat(counts().doubtful()).isZero();
  }

  @Test
  void theSecondHalfOfALongPostGoesOnWhereItStopped() {
    courier.next(
        (own, post, receipt) -> {
          receipt.leaving(0);
          receipt.sent(1);
          receipt.leaving(1);
        });
    owe(GROUP, "one");
    settle();

    restart();
    settle();

    assertThat(courier.taken()).extracting(Post::sent).containsExactly(0, 1);
  }

  @Test
  void aMovedChatKeepsItsPostsAndSubscriptions() {
    subscribe(GROUP);
    courier.next(new PostOutcome.Moved("-1009"));
    owe(GROUP, "one");
    owe(GROUP, "two");

    settle();

    Chat moved = new Chat("telegram", "-1009", null);
    assertThat(said(moved)).containsExactly("one", "two");
    assertThat(subscriptions.in(moved)).hasSize(1);
    assertThat(subscriptions.in(GROUP)).isEmpty();
  }

  @Test
  void aClosedChatWaitsAndGoesOnWhenTheBotIsLetInAgain() {
    subscribe(GROUP);
    courier.next(new PostOutcome.Unreachable(Unreachable.Reason.REMOVED, "403 kicked"));
    owe(GROUP, "one");
    settle();
    owe(GROUP, "two");
    settle();

    assertThat(said(GROUP)).isEmpty();
    assertThat(subscriptions.subscriber(GROUP).closedWhy()).isEqualTo("REMOVED");
    assertThat(counts().shutOut()).isEqualTo(2);
    assertThat(said(Chat.with("telegram", "7"))).hasSize(1).first().asString().contains("-100");

    chats.opened(GROUP);
    settle();
    assertThat(said(GROUP)).containsExactly("one", "two");
  }

  @Test
  void whoMadeItIsToldOnceAndWhereThatFailsTooNothingHappens() {
    subscribe(GROUP);
    courier
        .next(new PostOutcome.Unreachable(Unreachable.Reason.FORBIDDEN, "no rights"))
        .next(new PostOutcome.Unreachable(Unreachable.Reason.BLOCKED, "blocked"));
    owe(GROUP, "one");

    settle();
    chats.closed(GROUP, Unreachable.Reason.FORBIDDEN);
    settle();

    assertThat(courier.taken()).hasSize(2);
    assertThat(counts().reached(DeliveryState.GIVEN_UP)).isEqualTo(1);
  }

  @Test
  void afterThirtyDaysAClosedChatIsGivenUpVisibly() {
    subscribe(GROUP);
    owe(GROUP, "one");
    chats.closed(GROUP, Unreachable.Reason.GONE);

    clock.pass(Duration.ofDays(29));
    assertThat(chats.giveUp()).isZero();
    clock.pass(Duration.ofDays(2));
    assertThat(chats.giveUp()).isEqualTo(1);

    assertThat(subscriptions.all()).isEmpty();
    assertThat(counts().reached(DeliveryState.GIVEN_UP)).isEqualTo(1);
  }

  @Test
  void aClosedTopicFallsBackToTheWholeChatWithANote() {
    Chat topic = new Chat("telegram", "-100", "5");
    subscribe(topic);
    courier.next(new PostOutcome.ThreadClosed("TOPIC_CLOSED"));
    owe(topic, "one");
    owe(topic, "two");

    settle();

    assertThat(courier.sent(Post::chat)).containsExactly(GROUP, GROUP);
    assertThat(courier.sent().get(0).content().blocks()).hasSize(2);
    assertThat(courier.sent().get(1).content().blocks()).hasSize(1);
    assertThat(subscriptions.in(GROUP)).hasSize(1);
  }

  @Test
  void aRefusedPostIsSetAsideAndItsNeighboursGoOn() {
    courier.next(new PostOutcome.Refused("400 bad entity"));
    long refused = owe(GROUP, "one");
    owe(GROUP, "two");

    settle();

    assertThat(said(GROUP)).containsExactly("two");
    assertThat(outbox.find(refused).orElseThrow().state()).isEqualTo(DeliveryState.SET_ASIDE);
    assertThat(outbox.find(refused).orElseThrow().reason()).isEqualTo("400 bad entity");
  }

  @Test
  void nothingIsHandedOverWhileThePlatformIsAway() {
    courier.ready(false);
    owe(GROUP, "one");
    settle();
    assertThat(courier.taken()).isEmpty();

    courier.ready(true);
    settle();
    assertThat(said(GROUP)).containsExactly("one");
  }

  @Test
  void aRemovedSubscriptionWithdrawsWhatHasNotBegun() {
    Subscription subscription = subscribe(GROUP);
    courier.ready(false);
    long id =
        outbox.add(post("daily:1:x", GROUP, "one", subscription.id()), List.of()).orElseThrow();

    subscriptions.remove(subscription.id());
    courier.ready(true);
    settle();

    assertThat(courier.taken()).isEmpty();
    assertThat(state(id)).isEqualTo(DeliveryState.WITHDRAWN);
  }

  @Test
  void whatEndedIsForgottenButStaysCounted() {
    owe(GROUP, "one");
    settle();
    clock.pass(Duration.ofDays(91));

    assertThat(outbox.forget(clock.instant().minus(Duration.ofDays(90)))).isEqualTo(1);
    assertThat(counts().reached(DeliveryState.DELIVERED)).isEqualTo(1);
  }

  private void start() {
    chats = new ChatBook(subscriptions, outbox, Language.ENGLISH, clock);
    thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    relay = new Relay(outbox, courier, chats, clock, thread);
  }

  /** As if the process had ended and begun again. */
  private void restart() {
    relay.close();
    start();
  }

  /** Has the relay look until it has nothing to do any more. */
  private void settle() {
    relay.nudge();
    try {
      long turns;
      do {
        turns = thread.getTaskCount();
        thread.submit(() -> {}).get();
      } while (thread.getTaskCount() > turns + 1);
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private long owe(Chat chat, String words) {
    return outbox.add(post("post:" + keys++, chat, words), List.of()).orElseThrow();
  }

  private NewDelivery post(String key, Chat chat, String words) {
    return post(key, chat, words, null);
  }

  private NewDelivery post(String key, Chat chat, String words, Long subscription) {
    return new NewDelivery(
        key,
        subscription,
        chat,
        DeliveryKind.DAILY,
        List.of(),
        0,
        FrozenReply.freeze(Reply.of(Paragraph.of(words))),
        Language.ENGLISH,
        false,
        false,
        clock.instant(),
        clock.instant(),
        clock.instant());
  }

  private Subscription subscribe(Chat chat) {
    return subscriptions.keep(
        Subscription.begun(
            chat,
            new Subscription.Wish(
                SubscriptionKind.ALERTS, "", null, PostStyle.NORMAL, false, false),
            "7",
            clock.instant(),
            ZoneOffset.UTC));
  }

  private List<String> said(Chat chat) {
    return courier.sent().stream()
        .filter(post -> post.chat().equals(chat))
        .map(post -> FrozenReply.freeze(post.content()))
        .map(json -> json.replaceAll("(?s).*?\"text\":\"(.*?)\".*", "$1"))
        .toList();
  }

  private DeliveryState state(long id) {
    return outbox.find(id).orElseThrow().state();
  }

  private List<DeliveryState> states() {
    return courier.sent(post -> state(post.id()));
  }

  private OutboxCounts.OfPlatform counts() {
    return outbox.counts(clock.instant()).platforms().get(0);
  }
}
