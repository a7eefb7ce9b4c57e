package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.digestbot.chat.Memos;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers over a restart what groups were sent within the last minute: Telegram counts on while
 * the bot is away. Notes are written beside the sending, the newest of each group, so that a busy
 * database holds up no message. Thread-safe.
 */
final class GroupMinutes {
  private static final Logger log = LoggerFactory.getLogger(GroupMinutes.class);
  private static final String KEY = "minute:";

  /**
   * Fewer are not worth a note: Telegram allows two more in a minute than the bot sends, which is
   * also room for one whose note was not written in time.
   */
  private static final int WORTH_A_NOTE = 2;

  private final Pace pace;
  private final Memos memos;
  private final Tempo tempo;
  private final Executor writer;
  private final Map<Long, List<Instant>> unwritten = new LinkedHashMap<>();
  private boolean writes;

  /**
   * @param writer for one task at a time, which ends soon unless the database is locked
   */
  GroupMinutes(Pace pace, Memos memos, Tempo tempo, Executor writer) {
    this.pace = pace;
    this.memos = memos;
    this.tempo = tempo;
    this.writer = writer;
  }

  /** Tells the pace what was sent before this process began. */
  void load() {
    long nanos = tempo.nanos().getAsLong();
    Instant now = tempo.clock().instant();
    memos
        .all(KEY)
        .forEach(
            (key, note) -> {
              long group = Long.parseLong(key.substring(KEY.length()));
              for (String time : note.split(" ", -1)) {
                Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), now);
                // Whatever seems to lie ahead was sent by a clock that has been put back.
                pace.recall(group, nanos - (age.isNegative() ? 0 : age.toNanos()));
              }
              if (pace.lastMinute(group, nanos).isEmpty()) {
                memos.remove(key);
              }
            });
  }

  /** A chat has just been sent a message, of which the pace knows; for the sender's thread. */
  void sent(long chat) {
    if (!Pace.isGroup(chat)) {
      return;
    }
    long nanos = tempo.nanos().getAsLong();
    Instant now = tempo.clock().instant();
    List<Instant> times =
        pace.lastMinute(chat, nanos).stream().map(time -> now.minusNanos(nanos - time)).toList();
    if (times.size() >= WORTH_A_NOTE) {
      note(chat, times);
    }
  }

  private synchronized void note(long group, List<Instant> sent) {
    unwritten.put(group, sent);
    if (!writes) {
      writes = true;
      writer.execute(this::write);
    }
  }

  private void write() {
    for (Map.Entry<Long, List<Instant>> next = next(); next != null; next = next()) {
      try {
        memos.put(KEY + next.getKey(), text(next.getValue()));
      } catch (RuntimeException e) {
        log.warn("It could not be noted how much a group was sent: {}", e.toString());
      }
    }
  }

  private static String text(List<Instant> times) {
    return times.stream()
        .map(time -> Long.toString(time.toEpochMilli()))
        .collect(Collectors.joining(" "));
  }

  private synchronized Map.@Nullable Entry<Long, List<Instant>> next() {
    Iterator<Map.Entry<Long, List<Instant>>> all = unwritten.entrySet().iterator();
    if (!all.hasNext()) {
      writes = false;
      return null;
    }
    Map.Entry<Long, List<Instant>> first = all.next();
    all.remove();
    return Map.entry(first.getKey(), first.getValue());
  }
}
