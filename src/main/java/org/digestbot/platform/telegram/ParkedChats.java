package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digestbot.chat.Memos;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which chats Telegram wants to be left alone, and until when, also over a restart. Thread-safe.
 */
final class ParkedChats {
  private static final Logger log = LoggerFactory.getLogger(ParkedChats.class);
  private static final String KEY = "parked:";

  /** Longer than Telegram ever asks for: a later end was named by a clock that went wrong. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Memos memos;
  private final Map<Long, Instant> until = new ConcurrentHashMap<>();

  ParkedChats(Memos memos) {
    this.memos = memos;
  }

  void load() {
    memos
        .all(KEY)
        .forEach(
            (key, value) ->
                until.put(
                    Long.parseLong(key.substring(KEY.length())),
                    Instant.ofEpochMilli(Long.parseLong(value))));
  }

  void park(long chat, Instant end) {
    until.put(chat, end);
    try {
      memos.put(KEY + chat, Long.toString(end.toEpochMilli()));
    } catch (RuntimeException e) {
      log.warn("It could not be noted that a chat is to be left alone", e);
    }
  }

  boolean isParked(long chat, Instant now) {
    return parkedUntil(chat, now) != null;
  }

  /** When the chat may be written to again, or null where it may now. */
  @Nullable Instant parkedUntil(long chat, Instant now) {
    Instant end = until.get(chat);
    if (end == null || (end.isAfter(now) && !end.isAfter(now.plus(LONGEST)))) {
      return end;
    }
    until.remove(chat);
    try {
      memos.remove(KEY + chat);
    } catch (RuntimeException e) {
      log.warn("A note about a chat could not be deleted", e);
    }
    return null;
  }
}
