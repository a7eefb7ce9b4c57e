package org.digestbot.platform.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work of many chats at once and that of one chat in order, so that a slow command holds up
 * nobody else. What waits is bounded. Thread-safe.
 */
final class Lanes {
  private static final Logger log = LoggerFactory.getLogger(Lanes.class);
  static final int WORKERS = 16;
  static final int MOST_IN_LANE = 50;
  private static final int MOST_IN_ALL = 1_000;

  private final Map<Long, Deque<Runnable>> lanes = new HashMap<>();
  private final ThreadPoolExecutor workers;
  private int waiting;
  private boolean closed;

  Lanes() {
    AtomicInteger number = new AtomicInteger();
    workers =
        new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "telegram-worker-" + number.incrementAndGet()));
    workers.allowCoreThreadTimeOut(true);
  }

  /** Whether a lane has room for one more. */
  synchronized boolean hasRoom(long lane) {
    Deque<Runnable> tasks = lanes.get(lane);
    return tasks == null || tasks.size() < MOST_IN_LANE;
  }

  synchronized void submit(long lane, Runnable task) {
    if (closed) {
      return;
    }
    waiting++;
    Deque<Runnable> tasks = lanes.get(lane);
    if (tasks == null) {
      lanes.put(lane, new ArrayDeque<>());
      workers.execute(() -> work(lane, task));
    } else {
      tasks.addLast(task);
    }
  }

  /** Returns when not too much waits in all. */
  synchronized void awaitRoom() throws InterruptedException {
    while (waiting >= MOST_IN_ALL && !closed) {
      wait();
    }
  }

  synchronized int waiting() {
    return waiting;
  }

  /** Begins nothing more, and lets what runs finish in time. */
  void close(Duration grace) throws InterruptedException {
    synchronized (this) {
      closed = true;
      lanes.values().forEach(Deque::clear);
      notifyAll();
    }
    workers.shutdown();
    if (!workers.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
      workers.shutdownNow();
    }
  }

  private void work(long lane, Runnable task) {
    try {
      if (!isClosed()) {
        task.run();
      }
    } catch (RuntimeException | Error e) {
      log.error("Something that came from Telegram was given up", e);
    }
    next(lane);
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void next(long lane) {
    waiting--;
    notifyAll();
    Deque<Runnable> tasks = lanes.get(lane);
    Runnable next = tasks == null ? null : tasks.pollFirst();
    if (next == null || closed) {
      lanes.remove(lane);
    } else {
      // To the end of the queue: the other lanes come first.
      workers.execute(() -> work(lane, next));
    }
  }
}
