package org.digestbot.platform.telegram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.BlockVisitor;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Count;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.LinkItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.WebAddress;
import org.digestbot.platform.telegram.MessageCutter.Part;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/** Turns replies into messages: text with entities, so that nothing is ever markup. */
final class TelegramRenderer {
  private static final int OPENERS_IN_ROW = 5;
  private static final int LONG_PASSAGE = 600;
  private static final int LONG_PASSAGE_LINES = 8;
  private static final String BLANK_LINE = "\n\n";

  /** Makes it possible to choose a chat, where there is a way to. */
  interface Chooser {
    /** The buttons below the field for messages. */
    ReplyKeyboard keyboard(List<Block.ChatChoice> choices, Texts texts);
  }

  private TelegramRenderer() {}

  /** The messages of a reply, in order; the last one carries the buttons. */
  static List<OutMessage> render(Reply reply, Language language, Buttons buttons) {
    return render(reply, language, buttons, null);
  }

  /**
   * The same with a message more where the reply lets the reader choose a chat.
   *
   * @param chooser null where that is not possible
   */
  static List<OutMessage> render(
      Reply reply, Language language, Buttons buttons, @Nullable Chooser chooser) {
    List<Block.ChatChoice> choices = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (Block block : reply.blocks()) {
      if (chooser != null && block instanceof Block.ChatChoice choice) {
        choices.add(choice);
      } else {
        blocks.add(block);
      }
    }
    List<OutMessage> messages =
        blocks.isEmpty() && reply.buttons().isEmpty() && !choices.isEmpty()
            ? new ArrayList<>()
            : messages(new Reply(blocks, reply.buttons()), language, buttons);
    if (chooser != null && !choices.isEmpty()) {
      Texts texts = Texts.of(language);
      MarkedText text = new MarkedText().words(texts.say("telegram.choose-below"));
      messages.add(OutMessage.of(text, chooser.keyboard(choices, texts), null));
    }
    return messages;
  }

