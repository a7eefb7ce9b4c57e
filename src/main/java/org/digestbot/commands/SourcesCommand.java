package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.SourceSummary;
import org.digestbot.listing.Wording;

/** {@code /sources}: where the entries come from. */
final class SourcesCommand implements Command {
  static final String NAME = "sources";
  private static final int PAGE_SIZE = 20;
  private static final CommandSpec SPEC = CommandSpec.open(NAME, List.of("来源"), OptionSpec.page());

  private final Supplier<Library> library;

  SourcesCommand(Supplier<Library> library) {
    this.library = library;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    List<SourceSummary> sources = library.get().archive().sources();
    Page page = Page.of(invocation, PAGE_SIZE);
    return page.show(
        texts.say("sources.heading", sources.size()),
        sources.size(),
        () ->
            new Fields(
                page.of(sources).stream()
                    .map(source -> Field.of(source.name(), summary(source, texts)))
                    .toList()));
  }

  private static String summary(SourceSummary source, Texts texts) {
    List<String> facts = new ArrayList<>();
    facts.add(texts.say("sources.documents", source.documents()));
    facts.add(texts.say("sources.entries", source.entries()));
    if (source.newest() != null) {
      facts.add(texts.say("sources.newest", Wording.date(source.newest(), texts)));
    }
    return String.join(" · ", facts);
  }
}
