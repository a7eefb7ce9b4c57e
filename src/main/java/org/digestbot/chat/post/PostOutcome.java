package org.digestbot.chat.post;

import java.time.Instant;

/** How a post ended for its courier. Immutable. */
public sealed interface PostOutcome {

  /** All of it is in the chat. */
  record Delivered() implements PostOutcome {}

  /**
   * Not now; the parts that are out stay out.
   *
   * @param notBefore when to hand it over again: the platform wants the chat to be left alone, or
   *     could not be reached
   */
  record Later(Instant notBefore, String why) implements PostOutcome {}

  /**
   * The chat has another id; what is left of the post belongs there.
   *
   * @param id the platform's new id of the conversation
   */
  record Moved(String id) implements PostOutcome {}

  /** The topic or thread is closed or gone, the chat is not. */
  record ThreadClosed(String why) implements PostOutcome {}

  /** The bot can write nothing in this chat any more, until somebody changes that. */
  record Unreachable(Reason reason, String why) implements PostOutcome {
    /** What stands in the way. */
    public enum Reason {
      /** The person has blocked the bot. */
      BLOCKED,
      /** The bot was taken out of the chat. */
      REMOVED,
      /** The chat is no more, or was never known. */
      GONE,
      /** The bot is in the chat but may not write there. */
      FORBIDDEN
    }
  }

  /** This message is refused even in its plainest form; others may go. */
  record Refused(String why) implements PostOutcome {}
}
