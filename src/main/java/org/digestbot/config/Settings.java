package org.digestbot.config;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digestbot.digest.Source;

/** Every setting there is, and the values that hold for this run. Immutable. */
public final class Settings {

  public static final Setting<AnswerLanguage> LANGUAGE =
      Setting.of(
          "language",
          AnswerLanguage.AUTO,
          ValueReader.choice(AnswerLanguage.class),
          "auto, en or zh",
          "The language of answers where neither the chat nor its client names one; `auto` is the"
              + " machine's.");

  public static final Setting<ZoneId> ZONE =
      Setting.of(
          "zone",
          ZoneId.systemDefault(),
          ValueReader::zone,
          "a time zone such as Asia/Shanghai or UTC",
          "The time zone in which \"today\" and \"last week\" are understood where a chat has none of"
              + " its own; without it the machine's.");

  public static final Setting<String> TELEGRAM_TOKEN =
      Setting.of(
              "telegram.token",
              "",
              String::strip,
              "the token that @BotFather gave",
              "The Telegram bot's token; better in the environment than in a file.")
          .keptSecret()
          .knownAs("TELEGRAM_BOT_TOKEN");

  public static final Setting<String> DISCORD_TOKEN =
      Setting.of(
              "discord.token",
              "",
              String::strip,
              "the token of the bot page in Discord's developer portal",
              "The Discord bot's token; better in the environment than in a file.")
          .keptSecret()
          .knownAs("DISCORD_BOT_TOKEN");

  public static final Setting<URI> TELEGRAM_API =
      Setting.of(
              "telegram.api-url",
              URI.create("https://api.telegram.org"),
              ValueReader.address("http", "https"),
              "an address such as http://127.0.0.1:8081",
              "Where the Bot API is served, for calls and files; set it for a server of your own.")
          .knownAs("TELEGRAM_API_URL");

  public static final Setting<URI> DISCORD_API =
      Setting.of(
              "discord.api-url",
              URI.create("https://discord.com/api/v10/"),
              ValueReader.address("http", "https"),
              "an address such as http://127.0.0.1:8090/api/v10/",
              "Where Discord's HTTP interface is served; set it for a proxy.")
          .knownAs("DISCORD_API_URL");

  public static final Setting<Optional<URI>> DISCORD_GATEWAY =
      Setting.<Optional<URI>>of(
              "discord.gateway-url",
              Optional.empty(),
              text -> Optional.of(ValueReader.address("ws", "wss").apply(text)),
              "an address such as ws://127.0.0.1:8090/gateway",
              "Where Discord's gateway is served; without it, Discord is asked.")
          .knownAs("DISCORD_GATEWAY_URL");

  public static final Setting<Set<String>> OWNERS =
      Setting.of(
          "owners",
          Set.of(),
          ValueReader::accounts,
          "a list of telegram:ID and discord:ID",
          "Who owns the bot and may import documents in chat; `/start` in private shows an id.");

  public static final Setting<Access> ACCESS =
      Setting.of(
          "access",
          Access.OPEN,
          ValueReader.choice(Access.class),
          "open or allowlist",
          "Who may ask in chat: everybody, or only owners and those under `allow`.");

  public static final Setting<Set<String>> ALLOW =
      Setting.of(
          "allow",
          Set.of(),
          ValueReader::chats,
          "a list of telegram:ID and discord:ID",
          "With `access: allowlist`, the people and chats that may ask.");

  public static final Setting<Duration> INGEST_EVERY =
      Setting.of(
          "ingest.every",
          Duration.ofMinutes(10),
          ValueReader.duration(Duration.ofSeconds(10), Duration.ofDays(7)),
          "10s to 7d",
          "How often `run` looks at the sources even where the system tells of no change.");

  public static final Setting<Integer> ALERTS_AN_HOUR =
      Setting.of(
          "alerts.an-hour",
          6,
          ValueReader.number(1, 60),
          "1 to 60",
          "How many alerts a chat gets in an hour; what is more comes together in one afterwards.");

  public static final Setting<Integer> BACKUP_KEEP =
      Setting.of(
          "backup.keep",
          7,
          ValueReader.number(0, 1_000),
          "a number, or 0",
          "How many daily backups `run` keeps in the data folder's `backups`; 0 makes none.");

  public static final Setting<Integer> HEALTH_PORT =
      Setting.of(
          "health.port",
          8077,
          ValueReader.number(0, 65_535),
          "a port number, or 0",
          "Where `digestbot run` serves `/health` and `/metrics`, on 127.0.0.1 only; 0 is nowhere.");

  public static final Setting<String> LOG_LEVEL =
      Setting.of(
          "log.level",
          "warn",
          ValueReader::level,
          "error, warn, info or debug",
          "How much is logged to standard error; without it, `run` logs info and all else warn.");

  /** The scalar settings in the order of the documentation. */
  public static final List<Setting<?>> ALL =
      List.of(
          LANGUAGE,
          ZONE,
          OWNERS,
          ACCESS,
          ALLOW,
          TELEGRAM_TOKEN,
          TELEGRAM_API,
          DISCORD_TOKEN,
          DISCORD_API,
          DISCORD_GATEWAY,
          INGEST_EVERY,
          ALERTS_AN_HOUR,
          BACKUP_KEEP,
          HEALTH_PORT,
          LOG_LEVEL);

  private final Map<Setting<?>, Object> values;
  private final List<Source> sources;

  Settings(Map<Setting<?>, Object> values, List<Source> sources) {
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
  public List<Source> sources() {
    return sources;
  }

  /** The settings that are set; secrets stay hidden wherever this is printed. */
  @Override
  public String toString() {
    return ALL.stream()
        .filter(this::isSet)
        .map(setting -> setting.name() + "=" + (setting.secret() ? "(set)" : get(setting)))
        .collect(Collectors.joining(", "));
  }
}
