package org.digestbot.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.digestbot.chat.Chat;

/**
 * The port that keeps subscriptions and the chats that have them. What is called within a
 * transaction of the archive belongs to it. Thread-safe.
 */
public interface Subscriptions {

  /**
   * Keeps a new subscription, or changes the chat's one of the same kind and filter, which stays
   * whose it is and goes on where it was; returns it as it is kept.
   */
  Subscription keep(Subscription subscription);

  /**
   * Writes a known subscription as it is now; nothing happens where it was removed. Where it comes
   * to another chat that has one alike, the newer of both goes.
   */
  void change(Subscription subscription);

  /**
   * Changes a subscription from what it is at this moment, with nobody in between; returns it as it
   * is then, or empty where it was removed.
   */
  Optional<Subscription> change(long id, UnaryOperator<Subscription> how);

  /** Removes a subscription with all that waits for it; false where there is none. */
  boolean remove(long id);

  Optional<Subscription> find(long id);

  /** Those of one chat with this very thread, oldest first. */
  List<Subscription> in(Chat chat);

  /** Those that a person made, in whatever chats of the platform, oldest first. */
  List<Subscription> madeBy(String platform, String person);

  /** All there are, also those of closed chats. */
  List<Subscription> all();

  /**
   * Those whose next post is due, longest due first; paused ones are among them, those of closed
   * chats are not.
   */
  List<Subscription> due(Instant now, int most);

  /** The chat as it is kept, or as nothing is known of it. */
  Subscriber subscriber(Chat chat);

  /** Keeps what is known of a chat. */
  void change(Subscriber subscriber);

  /** Changes what is known of a chat from what it is at this moment; returns it as it is then. */
  Subscriber change(Chat chat, UnaryOperator<Subscriber> how);

  /**
   * The chat has another id from now on, with all its threads and the language that it chose; what
   * the new one has already is merged: of two subscriptions alike the newer one goes, and what the
   * new one knows of itself stays.
   */
  void move(Chat from, Chat to);

  /** Forgets a chat with this very thread and all that it wants. */
  void forget(Chat chat);

  /** The chats, with their threads, that have been closed since before this time. */
  List<Subscriber> closedBefore(Instant time);

  /** The subscribers with this id, one for each thread. */
  List<Subscriber> threads(Chat whole);
}
