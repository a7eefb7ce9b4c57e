package org.digestbot.chat.reply;

import java.util.List;

/**
 * A part of a reply that is never cut in two: what is said, not how it looks. A new kind of block
 * needs a method in {@link BlockVisitor}, so that no renderer can forget it. Immutable.
 */
public sealed interface Block {
  <R> R accept(BlockVisitor<R> visitor);

  /** What the blocks below are. */
  record Heading(RichText text) implements Block {
    public Heading {
      text = text.asOneLine();
    }

    public static Heading of(String text) {
      return new Heading(RichText.plain(text));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  /** The bot's own words. */
  record Paragraph(RichText text) implements Block {
    public static Paragraph of(String text) {
      return new Paragraph(RichText.plain(text));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.paragraph(this);
    }
  }

  /** Somebody else's words, perhaps long, with their line breaks. */
  record Passage(RichText text) implements Block {
    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.passage(this);
    }
  }

  /**
   * Entries in order.
   *
   * @param brief one line each, where the platform can
   */
  record EntryList(List<EntryItem> entries, boolean brief) implements Block {
    public EntryList {
      entries = List.copyOf(entries);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.entries(this);
    }
  }

  /** Links in order. */
  record LinkList(List<LinkItem> links) implements Block {
    public LinkList {
      links = List.copyOf(links);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.links(this);
    }
  }

  /** Names with values, in order. */
  record Fields(List<Field> fields) implements Block {
    public Fields {
      fields = List.copyOf(fields);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.fields(this);
    }
  }

  /** What occurs how often, most first. */
  record Counts(List<Count> counts) implements Block {
    public Counts {
      counts = List.copyOf(counts);
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.counts(this);
    }
  }

  /**
   * Lets the reader choose one of the chats that they administer, where the platform has a way to:
   * Telegram in a private chat.
   *
   * @param call is made with the id of the chosen chat as its option {@code channel}
   * @param otherwise what is said where the platform has no such way
   */
  record ChatChoice(Call call, RichText otherwise) implements Block {
    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.chatChoice(this);
    }
  }

  /** A remark beside the answer. */
  record Note(Kind kind, RichText text) implements Block {
    /** How much it matters. */
    public enum Kind {
      HINT,
      WARNING,
      /** Instead of an answer: why the call was not carried out. */
      REFUSAL
    }

    public static Note hint(String text) {
      return new Note(Kind.HINT, RichText.plain(text));
    }

    public static Note warning(String text) {
      return new Note(Kind.WARNING, RichText.plain(text));
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
      return visitor.note(this);
    }
  }
}
