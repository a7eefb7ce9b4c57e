package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
}
