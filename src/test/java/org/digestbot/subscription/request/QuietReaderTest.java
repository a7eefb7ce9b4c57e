package org.digestbot.subscription.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.digestbot.subscription.QuietHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22:00-07:00",
        "22-7",
        "22–7",
        "22：00～7：00",
        "22:00 – 07:00",
        "2200-0700",
        "10pm-7am",
        "from 10 pm to 7 am",
        "between 22:00 and 7:00",
        "晚上10点到早上7点",
        "从晚上十点至早上七点",
        "每晚10点到7点",
        "22點到7點",
      })
  void quietHoursAreReadHoweverTheyAreWritten(String typed) {
    assertThat(QuietReader.read(typed))
        .isEqualTo(
            new QuietReader.Reading(true, new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "OFF", "关", "關閉", "none"})
  void theyCanBeTurnedOff(String typed) {
    assertThat(QuietReader.read(typed)).isEqualTo(new QuietReader.Reading(true, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "night", "22", "25-7", "22:00-22:00", "22:00-", "-7", "a-b", "22-7-8"})
  void whatIsNoSpanOfTimeIsNotUnderstood(String typed) {
    assertThat(QuietReader.read(typed).understood()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"22:00-24:00, 23:59, true", "0-6, 23:59, false", "12:30-14, 13:00, true"})
  void theyHoldForTheTimesWithin(String typed, LocalTime time, boolean quiet) {
    QuietHours hours = QuietReader.read(typed).hours();

    assertThat(hours).isNotNull();
    assertThat(hours.include(time)).isEqualTo(quiet);
  }
}
