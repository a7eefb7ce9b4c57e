package org.digestbot.chat.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;

/**
 * Keeps one person from using up what is there for all: so many commands in the minute that begins
 * with the first one, then one notice, then silence until that minute is over. The terminal is its
 * user's own and has no limit. Remembers at most 10,000 people, the latest. Thread-safe.
 */
public final class FairUse {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_PEOPLE = 10_000;
  private static final String TERMINAL = "console";

  /** What becomes of a call. */
  enum Verdict {
    GO_AHEAD,
    SAY_WAIT,
    SAY_NOTHING
  }

  private final int perMinute;
  private final InstantSource clock;

  /** In the order in which the minutes began, so that those that are over stand first. */
  private final Map<String, Minute> minutes = new LinkedHashMap<>();

  /**
   * @param perMinute commands of one person
   */
  public FairUse(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  synchronized Verdict next(Chat chat, Caller caller) {
    if (chat.platform().equals(TERMINAL)) {
      return Verdict.GO_AHEAD;
    }
    Instant now = clock.instant();
    String person = AccessPolicy.account(chat, caller);
    Minute minute = minutes.get(person);
    if (minute == null || minute.isOver(now)) {
      minutes.remove(person);
      minute = new Minute(now);
      minutes.put(person, minute);
      forget(now);
    }
    minute.calls = Math.min(minute.calls + 1L, perMinute + 2L);
    if (minute.calls <= perMinute) {
      return Verdict.GO_AHEAD;
    }
    return minute.calls == perMinute + 1L ? Verdict.SAY_WAIT : Verdict.SAY_NOTHING;
  }

  synchronized int remembered() {
    return minutes.size();
  }

  private void forget(Instant now) {
    Iterator<Minute> oldest = minutes.values().iterator();
    while (oldest.hasNext() && (oldest.next().isOver(now) || minutes.size() > MOST_PEOPLE)) {
      oldest.remove();
    }
  }

  private static final class Minute {
    private final Instant start;
    private long calls;

    Minute(Instant start) {
      this.start = start;
    }

    /** Also after the clock was put back. */
    boolean isOver(Instant now) {
      return now.isBefore(start) || !now.isBefore(start.plus(MINUTE));
    }
  }
}
