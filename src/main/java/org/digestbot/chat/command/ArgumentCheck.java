package org.digestbot.chat.command;

/** What comes of holding a call to its command's declaration. */
sealed interface ArgumentCheck permits Arguments, ArgumentCheck.Misfit {

  /** Why a call cannot be run as it is. */
  record Misfit(Reason reason, OptionSpec option, String value) implements ArgumentCheck {}

  /** What is wrong with an argument. */
  enum Reason {
    MISSING,
    NOT_A_NUMBER,
    TOO_LONG
  }
}
