package org.digestbot.platform.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completer;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Style;
import org.jspecify.annotations.Nullable;

/** What the terminal offers: the first screen, and what could be typed next. Thread-safe. */
final class ConsoleMenu {
  private static final int MOST_OFFERS = 12;
  private static final Pattern COMMAND =
      Pattern.compile("[/／](\\S+)\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * One way to go on.
   *
   * @param value what stands there instead, from {@link #completedFrom} on
   * @param complete whether a blank follows
   */
  record Offer(String value, @Nullable String description, boolean complete) {}

  private final CommandRegistry registry;
  private final Completer completer;
  private final Supplier<Language> language;

  ConsoleMenu(CommandRegistry registry, Completer completer, Supplier<Language> language) {
    this.registry = registry;
    this.completer = completer;
    this.language = language;
  }

  /** Three lines that say what this is, what to try and how to leave. */
  String greeting(Look look) {
    Texts texts = Texts.of(language.get());
    return new ConsoleRenderer(look)
        .render(
            Reply.of(
                Block.Heading.of(texts.say("console.welcome")),
                new Block.Paragraph(RichText.of(texts.say("console.try"), Style.CODE)),
                Block.Note.hint(texts.say("console.keys"))));
  }

  /**
   * Where the part of a line begins that an offer replaces: behind the command, if there is one.
   */
  static int completedFrom(String line) {
    Matcher command = COMMAND.matcher(line);
    return command.lookingAt() ? command.end() : 0;
  }

  List<Offer> offers(String typed) {
    Matcher command = COMMAND.matcher(typed);
    if (command.lookingAt()) {
      Optional<CommandSpec> spec = registry.find(command.group(1)).map(Command::spec);
      return spec.flatMap(CommandSpec::mainOption)
          .map(option -> values(option, typed.substring(command.end())))
          .orElse(List.of());
    }
    if (typed.startsWith("/") || typed.startsWith("／")) {
      return commands(typed.substring(1), "/");
    }
    return registry.plainText().mainOption().map(option -> values(option, typed)).orElse(List.of());
  }

  private List<Offer> values(OptionSpec option, String prefix) {
    if (option.completion() == Completion.COMMAND) {
      return commands(prefix, "");
    }
    List<String> values = new ArrayList<>(option.choices());
    values.removeIf(choice -> !choice.startsWith(prefix.toLowerCase(Locale.ROOT)));
    values.addAll(completer.complete(option.completion(), prefix, language.get(), MOST_OFFERS));
    return values.stream().map(value -> new Offer(value, null, false)).toList();
  }

  private List<Offer> commands(String prefix, String slash) {
    Texts texts = Texts.of(language.get());
    List<Offer> offers = new ArrayList<>();
    for (CommandSpec spec : registry.specs()) {
      List<String> names = new ArrayList<>(List.of(spec.name()));
      if (!prefix.isEmpty()) {
        spec.aliases().stream().filter(alias -> alias.length() > 1).forEach(names::add);
      }
      names.stream()
          .filter(name -> name.startsWith(prefix.toLowerCase(Locale.ROOT)))
          .findFirst()
          .ifPresent(
              name ->
                  offers.add(
                      new Offer(
                          slash + name,
                          texts.say(spec.name() + ".description"),
                          !spec.options().isEmpty())));
    }
    return offers;
  }
}
