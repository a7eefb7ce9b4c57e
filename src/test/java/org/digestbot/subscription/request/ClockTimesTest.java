package org.digestbot.subscription.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimesTest {

  @ParameterizedTest
  @CsvSource({
    "8:30, 08:30",
    "08：30, 08:30",
    "8:30pm, 20:30",
    "8:30 P.M., 20:30",
    "12am, 00:00",
    "12:15 pm, 12:15",
    "9 am, 09:00",
    "8.30pm, 20:30",
    "24:00, 00:00",
    "早上8点半, 08:30",
    "早上 8:30, 08:30",
    "９点, 09:00",
    "9點, 09:00",
    "九点一刻, 09:15",
    "十二点三刻, 12:45",
    "二十二点零五分, 22:05",
    "下午3点, 15:00",
    "下午15点, 15:00",
    "晚上十点, 22:00",
    "晚上12点, 00:00",
    "凌晨1点, 01:00",
    "凌晨12点, 00:00",
    "中午12点半, 12:30",
    "中午1点, 13:00",
    "中午, 12:00",
    "noon, 12:00",
    "midnight, 00:00",
    "20点30分, 20:30",
  })
  void aTimeIsReadAsPeopleTypeIt(String typed, LocalTime time) {
    assertThat(ClockTimes.read(typed)).contains(new ClockTimes.Reading(time));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25:00", "8:60", "13am", "0pm", "上午13点", "25点", "24:30", "八点七十分"})
  void aWrongTimeIsSeenToBeOne(String typed) {
    assertThat(ClockTimes.read(typed)).contains(new ClockTimes.Reading(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "2024", "16:9", "gpt-4", "1:2:3", "点", "8:3", "3.10", "morning"})
  void otherWordsAreNoTime(String typed) {
    assertThat(ClockTimes.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8, 08:00", "8.30, 08:30", "0830, 08:30", "22h, 22:00", "8h30, 08:30", "24, 00:00"})
  void whereATimeIsMeantLessIsEnough(String typed, LocalTime time) {
    assertThat(ClockTimes.readAlone(typed)).isEqualTo(Optional.of(new ClockTimes.Reading(time)));
  }
}
