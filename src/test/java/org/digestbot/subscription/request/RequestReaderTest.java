package org.digestbot.subscription.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Timetable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

  private static SubscribeRequest request(String text) {
    RequestReading reading = RequestReader.read(text);
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.request());
  }

  /** What was read, without what was not given. */
  private static String read(String text) {
    SubscribeRequest request = request(text);
    StringBuilder read = new StringBuilder(request.kind().name());
    for (Object part :
        new Object[] {
          request.day(), request.time(), request.zone(), request.channel(), request.style()
        }) {
      if (part != null) {
        read.append(' ').append(part);
      }
    }
    return read.append(request.silent() ? " silent" : "")
        .append(request.filter().isEmpty() ? "" : " | " + request.filter())
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "daily = DAILY",
        "Daily 8:30 = DAILY 08:30",
        "daily 08:30 RAG zone Asia/Shanghai = DAILY 08:30 Asia/Shanghai | RAG",
        "daily rag 8:30pm = DAILY 20:30 | rag",
        "daily 8:30 pm rag agents = DAILY 20:30 | rag agents",
        "daily at 8 rag = DAILY 08:00 | rag",
        "every day at 9am about rag = DAILY 09:00 | rag",
        "every evening at 8 rag = DAILY 20:00 | rag",
        "每天 8:30 RAG = DAILY 08:30 | RAG",
        "每天8:30 RAG = DAILY 08:30 | RAG",
        "每天早上8点半 RAG = DAILY 08:30 | RAG",
        "每日 早上 八点半 微调 = DAILY 08:30 | 微调",
        "每晚10点 RAG = DAILY 22:00 | RAG",
        "每天晚上 RAG = DAILY 20:00 | RAG",
        "每天９：００　大語言模型 = DAILY 09:00 | 大語言模型",
        "每周一 9:00 = WEEKLY MONDAY 09:00",
        "每周五晚上8点 智能体 = WEEKLY FRIDAY 20:00 | 智能体",
        "每星期天 = WEEKLY SUNDAY",
        "weekly monday 09:00 rag = WEEKLY MONDAY 09:00 | rag",
        "weekly on fri = WEEKLY FRIDAY",
        "weekly rag monday 09:00 = WEEKLY MONDAY 09:00 | rag",
        "weekly rag on Sunday = WEEKLY SUNDAY | rag",
        "every tuesday 7:15 = WEEKLY TUESDAY 07:15",
        "weekly rag = WEEKLY | rag",
        "weekly black friday = WEEKLY | black friday",
        "Friday 18:00 rag = WEEKLY FRIDAY 18:00 | rag",
        "周五 晚上8点 智能体 = WEEKLY FRIDAY 20:00 | 智能体",
        "alerts rag in #news = ALERTS #news | rag",
        "alerts in @news rag = ALERTS @news | rag",
        "提醒 RAG 到 #新闻 = ALERTS #新闻 | RAG",
        "新链接 微调 到#news = ALERTS #news | 微调",
        "alerts rag in <#123456789012345678> = ALERTS <#123456789012345678> | rag",
        "archive 7:00 style:full silent = ARCHIVE 07:00 FULL silent",
        "存档 = ARCHIVE",
        "daily 时区 上海 8:30 微调 = DAILY 08:30 Asia/Shanghai | 微调",
        "每天 RAG 时区东京 = DAILY Asia/Tokyo | RAG",
        "daily rag zone New York = DAILY America/New_York | rag",
        "daily zone New York 8:30 rag = DAILY 08:30 America/New_York | rag",
        "daily zone new york rag = DAILY America/New_York | rag",
        "daily rag zone UTC+8 9:15 silent = DAILY 09:15 UTC+08:00 silent | rag",
        "rag daily 8:30 = DAILY 08:30 | rag",
        "daily 8 rag = DAILY 08:00 | rag",
        "weekly friday 18 rag = WEEKLY FRIDAY 18:00 | rag",
        "friday 8 pm = WEEKLY FRIDAY 20:00",
        "every evening 8 rag = DAILY 20:00 | rag",
        "每周五 18 智能体 = WEEKLY FRIDAY 18:00 | 智能体",
        "archive 7 = ARCHIVE 07:00",
      })
  void aRequestIsRead(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "daily \"8:30 news\" = DAILY | \"8:30 news\"",
        "daily 「8:30 新闻」 = DAILY | 「8:30 新闻」",
        "daily \"8:30\" = DAILY | \"8:30\"",
        "daily meet at 8:30 rag = DAILY | meet at 8:30 rag",
        "daily news in china = DAILY | news in china",
        "daily 16:9 video = DAILY | 16:9 video",
        "daily gpt-4 -llama from:\"Ada Wong\" = DAILY | gpt-4 -llama from:\"Ada Wong\"",
        "alerts 2024 = ALERTS | 2024",
        "daily arctic zone = DAILY | arctic zone",
        "daily \"zone Asia/Shanghai\" = DAILY | \"zone Asia/Shanghai\"",
        "alerts topic:rag 3天 = ALERTS | topic:rag 3天",
        "daily 8:30 9:30 = DAILY 08:30 | 9:30",
        "daily 8:30 8 rag = DAILY 08:30 | 8 rag",
        "daily \"8\" rag = DAILY | \"8\" rag",
        "daily 49 ways = DAILY | 49 ways",
        "alerts 8 rag = ALERTS | 8 rag",
        "weekly mon 18:00 sun java = WEEKLY MONDAY 18:00 | sun java",
        "weekly mon \"sun\" java = WEEKLY MONDAY | \"sun\" java",
      })
  void allTheRestIsTheFilterAndQuotesForceIt(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertThat(problem("dayly rag"))
        .isEqualTo(new RequestReading.NoKind("dayly", SubscriptionKind.DAILY));
    assertThat(problem("rag")).isEqualTo(new RequestReading.NoKind("rag", null));
    assertThat(problem("")).isEqualTo(new RequestReading.NoKind("", null));
    assertThat(problem("daily 25:00 rag")).isEqualTo(new RequestReading.BadTime("25:00"));
    assertThat(problem("daily rag 上午13点")).isEqualTo(new RequestReading.BadTime("上午13点"));
    assertThat(problem("daily rag zone Shangai"))
        .isEqualTo(new RequestReading.BadZone("Shangai", List.of(ZoneId.of("Asia/Shanghai"))));
    assertThat(problem("daily style:huge")).isEqualTo(new RequestReading.BadStyle("huge"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weekly mon,thu 18:00",
        "weekly mon, thu 18:00 rag",
        "weekly mon thu 18:00",
        "weekly on mon and thu at 18:00",
        "weekly mon-fri 9:00",
        "weekly monday to friday",
        "weekly rag mon/thu 18:00",
        "weekly rag on mon and thu",
        "every monday and thursday rag",
        "monday,thursday 18:00",
        "每周一、周四 9:00",
        "每周一和周四 9:00",
        "每周一三五 9:00",
        "周一，周四 18:00",
      })
  void aWeeklyPostHasOneDay(String text) {
    assertThat(problem(text)).isEqualTo(new RequestReading.SeveralDays(DayOfWeek.MONDAY));
  }

  private static RequestReading.Problem problem(String text) {
    RequestReading reading = RequestReader.read(text);
    assertThat(reading.request()).isNull();
    return reading.problems().get(0);
  }

  @Test
  void alertsHaveNoTime() {
    RequestReading reading = RequestReader.read("alerts 8:30 rag");

    assertThat(reading.notes()).containsExactly(RequestReading.Note.TIME_IGNORED);
    assertThat(Objects.requireNonNull(reading.request()).timetable()).isNull();
  }

  @Test
  void withoutMoreAPostIsDueAtNineAndAWeeklyOneOnMonday() {
    assertThat(request("daily").timetable())
        .isEqualTo(new Timetable(LocalTime.of(9, 0), null, null));
    assertThat(request("weekly").timetable())
        .isEqualTo(new Timetable(LocalTime.of(9, 0), DayOfWeek.MONDAY, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "8:00", "8am", "早上8点"})
  void partsOfAFormAreReadAlike(String time) {
    RequestReading reading =
        RequestReader.read(
            SubscriptionKind.WEEKLY, new RequestParts(time, "周五", "zone rag", "上海", "#news", "完整"));

    assertThat(reading.request())
        .isEqualTo(
            new SubscribeRequest(
                SubscriptionKind.WEEKLY,
                LocalTime.of(8, 0),
                DayOfWeek.FRIDAY,
                ZoneId.of("Asia/Shanghai"),
                "#news",
                PostStyle.FULL,
                false,
                "zone rag"));
  }
}
