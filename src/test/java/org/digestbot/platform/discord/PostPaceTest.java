package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How fast posts leave for Discord. */
class PostPaceTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void noSecondSeesMoreThanFortyPostsAndAThousandTakeHalfAMinute() {
    PostPace pace = new PostPace(0);
    List<Long> times = new ArrayList<>();
    long now = 5 * SECOND;
    while (times.size() < 1_000) {
      long wait = pace.take(now);
      if (wait == 0) {
        times.add(now);
      }
      now += wait;
    }

    for (int i = 40; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 40)).isGreaterThanOrEqualTo(SECOND);
    }
    assertThat(times.get(999) - times.get(0)).isLessThan(29 * SECOND);
  }

  @Test
  void aFewLeaveAtOnce() {
    PostPace pace = new PostPace(0);

    for (int i = 0; i < PostPace.AT_ONCE; i++) {
      assertThat(pace.take(SECOND)).isZero();
    }
    assertThat(pace.take(SECOND)).isPositive();
  }
}
