package org.digestbot.delivery;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.LinkList;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.listing.EntryItems;
import org.digestbot.listing.Recommendations;
import org.jspecify.annotations.Nullable;

/** Says in words which links are new. */
final class AlertComposer {
  private static final int MOST_LINKS = 12;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private AlertComposer() {}

  /**
   * Composes one message.
   *
   * @param filter as it was typed; empty for everything
   * @param entries that have the links
   * @param since when the first of them arrived, where they had to wait for others; else null
   * @param id of the delivery, by which the button finds the rest
   */
  static Composed compose(
      String filter,
      List<ArchivedEntry> entries,
      Set<String> links,
      @Nullable ZonedDateTime since,
      long id,
      Language language) {
    Texts texts = Texts.of(language);
    Recommendations found = Recommendations.among(entries, links);
    int shown = Math.min(MOST_LINKS, found.size());
    String count =
        since == null
            ? texts.say("alert.heading", found.size())
            : texts.say("alert.summary", found.size(), TIME.format(since));
    Reply reply =
        Reply.of(
            Heading.of(filter.isEmpty() ? count : filter + " · " + count),
            new LinkList(found.items(0, shown, texts)));
    Set<ArchivedEntry> beyond = found.having(shown, found.size());
    List<ArchivedEntry> ordered = new ArrayList<>(entries);
    ordered.sort(Comparator.comparing(beyond::contains));
    return new Composed(
        found.size() == 1
            ? reply.row(EntryItems.opener(entries.get(0).id(), texts))
            : reply.row(PostComposer.restButton(id, found.size() - shown, texts)),
        ordered.stream().map(ArchivedEntry::id).toList(),
        entries.size() - beyond.size());
  }
}
