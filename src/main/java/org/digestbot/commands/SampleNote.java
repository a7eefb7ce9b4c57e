package org.digestbot.commands;

import java.util.function.Supplier;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Reply;

/**
 * Ends a command's answers with how to import one's own digests, while the samples answer. What
 * only says that a call is wrong stays as it is, and so does what is said in a new language.
 */
final class SampleNote implements Command {
  private final Command command;
  private final Supplier<Library> library;

  SampleNote(Command command, Supplier<Library> library) {
    this.command = command;
    this.library = library;
  }

  @Override
  public CommandSpec spec() {
    return command.spec();
  }

  @Override
  public Reply run(Invocation invocation) {
    Reply reply = command.run(invocation);
    boolean inNewLanguage = spec().name().equals(LanguageCommand.NAME);
    return !inNewLanguage && answers(reply) && library.get().sample()
        ? reply.and(Note.hint(invocation.texts().say("archive.samples")))
        : reply;
  }

  private static boolean answers(Reply reply) {
    return !reply.blocks().isEmpty()
        && !(reply.blocks().get(0) instanceof Note note && note.kind() != Note.Kind.HINT);
  }
}