  private static List<OutMessage> messages(Reply reply, Language language, Buttons buttons) {
    List<Part> parts = new ArrayList<>();
    List<Button> openers = new ArrayList<>();
    Block before = null;
    for (Block block : reply.blocks()) {
      Parts made = new Parts(language, openers);
      block.accept(made);
      boolean first = true;
      for (Part part : made.parts) {
        parts.add(first ? new Part(gap(before, block), part.text()) : part);
        first = false;
      }
      before = block;
    }
    List<MarkedText> texts = MessageCutter.cut(parts);
    if (texts.isEmpty()) {
      texts = List.of(new MarkedText().words("…"));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < openers.size(); i += OPENERS_IN_ROW) {
      rows.add(openers.subList(i, Math.min(openers.size(), i + OPENERS_IN_ROW)));
    }
    InlineKeyboardMarkup keyboard = Keyboard.of(rows, reply.buttons(), buttons);
    String preview = texts.size() == 1 ? preview(reply, texts.get(0)) : null;
    List<OutMessage> messages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      messages.add(OutMessage.of(texts.get(i), i == texts.size() - 1 ? keyboard : null, preview));
    }
    return messages;
  }

  /** What is said where one entry stands alone: as an inline result, for example. */
  static OutMessage single(EntryItem item) {
    MarkedText text = new MarkedText();
    entry(text, item);
    return OutMessage.of(text, null, item.link());
  }

  private static String gap(@Nullable Block before, Block block) {
    if (before instanceof Block.Note && block instanceof Block.Note) {
      return "\n";
    }
    return before instanceof Block.Heading
            && !(block instanceof Block.EntryList)
            && !(block instanceof Block.LinkList)
        ? "\n"
        : BLANK_LINE;
  }

  /** The one link that the reply is about, where there is one. */
  private static @Nullable String preview(Reply reply, MarkedText text) {
    boolean lists =
        reply.blocks().stream()
            .anyMatch(block -> block instanceof Block.EntryList list && list.entries().size() != 1);
    Set<String> links = new LinkedHashSet<>();
    text.marks().forEach(mark -> addTo(links, mark.url()));
    return lists || links.size() != 1 ? null : links.iterator().next();
  }

  private static void addTo(Set<String> links, @Nullable String url) {
    if (url != null) {
      links.add(url);
    }
  }

  private static void entry(MarkedText text, EntryItem item) {
    title(text, item);
    List<String> facts = new ArrayList<>(item.facts());
    String link = item.link();
    if (link != null) {
      WebAddress.site(link).ifPresent(facts::add);
    }
    if (!facts.isEmpty()) {
      text.words("\n").inert(String.join(" · ", facts), MarkedText.ITALIC);
    }
    RichText snippet = item.snippet();
    if (snippet != null && !snippet.isEmpty()) {
      text.words("\n").rich(snippet, null);
    }
  }

  private static void title(MarkedText text, EntryItem item) {
    text.words(item.id() + " ");
    String link = item.link();
    if (link == null) {
      text.rich(item.title(), MarkedText.BOLD);
    } else {
      int start = text.length();
      text.link(item.title().text(), link);
      text.mark(MarkedText.BOLD, start, null);
    }
  }

  /** Collects the parts of one block. */
  private static final class Parts implements BlockVisitor<Boolean> {
    private final Language language;
    private final List<Button> openers;
    private final List<Part> parts = new ArrayList<>();

    Parts(Language language, List<Button> openers) {
      this.language = language;
      this.openers = openers;
    }

    private boolean add(String gap, MarkedText text) {
      return parts.add(new Part(gap, text));
    }

    @Override
    public Boolean heading(Block.Heading heading) {
      return add(BLANK_LINE, new MarkedText().rich(heading.text(), MarkedText.BOLD));
    }

    @Override
    public Boolean paragraph(Block.Paragraph paragraph) {
      return add(BLANK_LINE, new MarkedText().own(paragraph.text()));
    }

    @Override
    public Boolean passage(Block.Passage passage) {
      MarkedText text = new MarkedText().rich(passage.text(), null);
      long lines = text.text().lines().count();
      boolean isLong = text.length() > LONG_PASSAGE || lines > LONG_PASSAGE_LINES;
      text.mark(isLong ? MarkedText.LONG_QUOTE : MarkedText.QUOTE, 0, null);
      return add(BLANK_LINE, text);
    }

    @Override
    public Boolean entries(Block.EntryList list) {
      for (EntryItem item : list.entries()) {
        MarkedText text = new MarkedText();
        if (list.brief()) {
          title(text, item);
          item.facts().forEach(fact -> text.inert(" · " + fact));
        } else {
          entry(text, item);
        }
        add(list.brief() ? "\n" : BLANK_LINE, text);
        openers.add(new Button(item.id(), item.open()));
      }
      return true;
    }

    @Override
    public Boolean links(Block.LinkList list) {
      for (LinkItem link : list.links()) {
        MarkedText text = new MarkedText().words("• ").link(link.title(), link.address());
        List<String> facts = new ArrayList<>(link.facts());
        if (!link.title().equals(link.address())) {
          WebAddress.site(link.address()).ifPresent(facts::add);
        }
        if (!facts.isEmpty()) {
          text.words("\n   ").inert(String.join(" · ", facts), MarkedText.ITALIC);
        }
        add("\n", text);
      }
      return true;
    }

    @Override
    public Boolean fields(Block.Fields block) {
      for (Field field : block.fields()) {
        MarkedText text = new MarkedText();
        if (!field.name().isEmpty()) {
          text.words(field.name(), MarkedText.BOLD);
          text.words(language == Language.CHINESE ? "：" : ": ");
        }
        add("\n", text.rich(field.value(), null));
      }
      return true;
    }

    @Override
    public Boolean counts(Block.Counts block) {
      for (Count count : block.counts()) {
        add("\n", new MarkedText().inert(count.label()).words(" · " + count.count()));
        openers.add(new Button(count.label(), count.open()));
      }
      return true;
    }

    @Override
    public Boolean chatChoice(Block.ChatChoice choice) {
      return note(new Block.Note(Block.Note.Kind.HINT, choice.otherwise()));
    }

    @Override
    public Boolean note(Block.Note note) {
      MarkedText text = new MarkedText();
      switch (note.kind()) {
        case WARNING, REFUSAL -> text.words("⚠️ ").rich(note.text(), null);
        case HINT -> text.rich(note.text(), MarkedText.ITALIC);
      }
      return add("\n", text);
    }
  }
}
