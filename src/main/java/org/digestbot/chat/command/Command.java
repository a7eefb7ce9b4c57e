package org.digestbot.chat.command;

import org.digestbot.chat.reply.Reply;

/** What the bot can do: a declaration and a function, the same for every platform. Thread-safe. */
public interface Command {
  CommandSpec spec();

  /**
   * Answers one call whose arguments are as declared. Whatever can be expected to go wrong is an
   * answer; an exception is a bug or a broken machine.
   */
  Reply run(Invocation invocation);
}
