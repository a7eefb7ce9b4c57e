package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.digestbot.platform.telegram.Parcel.Outcome;
import org.digestbot.platform.telegram.SendQueue.Ended;
import org.digestbot.platform.telegram.SendQueue.Turn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages at the pace that Telegram allows, in order within a chat, answers before posts.
 * One message is on its way at a time, and it is recorded before the next goes: whatever is killed
 * when, at most this one is said twice. Thread-safe; runs on a thread of its own.
 */
final class TelegramSender implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);

  /** The clock is looked at so often while something waits: it may be faster than the real one. */
  private static final long LOOK = Duration.ofMillis(20).toNanos();

  /** What cannot be sent so often goes back to where posts are kept. */
  private static final int TRIES = 5;

  private static final Duration AFTER_TRIES = Duration.ofMinutes(1);
  private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(30);

  private final MessageCalls calls;
  private final Pace pace;
  private final ParkedChats parked;
  private final GroupMinutes minutes;
  private final Tempo tempo;
  private final SendQueue queue;
  private final OpenRoad road;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable Parcel onItsWay;
  private boolean stopping;
  private long deadline;

  TelegramSender(
      MessageCalls calls,
      Pace pace,
      ParkedChats parked,
      GroupMinutes minutes,
      Supplier<Backoff> backoffs,
      Tempo tempo) {
    this.calls = calls;
    this.pace = pace;
    this.parked = parked;
    this.minutes = minutes;
    this.tempo = tempo;
    this.queue = new SendQueue(pace, parked, backoffs);
    this.road = new OpenRoad(backoffs.get());
  }

  void submit(Parcel parcel) {
    Outcome outcome = parcel.isOver() ? Outcome.DELIVERED : null;
    lock.lock();
    try {
      if (outcome == null && parcel.isPost() && stopping) {
        outcome = stopped();
      }
      if (outcome == null) {
        if (queue.add(parcel)) {
          changed.signalAll();
          return;
        }
        outcome = parcel.isPost() ? later("too much waits for this chat") : Outcome.TOO_LATE;
      }
    } finally {
      lock.unlock();
    }
    parcel.progress().finished(outcome);
  }

  /** Puts posts back, sends the answers that can still be sent in time, and ends. */
  void stop(Duration grace) {
    List<Ended> posts =
        locked(
            () -> {
              stopping = true;
              deadline = System.nanoTime() + grace.toNanos();
              changed.signalAll();
              return queue.takePosts(stopped(), onItsWay);
            });
    posts.forEach(TelegramSender::end);
  }

  int answers() {
    return locked(queue::answers);
  }

  int posts() {
    return locked(queue::posts);
  }

  /** A group has got another id: all that waits for it goes there. */
  void move(long from, long to) {
    locked(
        () -> {
          queue.move(from, to);
          changed.signalAll();
        });
  }

  @Override
  public void run() {
    try {
      for (Parcel next = await(); next != null; next = await()) {
        try {
          send(next);
        } catch (RuntimeException e) {
          log.error("A message to Telegram was given up", e);
          finish(next, new Outcome.Refused(new ApiFault(ApiFault.Kind.REFUSED, 0, e.toString())));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stop(Duration.ZERO);
    }
  }

  /** The next parcel whose turn it is; null when there is none any more. */
  private @Nullable Parcel await() throws InterruptedException {
    while (true) {
      List<Ended> hopeless;
      lock.lock();
      try {
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
          changed.await(idle ? turn.pause() : Math.min(turn.pause(), LOOK), TimeUnit.NANOSECONDS);
        }
      } finally {
        lock.unlock();
      }
      hopeless.forEach(TelegramSender::end);
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

  private void send(Parcel parcel) {
    try {
      parcel.progress().leaving(parcel.done());
    } catch (RuntimeException e) {
      log.warn("A post stays because it could not be noted that it leaves: {}", e.toString());
      finish(parcel, later("it could not be noted that it leaves"));
      return;
    }
    long left = now();
    try {
      calls.send(parcel);
      count(parcel, left);
      road.arrived();
      succeeded(parcel);
    } catch (ApiFault fault) {
      if (fault.kind() != ApiFault.Kind.UNREACHABLE) {
        count(parcel, left);
      }
      road.failed(fault, now());
      failed(parcel, fault);
    }
  }

  private void count(Parcel parcel, long left) {
    pace.sent(parcel.chat(), left, now());
    minutes.sent(parcel.chat());
  }

  private void succeeded(Parcel parcel) {
    Parcel rest = parcel.after(parcel.done() + 1).anew();
    if (rest.isOver()) {
      finish(parcel, Outcome.DELIVERED);
    } else {
      tell(() -> parcel.progress().sent(rest.done()));
      replace(parcel, rest);
    }
  }

  private void failed(Parcel parcel, ApiFault fault) {
    switch (Remedy.of(parcel, fault)) {
      case NONE_NEEDED -> succeeded(parcel);
      case WAIT -> wait(parcel, fault);
      case PARK -> park(parcel, fault);
      case MOVE -> moved(parcel, fault);
      case SEND_ANEW -> replace(parcel, parcel.anew());
      case SEND_PLAINLY -> {
        log.warn("Telegram refuses a message as it is: {}", fault.getMessage());
        replace(parcel, parcel.plainly());
      }
      case GIVE_UP -> {
        log.warn("Telegram refuses a message: {}", fault.getMessage());
        finish(parcel, new Outcome.Refused(fault));
      }
    }
  }

  private void wait(Parcel parcel, ApiFault fault) {
    if (fault.kind() == ApiFault.Kind.CUT || fault.kind() == ApiFault.Kind.SERVER) {
      tell(() -> parcel.progress().doubtful());
    }
    int failures = locked(() -> queue.pause(parcel, now()));
    if (parcel.isPost() && failures >= TRIES) {
      finish(parcel, later(String.valueOf(fault.getMessage())));
    }
  }

  private void park(Parcel parcel, ApiFault fault) {
    Duration pause = fault.retryAfter() == null ? UNKNOWN_WAIT : fault.retryAfter();
    log.warn("Telegram wants a chat to be left alone for {}", pause);
    Instant end = time().plus(pause);
    parked.park(parcel.chat(), end);
    if (parcel.isPost()) {
      finish(parcel, new Outcome.Postponed(end, String.valueOf(fault.getMessage())));
    } else {
      replace(parcel, parcel);
    }
  }

  private void moved(Parcel parcel, ApiFault fault) {
    Long to = fault.migratedTo();
    if (to == null) {
      throw new IllegalStateException("a group moves to nowhere");
    }
    if (parcel.isPost()) {
      finish(parcel, new Outcome.Moved(to));
    }
    move(parcel.chat(), to);
  }

  private void finish(Parcel parcel, Outcome outcome) {
    locked(() -> queue.remove(parcel));
    end(new Ended(parcel, outcome));
  }

  private void replace(Parcel parcel, Parcel rest) {
    locked(() -> queue.replace(parcel, rest));
  }

  private void locked(Runnable change) {
    locked(
        () -> {
          change.run();
          return true;
        });
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private static void end(Ended end) {
    tell(() -> end.parcel().progress().finished(end.outcome()));
  }

  private static void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      // Whoever wanted to know; the messages of others must go on.
      log.error("It could not be noted how a message to Telegram went", e);
    }
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
