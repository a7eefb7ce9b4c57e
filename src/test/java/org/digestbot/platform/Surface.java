package org.digestbot.platform;

import java.util.List;
import org.digestbot.chat.reply.Call;

/** A place where somebody uses the bot: a terminal, or a client of a fake platform. */
public interface Surface {

  /**
   * What somebody sees in answer.
   *
   * @param text all of it, as shown there
   * @param labels of the buttons
   * @param handle what the surface itself knows it by
   */
  record Shown(String text, List<String> labels, Object handle) {}

  /** Makes a call the way people make calls there. */
  Shown ask(Call call);

  /** Says something without a command. */
  Shown say(String words);

  /** Presses a button by its label. */
  Shown press(Shown shown, String label);

  /** Not by JUnit, which would close what the next test still needs. */
  void close();

  /** A call as people type it: the first argument by itself, the others by name. */
  static String typed(Call call) {
    StringBuilder out = new StringBuilder("/").append(call.command());
    call.arguments()
        .forEach(
            (name, value) -> {
              boolean main = out.indexOf(" ") < 0 && !name.equals("page");
              out.append(' ').append(main ? value : name + ":" + value);
            });
    return out.toString();
  }
}
