package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.digestbot.platform.telegram.Parcel.Outcome;
import org.digestbot.platform.telegram.SendQueue.Ended;
import org.digestbot.platform.telegram.SendQueue.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Takes parcels from everybody and hands them to the sender, one at a time, when their turn has
 * come. Thread-safe; {@link #next} is for the sender's thread alone.
 */
final class Dispatch {
  /** The clock is looked at so often while something waits: it may be faster than the real one. */
  private static final long LOOK = Duration.ofMillis(20).toNanos();

  /** What cannot be sent so often goes back to where posts are kept. */
  private static final int TRIES = 5;

  private static final Duration AFTER_TRIES = Duration.ofMinutes(1);

  private final SendQueue queue;
  private final OpenRoad road;
  private final Tempo tempo;
  private @Nullable Parcel onItsWay;
  private boolean stopping;
  private long deadline;

  Dispatch(SendQueue queue, OpenRoad road, Tempo tempo) {
    this.queue = queue;
    this.road = road;
    this.tempo = tempo;
  }

  void submit(Parcel parcel) {
    Outcome outcome = parcel.isOver() ? Outcome.DELIVERED : refused(parcel);
    if (outcome != null) {
      parcel.progress().finished(outcome);
    }
  }

  /** Why a parcel cannot be taken; null where it is. */
  private synchronized @Nullable Outcome refused(Parcel parcel) {
    if (parcel.isPost() && stopping) {
      return stopped();
    }
    if (queue.add(parcel)) {
      notifyAll();
      return null;
    }
    return parcel.isPost() ? later("too much waits for this chat") : Outcome.TOO_LATE;
  }

  /** Puts posts back, lets the answers be sent that can still be sent in time, and ends. */
  void stop(Duration grace) {
    List<Ended> posts;
    synchronized (this) {
      stopping = true;
      deadline = System.nanoTime() + grace.toNanos();
      notifyAll();
      posts = queue.takePosts(stopped(), onItsWay);
    }
    posts.forEach(Ended::tell);
  }

  synchronized int answers() {
    return queue.answers();
  }

  synchronized int posts() {
    return queue.posts();
  }

  /** A group has got another id: all that waits for it goes there. */
  synchronized void move(long from, long to) {
    queue.move(from, to);
    notifyAll();
  }

  /** The next parcel whose turn it is; null when there is none any more. */
  @Nullable Parcel next() throws InterruptedException {
    while (true) {
      List<Ended> hopeless;
      synchronized (this) {
        long now = now();
        onItsWay = null;
        hopeless = takeHopeless(now);
        if (hopeless.isEmpty()) {
          Turn turn = road.isOpen(now) ? queue.turn(now, time()) : new Turn(null, road.pause(now));
          onItsWay = turn.parcel();
          if (onItsWay != null) {
            return onItsWay;
          }
          boolean idle = queue.answers() == 0 && queue.posts() == 0;
          if (stopping && (idle || turn.pause() > deadline - System.nanoTime())) {
            return null;
          }
          long pause = idle ? turn.pause() : Math.min(turn.pause(), LOOK);
          TimeUnit.NANOSECONDS.timedWait(this, pause);
        }
      }
      hopeless.forEach(Ended::tell);
    }
  }

  private List<Ended> takeHopeless(long now) {
    if (stopping) {
      List<Ended> posts = queue.takePosts(stopped(), null);
      if (!posts.isEmpty()) {
        return posts;
      }
    }
    if (road.failures() >= TRIES && queue.posts() > 0) {
      road.forget();
      return queue.takePosts(later("Telegram cannot be reached"), null);
    }
    return queue.takeHopeless(now, time());
  }

  /** What is left of a parcel keeps its place. */
  synchronized void replace(Parcel parcel, Parcel rest) {
    queue.replace(parcel, rest);
  }

  /** Leaves the chat alone for a little; a post that was tried often goes back. */
  void tryAgain(Parcel parcel, String why) {
    int failures;
    synchronized (this) {
      failures = queue.pause(parcel, now());
    }
    if (parcel.isPost() && failures >= TRIES) {
      putBack(parcel, why);
    }
  }

  /** Gives a post back, to be handed in again later. */
  void putBack(Parcel parcel, String why) {
    finish(parcel, later(why));
  }

  /** Takes a parcel out that will not be tried any more. */
  void finish(Parcel parcel, Outcome outcome) {
    synchronized (this) {
      queue.remove(parcel);
    }
    new Ended(parcel, outcome).tell();
  }

  private Outcome later(String why) {
    return new Outcome.Postponed(time().plus(AFTER_TRIES), why);
  }

  private Outcome stopped() {
    return new Outcome.Postponed(time(), "the bot stops");
  }

  private long now() {
    return tempo.nanos().getAsLong();
  }

  private Instant time() {
    return tempo.clock().instant();
  }
}
