package org.digestbot.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-05 | 2024-03-05",
        "2024/3/5 | 2024-03-05",
        "2024.03.05 更新 | 2024-03-05",
        "2024年3月5日 | 2024-03-05",
        "2024 年 3 月 5 号 | 2024-03-05",
        "Mar 5, 2024 | 2024-03-05",
        "March 5th 2024 | 2024-03-05",
        "5 Mar 2024 | 2024-03-05",
        "5th of March, 2024 | 2024-03-05",
        "Tue, 05 Mar 2024 10:00 | 2024-03-05",
        "2024-03-05T10:11:12Z | 2024-03-05",
        "20240305 | 2024-03-05",
        "２０２４／３／５ | 2024-03-05",
        "2024‑03‑05 | 2024-03-05",
        "2024-13-05 | 2024-05-13",
        "本周好文（2024.3.5-3.11） | 2024-03-05",
        "2024-03-05 - 2024-03-11 | 2024-03-05",
        "20240305-20240311 | 2024-03-05",
        "March 5-11, 2024 | 2024-03-05",
        "Mar 5 – Apr 1, 2024 | 2024-03-05",
        "5 to 11 March 2024 | 2024-03-05",
        "3月 5, 2024 分類 My Style | 2024-03-05",
        "3 月 5 日，2024 | 2024-03-05",
        "发布于2024-03-052025-08-11 由林夏 | 2024-03-05",
        "Posted on March 5, 2024April 2, 2024 by Ann | 2024-03-05",
        "月份：3 月 2024 | 2024-03",
        "月度归档: 2024 年 3 月 | 2024-03",
        "Archives: March 2024 | 2024-03",
        "2024-03 | 2024-03"
      })
  void readsWhatPeoplePrint(String line, String date) {
    assertThat(Dates.in(line)).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 月前",
        "GPT-4 2.0",
        "192.168.1.1",
        "127.0.0.1",
        "v2023.1.2.3",
        "2024-02-31",
        "May the force",
        "https://a.dev/2024/03/05/x",
        "arXiv:2403.01234",
        "1-2-3",
        "12月5日",
        "3D 2D"
      })
  void readsNoDateWhereThereIsNone(String line) {
    assertThat(Dates.in(line)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "024-03-05,2024-03-05",
    "20224-03-05,2024-03-05",
    "12月5日,2024-12-05",
    "Dec 5,2024-12-05"
  })
  void theYearOfTheDocumentCompletesADate(String line, String date) {
    Dates.Found found = Dates.find(line, new TreeSet<>(List.of(2024)));
    assertThat(found).isNotNull();
    assertThat(found.date()).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"024-03-05", "12月5日"})
  void twoReadingsAreNone(String line) {
    Dates.Found found = Dates.find(line, new TreeSet<>(List.of(1024, 2024, 2023)));
    assertThat(found == null ? null : found.date()).isNull();
  }
}
