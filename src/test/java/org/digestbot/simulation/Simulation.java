package org.digestbot.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.digestbot.platform.discord.fake.FakeDiscord;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.store.SqliteArchive;
import org.digestbot.store.SqliteDatabase;

/**
 * Lets the bot live through days in which documents grow, posts fall due, and everything goes wrong
 * that the plan asks for, and then counts what arrived. For one run.
 */
public final class Simulation implements AutoCloseable {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
  private static final int BASELINE_DAYS = 60;
  private static final int NEWS = 2;
  private static final Duration AFTER_NEWS = Duration.ofMinutes(4);

  /** A busy machine takes long to start a process that was killed. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** For how long posts leave that were due while the bot was down. */
  private static final Duration RUSH = Duration.ofMinutes(4);

  /** Slow enough that the bot could send more than Telegram takes. */
  private static final double IN_A_RUSH = 4;

  private static final double IN_PEACE = 20;
  private static final Duration A_START = Duration.ofSeconds(5);

  private final Plan plan;
  private final Random random;
  private final SimulatedTime time;
  private final FakeTelegram telegram = new FakeTelegram();
  private final FakeDiscord discord;
  private final Path folder;
  private final BotProcess bot;
  private final Press press;
  private final Weather weather;
  private final List<Reader> readers;
  private final SqliteDatabase database;
  private final Tally tally = new Tally();
  private final Set<String> parked = new HashSet<>();
  private final Set<LocalDate> rushes = new HashSet<>();
  private final Set<LocalDate> peace = new HashSet<>();
  private int baseline;
  private Instant end = Instant.EPOCH;
  private boolean stopped;

  /**
   * What is to happen.
   *
   * @param kills how often the bot is ended at random moments
   * @param factor how many simulated seconds pass in a real one
   */
  public record Plan(int days, int chats, int kills, double factor, Weather.Odds odds, long seed) {}

  /** What happened so far. */
  static final class Tally {
    int kills;
    int killsInDoubt;
    int inDoubt;
  }

