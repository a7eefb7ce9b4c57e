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
  private static final String OF_CHAT =
      "WHERE platform = :platform AND chat = :chat AND thread = :thread";

  private final SqliteDatabase database;

  public SqliteSubscriptions(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Subscription keep(Subscription subscription) {
    return database.write(
        handle -> {
          long chat = idOf(handle, subscription.chat());
          return alike(handle, chat, subscription)
              .map(known -> goingOn(handle, known, subscription))
              .orElseGet(() -> added(handle, chat, subscription));
        });
  }

  @Override
  public void change(Subscription subscription) {
    database.change(
        handle -> {
          if (!exists(handle, subscription.id())) {
            return;
          }
          long chat = idOf(handle, subscription.chat());
          Subscription twin =
              alike(handle, chat, subscription)
                  .filter(other -> other.id() != subscription.id())
                  .orElse(null);
          if (twin == null) {
            update(handle, chat, subscription);
          } else if (isOlder(subscription, twin)) {
            remove(handle, twin.id());
            update(handle, chat, subscription);
          } else {
            remove(handle, subscription.id());
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
    return database.write(handle -> remove(handle, id));
  }

  @Override
  public Optional<Subscription> find(long id) {
    return database.read(
        handle ->
            handle
                .createQuery(SubscriptionRows.SUBSCRIPTIONS + "WHERE s.id = :id")
                .bind("id", id)
                .map(SubscriptionRows::subscription)
                .findOne());
  }

  @Override
  public List<Subscription> in(Chat chat) {
    return database.read(
        handle ->
            SubscriptionRows.bind(
                    handle.createQuery(SubscriptionRows.SUBSCRIPTIONS + OF_CHAT + " ORDER BY s.id"),
                    chat)
                .map(SubscriptionRows::subscription)
                .list());
  }

  @Override
  public List<Subscription> madeBy(String platform, String person) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SubscriptionRows.SUBSCRIPTIONS
                        + "WHERE s.made_by = :person AND c.platform = :platform ORDER BY s.id")
                .bind("person", person)
                .bind("platform", platform)
                .map(SubscriptionRows::subscription)
                .list());
  }

  @Override
  public List<Subscription> all() {
    return database.read(
        handle ->
            handle
                .createQuery(SubscriptionRows.SUBSCRIPTIONS + "ORDER BY s.id")
                .map(SubscriptionRows::subscription)
                .list());
  }

  @Override
  public List<Subscription> due(Instant now, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SubscriptionRows.SUBSCRIPTIONS
                        + "WHERE s.next_due <= :now AND c.closed_at IS NULL"
                        + " ORDER BY s.next_due, s.id LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map(SubscriptionRows::subscription)
                .list());
  }

  @Override
  public Subscriber subscriber(Chat chat) {
    return database.read(
        handle ->
            SubscriptionRows.bind(handle.createQuery(SubscriptionRows.SUBSCRIBERS + OF_CHAT), chat)
                .map(SubscriptionRows::subscriber)
                .findOne()
                .orElseGet(() -> Subscriber.of(chat)));
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
            SubscriptionRows.bind(
                    handle.createUpdate("DELETE FROM subscriber " + OF_CHAT), old.chat())
                .execute();
          }
          SqliteLanguagePreferences.move(handle, from, to);
        });
  }

  @Override
  public List<Subscriber> closedBefore(Instant time) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SubscriptionRows.SUBSCRIBERS + "WHERE closed_at < :time ORDER BY closed_at, id")
                .bind("time", time.toEpochMilli())
                .map(SubscriptionRows::subscriber)
                .list());
  }

  @Override
  public List<Subscriber> threads(Chat whole) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SubscriptionRows.SUBSCRIBERS
                        + "WHERE platform = :platform AND chat = :chat ORDER BY thread")
                .bind("platform", whole.platform())
                .bind("chat", whole.id())
                .map(SubscriptionRows::subscriber)
                .list());
  }

  private static Subscription added(Handle handle, long chat, Subscription subscription) {
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
                    .bind("subscriber", chat),
                subscription)
            .mapTo(Long.class)
            .one();
    return subscription.withId(id);
  }

  private Subscription goingOn(Handle handle, Subscription known, Subscription wanted) {
    Subscription changed =
        known.wishing(wanted.wish()).pausedUntil(wanted.pausedUntil()).dueAt(wanted.nextDue());
    update(handle, idOf(handle, known.chat()), changed);
    return changed;
  }

  private static void update(Handle handle, long chat, Subscription subscription) {
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
                .bind("subscriber", chat),
            subscription)
        .execute();
  }

  private static boolean remove(Handle handle, long id) {
    return handle.execute("DELETE FROM subscription WHERE id = ?", id) > 0;
  }

  private static boolean exists(Handle handle, long id) {
    return handle
        .select("SELECT 1 FROM subscription WHERE id = ?", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Optional<Subscription> alike(Handle handle, long chat, Subscription wanted) {
    return handle
        .createQuery(
            SubscriptionRows.SUBSCRIPTIONS
                + "WHERE c.id = :chat AND s.kind = :kind AND s.filter_key = :filter_key")
        .bind("chat", chat)
        .bind("kind", wanted.kind().name())
        .bind("filter_key", Subscription.filterKey(wanted.filter()))
        .map(SubscriptionRows::subscription)
        .findOne();
  }

  /** The row of a chat, made where there is none. */
  private static long idOf(Handle handle, Chat chat) {
    SubscriptionRows.bind(
            handle.createUpdate(
                "INSERT INTO subscriber (platform, chat, thread)"
                    + " VALUES (:platform, :chat, :thread) ON CONFLICT DO NOTHING"),
            chat)
        .execute();
    return SubscriptionRows.bind(handle.createQuery("SELECT id FROM subscriber " + OF_CHAT), chat)
        .mapTo(Long.class)
        .one();
  }

  private static boolean isOlder(Subscription one, Subscription other) {
    int order = one.madeAt().compareTo(other.madeAt());
    return order == 0 ? one.id() < other.id() : order < 0;
  }
}
