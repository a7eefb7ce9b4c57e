package org.digestbot.delivery;

import java.util.List;
import java.util.Set;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.LinkList;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.listing.EntryItems;
import org.digestbot.listing.Recommendations;

/** Says in words which links are new. */
final class AlertComposer {
  private static final int MOST_LINKS = 10;

  private AlertComposer() {}

  /**
   * Composes one message.
   *
   * @param filter as it was typed; empty for everything
   * @param entries that have the links
   * @param id of the delivery, by which the button finds the rest
   */
  static Composed compose(
      String filter, List<ArchivedEntry> entries, Set<String> links, long id, Texts texts) {
    Recommendations found = Recommendations.among(entries, links);
    int shown = Math.min(MOST_LINKS, found.size());
    String count = texts.say("alert.heading", found.size());
    Reply reply =
        Reply.of(
            new Heading(RichText.plain(filter.isEmpty() ? count : filter + " · " + count)),
            new LinkList(found.items(0, shown, texts)));
    return new Composed(
        found.size() == 1
            ? reply.row(openers(entries, texts))
            : reply.row(PostComposer.restButton(id, found.size() - shown, texts)),
        entries.stream().map(ArchivedEntry::id).toList(),
        entries.size());
  }

  private static List<Button> openers(List<ArchivedEntry> entries, Texts texts) {
    return entries.stream()
        .limit(1)
        .map(
            entry ->
                new Button(texts.say("button.open", "#" + entry.id()), EntryItems.open(entry.id())))
        .toList();
  }
}
