package org.digestbot.schedule;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Notices that the machine's clock was set back, by a clock that only goes forward. */
final class ClockWatch {
  private static final long LOOK_MILLIS = 1_000;

  /** Clocks are corrected a little all the time. */
  private static final long LEAST_MILLIS = 2_000;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  ClockWatch(Runnable wentBack) {
    thread = new Thread(() -> watch(wentBack), "schedule-clock");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void stop() {
    stopped.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(Runnable wentBack) {
    try {
      long offset = offset();
      while (!stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        long now = offset();
        if (offset - now > LEAST_MILLIS) {
          wentBack.run();
        }
        offset = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long offset() {
    return System.currentTimeMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
