package org.digestbot.platform.discord;

import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;

/** What a failed request for a post means for it. */
enum Verdict {
  /** Not now: Discord cannot be reached, or wants no more of this for a while. */
  LATER,
  /** The message is at fault. */
  MESSAGE,
  THREAD_CLOSED,
  BLOCKED,
  REMOVED,
  GONE,
  FORBIDDEN;

  /** Below it JDA says the status of an answer without a code of Discord's. */
  private static final int FIRST_CODE = 10_000;

  private static final int UNKNOWN_CHANNEL = 10003;
  private static final int MISSING_ACCESS = 50001;
  private static final Set<Integer> GONE_CODES = Set.of(10004, 10013, 50008, 50024, 50033);
  private static final Set<Integer> BLOCKED_CODES = Set.of(50007, 50278);
  private static final Set<Integer> THREAD_CODES = Set.of(50083, 160005);

  /** Limits of Discord's, and features that are switched off for a while. */
  private static final Set<Integer> LATER_CODES =
      Set.of(20016, 20026, 20028, 20029, 40003, 40004, 40006, 40062, 160006, 160007);

  /**
   * @param inThread whether the post is for a thread, which can be gone while its channel is not
   */
  static Verdict on(Throwable failure, boolean inThread) {
    return failure instanceof ErrorResponseException refused
        ? on(refused.getResponse().code, refused.getErrorCode(), inThread)
        : LATER;
  }

  private static Verdict on(int status, int code, boolean inThread) {
    if (status < 400 || status >= 500 || status == 401 || LATER_CODES.contains(code)) {
      return LATER;
    }
    if (THREAD_CODES.contains(code) || (code == UNKNOWN_CHANNEL && inThread)) {
      return THREAD_CLOSED;
    }
    if (BLOCKED_CODES.contains(code)) {
      return BLOCKED;
    }
    if (code == MISSING_ACCESS) {
      return REMOVED;
    }
    if (code == UNKNOWN_CHANNEL || GONE_CODES.contains(code)) {
      return GONE;
    }
    if (status == 403 || status == 404) {
      // Without a code it is no word of Discord's on this channel, but of something in between.
      return code < FIRST_CODE ? LATER : status == 403 ? FORBIDDEN : GONE;
    }
    return MESSAGE;
  }

  /** The outcome, except for {@link #LATER} and {@link #MESSAGE}, which depend on what follows. */
  PostOutcome outcome(String why) {
    return switch (this) {
      case THREAD_CLOSED -> new PostOutcome.ThreadClosed(why);
      case BLOCKED -> new PostOutcome.Unreachable(Reason.BLOCKED, why);
      case REMOVED -> new PostOutcome.Unreachable(Reason.REMOVED, why);
      case GONE -> new PostOutcome.Unreachable(Reason.GONE, why);
      case FORBIDDEN -> new PostOutcome.Unreachable(Reason.FORBIDDEN, why);
      case LATER, MESSAGE -> throw new IllegalStateException("no final verdict: " + this);
    };
  }
}
