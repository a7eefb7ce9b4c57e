package org.digestbot.chat.command;

import java.time.Duration;

/**
 * One call and what became of it, without anything that somebody wrote. Immutable.
 *
 * @param command a declared name, or {@link #NO_COMMAND}
 * @param took from the call to its answer
 */
public record CommandRun(String platform, String command, Outcome outcome, Duration took) {
  /** Stands for whatever is no command. */
  public static final String NO_COMMAND = "none";

  /** What became of a call. */
  public enum Outcome {
    ANSWERED,
    /** An argument is missing, too long or no number. */
    MISFIT,
    /** No such command, or too many words for one. */
    UNKNOWN,
    /** The caller may not ask, or not that. */
    FORBIDDEN,
    /** Too many in a minute. */
    LIMITED,
    /** It broke; the log has the incident. */
    FAILED
  }
}
