package org.digestbot.commands;

import java.util.stream.Collectors;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.BlockVisitor;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Reply;

/** A reply as plain lines, with its buttons in brackets, as tests read it. */
final class Shown implements BlockVisitor<String> {
  private Shown() {}

  static String of(Reply reply) {
    String blocks =
        reply.blocks().stream()
            .map(block -> block.accept(new Shown()))
            .collect(Collectors.joining("\n"));
    String rows =
        reply.buttons().stream()
            .map(
                row ->
                    row.stream()
                        .map(Button::label)
                        .map(label -> "[" + label + "]")
                        .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    return rows.isEmpty() ? blocks : blocks + "\n" + rows;
  }

  @Override
  public String heading(Block.Heading heading) {
    return heading.text().text();
  }

  @Override
  public String paragraph(Block.Paragraph paragraph) {
    return paragraph.text().text();
  }

  @Override
  public String passage(Block.Passage passage) {
    return passage.text().text();
  }

  @Override
  public String entries(Block.EntryList list) {
    return list.entries().stream()
        .map(entry -> entry.id() + " " + entry.title().text())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String links(Block.LinkList list) {
    return list.links().stream().map(link -> "• " + link.title()).collect(Collectors.joining("\n"));
  }

  @Override
  public String fields(Block.Fields fields) {
    return fields.fields().stream()
        .map(field -> field.name() + ": " + field.value().text())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String counts(Block.Counts counts) {
    return counts.counts().stream()
        .map(count -> count.label() + " " + count.count())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String chatChoice(Block.ChatChoice choice) {
    return "{" + choice.call().encode() + "} " + choice.otherwise().text();
  }

  @Override
  public String note(Block.Note note) {
    return (note.kind() == Block.Note.Kind.HINT ? "~ " : "! ") + note.text().text();
  }
}
