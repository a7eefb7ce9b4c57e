package org.digestbot.platform.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.Completer;
import org.digestbot.chat.command.DocumentImport;
import org.digestbot.chat.post.ChatEvents;
import org.digestbot.chat.post.Courier;
import org.digestbot.chat.post.Venues;
import org.digestbot.platform.Deadline;
import org.digestbot.platform.House;
import org.digestbot.platform.Platform;
import org.digestbot.platform.PlatformStatus;
import org.digestbot.platform.StatusBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Discord, through JDA. Thread-safe. */
public final class DiscordPlatform implements Platform {
  private static final Logger log = LoggerFactory.getLogger(DiscordPlatform.class);
  private static final Duration LOOK = Duration.ofMillis(10);

  /** What it may take to record that posts have not left, and to end the connection. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final DiscordApi api;
  private final Threads threads = new Threads();
  private final StatusBoard status;
  private final DiscordDesk desk;
  private final DiscordListener listener;
  private final DiscordConnection connection;
  private final DiscordCourier courier;
  private final DiscordVenues venues;

  /**
   * @param buttonCalls keeps the calls of buttons that are too long for Discord
   * @param documents takes what owners send
   * @param events hears in which chats it can write and in which no more
   */
  public DiscordPlatform(
      DiscordSettings settings,
      CommandRouter router,
      Completer completer,
      ButtonCalls buttonCalls,
      DocumentImport documents,
      House house,
      ChatEvents events,
      InstantSource clock) {
    this(
        settings,
        router,
        completer,
        buttonCalls,
        documents,
        house,
        events,
        clock,
        ConnectionPace.USUAL);
  }

  DiscordPlatform(
      DiscordSettings settings,
      CommandRouter router,
      Completer completer,
      ButtonCalls buttonCalls,
      DocumentImport documents,
      House house,
      ChatEvents events,
      InstantSource clock,
      ConnectionPace pace) {
    this.api = new DiscordApi(settings);
    this.status = new StatusBoard("Discord", clock);
    CallIds calls = new CallIds(buttonCalls);
    DiscordSender sender = new DiscordSender();
    DiscordReader reader =
        new DiscordReader(router.registry(), calls, house.owners(), house.language());
    DiscordRenderer renderer = new DiscordRenderer(calls);
    this.desk = new DiscordDesk(router, renderer, sender, threads, house.language());
    this.listener =
        new DiscordListener(
            new DiscordMenu(router.registry().specs(), sender),
            reader,
            desk,
            new DiscordTyping(router, reader, completer, threads.typing()),
            new DiscordDocuments(api.http(), router, documents),
            clock);
    ChatNews news = new ChatNews(events, threads);
    this.connection =
        new DiscordConnection(settings, api, threads, status, pace, List.of(listener, news));
    this.courier = new DiscordCourier(connection::live, renderer, threads, news, clock);
    this.venues = new DiscordVenues(connection::live);
    api.limits().tell(courier);
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

  /** The way of posts to Discord. */
  public Courier courier() {
    return courier;
  }

  /** Finds channels for posts, and asks Discord about rights. */
  public Venues venues() {
    return venues;
  }

  @Override
  public Map<String, Integer> queues() {
    return Map.of(
        "answers", desk.underWay(),
        "posts", courier.underWay(),
        "parked", courier.parkedChannels());
  }

  @Override
  public Optional<Instant> lastHeard() {
    return status.lastHeard();
  }

  @Override
  public void stop(Duration grace) {
    Deadline end = Deadline.in(grace);
    Duration half = grace.dividedBy(2);
    Duration farewell = half.compareTo(FAREWELL) < 0 ? half : FAREWELL;
    listener.close();
    courier.close();
    try {
      // JDA may hold an answer back for longer than the bot has, because Discord asks it to.
      await(() -> desk.underWay() + courier.underWay() == 0, end.before(farewell));
      if (desk.underWay() > 0) {
        log.warn("Discord: {} answers were not finished in time", desk.underWay());
      }
      courier.abandon();
      await(() -> courier.underWay() == 0, end.before(farewell.dividedBy(2)));
      connection.stop(end.left());
      threads.stop(end.left());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
    status.stopped();
  }

  private static void await(BooleanSupplier done, Deadline end) throws InterruptedException {
    while (!done.getAsBoolean() && !end.isOver()) {
      TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
    }
  }
}
