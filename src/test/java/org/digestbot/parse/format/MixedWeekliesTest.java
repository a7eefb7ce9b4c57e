package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Weeklies that write the items of each section in another way. */
class MixedWeekliesTest {
  private static final String WEEKLY =
      """
      # 小城科技周刊#7：慢一点

      ## 慢一点

      %s

      ## 新闻

      ### 1、本地模型学会了读表格

      晚报 | [阅读原文](https://a.example.com/1)

      它能从扫描件里读出一张完整的表。

      ### 2、新的向量检索库开源

      早报 | [阅读原文](https://a.example.com/2)

      一百万条只要两毫秒。

      ## 工具

      ### 开源

      **1、Tablo**

      论坛 | [地址](https://b.example.com/1)

      把表格画成文字。

      **2、Menda**

      论坛 | [地址](https://b.example.com/2)

      修补断掉的链接。

      ### 在线

      **1、Kleur**

      发现 | [地址](https://c.example.com/1)

      配色。

      **2、Letra**

      发现 | [地址](https://c.example.com/2)

      字体。
      """
          .formatted("这一周什么都没有追，读完了一本放了很久的书，也想通了一件小事。".repeat(5));

  @Test
  void numberedTitlesBelowTheHeadingsOfOneSectionAreItemsAsNumberedHeadingsOfAnotherAre() {
    List<Entry> entries = Parsed.entries(WEEKLY);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "慢一点 -> -",
            "本地模型学会了读表格 -> https://a.example.com/1",
            "新的向量检索库开源 -> https://a.example.com/2",
            "Tablo -> https://b.example.com/1",
            "Menda -> https://b.example.com/2",
            "Kleur -> https://c.example.com/1",
            "Letra -> https://c.example.com/2");
    assertThat(entries.get(3).section()).isEqualTo("开源");
    assertThat(entries.get(3).body()).isEqualTo("把表格画成文字。");
  }

  @Test
  void bulletsBelowNumberedLinesBelongToNoneOfThem() {
    String daily =
        """
        ## 早报 2031-03-05

        1. 用映射表代替分支 https://a.example.com/1
        2. 一个更小的过滤器 https://a.example.com/2
        3. 把日志写成一行 https://a.example.com/3

        - 活动：
        - 海边聚会 https://b.example.com/1
        - 山里聚会 https://b.example.com/2
        - 编辑: 小林
        - 晨报归档: https://c.example.com/
        """;

    List<Entry> entries = Parsed.entries(daily);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "用映射表代替分支 -> https://a.example.com/1",
            "一个更小的过滤器 -> https://a.example.com/2",
            "把日志写成一行 -> https://a.example.com/3",
            "海边聚会 -> https://b.example.com/1",
            "山里聚会 -> https://b.example.com/2");
    assertThat(entries.get(3).section()).isEqualTo("活动：");
    assertThat(entries).flatExtracting(Parsed::links).hasSize(5);
  }

  @Test
  void aTitleMayBeFollowedByItsTextWhereAllParagraphsAreTitles() {
    String remark = "读完以后最好过一天再读一遍，第一遍只看见结论，第二遍才看见它是怎么来的，也才知道哪里还没有想清楚。";
    String links =
        """
        ### 读过

        [夜车地图](https://a.example.com/1)

        [小词表也够用](https://a.example.com/2)

        [怎样读论文](https://a.example.com/3) %s

        [一百个用例](https://a.example.com/4)

        [离线翻译](https://a.example.com/5)

        [内存去哪了](https://a.example.com/6)
        """
            .formatted(remark.repeat(2));

    List<Entry> entries = Parsed.entries(links);

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly("夜车地图", "小词表也够用", "怎样读论文", "一百个用例", "离线翻译", "内存去哪了");
    assertThat(entries.get(2).body()).startsWith("读完以后");
  }
}
