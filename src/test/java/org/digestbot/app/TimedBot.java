package org.digestbot.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.digestbot.chat.Chat;
import org.digestbot.config.ConfigFolder;
import org.digestbot.platform.telegram.Tempo;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.simulation.SimulatedTime;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteSubscriptions;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;
import org.digestbot.subscription.Timetable;

/**
 * The whole bot in this process, on a fake Telegram, at five in the morning until somebody moves
 * its time. Private chats get a daily post at eight. For one thread.
 */
final class TimedBot implements AutoCloseable {
  static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");

  /** Nobody wants to wait for a test. */
  private static final Rhythm QUICK =
      new Rhythm(
          Duration.ofMillis(50),
          Duration.ofMillis(20),
          Duration.ofMillis(250),
          Duration.ZERO,
          Duration.ofHours(1));

  private static final Instant FIVE = Instant.parse("2026-03-02T05:00:00Z");
  private static final long FIRST_CHAT = 7_000_000_000L;

  private final FakeTelegram telegram = new FakeTelegram();
  private final SimulatedTime time = new SimulatedTime(FIVE, 1);
  private final Path digests;
  private final Home home;
  private final int healthPort;
  private Assembly assembly;
  private Bot bot;
  private int published;

  /** A bot that has not been started, with one entry that is older than any subscription. */
  TimedBot(Path folder) throws IOException {
    digests = Files.createDirectories(folder.resolve("digests"));
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve("digestbot.yaml"),
        "zone: UTC\nlanguage: en\nsources:\n  - name: posts\n    path: %s\n".formatted(digests));
    Path data = folder.resolve("data");
    try (ServerSocket free = new ServerSocket(0)) {
      healthPort = free.getLocalPort();
    }
    home =
        new Home(
            data,
            ConfigFolder.find(config, Map.of(), data),
            Map.of(
                "DIGESTBOT_HEALTH_PORT", Integer.toString(healthPort),
                "TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN,
                "TELEGRAM_API_URL", telegram.address().toString()));
    publish(1);
  }

  FakeTelegram telegram() {
    return telegram;
  }

  SimulatedTime time() {
    return time;
  }

  Home home() {
    return home;
  }

  SqliteDatabase database() {
    return assembly.database();
  }

  /** Subscribes so many chats to everything. */
  void subscribe(int chats) {
    Timetable daily = new Timetable(LocalTime.of(8, 0), null, ZoneOffset.UTC);
    Subscription.Wish everything =
        new Subscription.Wish(SubscriptionKind.DAILY, "", daily, PostStyle.NORMAL, false, false);
    try (SqliteDatabase database = SqliteDatabase.open(home.archiveFile())) {
      Subscriptions subscriptions = new SqliteSubscriptions(database);
      database.change(
          handle -> {
            for (int i = 0; i < chats; i++) {
              telegram.chats().know(new Updates.Place(FIRST_CHAT + i, "private"));
              Chat chat = new Chat("telegram", Long.toString(FIRST_CHAT + i), null);
              subscriptions.keep(
                  Subscription.begun(chat, everything, chat.id(), FIVE, ZoneOffset.UTC));
            }
          });
    }
  }

  /** Starts it and waits until it has read its sources. */
  void start() {
    start(QUICK);
  }

  /** The same at another rhythm. */
  void start(Rhythm rhythm) {
    assembly = Assembly.open(home, home.settings(), Progress.to(System.err), "warn", time);
    try {
      bot = assembly.bot(rhythm, Tempo.of(time));
    } catch (RuntimeException e) {
      assembly.close();
      throw e;
    }
    bot.start();
    awaitImport();
  }

  void stop() {
    if (bot != null) {
      bot.stop();
      assembly.close();
      bot = null;
    }
  }

  /** Publishes a digest of so many entries, all at once. */
  void publish(int entries) throws IOException {
    StringBuilder text = new StringBuilder("# Posts\n");
    for (int i = 1; i <= entries; i++) {
      published++;
      text.append(
          """

          ### %d
          2026-03-02 Ann @ann
          https://x.com/ann/status/%d

          Number %d was seen by the river. %sMore at https://example.org/%d
          """
              .formatted(
                  i, 900_000 + published, published, "It was quiet there. ".repeat(8), published));
    }
    Path draft = digests.resolve("draft.part");
    Files.writeString(draft, text);
    Files.move(
        draft, digests.resolve("posts-" + published + ".md"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Waits until everything published is imported. */
  void awaitImport() {
    await("imported", () -> assembly.archive().stats().entries() == published);
  }

  int count(String query) {
    return database().read(handle -> handle.select(query).mapTo(Integer.class).one());
  }

  /** What monitors are told. */
  String health() {
    try {
      URI address = URI.create("http://127.0.0.1:" + healthPort + "/health");
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until something is so, for a minute at most. */
  void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never happened: " + what + "; health: " + health());
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    stop();
    telegram.close();
  }
}
