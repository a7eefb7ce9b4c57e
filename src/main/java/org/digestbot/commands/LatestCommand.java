package org.digestbot.commands;

import java.util.List;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Slice;
import org.digestbot.listing.EntryItems;

/** {@code /latest}: the newest entries, by date, then by arrival. */
final class LatestCommand implements Command {
  static final String NAME = "latest";
  private static final int PAGE_SIZE = 5;
  private static final CommandSpec SPEC =
      CommandSpec.open(NAME, List.of("最新", "new"), OptionSpec.page());

  private final Supplier<Library> library;
  private final EntryItems items;

  LatestCommand(Supplier<Library> library, EntryItems items) {
    this.library = library;
    this.items = items;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Page page = Page.of(invocation, PAGE_SIZE);
    Slice<ArchivedEntry> latest = library.get().archive().latest(page.offset(), PAGE_SIZE);
    return page.show(
        texts.say("latest.heading", latest.total()),
        latest.total(),
        () ->
            new EntryList(
                latest.items().stream().map(entry -> items.listed(entry, texts)).toList(), false));
  }
}
