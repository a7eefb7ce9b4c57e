package org.digestbot.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds what arrived on Telegram to its limits, in simulated time: one message a second to a chat,
 * 20 a minute to a group or channel with all its topics, 30 a second in all. Also tells how near
 * they were. For one thread.
 */
final class Windows {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int IN_GROUP = 20;
  private static final int IN_ALL = 30;

  private final Map<String, Deque<Instant>> lastSecond = new HashMap<>();
  private final Map<String, Deque<Instant>> lastMinute = new HashMap<>();
  private final Deque<Instant> all = new ArrayDeque<>();
  private int overruns;
  private int fullestMinute;
  private int fullestSecond;

  /**
   * Looks at messages.
   *
   * @param sendings in the order in which they arrived
   */
  static Windows of(Collection<Weather.Sending> sendings) {
    Windows windows = new Windows();
    sendings.forEach(windows::arrived);
    return windows;
  }

  private void arrived(Weather.Sending sending) {
    String chat = sending.chat();
    int inChat = within(SECOND, of(lastSecond, chat), sending.at());
    int inAll = within(SECOND, all, sending.at());
    fullestSecond = Math.max(fullestSecond, inAll);
    boolean isTooMuch = inChat > 1 || inAll > IN_ALL;
    if (chat.startsWith("-")) {
      int inGroup = within(MINUTE, of(lastMinute, chat), sending.at());
      fullestMinute = Math.max(fullestMinute, inGroup);
      isTooMuch |= inGroup > IN_GROUP;
    }
    overruns += isTooMuch ? 1 : 0;
  }

  private static Deque<Instant> of(Map<String, Deque<Instant>> times, String chat) {
    return times.computeIfAbsent(chat, unknown -> new ArrayDeque<>());
  }

  private static int within(Duration window, Deque<Instant> times, Instant now) {
    times.addLast(now);
    while (!times.getFirst().isAfter(now.minus(window))) {
      times.removeFirst();
    }
    return times.size();
  }

  /** How many messages arrived that Telegram would have refused. */
  int overruns() {
    return overruns;
  }

  /** The most messages that any group had within a minute. */
  int fullestMinute() {
    return fullestMinute;
  }

  /** The most messages that arrived within a second. */
  int fullestSecond() {
    return fullestSecond;
  }
}
