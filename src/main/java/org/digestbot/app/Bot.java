package org.digestbot.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.health.HealthServer;
import org.digestbot.health.Metrics;
import org.digestbot.platform.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platforms of one run and what monitors see of them: what happens to one does not touch the
 * others. Thread-safe.
 */
final class Bot {
  private static final Logger log = LoggerFactory.getLogger(Bot.class);

  /** Less than the 25 seconds within which everything must have ended. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final List<Platform> platforms;
  private final int healthPort;
  private final Metrics metrics;
  private volatile @Nullable HealthServer health;

  /**
   * @param healthPort where to serve health and metrics; 0 is nowhere
   */
  Bot(List<Platform> platforms, int healthPort, Metrics metrics) {
    this.platforms = List.copyOf(platforms);
    this.healthPort = healthPort;
    this.metrics = metrics;
  }

  void start() {
    if (healthPort != 0) {
      health = HealthServer.open(healthPort, platforms, metrics).orElse(null);
    }
    platforms.forEach(Platform::start);
  }

  /** Stops all platforms at the same time, each with what it is just doing. */
  void stop() {
    List<Thread> stopping = new ArrayList<>();
    for (Platform platform : platforms) {
      Thread thread = new Thread(() -> stop(platform), "stop-" + platform.name());
      thread.start();
      stopping.add(thread);
    }
    // One deadline for all: two platforms that hang must not take twice the time.
    long end = System.nanoTime() + GRACE.toNanos();
    try {
      for (Thread thread : stopping) {
        thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    HealthServer served = health;
    if (served != null) {
      served.close();
    }
  }

  private static void stop(Platform platform) {
    try {
      platform.stop(GRACE);
    } catch (RuntimeException e) {
      log.warn("{} did not stop in order", platform.name(), e);
    }
  }
}
