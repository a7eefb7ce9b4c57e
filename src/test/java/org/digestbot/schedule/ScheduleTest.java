package org.digestbot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that comes again and again. */
@Timeout(30)
class ScheduleTest {
  private static final Duration OFTEN = Duration.ofMillis(5);
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final Schedule schedule = new Schedule(InstantSource.fixed(NOW));

  @AfterEach
  void leavesNoThread() {
    schedule.stop(GRACE);

    assertThat(threads()).isEmpty();
  }

  @Test
  void workComesAgain() throws InterruptedException {
    Semaphore runs = new Semaphore(0);
    schedule.every("tick", Duration.ZERO, OFTEN, runs::release);
    schedule.start();

    runs.acquire(3);
  }

  @Test
  void aStartThatTakesLongDelaysNoFirstRun() throws InterruptedException {
    Semaphore runs = new Semaphore(0);
    schedule.every("sources", Duration.ZERO, NEVER, runs::release);
    Thread.sleep(300);
    schedule.start();

    runs.acquire();
  }

  @Test
  void nothingRunsBeforeTheStartNorAfterTheStop() {
    AtomicInteger runs = new AtomicInteger();
    schedule.every("tick", Duration.ZERO, OFTEN, runs::incrementAndGet);
    schedule.soon("tick");
    schedule.stop(GRACE);
    schedule.soon("tick");

    assertThat(runs).hasValue(0);
  }

  @Test
  void workIsDoneOnceMoreWhenAskedFor() throws InterruptedException {
    Semaphore runs = new Semaphore(0);
    schedule.every("sources", NEVER, NEVER, runs::release);
    schedule.start();

    schedule.soon("sources");
    runs.acquire();
    schedule.after("sources", OFTEN);
    runs.acquire();
  }

  @Test
  void workDoesNotWaitForATimeThatHasBecomeFarAway() throws InterruptedException {
    Semaphore runs = new Semaphore(0);
    schedule.every("tick", NEVER, NEVER, runs::release);
    schedule.start();

    schedule.clockWentBack();

    runs.acquire();
  }

  @Test
  void whatIsAskedForOftenIsDoneOnce() throws InterruptedException {
    Semaphore runs = new Semaphore(0);
    CountDownLatch goOn = new CountDownLatch(1);
    schedule.every(
        "relay",
        NEVER,
        NEVER,
        () -> {
          runs.release();
          await(goOn);
        });
    schedule.start();
    schedule.soon("relay");
    runs.acquire();

    for (int i = 0; i < 100; i++) {
      schedule.soon("relay");
    }
    goOn.countDown();
    runs.acquire();

    assertThat(runs.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
  }

  @Test
  void workDoesNotOverlapWithItself() throws InterruptedException {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Semaphore runs = new Semaphore(0);
    schedule.every(
        "tick",
        Duration.ZERO,
        OFTEN,
        () -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          schedule.soon("tick");
          Thread.yield();
          inside.decrementAndGet();
          runs.release();
        });
    schedule.start();

    runs.acquire(20);
    assertThat(most).hasValue(1);
  }

  @Test
  void aFailureIsTroubleUntilTheWorkIsDoneAgain() throws InterruptedException {
    AtomicInteger runs = new AtomicInteger();
    Semaphore begun = new Semaphore(0);
    CountDownLatch looked = new CountDownLatch(1);
    schedule.every(
        "backup",
        Duration.ZERO,
        OFTEN,
        () -> {
          begun.release();
          if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException("the disk is full");
          }
          await(looked);
        });
    schedule.start();

    // A run has ended for certain when the next one begins.
    begun.acquire(2);
    assertThat(schedule.troubles())
        .containsEntry("backup", new Schedule.Trouble(NOW, "the disk is full"));
    looked.countDown();
    begun.acquire();
    assertThat(schedule.troubles()).isEmpty();
  }

  @Test
  void stoppingWaitsForWhatRuns() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    schedule.every(
        "tick",
        Duration.ZERO,
        NEVER,
        () -> {
          began.countDown();
          await(goOn);
          done.incrementAndGet();
        });
    schedule.start();
    began.await();
    Thread stop = new Thread(() -> schedule.stop(GRACE));
    stop.start();
    goOn.countDown();
    stop.join();

    assertThat(done).hasValue(1);
  }

  @Test
  void whatHangsIsInterruptedAfterTheGrace() throws InterruptedException {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    schedule.every(
        "tick",
        Duration.ZERO,
        NEVER,
        () -> {
          began.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    schedule.start();
    began.await();

    schedule.stop(Duration.ofMillis(20));

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  /** The threads of the schedule that are still there after a while. */
  private Set<String> threads() {
    Set<String> names = Set.of();
    for (int look = 0; look < 100; look++) {
      names =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> !before.contains(thread))
              .map(Thread::getName)
              .filter(name -> name.startsWith("work") || name.startsWith("schedule"))
              .collect(Collectors.toSet());
      if (names.isEmpty()) {
        break;
      }
      await(new CountDownLatch(1), 20);
    }
    return names;
  }

  private static void await(CountDownLatch latch) {
    await(latch, 10_000);
  }

  private static void await(CountDownLatch latch, long millis) {
    try {
      latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
