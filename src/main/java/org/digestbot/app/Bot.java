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
 * The platforms of one run, what it does by itself, and what monitors see of both: what happens to
 * one platform does not touch the others. Thread-safe.
 */
final class Bot {
  private static final Logger log = LoggerFactory.getLogger(Bot.class);

  /** Less than the 25 seconds within which everything must have ended. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final List<Platform> platforms;
  private final Jobs jobs;
  private final int healthPort;
  private final Metrics metrics;
  private volatile @Nullable HealthServer health;

  /**
   * @param healthPort where to serve health and metrics; 0 is nowhere
   */
  Bot(List<Platform> platforms, Jobs jobs, int healthPort, Metrics metrics) {
    this.platforms = List.copyOf(platforms);
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

  /** Stops the work and all platforms at the same time, each with what it is just doing. */
  void stop() {
    List<Thread> stopping = new ArrayList<>();
    stopping.add(new Thread(() -> jobs.stop(GRACE), "stop-jobs"));
    for (Platform platform : platforms) {
      stopping.add(new Thread(() -> stop(platform), "stop-" + platform.name()));
    }
    stopping.forEach(Thread::start);
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
