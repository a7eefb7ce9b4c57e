package org.digestbot.listing;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Run;
import org.digestbot.chat.reply.Style;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryId;
import org.digestbot.search.Hit;
import org.digestbot.search.Snippet;
import org.digestbot.search.Span;
import org.digestbot.text.RepeatedTitle;
import org.jspecify.annotations.Nullable;

/** Makes the items of entry lists. Immutable. */
public final class EntryItems {
  /** The command that opens an entry, and its option. */
  public static final String OPEN = "entry";

  public static final String OPEN_ID = "id";

  private final Wording wording;

  public EntryItems(Wording wording) {
    this.wording = wording;
  }

  public static Call open(EntryId id) {
    return Call.of(OPEN).with(OPEN_ID, id.toString());
  }

  /** The way to an entry. */
  public static Button opener(EntryId id, Texts texts) {
    return new Button(texts.say("button.open", "#" + id), open(id));
  }

  /** A hit with what matched marked. */
  public EntryItem found(Hit hit, Texts texts) {
    RichText title = marked(hit.entry().entry().title(), hit.titleMarks());
    return item(hit.entry(), title, said(hit), texts);
  }

  /**
   * What matched of the text, or its beginning where nothing of it did but the title that it
   * repeats; nothing where that is all.
   */
  private static @Nullable RichText said(Hit hit) {
    Entry entry = hit.entry().entry();
    Snippet snippet = hit.snippet();
    int behindTitle = RepeatedTitle.end(entry.title(), snippet.text());
    boolean tells = snippet.marks().stream().anyMatch(mark -> mark.start() >= behindTitle);
    RichText said =
        tells ? marked(snippet.text(), snippet.marks()) : RichText.plain(BodyText.excerpt(entry));
    return said.isEmpty() ? null : said;
  }

  /** An entry with the beginning of its text. */
  public EntryItem listed(ArchivedEntry entry, Texts texts) {
    String excerpt = BodyText.excerpt(entry.entry());
    return item(
        entry,
        RichText.plain(entry.entry().title()),
        excerpt.isEmpty() ? null : RichText.plain(excerpt),
        texts);
  }

  /** An entry on one line: what, whose, and where to. */
  public EntryItem brief(ArchivedEntry entry) {
    List<String> facts = new ArrayList<>();
    Wording.author(entry.entry().author(), null)
        .or(() -> Wording.author(entry.entry()))
        .ifPresent(facts::add);
    return item(entry, RichText.plain(entry.entry().title()), facts, null);
  }

  private EntryItem item(
      ArchivedEntry entry, RichText title, @Nullable RichText snippet, Texts texts) {
    List<String> facts = new ArrayList<>();
    Wording.author(entry.entry()).ifPresent(facts::add);
    if (entry.date() != null) {
      facts.add(Wording.date(entry.date(), texts));
    }
    wording.topicNames(entry, texts).ifPresent(facts::add);
    return item(entry, title, facts, snippet);
  }

  /** An entry as whoever lists it wants it described. */
  public static EntryItem item(
      ArchivedEntry entry, RichText title, List<String> facts, @Nullable RichText snippet) {
    return new EntryItem(
        "#" + entry.id(),
        title,
        BestLinks.first(entry.entry()).orElse(null),
        facts,
        snippet,
        open(entry.id()));
  }

  /** The text with its marks; marks that do not fit it are left out. */
  private static RichText marked(String text, List<Span> marks) {
    List<Run> runs = new ArrayList<>();
    int done = 0;
    for (Span mark : marks) {
      if (mark.start() < done || mark.end() > text.length()) {
        continue;
      }
      runs.add(new Run(text.substring(done, mark.start()), Style.PLAIN, null));
      runs.add(new Run(text.substring(mark.start(), mark.end()), Style.MARKED, null));
      done = mark.end();
    }
    runs.add(new Run(text.substring(done), Style.PLAIN, null));
    return new RichText(runs);
  }
}
