package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.Inbox;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;
import org.digestbot.chat.Memos;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.DocumentImport;
import org.digestbot.platform.Platform;
import org.digestbot.platform.PlatformStatus;
import org.digestbot.platform.StatusBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Telegram, by long polling. Thread-safe. */
public final class TelegramPlatform implements Platform {
  private static final Logger log = LoggerFactory.getLogger(TelegramPlatform.class);
  private static final Duration CALL_TIME = Duration.ofSeconds(15);

  private final StatusBoard status;
  private final BotApi api;
  private final Lanes lanes = new Lanes();
  private final Errands errands;
  private final ParkedChats parked;
  private final TelegramSender sender;
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
  public record Stores(
      Inbox inbox, ButtonCalls buttonCalls, Memos memos, LanguagePreferences languages) {}

  /**
   * Who is who.
   *
   * @param owners whether the person of this id owns the bot
   * @param ownersKnown whether there is any owner; if not, people are told their id
   * @param language what to speak where neither chat nor client says
   */
  public record House(Predicate<String> owners, boolean ownersKnown, Language language) {}

  public TelegramPlatform(
      TelegramSettings settings,
      CommandRouter router,
      DocumentImport documents,
      Stores stores,
      House house,
      InstantSource clock) {
    this(
        settings,
        router,
        documents,
        stores,
        house,
        clock,
        TelegramPoller.Patience.USUAL,
        new Pace());
  }

  TelegramPlatform(
      TelegramSettings settings,
      CommandRouter router,
      DocumentImport documents,
      Stores stores,
      House house,
      InstantSource clock,
      TelegramPoller.Patience patience,
      Pace pace) {
    status = new StatusBoard("Telegram", clock);
    api = new BotApi(settings, CALL_TIME);
    errands = new Errands(api);
    parked = new ParkedChats(stores.memos());
    Random random = new Random();
    Supplier<Backoff> backoffs = () -> new Backoff(patience.first(), patience.most(), random);
    sender = new TelegramSender(new MessageCalls(api), pace, parked, backoffs, clock);
    CallData data = new CallData(stores.buttonCalls());
    Callers callers = new Callers(new Administrators(api, clock), house.owners(), house.language());
    TelegramDesk desk =
        new TelegramDesk(
            router,
            callers,
            new Welcome(router, house.ownersKnown()),
            new Documents(api, router, documents),
            new InlineAnswers(router, new TelegramRenderer(data), errands),
            data,
            sender,
            errands,
            stores.inbox(),
            stores.languages(),
            clock);
    TelegramMenu menu =
        new TelegramMenu(api, stores.memos(), router.registry().specs(), house.language());
    TelegramIntake intake =
        new TelegramIntake(
            api, router.registry(), stores.inbox(), lanes, desk, menu, errands, clock);
    poller = new TelegramPoller(api, intake, status, patience, backoffs.get());
    pollerThread = new Thread(poller, "telegram-poller");
    senderThread = new Thread(sender, "telegram-sender");
  }

  @Override
  public String name() {
    return Incoming.PLATFORM;
  }

  @Override
  public void start() {
    status.connecting(null);
    try {
      parked.load();
    } catch (RuntimeException e) {
      log.warn("It is not known which chats Telegram wants to be left alone", e);
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
    return Map.of("updates", lanes.waiting(), "answers", sender.waiting());
  }

  @Override
  public Optional<Instant> lastHeard() {
    return status.lastHeard();
  }

  @Override
  public void stop(Duration grace) {
    long end = System.nanoTime() + grace.toNanos();
    try {
      poller.stop();
      api.endPoll();
      join(pollerThread, left(end));
      lanes.close(left(end));
      sender.stop(left(end).dividedBy(2));
      join(senderThread, left(end));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (sender.waiting() > 0) {
        log.warn("Telegram: {} answers wait for the next start", sender.waiting());
      }
      errands.close();
      api.close();
      senderThread.interrupt();
      status.stopped();
    }
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
  }

  private static void join(Thread thread, Duration time) throws InterruptedException {
    thread.join(Math.max(1, time.toMillis()));
  }
}
