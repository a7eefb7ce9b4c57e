package org.digestbot.platform.discord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Discord's menus from what the commands declare, and uploads them only when Discord has
 * others. Thread-safe.
 */
final class DiscordMenu {
  private static final Logger log = LoggerFactory.getLogger(DiscordMenu.class);
  private static final String FIND_SIMILAR = "discord.find-similar";

  private final DiscordSender sender;
  private final List<CommandData> commands = new ArrayList<>();

  DiscordMenu(List<CommandSpec> specs, DiscordSender sender) {
    this.sender = sender;
    specs.forEach(spec -> commands.add(slash(spec)));
    commands.add(documents());
    commands.add(
        inEveryPlace(Commands.message(text(FIND_SIMILAR, Language.ENGLISH)))
            .setNameLocalization(
                DiscordLocale.CHINESE_CHINA, text(FIND_SIMILAR, Language.CHINESE)));
  }

  /** Compares what Discord has with what it should have. */
  void upload(JDA jda) {
    sender.begin(
        () -> jda.retrieveCommands(true),
        "reading the menu",
        there -> {
          List<CommandData> known = there.stream().map(CommandData::fromCommand).toList();
          if (fingerprints(known).equals(fingerprints(commands))) {
            log.debug("Discord: the commands are as they should be");
          } else {
            sender.begin(
                () -> jda.updateCommands().addCommands(commands),
                "uploading the menu",
                done -> log.info("Discord: uploaded {} commands", done.size()));
          }
        });
  }

  private static SlashCommandData slash(CommandSpec spec) {
    SlashCommandData command =
        inEveryPlace(Commands.slash(spec.name(), description(spec.name(), Language.ENGLISH)));
    command.setDescriptionLocalization(
        DiscordLocale.CHINESE_CHINA, description(spec.name(), Language.CHINESE));
    chineseName(spec)
        .ifPresent(name -> command.setNameLocalization(DiscordLocale.CHINESE_CHINA, name));
    spec.options().stream()
        .sorted(Comparator.comparing((OptionSpec option) -> !option.required()))
        .forEach(option -> command.addOptions(option(spec, option)));
    return command;
  }

  /** Discord knows no owners; in servers it shows this to those who rule them. */
  private static SlashCommandData documents() {
    SlashCommandData command =
        Commands.slash(DiscordDocuments.COMMAND, text("import.description", Language.ENGLISH))
            .addOptions(
                new PickedOption(
                        net.dv8tion.jda.api.interactions.commands.OptionType.ATTACHMENT,
                        DiscordDocuments.FILE,
                        text("import.file.description", Language.ENGLISH),
                        true)
                    .setDescriptionLocalization(
                        DiscordLocale.CHINESE_CHINA,
                        text("import.file.description", Language.CHINESE)))
            .setDefaultPermissions(DefaultMemberPermissions.DISABLED);
    command.setDescriptionLocalization(
        DiscordLocale.CHINESE_CHINA, text("import.description", Language.CHINESE));
    return inEveryPlace(command);
  }

  /** An option that is picked, without the field that JDA writes and Discord does not describe. */
  private static final class PickedOption extends OptionData {
    PickedOption(
        net.dv8tion.jda.api.interactions.commands.OptionType type,
        String name,
        String description,
        boolean required) {
      super(type, name, description, required);
    }

    @Override
    public DataObject toData() {
      return super.toData().remove("autocomplete");
    }
  }

  private static OptionData option(CommandSpec spec, OptionSpec option) {
    String key = spec.name() + "." + option.name();
    String description = description(key, Language.ENGLISH);
    OptionData data =
        option.type() == OptionType.CHANNEL
            ? new PickedOption(type(option.type()), option.name(), description, option.required())
                .setChannelTypes(DiscordVenues.PLACES)
            : new OptionData(type(option.type()), option.name(), description, option.required());
    data.setDescriptionLocalization(
        DiscordLocale.CHINESE_CHINA, description(key, Language.CHINESE));
    if (option.type() == OptionType.NUMBER) {
      data.setRequiredRange(1, OptionType.LARGEST_NUMBER);
    } else if (option.type() != OptionType.CHANNEL && mayComplete(option)) {
      data.setAutoComplete(true);
    }
    return data;
  }

  private static boolean mayComplete(OptionSpec option) {
    return option.completion() != Completion.NONE || !option.choices().isEmpty();
  }

  private static net.dv8tion.jda.api.interactions.commands.OptionType type(OptionType type) {
    return switch (type) {
      case NUMBER -> net.dv8tion.jda.api.interactions.commands.OptionType.INTEGER;
      case QUERY, TEXT -> net.dv8tion.jda.api.interactions.commands.OptionType.STRING;
      case CHANNEL -> net.dv8tion.jda.api.interactions.commands.OptionType.CHANNEL;
    };
  }

  private static <C extends CommandData> C inEveryPlace(C command) {
    command.setContexts(InteractionContextType.ALL).setIntegrationTypes(IntegrationType.ALL);
    return command;
  }

  /** The name that a Chinese client shows beside the English one. */
  private static Optional<String> chineseName(CommandSpec spec) {
    return spec.aliases().stream()
        .filter(alias -> alias.codePoints().allMatch(Character::isIdeographic))
        .findFirst();
  }

  private static String description(String key, Language language) {
    return Breaks.shortened(
        text(key + ".description", language), CommandData.MAX_DESCRIPTION_LENGTH);
  }

  private static String text(String key, Language language) {
    return Texts.of(language).say(key);
  }

  /** Everything that matters of each command, in a form that does not depend on any order. */
  private static Map<String, Map<String, Object>> fingerprints(List<CommandData> commands) {
    Map<String, Map<String, Object>> out = new HashMap<>();
    for (CommandData command : commands) {
      Map<String, Object> data = new HashMap<>(command.toData().toMap());
      for (String set : List.of("contexts", "integration_types")) {
        if (data.get(set) instanceof List<?> values) {
          data.put(set, values.stream().map(String::valueOf).sorted().toList());
        }
      }
      out.put(command.getType() + " " + command.getName(), normalised(data));
    }
    return out;
  }

  /** What is empty or false may as well not be there. */
  private static Map<String, Object> normalised(Map<?, ?> data) {
    Map<String, Object> out = new HashMap<>();
    data.forEach(
        (name, value) -> {
          Object plain =
              value instanceof Map<?, ?> map
                  ? normalised(map)
                  : value instanceof List<?> list ? normalised(list) : String.valueOf(value);
          if (!Set.of("false", List.of(), Map.of()).contains(plain)) {
            out.put(String.valueOf(name), plain);
          }
        });
    return out;
  }

  private static List<?> normalised(List<?> values) {
    return values.stream()
        .map(value -> value instanceof Map<?, ?> map ? normalised(map) : String.valueOf(value))
        .toList();
  }
}
