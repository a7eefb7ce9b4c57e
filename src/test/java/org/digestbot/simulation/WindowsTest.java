package org.digestbot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The judge of the simulated month can say no. */
class WindowsTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void twentyMessagesInAMinuteToAGroupAreInOrderAndTheNextIsTooMuch() {
    assertThat(Windows.of(every("-100", 20, 3_000)).overruns()).isZero();
    assertThat(Windows.of(every("-100", 21, 2_900)).overruns()).isEqualTo(1);
    assertThat(Windows.of(every("-100", 21, 3_000)).overruns()).isZero();
    assertThat(Windows.of(every("-100", 21, 2_900)).fullestMinute()).isEqualTo(21);
    assertThat(Windows.of(every("100", 50, 1_000)).overruns()).as("to a person").isZero();
  }

  @Test
  void aChatGetsOneMessageASecond() {
    assertThat(Windows.of(every("100", 2, 1_000)).overruns()).isZero();
    assertThat(Windows.of(every("100", 2, 999)).overruns()).isEqualTo(1);
  }

  @Test
  void allTogetherGetThirtyMessagesASecond() {
    assertThat(Windows.of(everybody(31, 34)).overruns()).isZero();
    assertThat(Windows.of(everybody(31, 33)).overruns()).isEqualTo(1);
    assertThat(Windows.of(everybody(31, 33)).fullestSecond()).isEqualTo(31);
  }

  private static List<Weather.Sending> every(String chat, int count, int millis) {
    return IntStream.range(0, count).mapToObj(i -> sending(chat, i * millis)).toList();
  }

  private static List<Weather.Sending> everybody(int count, int millis) {
    return IntStream.range(0, count).mapToObj(i -> sending("" + i, i * millis)).toList();
  }

  private static Weather.Sending sending(String chat, int millis) {
    return new Weather.Sending(chat, START.plus(Duration.ofMillis(millis)));
  }
}
