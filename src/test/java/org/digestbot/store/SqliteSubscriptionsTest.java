package org.digestbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.QuietHours;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.Subscription.Progress;
import org.digestbot.subscription.Subscription.Wish;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;
import org.digestbot.subscription.Timetable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSubscriptionsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Chat GROUP = new Chat("telegram", "-7", null);
  private static final Chat TOPIC = new Chat("telegram", "-7", "3");
  private static final Chat SUPERGROUP = new Chat("telegram", "-1007", null);

  @TempDir Path folder;
  @AutoClose private SqliteDatabase database;
  private Subscriptions subscriptions;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("subscriptions.db"));
    subscriptions = new SqliteSubscriptions(database);
  }

  @Test
  void everythingIsKeptOverARestart() {
    Subscription weekly =
        subscriptions.keep(
            new Subscription(
                0,
                TOPIC,
                new Wish(
                    SubscriptionKind.WEEKLY,
                    "RAG -midjourney",
                    new Timetable(
                        LocalTime.of(8, 30), DayOfWeek.MONDAY, ZoneId.of("Asia/Shanghai")),
                    PostStyle.FULL,
                    true,
                    true),
                "4711",
                NOW,
                new Progress(Instant.MAX, NOW.plusSeconds(60), LocalDate.of(2023, 12, 28))));
    Subscription alerts =
        subscriptions.keep(
            Subscription.begun(
                GROUP,
                new Wish(SubscriptionKind.ALERTS, "", null, PostStyle.NORMAL, false, false),
                "4711",
                NOW,
                ZoneOffset.UTC));
    database.close();
    open();

    assertThat(subscriptions.find(weekly.id())).contains(weekly);
    assertThat(subscriptions.find(alerts.id())).contains(alerts);
    assertThat(subscriptions.all()).containsExactly(weekly, alerts);
    assertThat(subscriptions.in(TOPIC)).containsExactly(weekly);
    assertThat(subscriptions.in(GROUP)).containsExactly(alerts);
    assertThat(subscriptions.madeBy("telegram", "4711")).containsExactly(weekly, alerts);
    assertThat(subscriptions.madeBy("discord", "4711")).isEmpty();
  }

  @Test
  void theSameKindAndFilterAgainChangesTheTimeHoweverTheFilterIsTyped() {
    Subscription first = subscriptions.keep(daily(GROUP, "RAG  检索", 8));

    Subscription again = subscriptions.keep(daily(GROUP, " ｒａｇ 檢索 ", 21));

    assertThat(subscriptions.in(GROUP)).containsExactly(again);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.timetable()).isEqualTo(new Timetable(LocalTime.of(21, 0), null, null));
    assertThat(again.nextDue()).isEqualTo(due(21));
  }

  @Test
  void anotherFilterKindOrThreadIsAnotherSubscription() {
    subscriptions.keep(daily(GROUP, "rag", 8));
    subscriptions.keep(daily(GROUP, "rag agents", 8));
    subscriptions.keep(daily(TOPIC, "rag", 8));

    assertThat(subscriptions.all()).hasSize(3);
    assertThat(subscriptions.in(GROUP)).extracting(Subscription::filter).contains("rag agents");
  }

  @Test
  void whatIsSubscribedAgainGoesOnWhereItWas() {
    Subscription made = subscriptions.keep(archive(GROUP, LocalDate.of(2023, 12, 28), "1"));

    Subscription again = subscriptions.keep(archive(GROUP, null, "2"));

    assertThat(again.archivedThrough()).isEqualTo(LocalDate.of(2023, 12, 28));
    assertThat(again.madeBy()).isEqualTo(made.madeBy());
    assertThat(subscriptions.find(made.id())).contains(again);
  }

  @Test
  void whatWasRemovedCannotBeChangedAnyMoreAndItsNumberIsNotGivenAgain() {
    Subscription gone = subscriptions.keep(daily(GROUP, "rag", 8));

    assertThat(subscriptions.remove(gone.id())).isTrue();
    assertThat(subscriptions.remove(gone.id())).isFalse();
    subscriptions.change(gone.pausedUntil(NOW));
    assertThat(subscriptions.change(gone.id(), known -> known.pausedUntil(NOW))).isEmpty();

    assertThat(subscriptions.all()).isEmpty();
    assertThat(subscriptions.keep(daily(GROUP, "rag", 8)).id()).isGreaterThan(gone.id());
  }

  @Test
  void whatIsDueComesLongestDueFirst() {
    Subscription nine = subscriptions.keep(daily(GROUP, "a", 9));
    Subscription eight = subscriptions.keep(daily(GROUP, "b", 8).pausedUntil(Instant.MAX));
    subscriptions.keep(daily(GROUP, "c", 11));

    assertThat(subscriptions.due(due(8).minusSeconds(1), 10)).isEmpty();
    assertThat(subscriptions.due(due(10), 10)).containsExactly(eight, nine);
    assertThat(subscriptions.due(due(10), 1)).containsExactly(eight);
  }

  @Test
  void nothingIsDueInAClosedChatUntilItOpensAgain() {
    Subscription due = subscriptions.keep(daily(GROUP, "a", 8));
    subscriptions.change(closed(GROUP, NOW));

    assertThat(subscriptions.due(due(9), 10)).isEmpty();
    assertThat(subscriptions.all()).containsExactly(due);
    assertThat(subscriptions.closedBefore(NOW)).isEmpty();
    assertThat(subscriptions.closedBefore(NOW.plusSeconds(1))).containsExactly(closed(GROUP, NOW));

    subscriptions.change(Subscriber.of(GROUP));
    assertThat(subscriptions.due(due(9), 10)).containsExactly(due);
    assertThat(subscriptions.closedBefore(NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void whatAChatWantsIsKeptBesideItsSubscriptions() {
    Subscriber wanted =
        new Subscriber(
            TOPIC,
            "AI 小组",
            Language.CHINESE,
            ZoneId.of("UTC+08:00"),
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
            null,
            null);
    subscriptions.keep(daily(TOPIC, "a", 8));
    assertThat(subscriptions.subscriber(TOPIC)).isEqualTo(Subscriber.of(TOPIC));
    assertThat(subscriptions.subscriber(SUPERGROUP)).isEqualTo(Subscriber.of(SUPERGROUP));

    assertThat(subscriptions.change(TOPIC, nothing -> wanted)).isEqualTo(wanted);

    assertThat(subscriptions.subscriber(TOPIC)).isEqualTo(wanted);
    assertThat(subscriptions.threads(GROUP)).containsExactly(wanted);
    assertThat(subscriptions.in(TOPIC)).hasSize(1);
  }

  @Test
  void aGroupThatBecameASupergroupKeepsEverythingWithItsThreads() {
    subscriptions.keep(daily(GROUP, "a", 8));
    subscriptions.keep(daily(TOPIC, "b", 8));
    subscriptions.change(zoned(GROUP, "Asia/Tokyo"));
    new SqliteLanguagePreferences(database).set(TOPIC, Language.CHINESE);

    subscriptions.move(GROUP, SUPERGROUP);

    Chat topic = new Chat("telegram", "-1007", "3");
    assertThat(subscriptions.all())
        .extracting(Subscription::chat)
        .containsExactly(SUPERGROUP, topic);
    assertThat(subscriptions.subscriber(SUPERGROUP)).isEqualTo(zoned(SUPERGROUP, "Asia/Tokyo"));
    assertThat(subscriptions.threads(GROUP)).isEmpty();
    assertThat(new SqliteLanguagePreferences(database).of(topic)).contains(Language.CHINESE);
  }

  @Test
  void aGroupThatMovesToOneWithSubscriptionsIsMerged() {
    Subscription older = subscriptions.keep(daily(GROUP, "a", 8));
    Subscription own = subscriptions.keep(daily(GROUP, "b", 8));
    subscriptions.keep(madeAt(daily(SUPERGROUP, "A", 21), NOW.plusSeconds(60)));
    Subscription there = subscriptions.keep(daily(SUPERGROUP, "c", 8));
    subscriptions.change(zoned(GROUP, "Asia/Tokyo"));
    subscriptions.change(zoned(SUPERGROUP, "Asia/Seoul"));

    subscriptions.move(GROUP, SUPERGROUP);

    assertThat(subscriptions.all())
        .containsExactly(older.in(SUPERGROUP), own.in(SUPERGROUP), there);
    assertThat(subscriptions.subscriber(SUPERGROUP)).isEqualTo(zoned(SUPERGROUP, "Asia/Seoul"));
    subscriptions.move(GROUP, SUPERGROUP);
    assertThat(subscriptions.all()).hasSize(3);
  }

  @Test
  void aSubscriptionMayFallBackToTheWholeChatWhereTheOlderOneOfTwoAlikeStays() {
    Subscription older = subscriptions.keep(daily(GROUP, "a", 8));
    Subscription newer = subscriptions.keep(madeAt(daily(TOPIC, "a", 9), NOW.plusSeconds(1)));
    Subscription other = subscriptions.keep(daily(TOPIC, "b", 9));

    subscriptions.change(newer.in(GROUP));
    subscriptions.change(other.in(GROUP));

    assertThat(subscriptions.all()).containsExactly(older, other.in(GROUP));
  }

  @Test
  void whatIsDoneWithinATransactionOfTheArchiveBelongsToIt() {
    assertThatThrownBy(
            () ->
                database.change(
                    handle -> {
                      subscriptions.keep(daily(GROUP, "a", 8));
                      assertThat(subscriptions.in(GROUP)).hasSize(1);
                      throw new IllegalStateException("no");
                    }))
        .hasMessageContaining("no");

    assertThat(subscriptions.all()).isEmpty();
  }

  private static Subscription daily(Chat chat, String filter, int hour) {
    return at(hour, chat, SubscriptionKind.DAILY, filter, "1");
  }

  private static Subscription archive(Chat chat, @Nullable LocalDate through, String by) {
    return at(9, chat, SubscriptionKind.ARCHIVE, "", by).archivedThrough(through);
  }

  private static Subscription at(
      int hour, Chat chat, SubscriptionKind kind, String filter, String by) {
    Timetable timetable = new Timetable(LocalTime.of(hour, 0), null, null);
    Wish wish = new Wish(kind, filter, timetable, PostStyle.NORMAL, false, false);
    return Subscription.begun(chat, wish, by, NOW, ZoneOffset.UTC).dueAt(due(hour));
  }

  private static Subscription madeAt(Subscription s, Instant at) {
    return new Subscription(s.id(), s.chat(), s.wish(), s.madeBy(), at, s.progress());
  }

  private static Instant due(int hour) {
    return Instant.parse("2026-11-22T00:00:00Z").plusSeconds(hour * 3_600L);
  }

  private static Subscriber closed(Chat chat, Instant at) {
    return Subscriber.of(chat).closed(at, Reason.BLOCKED);
  }

  private static Subscriber zoned(Chat chat, String zone) {
    return new Subscriber(chat, "Title", null, ZoneId.of(zone), null, null, null);
  }
}
