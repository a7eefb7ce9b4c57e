package org.digestbot.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.digestbot.chat.Chat;
import org.digestbot.digest.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * The port that keeps deliveries until they are sent, and what became of them for a while after.
 * Whatever throws has changed nothing. Thread-safe; meant for one relaying process.
 */
public interface Outbox {

  /** Does all of the work in one transaction or, when it throws, nothing of it. */
  <T> T together(Supplier<T> work);

  /** Does all of the work in one transaction or, when it throws, nothing of it. */
  default void together(Runnable work) {
    together(
        () -> {
          work.run();
          return work;
        });
  }

  /** The number of the next delivery; reliable {@linkplain #together together} with adding it. */
  long nextId();

  /**
   * Owes a delivery that brings these waiting rows.
   *
   * @return its number; empty where something is or was owed under this key: then nothing changes
   */
  Optional<Long> add(NewDelivery delivery, Collection<Long> waiting);

  /**
   * Takes what may go out now: of each chat whose first unfinished delivery may, this one; longest
   * ready first. Chats that are closed have none.
   *
   * @param until when the claim ends unless it is renewed
   */
  List<Delivery> claim(String platform, Instant now, Instant until, int most);

  void renew(Collection<Long> ids, Instant until);

  /**
   * Puts back what was claimed until this time or earlier; of a part that was leaving it stays
   * known when it left.
   *
   * @return how many were put back
   */
  int release(String platform, Instant claimedUntil);

  /** A part leaves next, so the parts before it are out. */
  void leaving(long id, int part, Instant now);

  /**
   * The part that left has perhaps arrived, and will leave again; counted once each time it left.
   */
  void doubtful(long id);

  /** Just so many parts are out, nothing is in doubt. */
  void sent(long id, int parts);

  /** Puts a delivery back, to go on after so many parts. */
  void putBack(long id, int parts, Instant notBefore, String reason);

  /** Lets what was put off to later than this go out now; returns how many. */
  int hasten(Instant putOffBeyond, Instant now);

  /** Ends a delivery in a state that it never leaves. */
  void finish(long id, DeliveryState state, int parts, @Nullable String reason, Instant now);

  /** What is unfinished goes to another id of the same chat, with all threads. */
  void move(Chat from, Chat to);

  /** What is unfinished for a thread goes to the chat as a whole. */
  void leaveThread(Chat thread);

  /** Says something else than was frozen, as long as nothing of it is out. */
  void rewrite(long id, String frozen);

  /** Gives up what is owed to a chat, all of its threads; returns how much that was. */
  int giveUp(Chat chat, String reason, Instant now);

  Optional<Delivery> find(long id);

  /** The deliveries of a subscription that bring an entry, oldest first. */
  List<Delivery> bringing(long subscription, EntryId entry);

  /** How many alerts were planned for a chat, all of its threads, after and up to a time. */
  int alerts(Chat chat, Instant after, Instant upTo);

  /** How much there is in which state, and ever was, of each platform that had a delivery. */
  List<PlatformCounts> counts(Instant now);

  /** Drops what ended before this time; returns how many. */
  int forget(Instant before);
}
