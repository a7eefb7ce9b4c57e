package org.digestbot.commands;

import java.util.List;
import java.util.function.Supplier;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.reply.Block.Counts;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Count;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.AuthorCount;
import org.digestbot.digest.Slice;
import org.digestbot.listing.Wording;

/** {@code /authors}: who is quoted most. */
final class AuthorsCommand implements Command {
  static final String NAME = "authors";
  private static final CommandSpec SPEC = CommandSpec.open(NAME, List.of("作者"), OptionSpec.page());

  private final Supplier<Library> library;

  AuthorsCommand(Supplier<Library> library) {
    this.library = library;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Page page = Page.of(invocation, Page.COUNTS);
    Slice<AuthorCount> authors = library.get().archive().authors(page.offset(), Page.COUNTS);
    return page.show(
        invocation.texts().say("authors.heading", authors.total()),
        authors.total(),
        () ->
            new Counts(
                authors.items().stream()
                    .map(who -> new Count(Wording.author(who), who.entries(), entriesOf(who)))
                    .toList()));
  }

  private static Call entriesOf(AuthorCount author) {
    return SearchCommand.call(
        author.handle() == null ? "from:\"" + author.name() + "\"" : "from:@" + author.handle());
  }
}
