package org.digestbot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.simpl.RAMJobStore;
import org.quartz.simpl.SimpleThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does pieces of work again and again on threads of its own. No work overlaps with itself; a run
 * that fails is logged, and the next one comes. Intervals are real time, whatever a clock says.
 * Thread-safe.
 */
public final class Schedule {
  private static final Logger log = LoggerFactory.getLogger(Schedule.class);
  private static final int MOST_WORK = 8;
  private static final String REGULAR = "regular";

  /** A run that comes later than this is left out in favour of the next one. */
  private static final int MISFIRE_MILLIS = 100;

  private final Map<String, Work> works = new ConcurrentHashMap<>();
  private final Scheduler scheduler;
  private final InstantSource clock;
  private final ClockWatch clockWatch = new ClockWatch(this::clockWentBack);

  /** A piece of work that fails at present. */
  public record Trouble(Instant since, String reason) {}

  /**
   * A schedule that does nothing yet.
   *
   * @param clock tells since when something fails
   */
  public Schedule(InstantSource clock) {
    this.clock = clock;
    // Unnamed schedulers of one process would be one and the same.
    Properties quartz = new Properties();
    quartz.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "work-" + UUID.randomUUID());
    quartz.setProperty(StdSchedulerFactory.PROP_SCHED_THREAD_NAME, "schedule");
    quartz.setProperty(StdSchedulerFactory.PROP_SCHED_MAKE_SCHEDULER_THREAD_DAEMON, "true");
    quartz.setProperty(StdSchedulerFactory.PROP_JOB_STORE_CLASS, RAMJobStore.class.getName());
    quartz.setProperty("org.quartz.jobStore.misfireThreshold", Integer.toString(MISFIRE_MILLIS));
    quartz.setProperty(
        StdSchedulerFactory.PROP_THREAD_POOL_CLASS, SimpleThreadPool.class.getName());
    quartz.setProperty("org.quartz.threadPool.threadCount", Integer.toString(MOST_WORK));
    quartz.setProperty("org.quartz.threadPool.threadNamePrefix", "work");
    quartz.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    try {
      scheduler = new StdSchedulerFactory(quartz).getScheduler();
      scheduler.setJobFactory((bundle, ignored) -> work(bundle.getJobDetail().getKey().getName()));
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedule cannot be made", e);
    }
  }

  /**
   * Adds a piece of work. Runs that fell due while it ran are left out.
   *
   * @param name how the log calls it; each only once
   * @param first how long after the start, or after now, it runs first
   */
  public void every(String name, Duration first, Duration interval, Runnable task) {
    if (works.putIfAbsent(name, new Work(name, first, interval, task, clock)) != null) {
      throw new IllegalArgumentException("a second work is called " + name);
    }
    if (works.size() > MOST_WORK) {
      throw new IllegalStateException("more work than threads");
    }
    try {
      scheduler.scheduleJob(
          JobBuilder.newJob(Work.class).withIdentity(name).build(),
          regular(name, in(first), interval));
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot schedule " + name, e);
    }
  }

  private static SimpleTrigger regular(String name, Date first, Duration interval) {
    return TriggerBuilder.newTrigger()
        .withIdentity(name, REGULAR)
        .forJob(name)
        .startAt(first)
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(interval.toMillis())
                .repeatForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }

  /** Has a piece of work done once more at once, or after the run that is under way. */
  public void soon(String name) {
    after(name, Duration.ZERO);
  }

  /**
   * Has a piece of work done once more. What was asked for before in this way and has not begun is
   * replaced, so that it may be asked for any number of times. Does nothing once stopped.
   */
  public void after(String name, Duration delay) {
    TriggerKey key = TriggerKey.triggerKey(name, "extra");
    SimpleTrigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(key)
            .forJob(work(name).name())
            .startAt(in(delay))
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
            .build();
    try {
      // Two callers at once must not both find it missing.
      synchronized (this) {
        if (!scheduler.isShutdown() && scheduler.rescheduleJob(key, trigger) == null) {
          scheduler.scheduleJob(trigger);
        }
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("cannot schedule " + name, e);
    }
  }

  /** Begins; what was added before is counted from now. */
  public void start() {
    try {
      // What was added a while ago would have missed its first time, and would wait for the next.
      for (Work work : works.values()) {
        boolean isAtOnce = work.first().isZero();
        scheduler.rescheduleJob(
            TriggerKey.triggerKey(work.name(), REGULAR),
            regular(work.name(), in(isAtOnce ? work.interval() : work.first()), work.interval()));
        if (isAtOnce) {
          soon(work.name());
        }
      }
      scheduler.start();
      clockWatch.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedule cannot be started", e);
    }
  }

  /**
   * The machine's clock was set back: Quartz would wait for the times that it has computed, however
   * far away they are now. Everything begins anew at once.
   */
  void clockWentBack() {
    log.warn("The machine's clock was set back; all work begins anew");
    for (Work work : works.values()) {
      try {
        scheduler.rescheduleJob(
            TriggerKey.triggerKey(work.name(), REGULAR),
            regular(work.name(), in(Duration.ZERO), work.interval()));
      } catch (SchedulerException e) {
        log.warn("The work `{}` waits for the old time", work.name(), e);
      }
    }
  }

  /** The work whose last run failed, by its name. */
  public Map<String, Trouble> troubles() {
    Map<String, Trouble> troubles = new LinkedHashMap<>();
    works.forEach(
        (name, work) -> {
          Trouble trouble = work.trouble();
          if (trouble != null) {
            troubles.put(name, trouble);
          }
        });
    return troubles;
  }

  /**
   * Begins nothing more and waits for what runs; what takes longer is interrupted. Leaves no thread
   * behind. For good.
   */
  public void stop(Duration grace) {
    long end = System.nanoTime() + grace.toNanos();
    try {
      synchronized (this) {
        if (scheduler.isShutdown()) {
          return;
        }
        scheduler.standby();
      }
      clockWatch.stop();
      boolean allEnded = true;
      for (Work work : works.values()) {
        allEnded &= work.stop(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
      synchronized (this) {
        scheduler.shutdown(allEnded);
      }
    } catch (SchedulerException e) {
      log.warn("The schedule did not stop in order", e);
    }
  }

  private Work work(String name) {
    @Nullable Work work = works.get(name);
    if (work == null) {
      throw new IllegalArgumentException("no work is called " + name);
    }
    return work;
  }

  /** Quartz goes by the machine's clock, and by nothing else. */
  private static Date in(Duration delay) {
    return new Date(System.currentTimeMillis() + delay.toMillis());
  }
}
