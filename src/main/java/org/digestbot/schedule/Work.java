package org.digestbot.schedule;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.digestbot.schedule.Schedule.Trouble;
import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One piece of work and how it goes: what fails in the same way again is logged once. */
@DisallowConcurrentExecution
final class Work implements Job {
  private static final Logger log = LoggerFactory.getLogger(Schedule.class);

  private final String name;
  private final Duration first;
  private final Duration interval;
  private final Runnable task;
  private final InstantSource clock;

  /** Held while it runs. */
  private final ReentrantLock turn = new ReentrantLock();

  private volatile @Nullable Trouble trouble;
  private volatile @Nullable Thread runner;
  private volatile boolean stopped;

  Work(String name, Duration first, Duration interval, Runnable task, InstantSource clock) {
    this.name = name;
    this.first = first;
    this.interval = interval;
    this.task = task;
    this.clock = clock;
  }

  String name() {
    return name;
  }

  Duration first() {
    return first;
  }

  Duration interval() {
    return interval;
  }

  @Nullable Trouble trouble() {
    return trouble;
  }

  @Override
  public void execute(JobExecutionContext context) {
    turn.lock();
    runner = Thread.currentThread();
    try {
      if (!stopped) {
        task.run();
        succeeded();
      }
    } catch (RuntimeException | Error e) {
      failed(e);
    } finally {
      runner = null;
      turn.unlock();
    }
  }

  private void succeeded() {
    if (trouble != null) {
      log.info("The work `{}` is done again", name);
      trouble = null;
    }
  }

  private void failed(Throwable fault) {
    String reason = fault.getMessage() == null ? fault.toString() : fault.getMessage();
    Trouble before = trouble;
    if (before == null || !before.reason().equals(reason)) {
      log.error("The work `{}` failed and is tried again: {}", name, reason, fault);
    }
    trouble = new Trouble(before == null ? clock.instant() : before.since(), reason);
  }

  /** Runs no more; false where the run that is under way has to be interrupted. */
  boolean stop(long wait, TimeUnit unit) {
    stopped = true;
    try {
      if (turn.tryLock(wait, unit)) {
        turn.unlock();
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Thread late = runner;
    if (late != null) {
      log.warn("The work `{}` takes too long and is interrupted", name);
      late.interrupt();
    }
    return false;
  }
}
