package org.digestbot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.digestbot.chat.Language;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryId;
import org.digestbot.subscription.DueTimes;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;
import org.digestbot.subscription.Timetable;
import org.jspecify.annotations.Nullable;

/** Makes deliveries of posts that are due, each in one transaction. Thread-safe. */
final class DuePosts {
  /** Posts that go out later than this after they were due say so. */
  private static final Duration LATE = Duration.ofMinutes(30);

  private static final int SPREAD_SECONDS = 60;

  /** No platform has a chat left alone for longer. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(7);

  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final WaitingList waiting;
  private final PostContents contents;
  private final PostComposer composer;
  private final ChatHabits habits;

  DuePosts(
      Deliveries.Stores stores, PostContents contents, PostComposer composer, ChatHabits habits) {
    this.subscriptions = stores.subscriptions();
    this.outbox = stores.outbox();
    this.waiting = stores.waiting();
    this.contents = contents;
    this.composer = composer;
    this.habits = habits;
  }

  /** Sees to a subscription that is due; however many posts are due, one is made. */
  void plan(long id, Instant now) {
    outbox.together(
        () -> subscriptions.find(id).ifPresent(subscription -> plan(subscription, now)));
  }

  private void plan(Subscription subscription, Instant now) {
    Instant firstDue = subscription.nextDue();
    Timetable timetable = subscription.timetable();
    if (firstDue == null || timetable == null || firstDue.isAfter(now)) {
      return;
    }
    Subscriber chat = subscriptions.subscriber(subscription.chat());
    ZoneId zone = habits.zone(chat);
    Instant due = later(firstDue, DueTimes.latest(timetable, zone, now));
    Subscription seenTo = subscription.dueAt(DueTimes.next(timetable, zone, now));
    if (!subscription.isPaused(now)) {
      PostContents.Content content = contents.of(subscription);
      if (content.entries().isEmpty() && !content.isLast()) {
        waiting.settle(content.rows(), Fate.GONE, now);
        seenTo = seenTo.archivedThrough(content.archivedThrough());
      } else if (owe(subscription, chat, content, firstDue, due, now)) {
        seenTo = seenTo.archivedThrough(content.archivedThrough());
      }
    }
    subscriptions.change(seenTo);
  }

  private boolean owe(
      Subscription subscription,
      Subscriber chat,
      PostContents.Content content,
      Instant firstDue,
      Instant due,
      Instant now) {
    ZoneId zone = habits.zone(chat, subscription);
    LocalDate today = LocalDate.ofInstant(due, zone);
    ZonedDateTime lateSince = now.isAfter(firstDue.plus(LATE)) ? firstDue.atZone(zone) : null;
    Language language = habits.language(chat);
    Composed post =
        composer.compose(draft(subscription, content, language, today, lateSince), outbox.nextId());
    Instant notBefore = later(now, due.plusSeconds(offset(subscription.id())));
    NewDelivery delivery =
        new NewDelivery(
            key(subscription, today),
            subscription.id(),
            subscription.chat(),
            DeliveryKind.of(subscription.kind()),
            post.entries(),
            post.shown(),
            FrozenReply.freeze(post.reply()),
            language,
            subscription.silent() || habits.isQuiet(chat, notBefore),
            subscription.publish(),
            now,
            due,
            notBefore);
    boolean isNew = outbox.add(delivery, content.rows()).isPresent();
    if (isNew && content.fromArchive()) {
      List<EntryId> posted = content.entries().stream().map(ArchivedEntry::id).toList();
      waiting.takeOut(subscription.id(), posted, now);
    }
    return isNew;
  }

  /** What a post of this content says on a day. */
  static PostDraft draft(
      Subscription subscription,
      PostContents.Content content,
      Language language,
      LocalDate today,
      @Nullable ZonedDateTime lateSince) {
    // Once the archive is through, its posts are as those of every day.
    boolean through = subscription.kind() == SubscriptionKind.ARCHIVE && !content.fromArchive();
    return new PostDraft(
        through ? DeliveryKind.DAILY : DeliveryKind.of(subscription.kind()),
        subscription.filter(),
        subscription.style(),
        language,
        content.entries(),
        content.fromArchive() ? content.day() : today,
        lateSince,
        content.isLast());
  }

  private static String key(Subscription subscription, LocalDate day) {
    return subscription.kind().name().toLowerCase(Locale.ROOT)
        + ":"
        + subscription.id()
        + ":"
        + day;
  }

  /** Always the same seconds for a subscription, so that not all go out at the full minute. */
  private static long offset(long id) {
    return Math.floorMod(Long.hashCode(id * 0x9E3779B97F4A7C15L), SPREAD_SECONDS);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Lets nothing wait for a time that only a wrong clock could have named. */
  void recompute(Instant now) {
    outbox.hasten(now.plus(LONGEST_WAIT), now);
    for (Subscription known : subscriptions.all()) {
      Timetable timetable = known.timetable();
      Instant due = known.nextDue();
      if (timetable == null || due == null) {
        continue;
      }
      ZoneId zone = habits.zone(subscriptions.subscriber(known.chat()));
      Instant next = DueTimes.next(timetable, zone, now);
      if (due.isAfter(next)) {
        subscriptions.change(known.id(), subscription -> subscription.dueAt(next));
      }
    }
  }
}
