package org.digestbot.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryId;
import org.digestbot.listing.BodyText;
import org.digestbot.listing.EntryItems;
import org.digestbot.search.Hit;

/** {@code /similar}: the entries most like one, or like what somebody has said. */
final class SimilarCommand implements Command {
  static final String NAME = "similar";
  static final String ID = "id";
  private static final int PAGE_SIZE = 5;
  private static final int MOST = 50;

  /** What is no longer than that is no text, but a number mistyped. */
  private static final int LONGEST_NUMBER = 12;

  private static final CommandSpec SPEC =
      CommandSpec.open(
          NAME,
          List.of("相似"),
          OptionSpec.required(ID, OptionType.TEXT, Completion.NONE),
          OptionSpec.page());

  private final Supplier<Library> library;
  private final EntryItems items;

  SimilarCommand(Supplier<Library> library, EntryItems items) {
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
    Library now = library.get();
    String typed = invocation.arguments().required(ID);
    Optional<ArchivedEntry> entry = EntryView.find(typed, now);
    if (entry.isEmpty() && !isText(typed)) {
      return EntryView.unknown(typed, texts);
    }
    Page page = Page.of(invocation, PAGE_SIZE);
    List<Hit> hits =
        entry
            .map(one -> now.search().similar(one.id(), MOST))
            .orElseGet(() -> now.search().similar(typed, MOST));
    if (page.isBeyond(hits.size())) {
      return page.beyond(hits.size());
    }
    String said = entry.map(one -> one.entry().title()).orElse(typed);
    String title = BodyText.shortened(said, 60);
    if (hits.isEmpty()) {
      return Reply.of(Heading.of(texts.say("similar.nothing", title)));
    }
    List<EntryItem> shown = page.of(hits).stream().map(hit -> items.found(hit, texts)).toList();
    Reply reply =
        Reply.of(
                page.heading(texts.say("similar.found", title), hits.size()),
                new EntryList(shown, false))
            .row(page.buttons(hits.size()));
    return entry.map(one -> reply.row(EntryItems.opener(one.id(), texts))).orElse(reply);
  }

  private static boolean isText(String typed) {
    return EntryId.parse(typed).isEmpty() && typed.length() > LONGEST_NUMBER;
  }
}
