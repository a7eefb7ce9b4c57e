package org.digestbot.platform.telegram;

import java.time.Duration;

/**
 * Whether anything at all may go out, whichever the chat. Closed for a while when Telegram cannot
 * be reached or does not know the token. Telegram does not say whether a request to wait is about
 * one chat or about the bot; when many chats in a row are told to wait, it is taken to be about the
 * bot, and one message a second is tried until one gets through. Times are nanoseconds of the
 * sender's clock. Not thread-safe.
 */
final class OpenRoad {
  private static final int WAITS_IN_A_ROW = 10;
  private static final long BETWEEN_TRIALS = Duration.ofSeconds(1).toNanos();

  private final Backoff backoff;
  private long closedUntil = Long.MIN_VALUE;
  private int waits;

  OpenRoad(Backoff backoff) {
    this.backoff = backoff;
  }

  boolean isOpen(long now) {
    return closedUntil <= now;
  }

  /** How long it is still closed. */
  long pause(long now) {
    return closedUntil - now;
  }

  /** How often in a row nothing could be sent to anybody. */
  int failures() {
    return backoff.failures();
  }

  void arrived() {
    waits = 0;
    backoff.reset();
  }

  void forget() {
    backoff.reset();
  }

  void failed(ApiFault fault, long now) {
    boolean told = fault.kind() == ApiFault.Kind.REFUSED;
    waits = told && fault.code() == 429 ? waits + 1 : 0;
    if (waits >= WAITS_IN_A_ROW) {
      closedUntil = now + BETWEEN_TRIALS;
    }
    boolean unknownToken = told && (fault.code() == 401 || fault.code() == 404);
    if (fault.kind() == ApiFault.Kind.UNREACHABLE || unknownToken) {
      closedUntil = now + backoff.next().toNanos();
    } else if (told) {
      backoff.reset();
    }
  }
}
