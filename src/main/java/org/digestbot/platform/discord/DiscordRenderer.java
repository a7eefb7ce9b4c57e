package org.digestbot.platform.discord;

import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.BlockVisitor;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.LinkItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Turns a reply into messages made of Discord's components: a card of text, entries with a button
 * beside each, a menu for what is too much for buttons. Thread-safe.
 */
final class DiscordRenderer {
  /** Room for a mark before the text and a few more around it. */
  private static final int BLOCK_CHARACTERS = Card.MOST_CHARACTERS - 100;

  private static final int ENTRY_CHARACTERS = 700;

  private final CallIds calls;

  DiscordRenderer(CallIds calls) {
    this.calls = calls;
  }

  /**
   * Who gets the reply, and for what.
   *
   * @param asker the id of whoever may turn its pages
   * @param call what is answered, or null where it was no call
   */
  record Audience(String asker, @Nullable Call call, Language language) {
    /** Whether a button asks for another page of the same. */
    boolean isPageOf(Call other) {
      return call != null && other.with("page", null).equals(call.with("page", null));
    }
  }

  /** At least one message; buttons are on the last. */
  List<MessageCreateData> render(Reply reply, Audience audience) {
    Texts texts = Texts.of(audience.language());
    CardStack cards = new CardStack(calls, audience.asker(), texts.say("discord.choose"));
    Blocks blocks = new Blocks(cards);
    reply.blocks().forEach(block -> block.accept(blocks));
    for (List<Button> row : reply.buttons()) {
      cards.row(
          row.stream()
              .map(b -> new CardStack.Press(b.label(), b.call(), audience.isPageOf(b.call())))
              .toList());
    }
    return cards.messages();
  }

  private static final class Blocks implements BlockVisitor<CardStack> {
    private final CardStack cards;

    Blocks(CardStack cards) {
      this.cards = cards;
    }

    @Override
    public CardStack heading(Block.Heading heading) {
      for (RichText piece : TextCutter.pieces(heading.text(), BLOCK_CHARACTERS)) {
        cards.heading("### " + Markdown.of(piece));
      }
      return cards;
    }

    @Override
    public CardStack paragraph(Block.Paragraph paragraph) {
      return text(paragraph.text());
    }

    @Override
    public CardStack passage(Block.Passage passage) {
      return text(passage.text());
    }

    @Override
    public CardStack entries(Block.EntryList list) {
      for (EntryItem entry : list.entries()) {
        if (list.brief()) {
          cards.text(line(entry));
          cards.choice(entry.id() + " " + entry.title().text(), facts(entry.facts()), entry.open());
        } else {
          cards.entry(paragraph(entry), entry.id(), entry.open());
        }
      }
      return cards;
    }

    @Override
    public CardStack links(Block.LinkList list) {
      for (LinkItem item : list.links()) {
        cards.text(Markdown.link(cut(item.title()), item.address()) + subtext(item.facts()));
      }
      return cards;
    }

    @Override
    public CardStack fields(Block.Fields fields) {
      fields
          .fields()
          .forEach(
              field ->
                  text(
                      RichText.of(field.name(), org.digestbot.chat.reply.Style.BOLD)
                          .and("  ")
                          .and(field.value())));
      return cards;
    }

    @Override
    public CardStack counts(Block.Counts counts) {
      counts
          .counts()
          .forEach(
              count -> {
                cards.text("**" + Markdown.escape(cut(count.label())) + "** · " + count.count());
                cards.choice(count.label(), Long.toString(count.count()), count.open());
              });
      return cards;
    }

    @Override
    public CardStack chatChoice(Block.ChatChoice choice) {
      return note(new Block.Note(Block.Note.Kind.HINT, choice.otherwise()));
    }

    @Override
    public CardStack note(Block.Note note) {
      String mark = note.kind() == Block.Note.Kind.HINT ? "-# " : "⚠️ ";
      for (RichText piece : TextCutter.pieces(note.text(), BLOCK_CHARACTERS / 2)) {
        String text = Markdown.of(piece).strip();
        cards.note(mark + (mark.startsWith("-#") ? text.replaceAll("\n+", "\n-# ") : text));
      }
      return cards;
    }

    private CardStack text(RichText text) {
      for (RichText piece : TextCutter.pieces(text, BLOCK_CHARACTERS)) {
        cards.text(Markdown.of(piece));
      }
      return cards;
    }

    private static String line(EntryItem entry) {
      return "**" + Markdown.escape(entry.id()) + "** " + title(entry) + tail(entry.facts());
    }

    private static String paragraph(EntryItem entry) {
      String snippet = entry.snippet() == null ? "" : Markdown.of(cut(entry.snippet()));
      return "**"
          + title(entry)
          + "**"
          + subtext(entry.facts())
          + (snippet.isBlank() ? "" : "\n" + snippet);
    }

    private static String title(EntryItem entry) {
      RichText title = cut(entry.title());
      return entry.link() == null
          ? Markdown.escape(title.text())
          : Markdown.link(title.text(), entry.link());
    }

    private static String subtext(List<String> facts) {
      return facts.isEmpty() ? "" : "\n-# " + Markdown.escape(cut(facts(facts)));
    }

    private static String tail(List<String> facts) {
      return facts.isEmpty() ? "" : " · " + Markdown.escape(cut(facts(facts)));
    }

    private static String facts(List<String> facts) {
      return facts.stream().collect(Collectors.joining(" · "));
    }

    private static String cut(String text) {
      return Breaks.shortened(text, ENTRY_CHARACTERS);
    }

    private static RichText cut(RichText text) {
      return TextCutter.pieces(text, ENTRY_CHARACTERS).get(0);
    }
  }
}
