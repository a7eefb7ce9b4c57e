package org.digestbot.platform.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When the next message may go out: one a second to a chat, 18 in any minute to a group with all
 * its topics (Telegram allows 20), 25 in any second in all (of about 30). A channel counts as a
 * group. To a chat a message counts from when the server has answered, because nobody knows when
 * before that it arrived: so the server's own windows are kept to, however long a request takes. In
 * all it counts from when it leaves, so that slow answers do not slow everybody down; as one
 * message is on its way at a time, at most one more arrives in a second. Times are nanoseconds of
 * one clock. Not thread-safe.
 */
final class Pace {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final int inAll;
  private final int inGroup;
  private final long betweenMessages;
  private final Deque<Long> all = new ArrayDeque<>();
  private final Map<Long, Deque<Long>> chats = new HashMap<>();

  Pace() {
    this(25, 18, SECOND);
  }

  Pace(int inAll, int inGroup, long betweenMessages) {
    this.inAll = inAll;
    this.inGroup = inGroup;
    this.betweenMessages = betweenMessages;
  }

  /** The first moment, not before now, at which this chat may get a message. */
  long ready(long chat, long now) {
    long ready = now;
    if (all.size() >= inAll) {
      ready = Math.max(ready, all.getFirst() + SECOND);
    }
    Deque<Long> sent = chats.get(chat);
    if (sent != null && !sent.isEmpty()) {
      ready = Math.max(ready, sent.getLast() + betweenMessages);
      if (isGroup(chat) && sent.size() >= inGroup) {
        ready = Math.max(ready, sent.getFirst() + MINUTE);
      }
    }
    return ready;
  }

  /** A message has left and was answered. */
  void sent(long chat, long left, long answered) {
    remember(all, left, inAll);
    recall(chat, answered);
    if (chats.size() > 10_000) {
      chats.values().removeIf(times -> times.getLast() + MINUTE < answered);
    }
  }

  /** The same from before this process began: it counts to its chat only. */
  void recall(long chat, long answered) {
    remember(
        chats.computeIfAbsent(chat, c -> new ArrayDeque<>()),
        answered,
        isGroup(chat) ? inGroup : 1);
  }

  /** When the messages to a chat were answered that count to a minute now, oldest first. */
  List<Long> lastMinute(long chat, long now) {
    return chats.getOrDefault(chat, new ArrayDeque<>()).stream()
        .filter(time -> time + MINUTE > now)
        .toList();
  }

  private static void remember(Deque<Long> times, long now, int most) {
    times.addLast(now);
    if (times.size() > most) {
      times.removeFirst();
    }
  }

  static boolean isGroup(long chat) {
    return chat < 0;
  }
}
