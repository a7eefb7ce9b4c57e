package org.digestbot.chat.command;

import java.util.function.Function;
import org.digestbot.chat.reply.Reply;

/** A command that answers as a test says. */
public record ScriptedCommand(CommandSpec spec, Function<Invocation, Reply> answer)
    implements Command {
  @Override
  public Reply run(Invocation invocation) {
    return answer.apply(invocation);
  }
}
