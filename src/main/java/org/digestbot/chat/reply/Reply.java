package org.digestbot.chat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.reply.Block.Note;

/**
 * What the bot answers, without saying how it looks. It may be {@linkplain #NOTHING nothing}: then
 * nothing is sent, and what is there already stays as it is. Immutable.
 *
 * @param blocks from top to bottom
 * @param buttons rows of buttons below them
 */
public record Reply(List<Block> blocks, List<List<Button>> buttons) {
  /** Silence. */
  public static final Reply NOTHING = new Reply(List.of(), List.of());

  public Reply {
    blocks = List.copyOf(blocks);
    buttons = buttons.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
  }

  public static Reply of(Block... blocks) {
    return new Reply(List.of(blocks), List.of());
  }

  public static Reply warning(String text) {
    return of(Note.warning(text));
  }

  /** Says why a call was not carried out; what is there already stays as it is. */
  public static Reply refusal(String why) {
    return of(new Note(Note.Kind.REFUSAL, RichText.plain(why)));
  }

  /** Why the call was not carried out; empty where it was. */
  public Optional<String> refused() {
    return !blocks.isEmpty()
            && blocks.get(0) instanceof Note note
            && note.kind() == Note.Kind.REFUSAL
        ? Optional.of(note.text().text())
        : Optional.empty();
  }

  public boolean isNothing() {
    return blocks.isEmpty() && buttons.isEmpty();
  }

  public Reply and(Block block) {
    List<Block> all = new ArrayList<>(blocks);
    all.add(block);
    return new Reply(all, buttons);
  }

  /** The same with one more row of buttons; an empty row adds nothing. */
  public Reply row(List<Button> row) {
    List<List<Button>> all = new ArrayList<>(buttons);
    all.add(row);
    return new Reply(blocks, all);
  }

  public Reply row(Button... row) {
    return row(List.of(row));
  }
}
