package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.digestbot.platform.telegram.Delivery.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What waits to go out, in order within a chat, and whose turn it is: answers before posts. Times
 * are nanoseconds of the sender's clock. Not thread-safe.
 */
final class SendQueue {
  private static final int MOST_WAITING = 100;
  private static final long LONGEST_PAUSE = Duration.ofMinutes(1).toNanos();

  /** What waits for one chat. */
  private static final class Line {
    final Deque<Delivery> answers = new ArrayDeque<>();
    final Deque<Delivery> posts = new ArrayDeque<>();
    final Backoff backoff;
    long notBefore = Long.MIN_VALUE;

    Line(Backoff backoff) {
      this.backoff = backoff;
    }

    Deque<Delivery> of(Delivery delivery) {
      return delivery.isPost() ? posts : answers;
    }

    @Nullable Delivery next() {
      return answers.isEmpty() ? posts.peekFirst() : answers.peekFirst();
    }
  }

  /** A delivery whose turn it is, or how long there is none. */
  record Turn(@Nullable Delivery delivery, long pause) {}

  /** A delivery that will not be tried any more. */
  record Ended(Delivery delivery, Outcome outcome) {}

  private final Pace pace;
  private final ParkedChats parked;
  private final Supplier<Backoff> backoffs;
  private final Map<Long, Line> lines = new LinkedHashMap<>();
  private final Map<Long, Long> moved = new LinkedHashMap<>();

  SendQueue(Pace pace, ParkedChats parked, Supplier<Backoff> backoffs) {
    this.pace = pace;
    this.parked = parked;
    this.backoffs = backoffs;
  }

  /** False where too much waits for this chat already. */
  boolean add(Delivery delivery) {
    Delivery here = here(delivery);
    Deque<Delivery> waiting = line(here.chat()).of(here);
    return waiting.size() < MOST_WAITING && waiting.add(here);
  }

  private Line line(long chat) {
    return lines.computeIfAbsent(chat, c -> new Line(backoffs.get()));
  }

  int answers() {
    return lines.values().stream().mapToInt(line -> line.answers.size()).sum();
  }

  int posts() {
    return lines.values().stream().mapToInt(line -> line.posts.size()).sum();
  }

  /**
   * The delivery that goes next.
   *
   * @param now on the sender's clock
   * @param time by the calendar, which is what chats are parked by
   */
  Turn turn(long now, Instant time) {
    long pause = LONGEST_PAUSE;
    Delivery post = null;
    for (Map.Entry<Long, Line> entry : lines.entrySet()) {
      Line line = entry.getValue();
      Delivery next = line.next();
      if (next == null || parked.isParked(entry.getKey(), time)) {
        continue;
      }
      long ready = Math.max(line.notBefore, pace.ready(entry.getKey(), now));
      if (ready > now) {
        pause = Math.min(pause, ready - now);
      } else if (!next.isPost()) {
        return new Turn(next, 0);
      } else if (post == null) {
        post = next;
      }
    }
    return new Turn(post, pause);
  }

  /** Takes out the answers that nobody waits for any more, and the posts of parked chats. */
  List<Ended> takeHopeless(long now, Instant time) {
    List<Ended> hopeless = new ArrayList<>();
    for (Iterator<Map.Entry<Long, Line>> all = lines.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Long, Line> entry = all.next();
      Line line = entry.getValue();
      if (!line.answers.isEmpty()) {
        line.answers.removeIf(
            answer -> {
              Instant tooLate = answer.tooLate();
              return tooLate != null
                  && tooLate.isBefore(time)
                  && hopeless.add(new Ended(answer, Outcome.TOO_LATE));
            });
      }
      if (!line.posts.isEmpty()) {
        Instant end = parked.parkedUntil(entry.getKey(), time);
        if (end != null) {
          Outcome later = new Outcome.Postponed(end, "Telegram wants the chat to be left alone");
          line.posts.forEach(post -> hopeless.add(new Ended(post, later)));
          line.posts.clear();
        }
      }
      if (line.next() == null && line.notBefore <= now) {
        all.remove();
      }
    }
    return hopeless;
  }

  /**
   * Takes out all posts but one.
   *
   * @param onItsWay what is being sent just now, or null
   */
  List<Ended> takePosts(Outcome outcome, @Nullable Delivery onItsWay) {
    List<Ended> ended = new ArrayList<>();
    for (Line line : lines.values()) {
      line.posts.removeIf(post -> post != onItsWay && ended.add(new Ended(post, outcome)));
    }
    return ended;
  }

  void remove(Delivery delivery) {
    Delivery here = here(delivery);
    Line line = lines.get(here.chat());
    if (line != null) {
      line.of(here).remove(here);
      line.backoff.reset();
    }
  }

  /** What is left of a delivery keeps its place. */
  void replace(Delivery delivery, Delivery rest) {
    Delivery here = here(delivery);
    Line line = lines.get(here.chat());
    if (line != null) {
      line.backoff.reset();
      Deque<Delivery> waiting = line.of(here);
      if (waiting.remove(here)) {
        waiting.addFirst(here(rest));
      }
    }
  }

  /** The same where its chat is now: it may have moved while a message was on its way. */
  private Delivery here(Delivery delivery) {
    long chat = moved.getOrDefault(delivery.chat(), delivery.chat());
    return chat == delivery.chat() ? delivery : delivery.to(chat);
  }

  /** Leaves a chat alone for a little longer each time; returns how often in a row that was. */
  int pause(Delivery delivery, long now) {
    Line line = line(here(delivery).chat());
    line.notBefore = now + line.backoff.next().toNanos();
    return line.backoff.failures();
  }

  /** All that waits for a chat goes to another. */
  void move(long from, long to) {
    moved.put(from, to);
    Line old = lines.remove(from);
    if (old != null) {
      Line line = line(to);
      old.answers.forEach(delivery -> line.answers.addLast(delivery.to(to)));
      old.posts.forEach(delivery -> line.posts.addLast(delivery.to(to)));
    }
  }
}
