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
import org.digestbot.platform.telegram.Parcel.Outcome;
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
    final Deque<Parcel> answers = new ArrayDeque<>();
    final Deque<Parcel> posts = new ArrayDeque<>();
    final Backoff backoff;
    long notBefore = Long.MIN_VALUE;

    Line(Backoff backoff) {
      this.backoff = backoff;
    }

    Deque<Parcel> of(Parcel parcel) {
      return parcel.isPost() ? posts : answers;
    }

    @Nullable Parcel next() {
      return answers.isEmpty() ? posts.peekFirst() : answers.peekFirst();
    }
  }

  /** A parcel whose turn it is, or how long there is none. */
  record Turn(@Nullable Parcel parcel, long pause) {}

  /** A parcel that will not be tried any more. */
  record Ended(Parcel parcel, Outcome outcome) {
    void tell() {
      parcel.tell(progress -> progress.finished(outcome));
    }
  }

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
  boolean add(Parcel parcel) {
    Parcel here = here(parcel);
    Deque<Parcel> waiting = line(here.chat()).of(here);
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
   * The parcel that goes next.
   *
   * @param now on the sender's clock
   * @param time by the calendar, which is what chats are parked by
   */
  Turn turn(long now, Instant time) {
    long pause = LONGEST_PAUSE;
    Parcel post = null;
    for (Map.Entry<Long, Line> entry : lines.entrySet()) {
      Line line = entry.getValue();
      Parcel next = line.next();
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
  List<Ended> takePosts(Outcome outcome, @Nullable Parcel onItsWay) {
    List<Ended> ended = new ArrayList<>();
    for (Line line : lines.values()) {
      line.posts.removeIf(post -> post != onItsWay && ended.add(new Ended(post, outcome)));
    }
    return ended;
  }

  void remove(Parcel parcel) {
    Parcel here = here(parcel);
    Line line = lines.get(here.chat());
    if (line != null) {
      line.of(here).remove(here);
      line.backoff.reset();
    }
  }

  /** What is left of a parcel keeps its place. */
  void replace(Parcel parcel, Parcel rest) {
    Parcel here = here(parcel);
    Line line = lines.get(here.chat());
    if (line != null) {
      line.backoff.reset();
      Deque<Parcel> waiting = line.of(here);
      if (waiting.remove(here)) {
        waiting.addFirst(here(rest));
      }
    }
  }

  /** The same where its chat is now: it may have moved while a message was on its way. */
  private Parcel here(Parcel parcel) {
    long chat = moved.getOrDefault(parcel.chat(), parcel.chat());
    return chat == parcel.chat() ? parcel : parcel.to(chat);
  }

  /** Leaves a chat alone for a little longer each time; returns how often in a row that was. */
  int pause(Parcel parcel, long now) {
    Line line = line(here(parcel).chat());
    line.notBefore = now + line.backoff.next().toNanos();
    return line.backoff.failures();
  }

  /** All that waits for a chat goes to another. */
  void move(long from, long to) {
    moved.put(from, to);
    Line old = lines.remove(from);
    if (old != null) {
      Line line = line(to);
      old.answers.forEach(parcel -> line.answers.addLast(parcel.to(to)));
      old.posts.forEach(parcel -> line.posts.addLast(parcel.to(to)));
    }
  }
}
