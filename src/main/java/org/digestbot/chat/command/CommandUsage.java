package org.digestbot.chat.command;

import java.util.Optional;
import java.util.stream.Collectors;
import org.digestbot.chat.Texts;

/** Writes how a command is called, from its declaration. */
public final class CommandUsage {
  private CommandUsage() {}

  /** With what is typed without a name: {@code /digest [DAY|week]}. */
  public static String brief(CommandSpec spec, Texts texts) {
    return "/"
        + spec.name()
        + spec.mainOption()
            .filter(option -> option.type() != OptionType.NUMBER)
            .map(option -> " " + placeholder(spec, option, texts))
            .orElse("");
  }

  /** With everything: {@code /digest [DAY|week] [page:N]}. */
  public static String full(CommandSpec spec, Texts texts) {
    return brief(spec, texts)
        + spec.options().stream()
            .filter(option -> isNamed(spec, option))
            .map(option -> " [" + option.name() + ":" + value(spec, option, texts) + "]")
            .collect(Collectors.joining());
  }

  private static boolean isNamed(CommandSpec spec, OptionSpec option) {
    return option.type() == OptionType.NUMBER || !spec.mainOption().equals(Optional.of(option));
  }

  private static String value(CommandSpec spec, OptionSpec option, Texts texts) {
    return option.type() == OptionType.NUMBER
        ? "N"
        : texts.say(spec.name() + "." + option.name() + ".label");
  }

  private static String placeholder(CommandSpec spec, OptionSpec option, Texts texts) {
    String label = value(spec, option, texts);
    return option.required() ? label : "[" + label + "]";
  }
}
