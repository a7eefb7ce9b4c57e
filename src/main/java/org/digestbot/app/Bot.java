package org.digestbot.app;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.digestbot.delivery.Relay;
import org.digestbot.health.HealthServer;
import org.digestbot.health.Metrics;
import org.digestbot.platform.Deadline;
import org.digestbot.platform.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platforms of one run, what it does by itself, and what monitors see of both: what happens to
 * one platform does not touch the others. Thread-safe.
 */
final class Bot {
  private static final Logger log = LoggerFactory.getLogger(Bot.class);

  /** Less than the 25 seconds within which everything must have ended. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final List<Platform> platforms;
  private final List<Relay> relays;
  private final Jobs jobs;
  private final int healthPort;
  private final Metrics metrics;
  private volatile @Nullable HealthServer health;

  /**
   * @param healthPort where to serve health and metrics; 0 is nowhere
   */
  Bot(List<Platform> platforms, List<Relay> relays, Jobs jobs, int healthPort, Metrics metrics) {
    this.platforms = List.copyOf(platforms);
    this.relays = List.copyOf(relays);
    this.jobs = jobs;
    this.healthPort = healthPort;
    this.metrics = metrics;
  }

  void start() {
    if (healthPort != 0) {
      health = HealthServer.open(healthPort, platforms, jobs::concerns, metrics).orElse(null);
    }
    platforms.forEach(Platform::start);
    jobs.start();
  }

  /**
   * Takes nothing more out of the outbox, then stops the work and all platforms at the same time,
   * each with what it is just doing: posts that are on their way arrive and are written down.
   */
  void stop() {
    // One deadline for all: two platforms that hang must not take twice the time.
    Deadline end = Deadline.in(GRACE);
    together(relays.stream().<Runnable>map(relay -> relay::close), end);
    together(
        Stream.concat(
            Stream.of(() -> jobs.stop(end.left())),
            platforms.stream().map(platform -> () -> stop(platform, end.left()))),
        end);
    HealthServer served = health;
    if (served != null) {
      served.close();
    }
  }

  private static void together(Stream<Runnable> stops, Deadline end) {
    List<Thread> threads = stops.map(stop -> new Thread(stop, "stop")).toList();
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join(end.left().toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(Platform platform, Duration grace) {
    try {
      platform.stop(grace);
    } catch (RuntimeException e) {
      log.warn("{} did not stop in order", platform.name(), e);
    }
  }
}
