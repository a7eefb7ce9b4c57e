package org.digestbot.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.digestbot.platform.telegram.fake.Fault;

/**
 * What goes wrong between the bot and the platforms: seeded, counted, and only for messages.
 * Thread-safe.
 */
final class Weather {
  private static final String SENDING = "sendmessage";
  private static final int HALF_AN_HOUR = 1_800;
  private static final long HEARD_NANOS = Duration.ofMillis(500).toNanos();

  /** The bot hears of the time on its way. */
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

  private final Random random;
  private final Odds odds;
  private final SimulatedTime time;
  private final Runnable kill;
  private final AtomicInteger requests = new AtomicInteger();
  private final List<Sending> sendings = new ArrayList<>();
  private final Map<String, Wait> waits = new HashMap<>();
  private int tooMany;
  private int cutBefore;
  private int cutAfter;
  private int ambiguousOnTelegram;
  private int chosenKills;
  private int tooEarly;
  private final Set<String> toPark = new HashSet<>();
  private volatile boolean fair = true;

  /**
   * How bad it is.
   *
   * @param tooMany the share of messages that are told to wait
   * @param cut the share of connections that end without an answer
   * @param killEvery the bot is killed at every so-maniest message, before or after it arrives; 0
   *     is never
   */
  record Odds(double tooMany, double cut, int killEvery) {}

  /** A chat on Telegram was told to wait; when that was, in real nanoseconds. */
  private record Wait(Instant until, long told) {}

  /** A message to a chat that was carried out, in simulated time. */
  record Sending(String chat, Instant at) {}

  Weather(Odds odds, Random random, SimulatedTime time, Runnable kill) {
    this.odds = odds;
    this.random = random;
    this.time = time;
    this.kill = kill;
  }

  /** Nothing goes wrong from now on, or no longer so. */
  void clear(boolean isFair) {
    fair = isFair;
  }

  /** The next message to this chat on Telegram is told to wait for half an hour. */
  synchronized void park(String chat) {
    toPark.add(chat);
  }

  private synchronized boolean isToPark(String chat) {
    return toPark.remove(chat);
  }

  private enum Event {
    NONE,
    TOO_MANY,
    CUT_BEFORE,
    CUT_AFTER,
    KILL_BEFORE,
    KILL_AFTER
  }

  private synchronized Event next() {
    if (fair) {
      return Event.NONE;
    }
    int number = requests.incrementAndGet();
    if (odds.killEvery() > 0 && number % odds.killEvery() == 0) {
      chosenKills++;
      return number / odds.killEvery() % 2 == 0 ? Event.KILL_BEFORE : Event.KILL_AFTER;
    }
    double dice = random.nextDouble();
    if (dice < odds.tooMany()) {
      tooMany++;
      return Event.TOO_MANY;
    }
    if (dice < odds.tooMany() + odds.cut()) {
      if (random.nextBoolean()) {
        cutBefore++;
        return Event.CUT_BEFORE;
      }
      cutAfter++;
      return Event.CUT_AFTER;
    }
    return Event.NONE;
  }

  /** Of an answer that was on its way when the bot was killed nobody can say that it was heard. */
  synchronized void botWasKilled() {
    long now = System.nanoTime();
    waits.values().removeIf(wait -> now - wait.told() < HEARD_NANOS);
  }

  private synchronized Fault toldToWait(String chat, int seconds) {
    waits.put(chat, new Wait(time.instant().plusSeconds(seconds), System.nanoTime()));
    return Fault.tooMany(seconds);
  }

  private synchronized void lookAtWaits(String chat) {
    Wait wait = waits.get(chat);
    if (wait != null && time.instant().plus(CLOCKS_DIFFER).isBefore(wait.until())) {
      tooEarly++;
    }
  }

  private synchronized void note(String chat) {
    sendings.add(new Sending(chat, time.instant()));
  }

  Fault onTelegram(String method, JsonNode body) {
    if (!method.equals(SENDING)) {
      return null;
    }
    String chat = body.path("chat_id").asText();
    lookAtWaits(chat);
    if (isToPark(chat)) {
      return toldToWait(chat, HALF_AN_HOUR);
    }
    Event event = next();
    if (event == Event.CUT_AFTER) {
      ambiguous();
    }
    boolean isCarriedOut =
        event == Event.NONE || event == Event.CUT_AFTER || event == Event.KILL_AFTER;
    if (isCarriedOut) {
      note(chat);
    }
    return switch (event) {
      case NONE -> null;
      case TOO_MANY -> toldToWait(chat, 1 + random.nextInt(5));
      case CUT_BEFORE -> new Fault.Cut(false);
      case CUT_AFTER -> new Fault.Cut(true);
      case KILL_BEFORE -> {
        kill.run();
        yield new Fault.Cut(false);
      }
      case KILL_AFTER -> {
        kill.run();
        yield new Fault.Cut(true);
      }
    };
  }

  Optional<org.digestbot.platform.discord.fake.Fault> onDiscord(String method, String path) {
    boolean isPost = path.endsWith("/messages") || path.endsWith("/threads");
    if (!method.equals("POST") || !isPost) {
      return Optional.empty();
    }
    return switch (next()) {
      case NONE -> Optional.empty();
      case TOO_MANY ->
          Optional.of(org.digestbot.platform.discord.fake.Fault.rateLimited(method, ".*", 1, 1));
      case CUT_BEFORE -> cut(false);
      case CUT_AFTER -> cut(true);
      case KILL_BEFORE -> {
        kill.run();
        yield cut(false);
      }
      case KILL_AFTER -> {
        kill.run();
        yield cut(true);
      }
    };
  }

  private static Optional<org.digestbot.platform.discord.fake.Fault> cut(boolean carriedOut) {
    return Optional.of(
        carriedOut
            ? org.digestbot.platform.discord.fake.Fault.cutAfter("POST", ".*", 1)
            : org.digestbot.platform.discord.fake.Fault.cutBefore("POST", ".*", 1));
  }

  /** The messages on Telegram that were carried out. */
  synchronized List<Sending> sendings() {
    return List.copyOf(sendings);
  }

  private synchronized void ambiguous() {
    ambiguousOnTelegram++;
  }

  /** How often a message arrived on Telegram and its answer did not, but for kills. */
  synchronized int ambiguousOnTelegram() {
    return ambiguousOnTelegram;
  }

  /** How often a chat on Telegram was written to that had been told to wait. */
  synchronized int tooEarly() {
    return tooEarly;
  }

  synchronized int chosenKills() {
    return chosenKills;
  }

  @Override
  public synchronized String toString() {
    return "%d told to wait, %d cut before, %d cut after".formatted(tooMany, cutBefore, cutAfter);
  }
}
