package org.digestbot.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.listing.EntryItems;

/** {@code /entry}: one entry, whole. */
final class EntryCommand implements Command {
  static final String NAME = EntryItems.OPEN;
  static final String ID = EntryItems.OPEN_ID;
  private static final CommandSpec SPEC =
      CommandSpec.open(
          NAME,
          List.of("条目", "e"),
          OptionSpec.required(ID, OptionType.TEXT, Completion.NONE),
          OptionSpec.page());

  private final Supplier<Library> library;
  private final EntryView view;

  EntryCommand(Supplier<Library> library, EntryView view) {
    this.library = library;
    this.view = view;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    String typed = invocation.arguments().required(ID);
    Optional<ArchivedEntry> entry = EntryView.find(typed, library.get());
    return entry.isEmpty()
        ? EntryView.unknown(typed, invocation.texts())
        : view.show(entry.get(), invocation);
  }
}
