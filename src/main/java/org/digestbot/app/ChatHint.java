package org.digestbot.app;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells who types a command of the chat, or words to search for, where a subcommand belongs how to
 * ask that.
 */
final class ChatHint implements IParameterExceptionHandler {
  private final IParameterExceptionHandler usual;

  ChatHint(IParameterExceptionHandler usual) {
    this.usual = usual;
  }

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) throws Exception {
    int exitCode = usual.handleParseException(fault, arguments);
    boolean outermost = fault.getCommandLine().getParent() == null;
    if (outermost && fault instanceof UnmatchedArgumentException) {
      fault
          .getCommandLine()
          .getErr()
          .println(
              "What is asked in the chat can be piped in: printf '/stats\\n' | digestbot;"
                  + " a search is digestbot search WORDS");
    }
    return exitCode;
  }
}
