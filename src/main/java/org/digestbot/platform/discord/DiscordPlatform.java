package org.digestbot.platform.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.Language;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.Completer;
import org.digestbot.chat.command.DocumentImport;
import org.digestbot.platform.Platform;
import org.digestbot.platform.PlatformStatus;
import org.digestbot.platform.StatusBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Discord, through JDA. Thread-safe. */
public final class DiscordPlatform implements Platform {
  private static final Logger log = LoggerFactory.getLogger(DiscordPlatform.class);
  private static final Duration LOOK = Duration.ofMillis(10);

  private final DiscordApi api;
  private final Threads threads = new Threads();
  private final StatusBoard status;
  private final DiscordDesk desk;
  private final DiscordListener listener;
  private final DiscordConnection connection;

  /**
   * @param buttonCalls keeps the calls of buttons that are too long for Discord
   * @param documents takes what owners send
   * @param owners whether the person of this id owns the bot
   * @param language what to speak where neither chat nor client says
   */
  public DiscordPlatform(
      DiscordSettings settings,
      CommandRouter router,
      Completer completer,
      ButtonCalls buttonCalls,
      DocumentImport documents,
      Predicate<String> owners,
      Language language,
      InstantSource clock) {
    this(settings, router, completer, buttonCalls, documents, owners, language, clock, Pace.USUAL);
  }

  DiscordPlatform(
      DiscordSettings settings,
      CommandRouter router,
      Completer completer,
      ButtonCalls buttonCalls,
      DocumentImport documents,
      Predicate<String> owners,
      Language language,
      InstantSource clock,
      Pace pace) {
    this.api = new DiscordApi(settings);
    this.status = new StatusBoard("Discord", clock);
    CallIds calls = new CallIds(buttonCalls);
    DiscordSender sender = new DiscordSender();
    DiscordReader reader = new DiscordReader(router.registry(), calls, owners, language);
    this.desk = new DiscordDesk(router, new DiscordRenderer(calls), sender, threads);
    this.listener =
        new DiscordListener(
            new DiscordMenu(router.registry().specs()),
            reader,
            desk,
            new DiscordTyping(router, reader, completer),
            new DiscordDocuments(api.http(), router, documents),
            sender,
            calls,
            threads,
            clock,
            language);
    this.connection = new DiscordConnection(settings, api, threads, status, pace, listener);
  }

  @Override
  public String name() {
    return DiscordReader.PLATFORM;
  }

  @Override
  public void start() {
    connection.start();
  }

  @Override
  public PlatformStatus status() {
    return status.status();
  }

  @Override
  public void stop(Duration grace) {
    long end = System.nanoTime() + grace.toNanos();
    listener.close();
    try {
      while (desk.underWay() > 0 && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
      }
      if (desk.underWay() > 0) {
        log.warn("Discord: {} answers were not finished in time", desk.underWay());
      }
      connection.stop(Duration.ofSeconds(5));
      threads.stop(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
    status.stopped();
  }
}
