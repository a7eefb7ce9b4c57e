package org.digestbot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.digestbot.chat.Chat;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.Subscriptions;
import org.jdbi.v3.core.Handle;

/** Subscriptions and the chats that have them, in the archive's own file. Thread-safe. */
public final class SqliteSubscriptions implements Subscriptions {
  private static final String OF_CHAT = "WHERE platform = ? AND chat = ? AND thread = ?";

  private final SqliteDatabase database;

  public SqliteSubscriptions(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Subscription keep(Subscription subscription) {
    return database.write(
        handle ->
            alike(subscription)
                .map(known -> goingOn(handle, known, subscription))
                .orElseGet(() -> added(handle, subscription)));
  }

  @Override
  public void change(Subscription subscription) {
    database.change(
        handle -> {
          if (find(subscription.id()).isEmpty()) {
            return;
          }
          Subscription twin =
              alike(subscription).filter(other -> other.id() != subscription.id()).orElse(null);
          boolean stays = twin == null || isOlder(subscription, twin);
          if (twin != null) {
            remove(stays ? twin.id() : subscription.id());
          }
          if (stays) {
            update(handle, subscription);
          }
        });
  }

  @Override
  public Optional<Subscription> change(long id, UnaryOperator<Subscription> how) {
    return database.write(
        handle -> {
          find(id).map(how).ifPresent(this::change);
          return find(id);
        });
  }

  @Override
  public boolean remove(long id) {
    return database.change("DELETE FROM subscription WHERE id = ?", id) > 0;
  }

  @Override
  public Optional<Subscription> find(long id) {
    return subscriptions("WHERE s.id = ?", id).stream().findFirst();
  }

  @Override
  public List<Subscription> in(Chat chat) {
    return subscriptions(OF_CHAT + " ORDER BY s.id", ChatColumns.of(chat));
  }

  @Override
  public List<Subscription> madeBy(String platform, String person) {
    return subscriptions("WHERE s.made_by = ? AND c.platform = ? ORDER BY s.id", person, platform);
  }

  @Override
  public List<Subscription> all() {
    return subscriptions("ORDER BY s.id");
  }

  @Override
  public List<Subscription> due(Instant now, int most) {
    return subscriptions(
        "WHERE s.next_due <= ? AND c.closed_at IS NULL ORDER BY s.next_due, s.id LIMIT ?",
        now.toEpochMilli(),
        most);
  }

  @Override
  public Subscriber subscriber(Chat chat) {
    return subscribers(OF_CHAT, ChatColumns.of(chat)).stream()
        .findFirst()
        .orElseGet(() -> Subscriber.of(chat));
  }

  @Override
  public void change(Subscriber subscriber) {
    database.change(
        handle ->
            SubscriptionRows.bind(
                    handle.createUpdate(
                        "INSERT INTO subscriber (platform, chat, thread, title, language, zone,"
                            + " quiet_from, quiet_until, closed_at, closed_why)"
                            + " VALUES (:platform, :chat, :thread, :title, :language, :zone,"
                            + " :quiet_from, :quiet_until, :closed_at, :closed_why)"
                            + " ON CONFLICT (platform, chat, thread) DO UPDATE SET"
                            + " title = excluded.title, language = excluded.language,"
                            + " zone = excluded.zone, quiet_from = excluded.quiet_from,"
                            + " quiet_until = excluded.quiet_until,"
                            + " closed_at = excluded.closed_at,"
                            + " closed_why = excluded.closed_why"),
                    subscriber)
                .execute());
  }

  @Override
  public Subscriber change(Chat chat, UnaryOperator<Subscriber> how) {
    return database.write(
        handle -> {
          Subscriber changed = how.apply(subscriber(chat));
          change(changed);
          return changed;
        });
  }

  @Override
  public void move(Chat from, Chat to) {
    database.change(
        handle -> {
          for (Subscriber old : threads(from)) {
            Chat target = new Chat(to.platform(), to.id(), old.chat().thread());
            change(subscriber(target).inheriting(old));
            for (Subscription subscription : in(old.chat())) {
              change(subscription.in(target));
            }
            forget(old.chat());
          }
          SqliteLanguagePreferences.move(handle, from, to);
        });
  }

  @Override
  public void forget(Chat chat) {
    database.change(
        handle -> {
          in(chat).forEach(subscription -> remove(subscription.id()));
          handle.execute("DELETE FROM subscriber " + OF_CHAT, ChatColumns.of(chat));
        });
  }

  @Override
  public List<Subscriber> closedBefore(Instant time) {
    return subscribers("WHERE closed_at < ? ORDER BY closed_at, id", time.toEpochMilli());
  }

  @Override
  public List<Subscriber> threads(Chat whole) {
    return subscribers(
        "WHERE platform = ? AND chat = ? ORDER BY thread", whole.platform(), whole.id());
  }

  private List<Subscription> subscriptions(String which, Object... arguments) {
    return database.list(
        SubscriptionRows::subscription, SubscriptionRows.SUBSCRIPTIONS + which, arguments);
  }

  private List<Subscriber> subscribers(String which, Object... arguments) {
    return database.list(
        SubscriptionRows::subscriber, SubscriptionRows.SUBSCRIBERS + which, arguments);
  }

  private Subscription added(Handle handle, Subscription subscription) {
    long id =
        SubscriptionRows.bind(
                handle
                    .createQuery(
                        "INSERT INTO subscription (subscriber_id, kind, filter, filter_key, time,"
                            + " weekday, zone, style, silent, publish, made_by, made_at,"
                            + " paused_until, next_due, archived_through)"
                            + " VALUES (:subscriber, :kind, :filter, :filter_key, :time, :weekday,"
                            + " :zone, :style, :silent, :publish, :made_by, :made_at,"
                            + " :paused_until, :next_due, :archived_through)"
                            + " RETURNING id")
                    .bind("subscriber", idOf(subscription.chat())),
                subscription)
            .mapTo(Long.class)
            .one();
    return subscription.withId(id);
  }

  private Subscription goingOn(Handle handle, Subscription known, Subscription wanted) {
    Subscription changed =
        known.wishing(wanted.wish()).pausedUntil(wanted.pausedUntil()).dueAt(wanted.nextDue());
    update(handle, changed);
    return changed;
  }

  private void update(Handle handle, Subscription subscription) {
    SubscriptionRows.bind(
            handle
                .createUpdate(
                    "UPDATE subscription SET subscriber_id = :subscriber, kind = :kind,"
                        + " filter = :filter, filter_key = :filter_key, time = :time,"
                        + " weekday = :weekday, zone = :zone, style = :style, silent = :silent,"
                        + " publish = :publish, made_by = :made_by, made_at = :made_at,"
                        + " paused_until = :paused_until, next_due = :next_due,"
                        + " archived_through = :archived_through WHERE id = :id")
                .bind("id", subscription.id())
                .bind("subscriber", idOf(subscription.chat())),
            subscription)
        .execute();
  }

  /** The chat's one of the same kind and filter. */
  private Optional<Subscription> alike(Subscription wanted) {
    Chat chat = wanted.chat();
    return subscriptions(
            OF_CHAT + " AND s.kind = ? AND s.filter_key = ?",
            chat.platform(),
            chat.id(),
            ChatColumns.thread(chat),
            wanted.kind().name(),
            Subscription.filterKey(wanted.filter()))
        .stream()
        .findFirst();
  }

  /** The row of a chat, made where there is none. */
  private long idOf(Chat chat) {
    database.change(
        "INSERT INTO subscriber (platform, chat, thread) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        ChatColumns.of(chat));
    return database.read(
        handle ->
            Numbers.one(handle, "SELECT id FROM subscriber " + OF_CHAT, ChatColumns.of(chat)));
  }

  private static boolean isOlder(Subscription one, Subscription other) {
    int order = one.madeAt().compareTo(other.madeAt());
    return order == 0 ? one.id() < other.id() : order < 0;
  }
}
