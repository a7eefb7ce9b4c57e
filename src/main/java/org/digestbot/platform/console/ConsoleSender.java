package org.digestbot.platform.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;

/** Writes replies and remembers the buttons that can be pressed. Not thread-safe. */
final class ConsoleSender {
  private final PrintWriter out;
  private List<List<Button>> buttons = List.of();

  ConsoleSender(PrintWriter out) {
    this.out = out;
  }

  void send(Reply reply, Look look) {
    if (reply.isNothing()) {
      return;
    }
    buttons = reply.buttons();
    print(new ConsoleRenderer(look).render(reply) + "\n");
  }

  void print(String text) {
    out.print(text);
    out.flush();
  }

  /** Whether nobody reads any more. */
  boolean isBroken() {
    return out.checkError();
  }

  /** The buttons of the last answer, numbered from 1 on through all rows. */
  List<List<Button>> buttons() {
    return buttons;
  }

  /** The call behind a number. */
  Optional<Call> pressed(int number) {
    return buttons.stream()
        .flatMap(List::stream)
        .map(Button::call)
        .skip(Math.max(0, number - 1L))
        .findFirst()
        .filter(call -> number > 0);
  }
}
