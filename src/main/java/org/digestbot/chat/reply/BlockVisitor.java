package org.digestbot.chat.reply;

/** What a renderer must know how to show. */
public interface BlockVisitor<R> {
  R heading(Block.Heading heading);

  R paragraph(Block.Paragraph paragraph);

  R passage(Block.Passage passage);

  R entries(Block.EntryList entries);

  R links(Block.LinkList links);

  R fields(Block.Fields fields);

  R counts(Block.Counts counts);

  R chatChoice(Block.ChatChoice choice);

  R note(Block.Note note);
}
