package org.digestbot.platform.discord;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of this platform, each kind with its own work and a bounded queue. Thread-safe. */
final class Threads {
  private static final int EVENTS_WAITING = 2_000;
  private static final int WORKERS = 6;
  private static final int WORK_WAITING = 500;
  private static final int TYPISTS = 2;
  private static final int INPUT_WAITING = 40;
  private static final int POSTMEN = 4;
  private static final int POSTS_WAITING = 20_000;

  private final ExecutorService events = pool("discord-event", 1, EVENTS_WAITING);
  private final ExecutorService callbacks = pool("discord-callback", 2, EVENTS_WAITING);
  private final ExecutorService workers = pool("discord-work", WORKERS, WORK_WAITING);
  private final ExecutorService typing = pool("discord-input", TYPISTS, INPUT_WAITING);
  private final ExecutorService posts = pool("discord-post", POSTMEN, POSTS_WAITING);
  private final ExecutorService news = pool("discord-news", 1, EVENTS_WAITING * 10);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(named("discord-timer"));

  /** One thread, so that events keep their order; it only hands over. */
  ExecutorService events() {
    return events;
  }

  ExecutorService callbacks() {
    return callbacks;
  }

  /** Runs commands. */
  ExecutorService workers() {
    return workers;
  }

  /** Answers input fields while commands run. */
  ExecutorService typing() {
    return typing;
  }

  /** Takes posts a step further, and waits for whoever records that. */
  ExecutorService posts() {
    return posts;
  }

  /** One thread, which tells in order what was heard of chats. */
  ExecutorService news() {
    return news;
  }

  ScheduledExecutorService timer() {
    return timer;
  }

  void stop(Duration grace) throws InterruptedException {
    ExecutorService[] all = {timer, typing, workers, posts, news, events, callbacks};
    long end = System.nanoTime() + grace.toNanos();
    for (ExecutorService pool : all) {
      pool.shutdownNow();
    }
    for (ExecutorService pool : all) {
      pool.awaitTermination(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
  }

  static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  private static ExecutorService pool(String name, int threads, int waiting) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), named(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
