package org.digestbot.delivery;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
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
import org.junit.jupiter.api.io.TempDir;

/** An outbox whose posts are handed to a courier that answers as a test tells it to. */
abstract class RelayScene {
  static final Chat GROUP = new Chat("telegram", "-100", null);
  static final Chat OTHER = new Chat("telegram", "-200", null);

  @TempDir Path folder;

  final MovableClock clock = new MovableClock("2024-01-04T08:00:00Z");
  final ScriptedCourier courier = new ScriptedCourier();
  private SqliteDatabase database;
  Outbox outbox;
  Subscriptions subscriptions;
  ChatBook chats;
  private RunningRelay relay;
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

  private void start() {
    chats = new ChatBook(subscriptions, outbox, Language.ENGLISH, clock);
    relay = new RunningRelay(outbox, courier, chats, clock);
  }

  /** As if the process had ended and begun again. */
  void restart() {
    relay.close();
    start();
  }

  /** Has the relay look until it has nothing to do any more. */
  void settle() {
    relay.settle();
  }

  long owe(Chat chat, String words) {
    return outbox.add(post("post:" + keys++, chat, words), List.of()).orElseThrow();
  }

  NewDelivery post(String key, Chat chat, String words) {
    return post(key, chat, words, null);
  }

  NewDelivery post(String key, Chat chat, String words, Long subscription) {
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

  Subscription subscribe(Chat chat) {
    return subscriptions.keep(
        Subscription.begun(
            chat,
            new Subscription.Wish(
                SubscriptionKind.ALERTS, "", null, PostStyle.NORMAL, false, false),
            "7",
            clock.instant(),
            ZoneOffset.UTC));
  }

  List<String> said(Chat chat) {
    return courier.sent().stream()
        .filter(post -> post.chat().equals(chat))
        .map(post -> FrozenReply.freeze(post.content()))
        .map(json -> json.replaceAll("(?s).*?\"text\":\"(.*?)\".*", "$1"))
        .toList();
  }

  DeliveryState state(long id) {
    return outbox.find(id).orElseThrow().state();
  }

  List<DeliveryState> states() {
    return courier.sent(post -> state(post.id()));
  }

  PlatformCounts counts() {
    return outbox.counts(clock.instant()).get(0);
  }
}
