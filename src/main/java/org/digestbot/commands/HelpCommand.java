package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.CommandUsage;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Style;
import org.digestbot.text.EditDistance;

/** {@code /help}: what there is to ask for, made from the declarations. */
final class HelpCommand implements Command {
  static final String NAME = "help";
  private static final String COMMAND = "command";
  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME,
              List.of("帮助", "h"),
              OptionSpec.optional(COMMAND, OptionType.TEXT, Completion.COMMAND))
          .answeredQuietly();

  private final List<Group> groups;
  private final List<CommandSpec> specs;

  /**
   * Commands that belong together.
   *
   * @param key of their heading
   */
  record Group(String key, List<CommandSpec> specs) {
    Group {
      specs = List.copyOf(specs);
    }
  }

  /** Explains these commands and itself, which belongs to the last of them. */
  HelpCommand(List<Group> others) {
    groups = new ArrayList<>(others);
    Group last = groups.remove(groups.size() - 1);
    groups.add(
        new Group(last.key(), Stream.concat(last.specs().stream(), Stream.of(SPEC)).toList()));
    specs = groups.stream().flatMap(group -> group.specs().stream()).toList();
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Optional<String> typed = invocation.arguments().text(COMMAND);
    if (typed.isEmpty()) {
      return all(invocation, texts);
    }
    String name = typed.get().replaceFirst("^[/／]", "").toLowerCase(Locale.ROOT);
    return named(name)
        .map(spec -> one(spec, texts))
        .orElseGet(() -> unknown(name, invocation, texts));
  }

  private Optional<CommandSpec> named(String name) {
    return specs.stream()
        .filter(spec -> spec.name().equals(name) || spec.aliases().contains(name))
        .findFirst();
  }

  private Reply all(Invocation invocation, Texts texts) {
    Reply reply = Reply.of(Paragraph.of(texts.say("help.plain-text")));
    for (Group group : groups) {
      List<Field> fields =
          group.specs().stream()
              .filter(spec -> invocation.caller().role().compareTo(spec.permission()) >= 0)
              .map(
                  spec ->
                      Field.of(
                          CommandUsage.brief(spec, texts), texts.say(spec.name() + ".description")))
              .toList();
      if (!fields.isEmpty()) {
        reply = reply.and(Heading.of(texts.say(group.key()))).and(new Fields(fields));
      }
    }
    return reply;
  }

  private static Reply one(CommandSpec spec, Texts texts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(RichText.of(CommandUsage.full(spec, texts), Style.CODE)));
    blocks.add(Paragraph.of(texts.say(spec.name() + ".description")));
    List<Field> fields = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      String key = spec.name() + "." + option.name() + ".description";
      fields.add(Field.of(option.name(), texts.say(key)));
    }
    List<String> examples = CommandRouter.examples(spec, texts);
    for (int i = 0; i < examples.size(); i++) {
      fields.add(
          new Field(
              i == 0 ? texts.say("help.example") : "", RichText.of(examples.get(i), Style.CODE)));
    }
    if (!spec.aliases().isEmpty()) {
      String aliases = String.join(" ", spec.aliases().stream().map(alias -> "/" + alias).toList());
      fields.add(new Field(texts.say("help.aliases"), RichText.of(aliases, Style.CODE)));
    }
    if (!fields.isEmpty()) {
      blocks.add(new Fields(fields));
    }
    if (spec.name().equals(SearchCommand.NAME)) {
      blocks.add(Heading.of(texts.say("help.operators")));
      blocks.add(new Fields(operators(texts)));
    }
    return new Reply(blocks, List.of());
  }

  /** The query language, one line an operator: what to type, then what it does. */
  private static List<Field> operators(Texts texts) {
    List<Field> fields = new ArrayList<>();
    for (String line : texts.say("help.operator-list").split("\n", -1)) {
      String[] parts = line.split("\\|", 2);
      fields.add(Field.of(parts[0].strip(), parts[1].strip()));
    }
    return fields;
  }

  private Reply unknown(String name, Invocation invocation, Texts texts) {
    Reply reply = Reply.of(Note.warning(texts.say("help.unknown", "/" + name)));
    Optional<CommandSpec> near =
        EditDistance.nearest(name, specs.stream().map(CommandSpec::name).toList())
            .flatMap(this::named);
    Reply rest = near.map(spec -> one(spec, texts)).orElseGet(() -> all(invocation, texts));
    for (Block block : rest.blocks()) {
      reply = reply.and(block);
    }
    return reply;
  }
}
