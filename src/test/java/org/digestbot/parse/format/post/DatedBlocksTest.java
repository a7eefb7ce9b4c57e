package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Digest;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

class DatedBlocksTest {

  @Test
  void rulesPartWhatHappenedAndEachPartBeginsWithItsDay() {
    Digest chronicle =
        Parsed.digest(
            "harbour/2023-04.md",
            """
            四月的港口比三月安静，下面是详细的时间线：

            ---

            2023年4月5日：新吊车开始工作

            - 事件：旧的两台送进了博物馆
            - 意义：
              - 装一条船只要四个小时

            ---

            2023年4月13日（大约日期）：渡船换了时刻表

            - 事件：早上多了一班
            - 意义：晚上少了一班

            ---

            **2023年4月28日** - 灯塔刷成绿色

            没有人问过为什么。

            ---

            总结：

            这个月的主题是换新。
            """);

    assertThat(chronicle.format()).isEqualTo("dated-blocks");
    assertThat(chronicle.entries())
        .extracting(entry -> entry.date() + " " + entry.title())
        .startsWith("2023-04-05 新吊车开始工作", "2023-04-13 渡船换了时刻表", "2023-04-28 灯塔刷成绿色")
        .hasSize(4);
    assertThat(chronicle.entries().get(0).body()).startsWith("- 事件：旧的").endsWith("四个小时");
  }

  @Test
  void rulesInALetterThatSpeaksOfADayPartNone() {
    String letter =
        """
        慢慢写的一封信，没有什么要紧的事。

        ---

        2023年4月5日：那天下雨，我在码头等船。

        船没有来。

        ---

        回来的路上买了两斤橘子，剥开都是甜的。
        """;

    assertThat(Parsed.entries(letter)).hasSize(1);
  }
}
