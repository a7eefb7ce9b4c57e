package org.digestbot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.Chat;
import org.digestbot.delivery.Explanation.Reason;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;

/** Tells why chats have or have not been brought an entry. Thread-safe. */
public final class Explainer {
  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final WaitingList waiting;
  private final FilterShelf filters;
  private final ChatHabits habits;

  Explainer(Deliveries.Stores stores, FilterShelf filters, ChatHabits habits) {
    this.subscriptions = stores.subscriptions();
    this.outbox = stores.outbox();
    this.waiting = stores.waiting();
    this.filters = filters;
    this.habits = habits;
  }

  /** One explanation for each subscription of the chat. */
  public List<Explanation> why(Chat chat, ArchivedEntry entry, Instant now) {
    Subscriber there = subscriptions.subscriber(chat);
    return subscriptions.in(chat).stream()
        .map(subscription -> explain(subscription, there, entry, now))
        .toList();
  }

  private Explanation explain(
      Subscription subscription, Subscriber chat, ArchivedEntry entry, Instant now) {
    Optional<Waiting> row = last(waiting.about(subscription.id(), entry.id()));
    Optional<Delivery> delivery =
        last(outbox.bringing(subscription.id(), entry.id()))
            .or(() -> row.map(Waiting::delivery).flatMap(outbox::find));
    if (delivery.isPresent()) {
      return brought(subscription, chat, delivery.get(), now);
    }
    return row.map(known -> waits(subscription, chat, known, now))
        .orElseGet(() -> unknown(subscription, entry));
  }

  private static <T> Optional<T> last(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private static Explanation brought(
      Subscription subscription, Subscriber chat, Delivery delivery, Instant now) {
    return switch (delivery.state()) {
      case DELIVERED -> new Explanation(subscription, Reason.POSTED, delivery.finished());
      case CLAIMED, LEAVING -> new Explanation(subscription, Reason.ON_ITS_WAY, null);
      case SET_ASIDE -> new Explanation(subscription, Reason.REFUSED, null);
      case GIVEN_UP, WITHDRAWN -> new Explanation(subscription, Reason.GIVEN_UP, null);
      case OWED ->
          chat.isClosed()
              ? new Explanation(subscription, Reason.CLOSED, chat.closedAt())
              : delivery.notBefore().isAfter(now)
                  ? new Explanation(subscription, Reason.PUT_OFF, delivery.notBefore())
                  : new Explanation(subscription, Reason.ON_ITS_WAY, null);
    };
  }

  private Explanation waits(Subscription subscription, Subscriber chat, Waiting row, Instant now) {
    return switch (row.fate()) {
      case PAUSED -> new Explanation(subscription, Reason.ARRIVED_IN_PAUSE, row.arrived());
      case GONE -> new Explanation(subscription, Reason.GONE, null);
      case POSTED -> new Explanation(subscription, Reason.FORGOTTEN, null);
      case WAITING, HELD -> {
        if (chat.isClosed()) {
          yield new Explanation(subscription, Reason.CLOSED, chat.closedAt());
        } else if (subscription.isPaused(now)) {
          yield new Explanation(subscription, Reason.PAUSED, null);
        } else if (subscription.kind() != SubscriptionKind.ALERTS) {
          yield new Explanation(subscription, Reason.WAITS, subscription.nextDue());
        } else if (habits.isQuiet(chat, now)) {
          yield new Explanation(subscription, Reason.QUIET, null);
        } else {
          Reason reason = row.fate() == Fate.HELD ? Reason.HELD : Reason.ON_ITS_WAY;
          yield new Explanation(subscription, reason, null);
        }
      }
    };
  }

  private Explanation unknown(Subscription subscription, ArchivedEntry entry) {
    if (!filters.filter(subscription.filter()).matches(entry)) {
      return new Explanation(subscription, Reason.NOT_MATCHED, null);
    }
    if (subscription.isInArchive()) {
      return new Explanation(subscription, Reason.TO_COME, null);
    }
    if (waiting.isBaseline(entry.id())) {
      return new Explanation(subscription, Reason.BASELINE, null);
    }
    if (entry.arrived().isBefore(subscription.madeAt())) {
      return new Explanation(subscription, Reason.BEFORE, entry.arrived());
    }
    return new Explanation(
        subscription,
        subscription.kind() == SubscriptionKind.ALERTS ? Reason.NO_NEW_LINK : Reason.FORGOTTEN,
        null);
  }
}