  /**
   * A simulation that has not begun.
   *
   * @param folder empty
   */
  public Simulation(Plan plan, Path folder) throws IOException {
    this.plan = plan;
    this.folder = folder;
    this.random = new Random(plan.seed());
    this.time = new SimulatedTime(at(0, LocalTime.of(5, 0)), plan.factor());
    time.pause();
    this.discord = new FakeDiscord(0, time);
    Path digests = Files.createDirectories(folder.resolve("digests"));
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("digestbot.yaml"),
        "zone: UTC\nlanguage: en\nbackup.keep: 1\nsources:\n  - name: posts\n    path: %s\n"
            .formatted(digests));
    this.press = new Press(digests, random);
    this.readers = Reader.people(plan.chats(), time.instant());
    this.database = SqliteDatabase.open(folder.resolve("data").resolve("digestbot.db"));
    this.bot =
        new BotProcess(
            folder,
            Map.of(
                "DIGESTBOT_HEALTH_PORT", "0",
                "TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN,
                "TELEGRAM_API_URL", telegram.address().toString(),
                "DISCORD_BOT_TOKEN", discord.token(),
                "DISCORD_API_URL", discord.apiUrl(),
                "DISCORD_GATEWAY_URL", discord.gatewayUrl()));
    this.weather = new Weather(plan.odds(), random, time, bot::kill);
    discord.loginsLeft(Integer.MAX_VALUE, Duration.ofDays(1));
    for (int i = 0; i < readers.size(); i++) {
      readers.get(i).room().open(i / 2, telegram, discord);
    }
    telegram.leaveToChance(weather::onTelegram);
    discord.leaveToChance(weather::onDiscord);
  }

  /** Runs all days and returns what became of every post. */
  public Verdict run() throws IOException {
    for (int day = BASELINE_DAYS; day > 0; day--) {
      press.publish(1, FIRST_DAY.minusDays(day), time.instant());
    }
    baseline = press.items().size();
    Reader.subscribe(readers, database.file(), time.instant());
    // The first start, which ends in order, leaves the shared class data behind.
    begin();
    settle();
    bot.stop();
    begin();
    for (int day = 0; day < plan.days(); day++) {
      int kills = plan.kills() * (day + 1) / plan.days() - plan.kills() * day / plan.days();
      live(day, kills);
    }
    weather.clear(true);
    settle();
    end = time.instant();
    stopped = bot.stop();
    return judge();
  }

  /** Looks once more at what is on record. */
  Verdict judge() {
    return new Verdict(readers, press.items(), baseline, weather, tally, lateness(), end, stopped)
        .of(telegram, discord);
  }

  FakeTelegram telegram() {
    return telegram;
  }

  private Lateness lateness() {
    return new Lateness(database, parked, rushes, peace);
  }

  private void live(int day, int kills) throws IOException {
    int each = kills / 4;
    news(day, LocalTime.of(6, 0), each);
    switch (day % 10) {
      case 1 -> rush(day, kills - 3 * each);
      case 2 -> peace(day, kills - 3 * each);
      default -> morning(day, kills - 3 * each);
    }
    news(day, LocalTime.of(12, 0), each);
    news(day, LocalTime.of(18, 0), each);
  }

  private void morning(int day, int kills) {
    if (day % 3 == 0) {
      park(2 * random.nextInt(readers.size() / 2));
    }
    jump(at(day, Reader.FIRST.minusMinutes(1)));
    pass(Duration.ofMinutes(Reader.DUE_MINUTES + 4), kills);
  }

  /** The bot was down when posts were due: all of them leave together. */
  private void rush(int day, int kills) {
    rushes.add(FIRST_DAY.plusDays(day));
    jump(at(day, Reader.FIRST.minusMinutes(1)));
    bot.kill();
    time.pause();
    time.move(at(day, Reader.FIRST.plusMinutes(Reader.DUE_MINUTES)));
    time.runAt(IN_A_RUSH);
    pass(RUSH, kills);
    time.runAt(plan.factor());
  }

  /** Nothing goes wrong but that one chat, the group with the topics, is told to wait. */
  private void peace(int day, int kills) {
    peace.add(FIRST_DAY.plusDays(day));
    time.runAt(IN_PEACE);
    park(0);
    jump(at(day, Reader.FIRST.minusMinutes(1)));
    weather.clear(true);
    Instant end = time.instant().plus(Duration.ofMinutes(Reader.DUE_MINUTES + 4));
    while (time.instant().isBefore(end)) {
      sleep();
    }
    settle();
    time.runAt(plan.factor());
    // The group is told to wait until later: its posts go through the usual trouble.
    jump(at(day, Reader.FIRST.plusMinutes(40)));
    pass(AFTER_NEWS, kills);
  }

  private void park(int reader) {
    String chat = readers.get(reader).chat().id();
    weather.park(chat);
    parked.add(chat);
  }

  private void news(int day, LocalTime at, int kills) throws IOException {
    jump(at(day, at));
    press.publish(NEWS, FIRST_DAY.plusDays(day), time.instant());
    pass(AFTER_NEWS, kills);
  }

  private static Instant at(int day, LocalTime time) {
    return FIRST_DAY.plusDays(day).atTime(time).toInstant(ZoneOffset.UTC);
  }

  private void begin() {
    bot.start(time);
    bot.setTime(time);
    time.resume();
  }

  private void jump(Instant to) {
    alive();
    time.move(to);
    bot.setTime(time);
  }

  /** Lets time pass, with so many kills at moments of chance, and waits until all is sent. */
  private void pass(Duration duration, int kills) {
    Instant end = time.instant().plus(duration);
    List<Instant> moments = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      moments.add(end.minusMillis((long) (random.nextDouble() * duration.toMillis())));
    }
    Collections.sort(moments);
    weather.clear(false);
    while (time.instant().isBefore(end)) {
      alive();
      if (!moments.isEmpty() && !time.instant().isBefore(moments.get(0))) {
        moments.remove(0);
        bot.kill();
        alive();
      }
      sleep();
    }
    settle();
  }

  /** Starts the bot again where it was killed, after the time that this takes. */
  private void alive() {
    if (bot.isAlive()) {
      return;
    }
    time.pause();
    time.move(time.instant().plus(A_START));
    weather.botWasKilled();
    tally.kills++;
    int inDoubt = inDoubt();
    tally.inDoubt += inDoubt;
    tally.killsInDoubt += inDoubt > 0 ? 1 : 0;
    begin();
  }

  /** How many messages on Telegram had left when the bot was killed, as far as it knew. */
  private int inDoubt() {
    return count("SELECT count(*) FROM delivery WHERE state = 'LEAVING' AND platform = 'telegram'");
  }

  private void settle() {
    await(
        "everything published is imported",
        () -> new SqliteArchive(database, false).stats().entries() == press.items().size());
    Instant now = time.instant();
    await(
        "everything due before " + now + " is sent",
        () ->
            count(
                        "SELECT count(*) FROM waiting w JOIN subscription s ON s.id = w.subscription_id"
                            + " WHERE s.kind = 'ALERTS' AND w.settled IS NULL")
                    + count(
                        "SELECT count(*) FROM delivery WHERE finished IS NULL AND not_before <= "
                            + now.toEpochMilli())
                    + count(
                        "SELECT count(*) FROM subscription WHERE next_due <= " + now.toEpochMilli())
                == 0);
  }

  private int count(String query) {
    return database.read(handle -> handle.select(query).mapTo(Integer.class).one());
  }

  private void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      alive();
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "never happened: " + what + "; see " + folder.resolve("bot.log"));
      }
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    bot.kill();
    database.close();
    telegram.close();
    discord.close();
  }
}
