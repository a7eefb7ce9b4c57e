package org.digestbot.commands;

import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Reply;
import org.digestbot.search.index.SearchUnavailable;

/** Says that search rests while its index is made anew, whatever command has asked it. */
final class RestingSearch implements Command {
  private final Command command;

  RestingSearch(Command command) {
    this.command = command;
  }

  @Override
  public CommandSpec spec() {
    return command.spec();
  }

  @Override
  public Reply run(Invocation invocation) {
    try {
      return command.run(invocation);
    } catch (SearchUnavailable e) {
      return Reply.warning(invocation.texts().say("search.resting", e.percent()));
    }
  }
}
