package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.Inbox;
import org.digestbot.chat.Memos;
import org.digestbot.chat.command.CommandRouter;
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

/** Telegram, by long polling. Thread-safe. */
public final class TelegramPlatform implements Platform {
  private static final Logger log = LoggerFactory.getLogger(TelegramPlatform.class);
  private static final Duration CALL_TIME = Duration.ofSeconds(15);

  private final InstantSource clock;
  private final StatusBoard status;
  private final BotApi api;
  private final Lanes lanes = new Lanes();
  private final Errands errands;
  private final ParkedChats parked;
  private final GroupMinutes minutes;
  private final Dispatch dispatch;
  private final TelegramCourier courier;
  private final TelegramVenues venues;
  private final TelegramPoller poller;
  private final Thread pollerThread;
  private final Thread senderThread;

  /**
   * Everything that outlasts the process.
   *
   * @param inbox keeps updates until they are answered
   * @param buttonCalls keeps the calls of buttons that are too long for Telegram
   * @param memos keeps what was uploaded and which chats are to be left alone
   */
  public record Stores(Inbox inbox, ButtonCalls buttonCalls, Memos memos) {}

  /**
   * @param events hears what becomes of chats
   */
  public TelegramPlatform(
      TelegramSettings settings,
      CommandRouter router,
      DocumentImport documents,
      Stores stores,
      House house,
      ChatEvents events,
      Tempo tempo) {
    this(settings, router, documents, stores, house, events, tempo, new Pace());
  }

  TelegramPlatform(
      TelegramSettings settings,
      CommandRouter router,
      DocumentImport documents,
      Stores stores,
      House house,
      ChatEvents events,
      Tempo tempo,
      Pace pace) {
    clock = tempo.clock();
    status = new StatusBoard("Telegram", clock);
    api = new BotApi(settings, CALL_TIME);
    errands = new Errands(api);
    parked = new ParkedChats(stores.memos());
    minutes =
        new GroupMinutes(pace, stores.memos(), tempo, work -> errands.later(Duration.ZERO, work));
    Random random = new Random();
    Supplier<Backoff> backoffs =
        () -> new Backoff(tempo.firstPause(), tempo.longestPause(), random);
    OpenRoad road = new OpenRoad(backoffs.get());
    dispatch = new Dispatch(new SendQueue(pace, parked, backoffs), road, tempo);
    BotAccount account = new BotAccount(api);
    CallForms calls = CallForms.keptIn(stores);
    courier = new TelegramCourier(dispatch, calls, account, status, clock);
    venues = new TelegramVenues(api, account);
    Callers callers = new Callers(new Administrators(api, clock), house.owners(), house.language());
    Answers answers = new Answers(router, callers, calls, dispatch, errands, stores.inbox(), clock);
    TelegramDesk desk =
        new TelegramDesk(
            router,
            callers,
            new Documents(api, router, documents),
            calls,
            new ChatNews(events, dispatch),
            answers,
            errands,
            clock);
    TelegramMenu menu =
        new TelegramMenu(api, errands, stores.memos(), router.registry().specs(), house.language());
    TelegramIntake intake =
        new TelegramIntake(router.registry(), stores.inbox(), lanes, desk, menu, account, clock);
    poller = new TelegramPoller(api, intake, status, tempo, backoffs.get());
    pollerThread = new Thread(poller, "telegram-poller");
    TelegramSender sender =
        new TelegramSender(new MessageCalls(api), dispatch, road, pace, parked, minutes, tempo);
    senderThread = new Thread(sender, "telegram-sender");
  }

  /** How posts leave for Telegram. */
  public Courier courier() {
    return courier;
  }

  /** Where posts may go on Telegram. */
  public Venues venues() {
    return venues;
  }

  @Override
  public String name() {
    return Incoming.PLATFORM;
  }

  @Override
  public void start() {
    status.connecting(null);
    try {
      parked.load(clock.instant());
      minutes.load();
    } catch (RuntimeException e) {
      log.warn("It is not known which chats are to be left alone for now", e);
    }
    senderThread.start();
    pollerThread.start();
  }

  @Override
  public PlatformStatus status() {
    return status.status();
  }

  @Override
  public Map<String, Integer> queues() {
    return Map.of(
        "updates", lanes.waiting(), "answers", dispatch.answers(), "posts", dispatch.posts());
  }

  @Override
  public Optional<Instant> lastHeard() {
    return status.lastHeard();
  }

  @Override
  public void stop(Duration grace) {
    Deadline end = Deadline.in(grace);
    try {
      poller.stop();
      api.endPoll();
      join(pollerThread, end.left());
      lanes.close(end.left());
      dispatch.stop(end.left().dividedBy(2));
      join(senderThread, end.left());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (dispatch.answers() > 0) {
        log.warn("Telegram: {} answers wait for the next start", dispatch.answers());
      }
      errands.close();
      api.close();
      senderThread.interrupt();
      status.stopped();
    }
  }

  private static void join(Thread thread, Duration time) throws InterruptedException {
    thread.join(Math.max(1, time.toMillis()));
  }
}
