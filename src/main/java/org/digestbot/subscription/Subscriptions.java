package org.digestbot.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.Chat;

/**
 * The port that keeps subscriptions and the chats that have them. What is called within a
 * transaction of the archive belongs to it. Thread-safe.
 */
public interface Subscriptions {

  /**
   * Keeps a new subscription, or changes the chat's one of the same kind and filter; returns it as
   * it is kept.
   */
  Subscription keep(Subscription subscription);

  /** Writes a known subscription as it is now; nothing happens where it was removed. */
  void change(Subscription subscription);

  /** Removes a subscription with all that waits for it; false where there is none. */
  boolean remove(long id);

  Optional<Subscription> find(long id);

  /** Those of one chat with this very thread, oldest first. */
  List<Subscription> in(Chat chat);

  /** All there are, also those of closed chats. */
  List<Subscription> all();

  /**
   * Those whose next post is due, longest due first; paused ones are among them, those of closed
   * chats are not.
   */
  List<Subscription> due(Instant now, int most);

  /** The chat as it is kept, or as nothing is known of it. */
  Subscriber subscriber(Chat chat);

  void change(Subscriber subscriber);

  /**
   * The chat has another id from now on, with all its threads; what the new one has already is
   * merged: of two subscriptions alike the newer one goes.
   */
  void move(Chat from, Chat to);

  /** The chats, with their threads, that have been closed since before this time. */
  List<Subscriber> closedBefore(Instant time);

  /** The subscribers with this id, one for each thread. */
  List<Subscriber> threads(Chat whole);
}
