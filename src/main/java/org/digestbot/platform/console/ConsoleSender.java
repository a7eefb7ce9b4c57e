package org.digestbot.platform.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;

/** Writes replies and remembers which number presses which button. Not thread-safe. */
final class ConsoleSender {
  private final PrintWriter out;
  private List<Call> buttons = List.of();

  ConsoleSender(PrintWriter out) {
    this.out = out;
  }

  void send(Reply reply, Look look) {
    List<Call> calls = new ArrayList<>();
    for (List<Button> row : reply.buttons()) {
      row.forEach(button -> calls.add(button.call()));
    }
    buttons = calls;
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

  /** The call behind a typed number, if the last answer has such a button. */
  Optional<Call> pressed(String typed) {
    if (!typed.matches("\\d{1,2}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(typed);
    return number >= 1 && number <= buttons.size()
        ? Optional.of(buttons.get(number - 1))
        : Optional.empty();
  }
}
