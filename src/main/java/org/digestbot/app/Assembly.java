package org.digestbot.app;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;
import org.digestbot.chat.command.AccessPolicy;
import org.digestbot.chat.command.CommandObserver;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.Completer;
import org.digestbot.chat.command.FairUse;
import org.digestbot.commands.BotCommands;
import org.digestbot.commands.Library;
import org.digestbot.commands.PostDesk;
import org.digestbot.commands.ValueCompleter;
import org.digestbot.config.Settings;
import org.digestbot.delivery.Deliveries;
import org.digestbot.delivery.Outbox;
import org.digestbot.delivery.Relay;
import org.digestbot.delivery.WaitingList;
import org.digestbot.digest.Archive;
import org.digestbot.digest.Source;
import org.digestbot.digest.SourceSummary;
import org.digestbot.health.Metrics;
import org.digestbot.ingest.Arrival;
import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.Sources;
import org.digestbot.platform.House;
import org.digestbot.platform.Platform;
import org.digestbot.platform.console.ConsolePlatform;
import org.digestbot.platform.discord.DiscordPlatform;
import org.digestbot.platform.discord.DiscordSettings;
import org.digestbot.platform.telegram.TelegramPlatform;
import org.digestbot.platform.telegram.TelegramSettings;
import org.digestbot.platform.telegram.Tempo;
import org.digestbot.schedule.Schedule;
import org.digestbot.search.dictionary.Glossary;
import org.digestbot.store.Backups;
import org.digestbot.store.SqliteButtonCalls;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteInbox;
import org.digestbot.store.SqliteLanguagePreferences;
import org.digestbot.store.SqliteMemos;
import org.digestbot.store.SqliteOutbox;
import org.digestbot.store.SqliteSubscriptions;
import org.digestbot.store.SqliteWaitingList;
import org.digestbot.subscription.Subscriptions;

/** The object graph of one run, built by hand, closed in the opposite order. */
final class Assembly implements AutoCloseable {
  private static final int COMMANDS_A_MINUTE = 20;

  private final OpenArchive own;
  private final CurrentLibrary library;
  private final CommandRouter router;
  private final Completer completer;
  private final Language language;
  private final Home home;
  private final Settings settings;
  private final Clock clock;
  private final LanguagePreferences languages;
  private final Outbox outbox;
  private final WaitingList waiting;
  private final Deliveries deliveries;
  private final AllVenues venues = new AllVenues();

  /**
   * Metrics are made for a bot only: a single answer on the command line need not wait for them.
   */
  private volatile CommandObserver observer = CommandObserver.NONE;

  /** Only a bot hands anything over; what others plan waits for it. */
  private volatile List<Relay> relays = List.of();

  private Assembly(Home home, Settings settings, Progress progress, InstantSource time) {
    ZoneId zone = settings.get(Settings.ZONE);
    this.clock = time.withZone(zone);
    OpenArchive.Meaning meaning =
        new OpenArchive.Meaning(home.config().topics(), glossary(home), clock, zone);
    this.home = home;
    this.settings = settings;
    this.own = OpenArchive.open(home.archiveFile(), false, meaning, progress, this::arrived);
    this.library = new CurrentLibrary(own, home, meaning, progress);
    this.languages = new SqliteLanguagePreferences(own.database());
    this.completer = new ValueCompleter(library, meaning.topics());
    this.language =
        settings
            .get(Settings.LANGUAGE)
            .fixed()
            .or(() -> Language.ofTag(Locale.getDefault().toLanguageTag()))
            .orElse(Language.ENGLISH);
    this.outbox = new SqliteOutbox(own.database());
    this.waiting = new SqliteWaitingList(own.database());
    Subscriptions subscriptions = new SqliteSubscriptions(own.database());
    this.deliveries =
        new Deliveries(
            new Deliveries.Stores(subscriptions, outbox, waiting, own.archive(), languages),
            new Deliveries.Defaults(
                meaning.topics(), language, zone, settings.get(Settings.ALERTS_AN_HOUR)),
            clock,
            () -> relays.forEach(Relay::nudge));
    PostDesk desk =
        new PostDesk(
            subscriptions,
            venues,
            deliveries.rehearsal(),
            deliveries.explainer(),
            outbox,
            () -> backups().latest(),
            () -> !settings.sources().isEmpty(),
            clock,
            zone);
    this.router =
        new CommandRouter(
            BotCommands.registry(
                library,
                meaning.topics(),
                languages,
                desk,
                !settings.get(Settings.OWNERS).isEmpty()),
            languages,
            access(settings),
            new FairUse(COMMANDS_A_MINUTE, clock),
            run -> observer.answered(run));
  }

  /**
   * Reads the rest of the configuration and opens the archive.
   *
   * @throws org.digestbot.config.ConfigException when topics or glossary are wrong
   * @throws org.digestbot.store.DatabaseException when the archive cannot be used
   */
  static Assembly open(Home home, Settings settings, Progress progress) {
    return open(home, settings, progress, Settings.LOG_LEVEL.fallback(), InstantSource.system());
  }

