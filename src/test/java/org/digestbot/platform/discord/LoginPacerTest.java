package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Logins are kept apart, because Discord takes the token of a bot that makes too many. */
class LoginPacerTest {
  private static final LoginAllowance PLENTY =
      new LoginAllowance("wss://gateway", 1_000, Duration.ofHours(20));

  private final LoginPacer pacer = new LoginPacer(ConnectionPace.USUAL);

  @Test
  void theFirstLoginWaitsForNothing() {
    assertThat(pacer.pause(PLENTY)).isZero();
  }

  @Test
  void eachFurtherLoginWaitsLongerUpToAMinute() {
    for (int seconds : new int[] {5, 10, 20, 40, 60, 60}) {
      pacer.begins();
      assertThat(pacer.pause(PLENTY))
          .isBetween(Duration.ofSeconds(seconds).minusMillis(2_000), Duration.ofSeconds(seconds));
    }
  }

  @Test
  void theLastLoginsAreSpreadOverTheTimeUntilThereAreMore() {
    assertThat(pacer.pause(new LoginAllowance("", 20, Duration.ofHours(10)))).isZero();
    assertThat(pacer.pause(new LoginAllowance("", 10, Duration.ofHours(10))))
        .isEqualTo(Duration.ofHours(1));
    assertThat(pacer.pause(new LoginAllowance("", 0, Duration.ofHours(10))))
        .isEqualTo(Duration.ofHours(10));
  }

  @Test
  void retriesGrowToHalfAMinute() {
    assertThat(ConnectionPace.USUAL.retry(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(ConnectionPace.USUAL.retry(3)).isEqualTo(Duration.ofSeconds(4));
    assertThat(ConnectionPace.USUAL.retry(1_000)).isEqualTo(Duration.ofSeconds(30));
  }
}
