package org.digestbot.chat.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The commands that there are, by name and alias, in the order in which menus show them. Immutable.
 */
public final class CommandRegistry {
  private final List<Command> commands;
  private final Map<String, Command> byName = new LinkedHashMap<>();
  private final CommandSpec plainText;

  /**
   * @param plainText the name of the command that text without a command is for
   */
  public CommandRegistry(Collection<Command> commands, String plainText) {
    this.commands = List.copyOf(commands);
    for (Command command : commands) {
      add(command.spec().name(), command);
      command.spec().aliases().forEach(alias -> add(alias, command));
    }
    this.plainText =
        find(plainText)
            .map(Command::spec)
            .orElseThrow(() -> new IllegalArgumentException("no command " + plainText));
  }

  public List<CommandSpec> specs() {
    return commands.stream().map(Command::spec).toList();
  }

  /** The command of a name or an alias, whatever its case. */
  public Optional<Command> find(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }

  public CommandSpec plainText() {
    return plainText;
  }

  /** Every name and alias. */
  Set<String> names() {
    return byName.keySet();
  }

  private void add(String name, Command command) {
    if (byName.putIfAbsent(name, command) != null) {
      throw new IllegalArgumentException("two commands are called " + name);
    }
  }
}