  /**
   * The same for a process that shows nothing but its log.
   *
   * @param usualLevel how much is logged where nothing is set
   * @param time what everything goes by
   */
  static Assembly open(
      Home home, Settings settings, Progress progress, String usualLevel, InstantSource time) {
    String level =
        settings.isSet(Settings.LOG_LEVEL) ? settings.get(Settings.LOG_LEVEL) : usualLevel;
    // Read by logback.xml, which is loaded with the first logger.
    System.setProperty("digestbot.log.level", level);
    return new Assembly(home, settings, progress, time);
  }

  private static Glossary glossary(Home home) {
    return home.config().glossary().with(new ImportedGlossary(home.glossaryFile()).read());
  }

  /**
   * The bot on every platform that has a token.
   *
   * @throws org.digestbot.store.DatabaseException when what is owed to chats is damaged
   */
  Bot bot() {
    return bot(Rhythm.lookingEvery(settings.get(Settings.INGEST_EVERY)), Tempo.of(clock));
  }

  /** The same at a rhythm of its own. */
  Bot bot(Rhythm rhythm, Tempo tempo) {
    own.database().refuseDamage();
    List<Platform> platforms = new ArrayList<>();
    List<Relay> made = new ArrayList<>();
    if (settings.isSet(Settings.TELEGRAM_TOKEN)) {
      TelegramPlatform telegram = telegram(tempo);
      platforms.add(telegram);
      venues.add(telegram.name(), telegram.venues());
      made.add(deliveries.relay(telegram.courier()));
    }
    if (settings.isSet(Settings.DISCORD_TOKEN)) {
      DiscordPlatform discord = discord();
      platforms.add(discord);
      venues.add(discord.name(), discord.venues());
      made.add(deliveries.relay(discord.courier()));
    }
    relays = List.copyOf(made);
    Metrics metrics = new Metrics(this::entries, () -> outbox.counts(clock.instant()), clock);
    observer = metrics;
    return new Bot(platforms, relays, jobs(rhythm), settings.get(Settings.HEALTH_PORT), metrics);
  }

  private Backups backups() {
    return new Backups(
        home.archiveFile(), home.backups(), settings.get(Settings.BACKUP_KEEP), clock);
  }

  private Jobs jobs(Rhythm rhythm) {
    List<Source> sources = settings.sources();
    return new Jobs(
        new Schedule(clock),
        new Sources(own.ingest(), sources, rhythm.stillness(), clock),
        sources,
        deliveries.planner(),
        relays,
        new Maintenance(own.database(), backups(), outbox, waiting, deliveries.chats(), clock),
        own.database()::damage,
        rhythm);
  }

  private void arrived(Arrival arrival) {
    deliveries.arrivals().arrived(arrival);
  }

  private long entries() {
    return own.archive().sources().stream().mapToLong(SourceSummary::entries).sum();
  }

  private static AccessPolicy access(Settings settings) {
    return switch (settings.get(Settings.ACCESS)) {
      case OPEN -> AccessPolicy.open();
      case ALLOWLIST -> AccessPolicy.allowlist(settings.get(Settings.ALLOW));
    };
  }

  private TelegramPlatform telegram(Tempo tempo) {
    SqliteDatabase database = own.database();
    return new TelegramPlatform(
        new TelegramSettings(
            settings.get(Settings.TELEGRAM_TOKEN), settings.get(Settings.TELEGRAM_API)),
        router,
        new ChatImport(own.ingest(), router::texts),
        new TelegramPlatform.Stores(
            new SqliteInbox(database, "telegram"),
            new SqliteButtonCalls(database, clock),
            new SqliteMemos(database, "telegram")),
        house("telegram"),
        deliveries.chats(),
        tempo);
  }

  private DiscordPlatform discord() {
    return new DiscordPlatform(
        new DiscordSettings(
            settings.get(Settings.DISCORD_TOKEN),
            settings.get(Settings.DISCORD_API),
            settings.get(Settings.DISCORD_GATEWAY).orElse(null)),
        router,
        completer,
        new SqliteButtonCalls(own.database(), clock),
        new ChatImport(own.ingest(), router::texts),
        house("discord"),
        deliveries.chats(),
        clock);
  }

  private House house(String platform) {
    Set<String> owners = settings.get(Settings.OWNERS);
    return new House(id -> owners.contains(platform + ":" + id), language);
  }

  /** The chat in this terminal. */
  ConsolePlatform console() {
    return new ConsolePlatform(router, completer, language, home.data());
  }

  Supplier<Library> library() {
    return library;
  }

  /** The user's own archive, empty or not. */
  Archive archive() {
    return own.archive();
  }

  /** The way into the user's own archive. */
  Ingest ingest() {
    return own.ingest();
  }

  /** The file that everything is kept in. */
  SqliteDatabase database() {
    return own.database();
  }

  @Override
  public void close() {
    try {
      library.close();
    } finally {
      own.close();
    }
  }
}
