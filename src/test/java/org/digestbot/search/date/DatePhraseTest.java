package org.digestbot.search.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digestbot.search.index.Days;
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
    "the last day of december, 2023-12-31, 2023-12-31",
    "12月的最后一天, 2023-12-31, 2023-12-31",
    "12月最后几天, 2023-12-24, 2023-12-31",
    "the first week of December, 2023-12-01, 2023-12-07",
    "12月最后一周, 2023-12-24, 2023-12-31",
    "第50周, 2023-12-11, 2023-12-17",
    "2022年第50周, 2022-12-12, 2022-12-18",
    "2023-W50, 2023-12-11, 2023-12-17",
    "week 50, 2023-12-11, 2023-12-17",
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
    assertThat(dates.read(Fold.text(typed))).contains(List.of(new Days(first, last)));
  }

  @ParameterizedTest
  @CsvSource({
    "20231224, 2023-12-24, 2023-12-24",
    "12/24, 2023-12-24, 2023-12-24",
    "12/24/2022, 2022-12-24, 2022-12-24",
    "12.24, 2023-12-24, 2023-12-24",
    "12-24, 2023-12-24, 2023-12-24",
    "24号, 2023-12-24, 2023-12-24",
    "the 24th, 2023-12-24, 2023-12-24",
    "2日, 2024-01-02, 2024-01-02",
    "12月中, 2023-12-11, 2023-12-20",
    "第三季度, 2023-07-01, 2023-09-30",
    "q3, 2023-07-01, 2023-09-30",
    "third quarter, 2023-07-01, 2023-09-30",
    "the last day of 2023, 2023-12-31, 2023-12-31",
    "first day of 2024, 2024-01-01, 2024-01-01",
    "8.5号, 2023-08-05, 2023-08-05",
    "24.12.2022, 2022-12-24, 2022-12-24",
    "2023 年 12 月 24 日, 2023-12-24, 2023-12-24",
    "23年12月, 2023-12-01, 2023-12-31",
    "十二月二十四号, 2023-12-24, 2023-12-24",
    "12月24, 2023-12-24, 2023-12-24",
    "十二月二十四, 2023-12-24, 2023-12-24",
    "2023.12, 2023-12-01, 2023-12-31",
    "2023 december, 2023-12-01, 2023-12-31",
    "2022 dec 24, 2022-12-24, 2022-12-24",
    "december the 24th, 2023-12-24, 2023-12-24",
    "end of november, 2023-11-21, 2023-11-30",
    "12月下半月, 2023-12-16, 2023-12-31",
    "first half of december, 2023-12-01, 2023-12-15",
    "12月第三周, 2023-12-15, 2023-12-21",
    "2022年12月最后一周, 2022-12-24, 2022-12-31",
    "去年底, 2023-12-01, 2023-12-31",
    "2023年上半年, 2023-01-01, 2023-06-30",
    "late 2023, 2023-09-01, 2023-12-31",
    "winter 2022, 2022-12-01, 2023-02-28",
    "summer of 2023, 2023-06-01, 2023-08-31",
    "last summer, 2023-06-01, 2023-08-31",
    "last winter, 2022-12-01, 2023-02-28",
    "this winter, 2023-12-01, 2024-02-29",
    "去年秋天, 2023-09-01, 2023-11-30",
    "2023 年冬季, 2023-12-01, 2024-02-29",
    "q4 2023, 2023-10-01, 2023-12-31",
    "2023年第四季度, 2023-10-01, 2023-12-31",
    "上个月中旬, 2023-12-11, 2023-12-20",
    "上上周, 2023-12-18, 2023-12-24",
    "上周三, 2023-12-27, 2023-12-27",
    "last friday, 2023-12-29, 2023-12-29",
    "上周末, 2023-12-30, 2023-12-31",
    "最近几天, 2023-12-28, 2024-01-02",
    "the past few weeks, 2023-11-28, 2024-01-02",
    "近半年, 2023-07-02, 2024-01-02",
    "三天前, 2023-12-30, 2023-12-30",
    "二十天前, 2023-12-13, 2023-12-13",
    "two weeks ago, 2023-12-18, 2023-12-24",
    "christmas 2022, 2022-12-25, 2022-12-25",
    "2022年圣诞节, 2022-12-25, 2022-12-25",
  })
  void partsOfMonthsAndYearsAndNamedDaysAreRead(String typed, LocalDate first, LocalDate last) {
    assertThat(dates.read(Fold.text(typed))).contains(List.of(new Days(first, last)));
  }

  @ParameterizedTest
  @CsvSource({
    "before dec 24, 0001-01-01, 2023-12-23",
    "圣诞前, 0001-01-01, 2023-12-24",
    "圣诞前夜, 2023-12-24, 2023-12-24",
    "the day before christmas, 2023-12-24, 2023-12-24",
    "圣诞节的前一天, 2023-12-24, 2023-12-24",
    "12月10日第二天, 2023-12-11, 2023-12-11",
    "week before christmas, 2023-12-18, 2023-12-24",
    "圣诞前一周, 2023-12-18, 2023-12-24",
    "week after dec 10, 2023-12-11, 2023-12-17",
    "12月10日后一周, 2023-12-11, 2023-12-17",
    "over christmas, 2023-12-22, 2023-12-28",
    "圣诞期间, 2023-12-22, 2023-12-28",
    "12月期间, 2023-12-01, 2023-12-31",
    "until november, 0001-01-01, 2023-11-30",
    "截至12月10日, 0001-01-01, 2023-12-10",
    "12月20号之后, 2023-12-21, 9999-12-31",
    "after may, 2023-06-01, 9999-12-31",
    "since 2023-12-30, 2023-12-30, 9999-12-31",
    "12月20日以来, 2023-12-20, 9999-12-31",
    "week of december 17, 2023-12-17, 2023-12-23",
    "12月12日那周, 2023-12-11, 2023-12-17",
    "around dec 20, 2023-12-17, 2023-12-23",
    "dec 24 to dec 28, 2023-12-24, 2023-12-28",
    "12.20到12.25, 2023-12-20, 2023-12-25",
    "dec 24-28, 2023-12-24, 2023-12-28",
    "24 to 28 december 2022, 2022-12-24, 2022-12-28",
    "12月10日到12日, 2023-12-10, 2023-12-12",
    "12月30日至1月2日, 2023-12-30, 2024-01-02",
    "between dec 20 and jan 1, 2023-12-20, 2024-01-01",
    "12月5日和12月8日之间, 2023-12-05, 2023-12-08",
    "10-11月, 2023-10-01, 2023-11-30",
    "2022-11 to 2023-02, 2022-11-01, 2023-02-28",
    "2022-2023, 2022-01-01, 2023-12-31",
  })
  void whatLiesAroundADateIsRead(String typed, LocalDate first, LocalDate last) {
    assertThat(dates.read(Fold.text(typed))).contains(List.of(new Days(first, last)));
  }

  @ParameterizedTest
  @CsvSource({
    "last weekend of december, 2023-12-30, 2023-12-31",
    "12月第一个周末, 2023-12-02, 2023-12-03",
    "first two weeks of december, 2023-12-01, 2023-12-14",
    "last ten days of december, 2023-12-22, 2023-12-31",
    "12月前两周, 2023-12-01, 2023-12-14",
    "12月头十天, 2023-12-01, 2023-12-10",
    "12月后5天, 2023-12-27, 2023-12-31",
    "late last year, 2023-09-01, 2023-12-31",
    "2023四季度, 2023-10-01, 2023-12-31",
    "q4 of 2023, 2023-10-01, 2023-12-31",
    "h2 2023, 2023-07-01, 2023-12-31",
    "2023下半年, 2023-07-01, 2023-12-31",
    "last quarter, 2023-10-01, 2023-12-31",
    "上个季度, 2023-10-01, 2023-12-31",
    "week 51 2023, 2023-12-18, 2023-12-24",
    "12/2023, 2023-12-01, 2023-12-31",
    "december '22, 2022-12-01, 2022-12-31",
    "二〇二三年十二月, 2023-12-01, 2023-12-31",
    "二零二二年, 2022-01-01, 2022-12-31",
    "昨晚, 2024-01-01, 2024-01-01",
    "boxing day, 2023-12-26, 2023-12-26",
  })
  void partsAreCountedFromEitherEndAndYearsWrittenInOtherWays(
      String typed, LocalDate first, LocalDate last) {
    assertThat(dates.read(Fold.text(typed))).contains(List.of(new Days(first, last)));
  }

  @ParameterizedTest
  @CsvSource({
    "no later than dec 10, 0001-01-01, 2023-12-10",
    "不晚于12月10日, 0001-01-01, 2023-12-10",
    "not before dec 20, 2023-12-20, 9999-12-31",
    "on or after dec 20, 2023-12-20, 9999-12-31",
    "after the 20th, 2023-12-21, 9999-12-31",
    "between the 20th and the 25th of december, 2023-12-20, 2023-12-25",
    "20号到25号, 2023-12-20, 2023-12-25",
    "since thanksgiving, 2023-11-23, 9999-12-31",
  })
  void aBoundMayBeSaidByWhatItIsNot(String typed, LocalDate first, LocalDate last) {
    assertThat(dates.read(Fold.text(typed))).contains(List.of(new Days(first, last)));
  }

  @ParameterizedTest
  @CsvSource({
    "冬至 饺子, 2023-12-22, 2023-12-22",
    "双十二 促销, 2023-12-12, 2023-12-12",
    "black friday deals, 2023-11-24, 2023-11-24",
    "春节红包, 2023-01-22, 2023-01-22",
    "2022年中秋, 2022-09-10, 2022-09-10",
    "端午的文章, 2023-06-22, 2023-06-22",
    "年底 rag, 2023-12-01, 2023-12-31",
    "end of the year lists, 2023-12-01, 2023-12-31",
    "下半年 论文, 2023-07-01, 2023-12-31",
  })
  void namesOfDaysAreFoundWhereTheyAreTakenForDays(String query, LocalDate first, LocalDate last) {
    assertThat(dates.takingNamedDays().find(Fold.text(query)).map(DatePhrase.Found::days))
        .contains(List.of(new Days(first, last)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12月6日和12月24日", "12月6日、12月24日", "dec 6, dec 24"})
  void severalDatesAreAnyOfThem(String typed) {
    assertThat(dates.read(typed))
        .contains(List.of(Days.of(LocalDate.of(2023, 12, 6)), Days.of(LocalDate.of(2023, 12, 24))));
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
    "posts from april, april",
    "看到12月的新闻, 12月",
    "12月前端周刊, 12月",
    "12月10个工具, 12月",
    "12月前十大新闻, 12月",
    "12月后端周刊, 12月",
    "12月初学者, 12月",
    "2023年度总结, 2023",
    "圣诞节当天的项目, 圣诞节当天",
    "苹果 12.24, 12.24",
    "gemini 12-24, 12-24",
    "12-24 rag, 12-24",
    "24号的新闻, 24号",
    "papers from the 24th, the 24th",
    "12月24苹果, 12月24",
    "12月中国论文, 12月",
    "papers since q3, since q3",
    "12.6 日报, 12.6",
    "8.5那天的新闻, 8.5那天",
    "fall 2023 papers, fall 2023",
    "在圣诞节发布, 圣诞节",
    "圣诞前夜的论文, 圣诞前夜",
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
        "this may help",
        "圣诞节礼物",
        "冬至",
        "年底总结",
        "截止日期",
        "christmas",
        "双十一促销",
        "24/7 support",
        "gpt 4 月费",
        "node 18.12",
        "node 12.22",
        "cuda 12.1 安装",
        "版本 12.1",
        "3.5 的效果",
        "12.5 亿",
        "12.5 gb",
        "10-20 个项目",
        "10-20 papers",
        "10-20 gb",
        "q4 量化",
        "1号店",
        "the 3rd edition",
        "the 21st-century lab",
        "10日游",
        "7日留存",
        "5号电池",
        "第 3 号",
        "12.1.3",
        "home assistant 2023.12",
        "冬天",
        "AI winter",
        "spring boot",
        "fall detection"
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
    assertThat(inTheArchive.read(Fold.text(typed)).map(days -> days.get(0).first()))
        .contains(first);
  }

  @Test
  void aLongQueryIsReadInNoTime() {
    assertThat(dates.find("1st of the ".repeat(50))).isEmpty();
    assertThat(dates.find("在十一从一".repeat(100))).isEmpty();
  }
}
