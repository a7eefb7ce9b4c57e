package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;

/**
 * Which part of a listing is asked for.
 *
 * @param number from 1
 * @param size items a page
 */
record Page(int number, int size) {

  static Page of(Invocation invocation, int size) {
    return new Page(invocation.arguments().page(), size);
  }

  int offset() {
    return (number - 1) * size;
  }

  int end(int total) {
    return Math.min(total, offset() + size);
  }

  /** The number of the last page, at least 1. */
  int last(long total) {
    return (int) Math.max(1, (total + size - 1) / size);
  }

  boolean isBeyond(long total) {
    return number > last(total);
  }

  /** What a heading says about the page: nothing where there is one. */
  String mark(long total, Texts texts) {
    return last(total) == 1 ? "" : texts.say("page.mark", number, last(total));
  }

  /** The way on and back; on first, so that it stays where it was pressed. */
  List<Button> buttons(Call call, long total, Texts texts) {
    List<Button> row = new ArrayList<>();
    if (number < last(total)) {
      row.add(new Button(texts.say("page.next"), turn(call, number + 1)));
    }
    if (number > 1) {
      row.add(new Button(texts.say("page.previous"), turn(call, number - 1)));
    }
    return row;
  }

  /** What is said where the listing has fewer pages. */
  Reply beyond(Call call, long total, Texts texts) {
    return Reply.of(Note.warning(texts.say("page.beyond", last(total))))
        .row(new Button(texts.say("page.last"), turn(call, last(total))));
  }

  private static Call turn(Call call, int page) {
    return call.with("page", page == 1 ? null : Integer.toString(page));
  }
}
