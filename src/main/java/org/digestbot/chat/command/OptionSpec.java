package org.digestbot.chat.command;

import java.util.List;

/**
 * One option of a command. Its texts stand under {@code COMMAND.NAME.description} and {@code
 * COMMAND.NAME.label}. Immutable.
 *
 * @param name lower-case ASCII letters; {@code name:value} sets it in a typed call
 * @param choices the values that are offered; whether others are taken is the command's affair
 */
public record OptionSpec(
    String name, OptionType type, boolean required, List<String> choices, Completion completion) {
  public OptionSpec {
    choices = List.copyOf(choices);
  }

  public static OptionSpec required(String name, OptionType type, Completion completion) {
    return new OptionSpec(name, type, true, List.of(), completion);
  }

  public static OptionSpec optional(String name, OptionType type, Completion completion) {
    return new OptionSpec(name, type, false, List.of(), completion);
  }

  /** The option that every listing has: which page of it, from 1. */
  public static OptionSpec page() {
    return optional("page", OptionType.NUMBER, Completion.NONE);
  }

  public OptionSpec offering(String... values) {
    return new OptionSpec(name, type, required, List.of(values), completion);
  }
}
