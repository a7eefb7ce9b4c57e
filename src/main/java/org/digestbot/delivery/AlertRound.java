package org.digestbot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.digest.Archive;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.listing.Recommendations;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;

/** Makes deliveries of the links that wait to be told, each chat's in one transaction. */
final class AlertRound {
  private static final Duration HOUR = Duration.ofHours(1);

  /** So many links are told one by one; more of them are told together. */
  private static final int ONE_BY_ONE = 2;

  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final WaitingList waiting;
  private final Archive archive;
  private final ChatHabits habits;
  private final int mostAnHour;

  AlertRound(Deliveries.Stores stores, ChatHabits habits, int mostAnHour) {
    this.subscriptions = stores.subscriptions();
    this.outbox = stores.outbox();
    this.waiting = stores.waiting();
    this.archive = stores.archive();
    this.habits = habits;
    this.mostAnHour = mostAnHour;
  }

  /** The chats that have alerts waiting. */
  Set<Chat> chats() {
    return waiting.alerting().stream()
        .flatMap(id -> subscriptions.find(id).stream())
        .map(Subscription::chat)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Sees to what waits for a chat: some of it may have to wait on. */
  void plan(Chat chat, Instant now) {
    outbox.together(
        () -> {
          Subscriber there = subscriptions.subscriber(chat);
          if (!there.isClosed() && !habits.isQuiet(there, now)) {
            Batch batch = batch(chat, now);
            if (batch != null) {
              owe(there, batch, now);
            }
          }
        });
  }

  /** All that waits for the alerts of one chat. */
  private record Batch(
      List<Subscription> subscriptions,
      List<Waiting> rows,
      List<ArchivedEntry> entries,
      Set<String> links) {

    List<Long> rowIds() {
      return rows.stream().map(Waiting::id).toList();
    }

    boolean isHeld() {
      return rows.stream().anyMatch(row -> row.fate() == Fate.HELD);
    }

    String filter() {
      return subscriptions.stream()
          .map(Subscription::filter)
          .filter(filter -> !filter.isEmpty())
          .distinct()
          .collect(Collectors.joining(" / "));
    }
  }

  private @Nullable Batch batch(Chat chat, Instant now) {
    List<Subscription> asking = new ArrayList<>();
    List<Waiting> rows = new ArrayList<>();
    for (Subscription subscription : subscriptions.in(chat)) {
      if (subscription.kind() == SubscriptionKind.ALERTS && !subscription.isPaused(now)) {
        List<Waiting> of = waiting.of(subscription.id());
        if (!of.isEmpty()) {
          asking.add(subscription);
          rows.addAll(of);
        }
      }
    }
    if (rows.isEmpty()) {
      return null;
    }
    return new Batch(asking, rows, archive.entries(Waiting.entriesOf(rows)), Waiting.linksOf(rows));
  }

  private void owe(Subscriber chat, Batch batch, Instant now) {
    int links = Recommendations.among(batch.entries, batch.links).size();
    if (links == 0) {
      waiting.settle(batch.rowIds(), Fate.GONE, now);
      return;
    }
    int room = mostAnHour - outbox.alerts(chat.chat(), now.minus(HOUR), now);
    if (room <= 0) {
      waiting.settle(batch.rowIds(), Fate.HELD, now);
      return;
    }
    if (batch.isHeld() || links > Math.min(ONE_BY_ONE, room)) {
      owe(chat, batch, batch.entries, batch.links, batch.rowIds(), now);
      return;
    }
    List<Long> rows = batch.rowIds();
    for (String link : batch.links) {
      Set<String> one = Set.of(link);
      List<ArchivedEntry> having = having(batch.entries, one);
      if (!having.isEmpty()) {
        owe(chat, batch, having, one, rows, now);
        // The first delivery stands for the rows, which cannot be cut in two.
        rows = List.of();
      }
    }
  }

  private static List<ArchivedEntry> having(List<ArchivedEntry> entries, Set<String> links) {
    return entries.stream()
        .filter(entry -> Recommendations.among(List.of(entry), links).size() > 0)
        .toList();
  }

  private void owe(
      Subscriber chat,
      Batch batch,
      List<ArchivedEntry> entries,
      Set<String> links,
      List<Long> rows,
      Instant now) {
    Language language = habits.language(chat);
    long id = outbox.nextId();
    Waiting oldest = batch.rows.get(0);
    ZonedDateTime since = batch.isHeld() ? oldest.arrived().atZone(habits.zone(chat)) : null;
    Composed alert = AlertComposer.compose(batch.filter(), entries, links, since, id, language);
    String key = "alert:" + oldest.subscription() + ":" + oldest.id();
    outbox.add(
        new NewDelivery(
            rows.isEmpty() ? key + ":" + id : key,
            batch.subscriptions.get(0).id(),
            chat.chat(),
            DeliveryKind.ALERTS,
            alert.entries(),
            alert.shown(),
            FrozenReply.freeze(alert.reply()),
            language,
            batch.subscriptions.stream().allMatch(Subscription::silent),
            batch.subscriptions.stream().anyMatch(Subscription::publish),
            now,
            oldest.arrived(),
            now),
        rows);
  }
}
