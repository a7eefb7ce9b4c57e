package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.digestbot.platform.telegram.ApiFault.Kind;
import org.junit.jupiter.api.Test;

/** When nothing at all may go out, and for how long. */
class OpenRoadTest {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final ApiFault NO_NETWORK = new ApiFault(Kind.UNREACHABLE, 0, "no route");
  private static final ApiFault WRONG_MESSAGE = new ApiFault(Kind.REFUSED, 400, "Bad Request");

  private final OpenRoad road =
      new OpenRoad(new Backoff(FIRST, Duration.ofMinutes(1), new Random(1)));

  @Test
  void theNextOutageIsTakenAsLightlyAsTheFirst() {
    outage();
    assertThat(road.pause(0)).isGreaterThan(FIRST.toNanos());

    road.arrived();
    road.failed(NO_NETWORK, 0);

    assertThat(road.failures()).isEqualTo(1);
    assertThat(road.pause(0)).isEqualTo(FIRST.toNanos());
  }

  @Test
  void whoeverRefusesAMessageCanBeReached() {
    outage();

    road.failed(WRONG_MESSAGE, 0);

    assertThat(road.failures()).isZero();
  }

  /** Four attempts in a row find no network. */
  private void outage() {
    for (int i = 0; i < 4; i++) {
      road.failed(NO_NETWORK, 0);
    }
  }
}
