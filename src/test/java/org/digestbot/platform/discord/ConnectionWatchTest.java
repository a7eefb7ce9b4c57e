package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.StatusBoard;
import org.junit.jupiter.api.Test;

/** What is told of a connection that ends. */
class ConnectionWatchTest {
  private final StatusBoard status = new StatusBoard("Discord", InstantSource.fixed(Instant.EPOCH));
  private final ConnectionWatch watch = new ConnectionWatch(status);

  /** JDA does not know close code 4012 and reports it as a connection that it makes again. */
  @Test
  void whatComesOfAFinalCloseCodeIsTheLastThatIsSaid() {
    watch.ended().thenAccept(code -> status.refused("close code " + code));

    watch.lost(4012);

    assertThat(status.status().state()).isEqualTo(State.REFUSED);
    assertThat(status.status().detail()).isEqualTo("close code 4012");
  }

  @Test
  void aConnectionThatEndsOtherwiseIsMadeAgain() {
    watch.lost(4000);

    assertThat(status.status().state()).isEqualTo(State.CONNECTING);
    assertThat(watch.ended()).isNotDone();
  }
}
