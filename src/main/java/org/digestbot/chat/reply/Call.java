package org.digestbot.chat.reply;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command with its arguments, as a button carries it and a typed line becomes it: not yet checked
 * against what the command declares. Immutable.
 *
 * @param command the declared name, without a slash
 * @param arguments option name to value, in the order given
 */
public record Call(String command, Map<String, String> arguments) {
  public Call {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  public static Call of(String command) {
    return new Call(command, Map.of());
  }

  /** The same call with one argument set, or taken out where the value is null. */
  public Call with(String option, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(arguments);
    if (value == null) {
      changed.remove(option);
    } else {
      changed.put(option, value);
    }
    return new Call(command, changed);
  }

  /**
   * One string from which {@link #decode} makes this call again: {@code search|query=rag|page=2}.
   */
  public String encode() {
    StringBuilder out = new StringBuilder(escape(command));
    arguments.forEach(
        (name, value) -> out.append('|').append(escape(name)).append('=').append(escape(value)));
    return out.toString();
  }

  /** Reads what {@link #encode} wrote; empty where the text is no such thing. */
  public static Optional<Call> decode(String encoded) {
    String command = null;
    String name = null;
    Map<String, String> arguments = new LinkedHashMap<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i <= encoded.length(); i++) {
      char c = i == encoded.length() ? '|' : encoded.charAt(i);
      if (c == '\\' && i + 1 < encoded.length()) {
        part.append(encoded.charAt(++i));
      } else if (c == '=' && command != null && name == null) {
        name = part.toString();
        part.setLength(0);
      } else if (c == '|') {
        if (command == null) {
          command = part.toString();
        } else if (name == null) {
          return Optional.empty();
        } else {
          arguments.put(name, part.toString());
          name = null;
        }
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    return command == null || command.isEmpty()
        ? Optional.empty()
        : Optional.of(new Call(command, arguments));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("=", "\\=");
  }
}
