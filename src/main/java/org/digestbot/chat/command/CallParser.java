package org.digestbot.chat.command;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.reply.Call;
import org.digestbot.text.EditDistance;

/**
 * Reads what people type into calls, driven by what the commands declare: {@code /search rag
 * page:2}, {@code ／搜索　rag}, {@code /topic@thebot "language models"}. Thread-safe.
 */
public final class CallParser {
  private static final Pattern COMMAND =
      Pattern.compile(
          "[/／]\\s*([\\p{L}_][\\p{L}\\p{N}_-]*)(?:[@＠][A-Za-z0-9_]+)?(?=[\\s:：\"“「『#＃]|$)[:：]?",
          Pattern.UNICODE_CHARACTER_CLASS);
  // An input method for Chinese types this where the key says slash.
  private static final Pattern SLASH_OF_INPUT_METHOD = Pattern.compile("、(?=\\p{L})");
  private static final Pattern ENTRY_ID = Pattern.compile("[#＃]([sS]?\\d{1,18})");
  private static final Pattern OPTION = Pattern.compile("([A-Za-z]+)[:：]");

  private final CommandRegistry registry;

  public CallParser(CommandRegistry registry) {
    this.registry = registry;
  }

  /** Reads one message. */
  public TypedCall parse(String typed) {
    String text = typed.strip();
    Matcher head = COMMAND.matcher(text);
    if (head.lookingAt()) {
      return command(head.group(1), text.substring(head.end()).strip());
    }
    Matcher slash = SLASH_OF_INPUT_METHOD.matcher(text);
    if (slash.lookingAt()) {
      Matcher meant = COMMAND.matcher("/" + text.substring(1));
      if (meant.lookingAt() && registry.find(meant.group(1)).isPresent()) {
        return parse("/" + text.substring(1));
      }
    }
    Matcher id = ENTRY_ID.matcher(text);
    if (id.matches() && registry.find("entry").isPresent()) {
      return command("entry", id.group(1));
    }
    CommandSpec plain = registry.plainText();
    return new TypedCall.Known(
        new Call(plain.name(), plain.mainOption().map(o -> Map.of(o.name(), text)).orElseThrow()));
  }

  private TypedCall command(String name, String rest) {
    Optional<Command> command = find(name);
    String glued = command.isEmpty() ? beginning(name) : "";
    if (!glued.isEmpty()) {
      return command(glued, (name.substring(glued.length()) + " " + rest).strip());
    }
    if (command.isEmpty()) {
      Optional<TypedCall> nearest =
          nearest(name.toLowerCase(Locale.ROOT)).map(near -> arguments(near.spec(), rest));
      Call offered =
          nearest.isPresent() && nearest.get() instanceof TypedCall.Known known
              ? known.call()
              : null;
      return new TypedCall.Unknown(name, (name + " " + rest).strip(), offered);
    }
    return arguments(command.get().spec(), rest);
  }

  private Optional<Command> nearest(String name) {
    List<String> beginningSo =
        registry.names().stream().filter(known -> known.startsWith(name)).toList();
    return (beginningSo.isEmpty()
            ? EditDistance.nearest(name, registry.names())
            : Optional.of(beginningSo.get(0)))
        .flatMap(registry::find);
  }

  /** The command that a name begins with, as Chinese needs no blank: {@code /搜索微调}; or empty. */
  private String beginning(String name) {
    return registry.names().stream()
        .filter(known -> known.length() > 1 && name.startsWith(known))
        .filter(known -> Character.isIdeographic(known.codePointAt(0)))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private Optional<Command> find(String name) {
    return registry
        .find(name)
        .or(() -> registry.find(Normalizer.normalize(name, Normalizer.Form.NFKC)));
  }

  /** Takes {@code name:value} out for declared names only; what is left is the main option's. */
  private static TypedCall arguments(CommandSpec spec, String rest) {
    Map<String, String> arguments = new LinkedHashMap<>();
    Optional<OptionSpec> main = spec.mainOption();
    StringBuilder left = new StringBuilder();
    int i = 0;
    while (i < rest.length()) {
      int end = tokenEnd(rest, i);
      Matcher named = OPTION.matcher(rest).region(i, end);
      Optional<OptionSpec> option =
          named.lookingAt()
              ? spec.option(named.group(1).toLowerCase(Locale.ROOT))
              : Optional.empty();
      if (option.isEmpty()) {
        left.append(rest, i, end);
      } else if (option.equals(main) && option.get().type() != OptionType.NUMBER) {
        left.append(rest, named.end(), end);
      } else {
        arguments.put(option.get().name(), Quotes.unquoted(rest.substring(named.end(), end)));
      }
      i = end;
    }
    String words = left.toString().strip();
    if (!words.isEmpty()) {
      if (main.isEmpty()) {
        return new TypedCall.TooMuch(spec, words);
      }
      if (main.get().type() == OptionType.NUMBER && !words.chars().allMatch(Character::isDigit)) {
        return new TypedCall.TooMuch(spec, words);
      }
      arguments.putIfAbsent(main.get().name(), words);
    }
    return new TypedCall.Known(new Call(spec.name(), arguments));
  }

  /** A token is a run of blanks, or of others where blanks within quotes do not count. */
  private static int tokenEnd(String text, int start) {
    boolean blank = Character.isWhitespace(text.charAt(start));
    int i = start;
    while (i < text.length() && Character.isWhitespace(text.charAt(i)) == blank) {
      int quoted = blank ? -1 : Quotes.end(text, i);
      i = quoted < 0 ? i + 1 : quoted;
    }
    return i;
  }
}
