package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final Lanes lanes = new Lanes();

  @AfterEach
  void close() throws InterruptedException {
    lanes.close(Duration.ofSeconds(5));
  }

  @Test
  void whateverBreaksOneThingTheNextOfItsChatIsDone() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    lanes.submit(
        7,
        () -> {
          throw new NoClassDefFoundError("in a jar that was replaced");
        });
    lanes.submit(7, done::countDown);

    assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void onceClosedWhatWaitsForAWorkerIsNotBegun() throws Exception {
    CountDownLatch busy = new CountDownLatch(Lanes.WORKERS);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    for (int lane = 0; lane < 100; lane++) {
      lanes.submit(
          lane,
          () -> {
            begun.incrementAndGet();
            busy.countDown();
            waitFor(goOn);
          });
    }
    waitFor(busy);
    FutureTask<Boolean> closing =
        new FutureTask<>(
            () -> {
              lanes.close(Duration.ofSeconds(5));
              return true;
            });
    Thread closer = new Thread(closing);
    closer.start();
    while (closer.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    closing.get(5, TimeUnit.SECONDS);

    assertThat(begun).hasValue(Lanes.WORKERS);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
