package org.digestbot.chat.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.digestbot.chat.Role;
import org.digestbot.chat.reply.Call;

/**
 * All that there is to know about a command without running it; menus, help, typed calls and
 * documentation are made from it. Its texts stand under {@code NAME.description}. Immutable.
 *
 * @param name lower-case ASCII letters
 * @param aliases other names, in any language, that a typed call may use
 * @param options in the order in which they are asked for
 * @param permission what a caller must at least be
 * @param quiet whether the caller alone sees the answer, where the platform leaves the choice
 */
public record CommandSpec(
    String name, List<String> aliases, List<OptionSpec> options, Role permission, boolean quiet) {
  public CommandSpec {
    aliases = List.copyOf(aliases);
    options = List.copyOf(options);
  }

  /** A command for everybody, answered to everybody, everywhere. */
  public static CommandSpec open(String name, List<String> aliases, OptionSpec... options) {
    return new CommandSpec(name, aliases, List.of(options), Role.MEMBER, false);
  }

  public CommandSpec answeredQuietly() {
    return new CommandSpec(name, aliases, options, permission, true);
  }

  public CommandSpec reservedFor(Role role) {
    return new CommandSpec(name, aliases, options, role, quiet);
  }

  public Optional<OptionSpec> option(String optionName) {
    return options.stream().filter(option -> option.name().equals(optionName)).findFirst();
  }

  /** The option that takes what a typed call says without naming an option: the first. */
  public Optional<OptionSpec> mainOption() {
    return options.stream().findFirst();
  }

  /** What one types behind the command's name for a call of it: {@code rag page:2}. */
  public String words(Call call) {
    return options.stream()
        .filter(option -> call.arguments().containsKey(option.name()))
        .map(
            option ->
                (option.equals(options.get(0)) ? "" : option.name() + ":")
                    + call.arguments().get(option.name()))
        .collect(Collectors.joining(" "));
  }
}
