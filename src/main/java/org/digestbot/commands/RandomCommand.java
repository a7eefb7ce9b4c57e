package org.digestbot.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.ArchivedEntry;

/** {@code /random}: some entry, to read what one would not have looked for. */
final class RandomCommand implements Command {
  static final String NAME = "random";
  private static final CommandSpec SPEC = CommandSpec.open(NAME, List.of("随机"));

  private final Supplier<Library> library;
  private final EntryView view;
  private final RandomGenerator random;

  RandomCommand(Supplier<Library> library, EntryView view, RandomGenerator random) {
    this.library = library;
    this.view = view;
    this.random = random;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Optional<ArchivedEntry> entry = library.get().archive().random(random);
    if (entry.isEmpty()) {
      return Reply.of(Note.hint(texts.say("archive.empty")));
    }
    return view.show(entry.get(), invocation)
        .row(new Button(texts.say("button.another"), Call.of(NAME)));
  }
}
