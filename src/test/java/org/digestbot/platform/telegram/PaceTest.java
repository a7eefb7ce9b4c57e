package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private final Pace pace = new Pace();

  private List<Long> send(long chat, int messages, long from) {
    List<Long> times = new ArrayList<>();
    long now = from;
    for (int i = 0; i < messages; i++) {
      now = pace.ready(chat, now);
      pace.sent(chat, now, now);
      times.add(now);
    }
    return times;
  }

  @Test
  void aChatGetsOneMessageASecond() {
    assertThat(send(5, 4, 0)).containsExactly(0L, SECOND, 2 * SECOND, 3 * SECOND);
  }

  @Test
  void aGroupGetsEighteenInAnyMinute() {
    List<Long> times = send(-100, 60, 0);
    for (int i = 18; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 18)).isGreaterThanOrEqualTo(60 * SECOND);
    }
    assertThat(times.get(17)).isEqualTo(17 * SECOND);
  }

  @Test
  void aGroupsMinuteIsNotForgottenAmongTenThousandChats() {
    send(-100, 18, 0);
    for (int chat = 1; chat <= 10_001; chat++) {
      pace.sent(chat, 20 * SECOND, 20 * SECOND);
    }

    assertThat(pace.ready(-100, 20 * SECOND)).isEqualTo(60 * SECOND);
  }

  @Test
  void aChatsSecondBeginsWithTheAnswerAndThatOfAllWithTheMessage() {
    pace.sent(5, 0, SECOND / 2);
    assertThat(pace.ready(5, SECOND)).isEqualTo(SECOND * 3 / 2);
    assertThat(pace.ready(6, SECOND)).isEqualTo(SECOND);
    for (int chat = 10; chat < 34; chat++) {
      pace.sent(chat, SECOND / 4, SECOND / 2);
    }
    assertThat(pace.ready(6, SECOND / 2)).isEqualTo(SECOND);
  }

  @Test
  void inAnySecondTwentyFiveGoOutInAll() {
    List<Long> times = new ArrayList<>();
    long now = 0;
    for (int chat = 1; chat <= 100; chat++) {
      now = pace.ready(chat, now);
      pace.sent(chat, now, now);
      times.add(now);
    }
    for (int i = 25; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 25)).isGreaterThanOrEqualTo(SECOND);
    }
  }
}
