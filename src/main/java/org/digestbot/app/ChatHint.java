package org.digestbot.app;

import org.digestbot.text.EditDistance;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells who types a command of the chat, or words to search for, where a subcommand belongs how to
 * ask that, and who mistypes a subcommand which one is near.
 */
final class ChatHint implements IParameterExceptionHandler {
  private final IParameterExceptionHandler usual;

  ChatHint(IParameterExceptionHandler usual) {
    this.usual = usual;
  }

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) throws Exception {
    CommandLine line = fault.getCommandLine();
    boolean outermost = line.getParent() == null;
    if (!outermost
        || !(fault instanceof UnmatchedArgumentException words)
        || words.isUnknownOption()) {
      return usual.handleParseException(fault, arguments);
    }
    String word = words.getUnmatched().get(0);
    String near =
        EditDistance.nearest(word, line.getSubcommands().keySet())
            .map(name -> "; did you mean digestbot " + name + "?")
            .orElse("; digestbot --help names those that there are.");
    line.getErr().println("digestbot: there is no subcommand " + word + near);
    line.getErr()
        .println(
            "What is asked in the chat can be piped in: printf '/stats\\n' | digestbot;"
                + " a search is digestbot search WORDS");
    return CommandLine.ExitCode.USAGE;
  }
}
