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
 * Which chats Telegram wants to be left alone, and until when, also over a restart. Whoever asks
 * waits for no database: notes that are over are deleted at the next start. Thread-safe.
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

  /** Recalls what was asked for before this process began. */
  void load(Instant now) {
    memos
        .all(KEY)
        .forEach(
            (key, note) -> {
              Instant end = Instant.ofEpochMilli(Long.parseLong(note));
              if (holds(end, now)) {
                until.put(Long.parseLong(key.substring(KEY.length())), end);
              } else {
                memos.remove(key);
              }
            });
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
    // In one step: the end that somebody else names meanwhile must hold.
    return until.computeIfPresent(chat, (id, end) -> holds(end, now) ? end : null);
  }

  private static boolean holds(Instant end, Instant now) {
    return end.isAfter(now) && !end.isAfter(now.plus(LONGEST));
  }
}
