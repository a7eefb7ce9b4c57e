package org.digestbot.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digestbot.text.EditDistance;

/** Every setting there is, and the values that hold for this run. Immutable. */
public final class Settings {

  public static final Setting<AnswerLanguage> LANGUAGE =
      new Setting<>(
          "language",
          AnswerLanguage.AUTO,
          choice(AnswerLanguage.class),
          "auto, en or zh",
          "The language of answers where neither the chat nor its client names one; `auto` is the"
              + " machine's.",
          false,
          null);

  public static final Setting<ZoneId> ZONE =
      new Setting<>(
          "zone",
          ZoneId.systemDefault(),
          Settings::zone,
          "a time zone such as Asia/Shanghai or UTC",
          "The time zone in which \"today\" and \"last week\" are understood; without it the"
              + " machine's.",
          false,
          null);

  public static final Setting<Integer> PAGE_SIZE =
      new Setting<>(
          "chat.page-size",
          5,
          number(1, 20),
          "a number from 1 to 20",
          "How many entries one page of an answer shows.",
          false,
          null);

  public static final Setting<String> TELEGRAM_TOKEN =
      new Setting<>(
          "telegram.token",
          "",
          String::strip,
          "the token that @BotFather gave",
          "The Telegram bot's token; better in the environment than in a file.",
          true,
          "TELEGRAM_BOT_TOKEN");

  public static final Setting<String> DISCORD_TOKEN =
      new Setting<>(
          "discord.token",
          "",
          String::strip,
          "the token of the bot page in Discord's developer portal",
          "The Discord bot's token; better in the environment than in a file.",
          true,
          "DISCORD_BOT_TOKEN");

  public static final Setting<String> LOG_LEVEL =
      new Setting<>(
          "log.level",
          "warn",
          Settings::level,
          "error, warn, info or debug",
          "How much is logged to standard error.",
          false,
          null);

  /** The scalar settings in the order of the documentation. */
  public static final List<Setting<?>> ALL =
      List.of(LANGUAGE, ZONE, PAGE_SIZE, TELEGRAM_TOKEN, DISCORD_TOKEN, LOG_LEVEL);

  private final Map<Setting<?>, Object> values;
  private final List<SourceSetting> sources;

  Settings(Map<Setting<?>, Object> values, List<SourceSetting> sources) {
    this.values = Map.copyOf(values);
    this.sources = List.copyOf(sources);
  }

  /** The value that holds. */
  @SuppressWarnings("unchecked") // SettingsReader puts only what the setting's own reader returned.
  public <T> T get(Setting<T> setting) {
    return (T) values.getOrDefault(setting, setting.fallback());
  }

  public boolean isSet(Setting<?> setting) {
    return values.containsKey(setting);
  }

  /** The configured sources in the order of the file. */
  public List<SourceSetting> sources() {
    return sources;
  }

  private static <E extends Enum<E>> Function<String, E> choice(Class<E> type) {
    return text -> Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
  }

  private static Function<String, Integer> number(int least, int most) {
    return text -> {
      int value = Integer.parseInt(text.strip());
      if (value < least || value > most) {
        throw new IllegalArgumentException("out of range");
      }
      return value;
    };
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      String near =
          EditDistance.nearest(text.strip(), ZoneId.getAvailableZoneIds())
              .map(name -> "did you mean " + name + "?")
              .orElse("see the names of the IANA time zone database");
      throw new IllegalArgumentException(near, e);
    }
  }

  private static String level(String text) {
    String level = text.strip().toLowerCase(Locale.ROOT);
    if (!List.of("error", "warn", "info", "debug").contains(level)) {
      throw new IllegalArgumentException("unknown level");
    }
    return level;
  }

  /** The settings that are set, secrets hidden; for {@code doctor}. */
  @Override
  public String toString() {
    return ALL.stream()
        .filter(this::isSet)
        .map(setting -> setting.name() + "=" + (setting.secret() ? "(set)" : get(setting)))
        .collect(Collectors.joining(", "));
  }
}
