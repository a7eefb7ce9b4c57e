package org.digestbot.chat.command;

import java.util.stream.Collectors;
import org.digestbot.chat.Texts;

/** Writes how a command is called, from its declaration. */
public final class CommandUsage {
  private CommandUsage() {}

  /** Without the page, which every listing has: {@code /digest [DAY|week]}. */
  public static String brief(CommandSpec spec, Texts texts) {
    return "/"
        + spec.name()
        + spec.options().stream()
            .filter(option -> option.type() != OptionType.NUMBER)
            .map(option -> " " + placeholder(spec, option, texts))
            .collect(Collectors.joining());
  }

  /** With everything: {@code /digest [DAY|week] [page:N]}. */
  public static String full(CommandSpec spec, Texts texts) {
    return brief(spec, texts)
        + spec.options().stream()
            .filter(option -> option.type() == OptionType.NUMBER)
            .map(option -> " [" + option.name() + ":N]")
            .collect(Collectors.joining());
  }

  private static String placeholder(CommandSpec spec, OptionSpec option, Texts texts) {
    String label = texts.say(spec.name() + "." + option.name() + ".label");
    return option.required() ? label : "[" + label + "]";
  }
}
