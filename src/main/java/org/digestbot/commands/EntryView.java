package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Block.LinkList;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Passage;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.LinkItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.WebAddress;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.LinkRole;
import org.digestbot.digest.Topic;
import org.digestbot.listing.BodyText;
import org.digestbot.listing.EntryItems;
import org.digestbot.listing.Wording;

/** Shows one entry, a page of its text at a time. Immutable. */
final class EntryView {
  /** Characters of text a page, so that it fits one message everywhere. */
  private static final int PAGE_LENGTH = 2_400;

  private static final int MOST_LINKS = 10;

  private final Wording wording;

  EntryView(Wording wording) {
    this.wording = wording;
  }

  static Optional<ArchivedEntry> find(String typed, Library library) {
    return EntryId.parse(typed).flatMap(library.archive()::entry);
  }

  static Reply unknown(String typed, Texts texts) {
    String key = EntryId.parse(typed).isPresent() ? "entry.unknown" : "entry.not-an-id";
    return Reply.warning(texts.say(key, typed))
        .row(
            new Button(texts.say("button.latest"), Call.of(LatestCommand.NAME)),
            SearchCommand.button(typed, texts));
  }

  Reply show(ArchivedEntry archived, Invocation invocation) {
    Texts texts = invocation.texts();
    Entry entry = archived.entry();
    List<String> parts = pages(withoutTitle(entry));
    int number = Math.min(invocation.arguments().page(), parts.size());
    Page page = new Page(number, 1, EntryItems.open(archived.id()), texts);
    List<Block> blocks = new ArrayList<>();
    if (archived.gone()) {
      blocks.add(Note.warning(texts.say("entry.gone")));
    }
    blocks.add(page.heading("#" + archived.id() + "  " + entry.title(), parts.size()));
    if (page.number() == 1) {
      blocks.add(new Fields(fields(archived, texts)));
    }
    RichText body = BodyText.of(entry, parts.get(page.number() - 1));
    if (!body.isEmpty()) {
      blocks.add(new Passage(body));
    }
    List<LinkItem> links = links(entry, body.text());
    if (!links.isEmpty() && page.number() == parts.size()) {
      blocks.add(new LinkList(links));
    }
    return new Reply(blocks, List.of(page.buttons(parts.size()), buttons(archived, texts)));
  }

  private List<Field> fields(ArchivedEntry archived, Texts texts) {
    List<Field> fields = new ArrayList<>();
    Entry entry = archived.entry();
    Wording.author(entry)
        .ifPresent(author -> fields.add(Field.of(texts.say("entry.author"), author)));
    if (archived.date() != null) {
      fields.add(Field.of(texts.say("entry.date"), Wording.date(archived.date(), texts)));
    }
    wording
        .topicNames(archived, texts)
        .ifPresent(names -> fields.add(Field.of(texts.say("entry.topics"), names)));
    fields.add(
        Field.of(
            texts.say("entry.document"),
            texts.say("entry.place", archived.document(), entry.position())));
    entry
        .ownLink()
        .flatMap(own -> WebAddress.of(own.canonical()))
        .ifPresent(
            own -> fields.add(new Field(texts.say("entry.address"), RichText.link(own, own))));
    return fields;
  }

  private List<Button> buttons(ArchivedEntry archived, Texts texts) {
    List<Button> row = new ArrayList<>();
    row.add(
        new Button(
            texts.say("button.similar"),
            Call.of(SimilarCommand.NAME).with(SimilarCommand.ID, archived.id().toString())));
    for (Topic topic : wording.topics(archived)) {
      String name = Wording.name(topic, texts.language());
      row.add(new Button(texts.say("button.more-on", name), TopicCommand.call(topic)));
    }
    return row;
  }

  /** The links that the text shown does not spell out. */
  private static List<LinkItem> links(Entry entry, String shown) {
    return entry.links().stream()
        .filter(link -> link.role() == LinkRole.REFERENCE)
        .filter(link -> !shown.contains(link.printed()))
        .filter(link -> WebAddress.of(link.canonical()).isPresent())
        .limit(MOST_LINKS)
        .map(
            link ->
                new LinkItem(
                    link.text() == null || link.text().isBlank() ? link.canonical() : link.text(),
                    link.canonical(),
                    List.of()))
        .toList();
  }

  /** A derived title is the text's own beginning; said once, it is enough. */
  private static String withoutTitle(Entry entry) {
    String body = entry.body().strip();
    String title = entry.title().strip();
    boolean wholeLine =
        body.startsWith(title)
            && (body.length() == title.length() || body.charAt(title.length()) == '\n');
    return wholeLine ? body.substring(title.length()).strip() : body;
  }

  /** Cuts a long text between lines, else between words. */
  static List<String> pages(String text) {
    List<String> pages = new ArrayList<>();
    String rest = text;
    while (rest.length() > PAGE_LENGTH * 5 / 4) {
      int cut = rest.lastIndexOf('\n', PAGE_LENGTH);
      if (cut < PAGE_LENGTH / 2) {
        cut = BodyText.edgeBefore(rest, PAGE_LENGTH);
      }
      pages.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    pages.add(rest);
    return pages;
  }
}
