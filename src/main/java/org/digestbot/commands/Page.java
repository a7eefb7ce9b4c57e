package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;

/**
 * Which part of a listing is asked for, and how one turns to the others. Immutable.
 *
 * @param number from 1
 * @param size items a page
 * @param call what is called again for another page
 */
record Page(int number, int size, Call call, Texts texts) {
  /** Counts a page: on a phone each of them is a line and most of a row of buttons. */
  static final int COUNTS = 12;

  static Page of(Invocation invocation, int size) {
    return new Page(
        invocation.arguments().page(), size, invocation.arguments().call(), invocation.texts());
  }

  /** The same, turned by a call in other words. */
  Page turnedBy(Call other) {
    return new Page(number, size, other, texts);
  }

  int offset() {
    return (number - 1) * size;
  }

  int end(int total) {
    return Math.min(total, offset() + size);
  }

  /** The number of the last page, at least 1. */
  private int last(long total) {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  boolean isBeyond(long total) {
    return number > last(total);
  }

  /** A heading that says which page it is, where there are several. */
  Heading heading(String text, long total) {
    return Heading.of(last(total) == 1 ? text : text + texts.say("page.mark", number, last(total)));
  }

  /** The same where nobody has counted the pages. */
  Heading openHeading(String text) {
    return Heading.of(number == 1 ? text : text + texts.say("page.mark-open", number));
  }

  /** The way on and back; on first, so that it stays where it was pressed. */
  List<Button> buttons(long total) {
    List<Button> row = new ArrayList<>();
    if (number < last(total)) {
      row.add(new Button(texts.say("page.next"), turn(number + 1)));
    }
    if (number > 1) {
      row.add(new Button(texts.say("page.previous"), turn(number - 1)));
    }
    return row;
  }

  /** The part of a list that this page is. */
  <T> List<T> of(List<T> all) {
    return all.subList(offset(), end(all.size()));
  }

  /** The listing with this page of it, or what is said where it has fewer pages. */
  Reply show(String heading, long total, Supplier<Block> items) {
    return isBeyond(total)
        ? beyond(total)
        : Reply.of(heading(heading, total), items.get()).row(buttons(total));
  }

  /** What is said where the listing has fewer pages. */
  Reply beyond(long total) {
    return Reply.of(Note.warning(texts.say("page.beyond", last(total))))
        .row(new Button(texts.say("page.last"), turn(last(total))));
  }

  private Call turn(int page) {
    return call.with("page", page == 1 ? null : Integer.toString(page));
  }
}
