package org.digestbot.chat.post;

import java.time.Instant;

/**
 * How a post ended for its courier. A new kind needs a method in {@link PostOutcomeVisitor}, so
 * that nobody who draws conclusions can forget it. Immutable.
 */
public sealed interface PostOutcome {
  void accept(PostOutcomeVisitor visitor);

  /** Nothing can be written any more to the chat or the thread that the post is addressed to. */
  sealed interface Misaddressed extends PostOutcome {}

  /** All of it is in the chat. */
  record Delivered() implements PostOutcome {
    @Override
    public void accept(PostOutcomeVisitor visitor) {
      visitor.delivered(this);
    }
  }

  /**
   * Not now; the parts that are out stay out.
   *
   * @param notBefore when to hand it over again: the platform wants the chat to be left alone, or
   *     could not be reached
   */
  record Later(Instant notBefore, String why) implements PostOutcome {
    @Override
    public void accept(PostOutcomeVisitor visitor) {
      visitor.later(this);
    }
  }

  /**
   * The chat has another id; what is left of the post belongs there.
   *
   * @param id the platform's new id of the conversation
   */
  record Moved(String id) implements Misaddressed {
    @Override
    public void accept(PostOutcomeVisitor visitor) {
      visitor.moved(this);
    }
  }

  /** The topic or thread is closed or gone, the chat is not. */
  record ThreadClosed(String why) implements Misaddressed {
    @Override
    public void accept(PostOutcomeVisitor visitor) {
      visitor.threadClosed(this);
    }
  }

  /** The bot can write nothing in this chat any more, until somebody changes that. */
  record Unreachable(Reason reason, String why) implements Misaddressed {
    @Override
    public void accept(PostOutcomeVisitor visitor) {
      visitor.unreachable(this);
    }

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
  record Refused(String why) implements PostOutcome {
    @Override
    public void accept(PostOutcomeVisitor visitor) {
      visitor.refused(this);
    }
  }
}
