package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.digestbot.text.Fold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePhraseTest {
  private static final LocalDate TUESDAY = LocalDate.of(2024, 1, 2);

  private final DatePhrase dates = inArchiveUpTo(TUESDAY);

  /** Of an archive with entries of every day until this one. */
  private static DatePhrase inArchiveUpTo(LocalDate end) {
    return new DatePhrase(
        TUESDAY,
        inYear ->
            Stream.of(2024, 2023, 2022)
                .map(inYear::apply)
                .flatMap(Optional::stream)
                .filter(days -> !days.first().isAfter(end))
                .findFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-24, 2023-12-24, 2023-12-24",
    "2023/12/24, 2023-12-24, 2023-12-24",
    "2023年12月24日, 2023-12-24, 2023-12-24",
    "2023-12, 2023-12-01, 2023-12-31",
    "2023年12月, 2023-12-01, 2023-12-31",
    "2023, 2023-01-01, 2023-12-31",
    "december, 2023-12-01, 2023-12-31",
    "Dec 2022, 2022-12-01, 2022-12-31",
    "december 24, 2023-12-24, 2023-12-24",
    "'24th of december, 2022', 2022-12-24, 2022-12-24",
    "12月, 2023-12-01, 2023-12-31",
    "十二月, 2023-12-01, 2023-12-31",
    "12月24日, 2023-12-24, 2023-12-24",
    "12月底, 2023-12-21, 2023-12-31",
    "last week of december, 2023-12-24, 2023-12-31",
    "the first week of December, 2023-12-01, 2023-12-07",
    "12月最后一周, 2023-12-24, 2023-12-31",
    "today, 2024-01-02, 2024-01-02",
    "昨天, 2024-01-01, 2024-01-01",
    "last week, 2023-12-25, 2023-12-31",
    "上周, 2023-12-25, 2023-12-31",
    "上个星期, 2023-12-25, 2023-12-31",
    "this month, 2024-01-01, 2024-01-31",
    "上个月, 2023-12-01, 2023-12-31",
    "去年, 2023-01-01, 2023-12-31",
    "去年12月, 2023-12-01, 2023-12-31",
    "前年的十一月, 2022-11-01, 2022-11-30",
    "今年1月, 2024-01-01, 2024-01-31",
    "今年12月, 2024-12-01, 2024-12-31",
    "去年12月24日, 2023-12-24, 2023-12-24",
    "去年3月底, 2023-03-21, 2023-03-31",
    "去年12月最后一周, 2023-12-24, 2023-12-31",
    "last december, 2023-12-01, 2023-12-31",
    "last january, 2023-01-01, 2023-01-31",
    "this march, 2024-03-01, 2024-03-31",
    "december last year, 2023-12-01, 2023-12-31",
    "last week of december last year, 2023-12-24, 2023-12-31",
    "march 5 of last year, 2023-03-05, 2023-03-05",
    "7d, 2023-12-26, 2024-01-02",
    "2w, 2023-12-19, 2024-01-02",
    "最近7天, 2023-12-26, 2024-01-02",
    "过去一周, 2023-12-26, 2024-01-02",
    "last 3 days, 2023-12-30, 2024-01-02",
  })
  void datesAreReadAsPeopleTypeThem(String typed, LocalDate first, LocalDate last) {
    assertThat(dates.read(Fold.text(typed))).contains(new Days(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tomorrowish", "2023-13-01", "2023-02-30", "13月", "", "d", "december rag"})
  void whatIsNoDateIsNotReadAsOne(String typed) {
    assertThat(dates.read(Fold.text(typed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rag last week of december, last week of december",
    "12月的rag, 12月",
    "关于翻译的文章 上周, 上周",
    "what was new in may, may",
  })
  void aDateIsFoundAmongWords(String query, String phrase) {
    assertThat(dates.find(query).map(found -> query.substring(found.start(), found.end())))
        .contains(phrase);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what may work",
        "gpt 3.5",
        "3d models",
        "march of progress",
        "top 10",
        "this may help"
      })
  void wordsThatOnlyLookLikeDatesStayWords(String query) {
    assertThat(dates.find(query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "december, 2023-12-01",
    "last week of december, 2022-12-24",
    "12月最后一周, 2022-12-24",
    "12月底, 2022-12-21",
    "12月24日, 2022-12-24",
    "december 13, 2023-12-13",
  })
  void withoutAYearItIsTheLatestOneThatHasEntriesThen(String typed, LocalDate first) {
    DatePhrase inTheArchive = inArchiveUpTo(LocalDate.of(2023, 12, 13));
    assertThat(inTheArchive.read(Fold.text(typed)).map(Days::first)).contains(first);
  }

  @Test
  void aLongQueryIsReadInNoTime() {
    assertThat(dates.find("1st of the ".repeat(50))).isEmpty();
  }
}
