package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.digestbot.platform.telegram.Delivery.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages at the pace that Telegram allows, in order within a chat, answers before the rest.
 * One message is on its way at a time, and it is recorded before the next goes: whatever is killed
 * when, at most this one is said twice. Thread-safe; runs on a thread of its own.
 */
final class TelegramSender implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);
  private static final int MOST_WAITING = 100;

  /** What waits for one chat. */
  private static final class Line {
    final Deque<Delivery> answers = new ArrayDeque<>();
    final Deque<Delivery> others = new ArrayDeque<>();
    final Backoff backoff;
    long notBefore = System.nanoTime();

    Line(Backoff backoff) {
      this.backoff = backoff;
    }

    Deque<Delivery> of(boolean urgent) {
      return urgent ? answers : others;
    }

    @Nullable Deque<Delivery> next() {
      return !answers.isEmpty() ? answers : others.isEmpty() ? null : others;
    }
  }

  /** A delivery whose turn it is, or how long there is none. */
  private record Turn(@Nullable Delivery delivery, long pause) {}

  private final MessageCalls calls;
  private final Pace pace;
  private final ParkedChats parked;
  private final Supplier<Backoff> backoffs;
  private final InstantSource clock;
  private final Map<Long, Line> lines = new LinkedHashMap<>();
  private final Map<Long, Long> moved = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean stopping;
  private long deadline;

  TelegramSender(
      MessageCalls calls,
      Pace pace,
      ParkedChats parked,
      Supplier<Backoff> backoffs,
      InstantSource clock) {
    this.calls = calls;
    this.pace = pace;
    this.parked = parked;
    this.backoffs = backoffs;
    this.clock = clock;
  }

  void submit(Delivery delivery) {
    if (delivery.isOver()) {
      delivery.progress().finished(Outcome.DELIVERED);
      return;
    }
    lock.lock();
    try {
      long chat = moved.getOrDefault(delivery.chat(), delivery.chat());
      Line line = lines.computeIfAbsent(chat, c -> new Line(backoffs.get()));
      Deque<Delivery> waiting = line.of(delivery.urgent());
      if (waiting.size() < MOST_WAITING) {
        waiting.addLast(delivery.chat() == chat ? delivery : delivery.to(chat));
        changed.signalAll();
        return;
      }
    } finally {
      lock.unlock();
    }
    delivery.progress().finished(Outcome.TOO_LATE);
  }

  /** Sends what can still be sent in time and ends; the rest is lost to this process only. */
  void stop(Duration grace) {
    lock.lock();
    try {
      stopping = true;
      deadline = System.nanoTime() + grace.toNanos();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return lines.values().stream().mapToInt(l -> l.answers.size() + l.others.size()).sum();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        Delivery delivery = await();
        if (delivery == null) {
          return;
        }
        try {
          send(delivery);
        } catch (RuntimeException e) {
          log.error("A message to Telegram was given up", e);
          finish(delivery, Outcome.REFUSED);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next delivery whose turn it is; null when there is none any more. */
  private @Nullable Delivery await() throws InterruptedException {
    while (true) {
      List<Delivery> late;
      Turn turn;
      lock.lock();
      try {
        late = takeLate();
        turn = late.isEmpty() ? turn() : new Turn(null, 0);
        if (turn.delivery() != null) {
          return turn.delivery();
        }
        if (late.isEmpty()) {
          if (stopping && turn.pause() > deadline - System.nanoTime()) {
            return null;
          }
          changed.await(turn.pause(), TimeUnit.NANOSECONDS);
        }
      } finally {
        lock.unlock();
      }
      late.forEach(delivery -> delivery.progress().finished(Outcome.TOO_LATE));
    }
  }

  private Turn turn() {
    long now = System.nanoTime();
    Instant time = clock.instant();
    long pause = stopping ? Long.MAX_VALUE : Duration.ofSeconds(60).toNanos();
    Delivery other = null;
    for (Map.Entry<Long, Line> entry : lines.entrySet()) {
      Line line = entry.getValue();
      Deque<Delivery> next = line.next();
      if (next == null) {
        continue;
      }
      if (parked.isParked(entry.getKey(), time)) {
        if (!stopping) {
          pause = Math.min(pause, Duration.ofSeconds(1).toNanos());
        }
        continue;
      }
      long ready = Math.max(line.notBefore, pace.ready(entry.getKey(), now));
      if (ready > now) {
        pause = Math.min(pause, ready - now);
      } else if (next.getFirst().urgent()) {
        return new Turn(next.getFirst(), 0);
      } else if (other == null) {
        other = next.getFirst();
      }
    }
    return new Turn(other, pause);
  }

  private List<Delivery> takeLate() {
    Instant now = clock.instant();
    List<Delivery> late = new ArrayList<>();
    for (Iterator<Line> all = lines.values().iterator(); all.hasNext(); ) {
      Line line = all.next();
      for (Deque<Delivery> waiting : List.of(line.answers, line.others)) {
        waiting.removeIf(
            delivery -> {
              Instant tooLate = delivery.tooLate();
              boolean isLate = tooLate != null && tooLate.isBefore(now);
              return isLate && late.add(delivery);
            });
      }
      if (line.next() == null && line.notBefore - System.nanoTime() < 0) {
        all.remove();
      }
    }
    return late;
  }

  private void send(Delivery delivery) {
    pace.sent(delivery.chat(), System.nanoTime());
    try {
      calls.send(delivery);
      succeeded(delivery);
    } catch (ApiFault fault) {
      failed(delivery, fault);
    }
  }

  private void succeeded(Delivery delivery) {
    Delivery rest = delivery.after(delivery.done() + 1).anew();
    if (rest.isOver()) {
      finish(delivery, Outcome.DELIVERED);
    } else {
      delivery.progress().sent(rest.done());
      replace(delivery, rest, 0);
    }
  }

  private void failed(Delivery delivery, ApiFault fault) {
    switch (Remedy.of(delivery, fault)) {
      case NONE_NEEDED -> succeeded(delivery);
      case WAIT -> replace(delivery, delivery, 1);
      case PARK -> {
        Duration pause = fault.retryAfter() == null ? Duration.ofSeconds(30) : fault.retryAfter();
        log.warn("Telegram wants a chat to be left alone for {}", pause);
        parked.park(delivery.chat(), clock.instant().plus(pause));
        replace(delivery, delivery, 0);
      }
      case MOVE -> move(delivery.chat(), fault.migratedTo());
      case SEND_ANEW -> replace(delivery, delivery.anew(), 0);
      case SEND_PLAINLY -> {
        log.warn("Telegram refuses a message as it is: {}", fault.getMessage());
        replace(delivery, delivery.plainly(), 0);
      }
      case GIVE_UP -> {
        log.warn("Telegram refuses a message: {}", fault.getMessage());
        finish(delivery, Outcome.REFUSED);
      }
    }
  }

  private void finish(Delivery delivery, Outcome outcome) {
    lock.lock();
    try {
      Line line = lines.get(delivery.chat());
      if (line != null) {
        line.of(delivery.urgent()).remove(delivery);
        line.backoff.reset();
      }
    } finally {
      lock.unlock();
    }
    delivery.progress().finished(outcome);
  }

  /** What is left of a delivery keeps its place. */
  private void replace(Delivery delivery, Delivery rest, int failures) {
    lock.lock();
    try {
      Line line = lines.get(delivery.chat());
      if (line == null) {
        return;
      }
      if (failures == 0) {
        line.backoff.reset();
      } else {
        line.notBefore = System.nanoTime() + line.backoff.next().toNanos();
      }
      Deque<Delivery> waiting = line.of(delivery.urgent());
      if (waiting.remove(delivery)) {
        waiting.addFirst(rest);
      }
    } finally {
      lock.unlock();
    }
  }

  /** A group has got another id: all that waits for it goes there. */
  void move(long from, @Nullable Long to) {
    if (to == null) {
      return;
    }
    lock.lock();
    try {
      moved.put(from, to);
      Line old = lines.remove(from);
      if (old != null) {
        Line line = lines.computeIfAbsent(to, c -> new Line(backoffs.get()));
        old.answers.forEach(delivery -> line.answers.addLast(delivery.to(to)));
        old.others.forEach(delivery -> line.others.addLast(delivery.to(to)));
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
