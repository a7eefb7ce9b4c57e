package org.digestbot.commands;

import java.util.stream.Collectors;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.CommandUsage;

/** The commands as the README lists them, written from the declarations. */
public final class CommandTable {
  private CommandTable() {}

  /** Lines of Markdown, each ended by a line break. */
  public static String markdown(CommandRegistry registry, Texts texts) {
    return "| Command | What it does | Also |\n| --- | --- | --- |\n"
        + registry.specs().stream()
            .map(spec -> row(spec, texts) + "\n")
            .collect(Collectors.joining());
  }

  private static String row(CommandSpec spec, Texts texts) {
    String usage = CommandUsage.brief(spec, texts).replace("|", "\\|");
    String aliases =
        spec.aliases().stream().map(alias -> "`/" + alias + "`").collect(Collectors.joining(" "));
    return "| `"
        + usage
        + "` | "
        + texts.say(spec.name() + ".description")
        + " | "
        + aliases
        + " |";
  }
}
