package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {
  private final DayReader reader =
      new DayReader(LocalDate.of(2024, 3, 6), LocalDate.of(2024, 1, 15));

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "2023-12-28 ~ 2023-12-28",
        "2023/12/28 ~ 2023-12-28",
        "20231228 ~ 2023-12-28",
        "2023年12月28日 ~ 2023-12-28",
        "１２月２８日 ~ 2023-12-28",
        "1月3号 ~ 2024-01-03",
        "1月20日 ~ 2023-01-20",
        "12-28 ~ 2023-12-28",
        "28 Dec ~ 2023-12-28",
        "28th of December 2023 ~ 2023-12-28",
        "Dec 28, 2023 ~ 2023-12-28",
        "2023-12 ~ 2023-12",
        "2023年12月 ~ 2023-12",
        "12月 ~ 2023-12",
        "Dec ~ 2023-12",
        "January ~ 2024-01",
        "2023-W52 ~ 2023-W52",
        "week ~ 2024-W03",
        "week 2023-12-28 ~ 2023-W52",
        "week of 12-28 ~ 2023-W52",
        "Christmas week ~ 2023-W52",
        "周 12月28日 ~ 2023-W52",
        "12月28日那周 ~ 2023-W52",
        "周 ~ 2024-W03",
        "last week ~ 2024-W09",
        "上周 ~ 2024-W09",
        "今天 ~ 2024-03-06",
        "Yesterday ~ 2024-03-05",
        "last month ~ 2024-02",
        "九月二十日 ~ 2023-09-20",
        "9-20 ~ 2023-09-20",
        "20.9.2023 ~ 2023-09-20",
        "09/20/2023 ~ 2023-09-20",
        "3 days ago ~ 2024-03-03",
        "last friday ~ 2024-03-01",
        "上周三 ~ 2024-02-28",
        "這週 ~ 2024-W10",
      })
  void daysAreReadAsPeopleWriteThem(String typed, String span) {
    assertThat(reader.read(typed).map(DaySpan::typed)).contains(span);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-13-01",
        "2023-02-30",
        "rag",
        "17",
        "2023",
        "0",
        "-",
        "99月",
        "2023-W60",
        "last 3 days"
      })
  void whatIsNoDayIsNone(String typed) {
    assertThat(reader.read(typed)).isEmpty();
  }

  @Test
  void aWeekBeginsOnMonday() {
    DaySpan week = DaySpan.weekOf(LocalDate.of(2024, 1, 1));
    assertThat(week.first()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(DaySpan.weekOf(LocalDate.of(2023, 12, 31)).typed()).isEqualTo("2023-W52");
  }
}
