package org.digestbot.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.Completer;
import org.digestbot.commands.BotCommands;
import org.digestbot.commands.Library;
import org.digestbot.commands.ValueCompleter;
import org.digestbot.config.Settings;
import org.digestbot.digest.Archive;
import org.digestbot.ingest.Ingest;
import org.digestbot.platform.console.ConsolePlatform;
import org.digestbot.store.SqliteLanguagePreferences;

/** The object graph of one run, built by hand, closed in the opposite order. */
final class Assembly implements AutoCloseable {
  private final OpenArchive own;
  private final CurrentLibrary library;
  private final CommandRouter router;
  private final Completer completer;
  private final Language language;
  private final Place place;

  private Assembly(Place place, Settings settings, Progress progress) {
    ZoneId zone = settings.get(Settings.ZONE);
    Clock clock = Clock.system(zone);
    OpenArchive.Meaning meaning =
        new OpenArchive.Meaning(place.config().topics(), place.config().glossary(), clock, zone);
    this.place = place;
    this.own = OpenArchive.open(place.archiveFile(), false, meaning, progress);
    this.library = new CurrentLibrary(own, place, meaning, progress);
    LanguagePreferences languages = new SqliteLanguagePreferences(own.database());
    this.router =
        new CommandRouter(
            BotCommands.registry(library, meaning.topics(), languages, zone), languages, clock);
    this.completer = new ValueCompleter(library, meaning.topics());
    this.language =
        settings
            .get(Settings.LANGUAGE)
            .fixed()
            .or(() -> Language.ofTag(Locale.getDefault().toLanguageTag()))
            .orElse(Language.ENGLISH);
  }

  /**
   * Reads the configuration and opens the archive.
   *
   * @throws org.digestbot.config.ConfigException when a setting is wrong
   * @throws org.digestbot.store.DatabaseException when the archive cannot be used
   */
  static Assembly open(Place place, Progress progress) {
    Settings settings = place.config().settings(place.environment());
    // Read by logback.xml, which is loaded with the first logger.
    System.setProperty("digestbot.log.level", settings.get(Settings.LOG_LEVEL));
    return new Assembly(place, settings, progress);
  }

  /** The chat in this terminal. */
  ConsolePlatform console() {
    return new ConsolePlatform(router, completer, language, place.data());
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

  /** What SQLite finds wrong with the archive's file; empty where it is whole. */
  List<String> damage() {
    return own.damage();
  }

  @Override
  public void close() {
    library.close();
    own.close();
  }
}
