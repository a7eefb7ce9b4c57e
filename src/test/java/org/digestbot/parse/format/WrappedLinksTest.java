package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Links whose words an editor broke over two lines. */
class WrappedLinksTest {

  @Test
  void linksOfAListAreTitlesWhole() {
    List<Entry> entries =
        Parsed.entries(
            """
            # 本周链接

            1. [一个人怎样在一年里写完一个
            数据库](https://a.dev/db)，从存储讲到查询。
            2. [为什么不用微服务](https://a.dev/micro)，团队小的时候。
            3. [The long story of
               one clock](https://a.dev/clock), with graphs.
            """);
    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "一个人怎样在一年里写完一个数据库 -> https://a.dev/db",
            "为什么不用微服务 -> https://a.dev/micro",
            "The long story of one clock -> https://a.dev/clock");
    assertThat(entries).extracting(Entry::body).first().isEqualTo("从存储讲到查询。");
  }

  @Test
  void linksAloneAreTitlesOfTheTextsBelow() {
    List<Entry> entries =
        Parsed.entries(
            """
            # Notes, May 2024

            [The unreasonable effectiveness of
            plain text](https://a.dev/plain)

            Everything else comes and goes, plain text stays.

            [Letters from a lighthouse
            keeper](https://a.dev/lighthouse)

            A year of letters, one a week.
            """);
    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "The unreasonable effectiveness of plain text -> https://a.dev/plain",
            "Letters from a lighthouse keeper -> https://a.dev/lighthouse");
  }

  @Test
  void theTextBehindOneGoesOnInItsLines() {
    Entry entry =
        Parsed.entries(
                """
                We moved last week, as the [plan of the
                year](https://a.dev/plan) told, and
                lost nothing but a cup.
                """)
            .get(0);
    assertThat(entry.body())
        .isEqualTo(
            """
            We moved last week, as the [plan of the year](https://a.dev/plan)
            told, and
            lost nothing but a cup.\
            """);
  }
}
