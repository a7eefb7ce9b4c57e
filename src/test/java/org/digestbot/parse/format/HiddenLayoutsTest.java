package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** What hides a layout: folded parts, lists in quotations, addresses collected by number. */
class HiddenLayoutsTest {
  @Test
  void addressesAtTheEndBelongToTheEntriesThatCiteThem() {
    String digest =
        """
        # 每周资讯 2024-03-01

        1. 实验室发布新的视频模型，能生成一分钟的画面[1]。
        2. 两种小模型开源，笔记本上就能运行[2]。
        3. 大模型上线云平台，价格见官网[3][4]。

        参考资料

        [1] https://a.example.com/video
        [2] 开源公告：https://b.example.com/open
        [3] [Large](https://c.example.com/large)
        [4] https://d.example.com/price
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries)
        .extracting(Parsed::links)
        .containsExactly(
            List.of("https://a.example.com/video"),
            List.of("https://b.example.com/open"),
            List.of("https://c.example.com/large", "https://d.example.com/price"));
    assertThat(entries).extracting(Entry::title).first().isEqualTo("实验室发布新的视频模型，能生成一分钟的画面");
    assertThat(entries.get(2).body()).doesNotContain("参考资料");
  }

  @Test
  void aNumberedListUnderReferencesIsNoListOfEntries() {
    String digest =
        """
        # News

        - A lab shows a model that makes videos of a minute [1]
        - Two small models are open and run on a laptop [2]
        - A large one can be had in the cloud [3]

        ## References

        1. https://a.example.com/video
        2. https://b.example.com/open
        3. https://c.example.com/large
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "A lab shows a model that makes videos of a minute -> https://a.example.com/video",
            "Two small models are open and run on a laptop -> https://b.example.com/open",
            "A large one can be had in the cloud -> https://c.example.com/large");
  }

  @Test
  void numbersThatNothingCitesAreEntries() {
    String digest =
        """
        # Papers

        [1] A survey of retrieval https://a.example.com/1

        [2] A survey of agents https://a.example.com/2

        [3] A survey of tuning https://a.example.com/3
        """;

    assertThat(Parsed.entries(digest)).hasSize(3);
  }

  @Test
  void summariesOfFoldedPartsAreHeadings() {
    String papers =
        """
        # Papers 2024-05-01

        <details>
        <summary>Retrieval is not dead</summary>

        A paper about long contexts and about what becomes of retrieval then.
        https://a.example.com/1

        </details>

        <details><summary><b>Tuning small models</b></summary>

        A paper about tuning on one card, with many ablations and open weights.
        https://a.example.com/2

        </details>
        """;
    String weekly =
        """
        # 周刊

        <details open><summary>工具</summary>

        - [ripgrep](https://a.example.com/rg) 快
        - [fd](https://a.example.com/fd) 找文件
        - [bat](https://a.example.com/bat) 带高亮的 cat

        </details>

        <details><summary>文章</summary>

        - [深入检索](https://a.example.com/rag) 一篇长文
        - [微调入门](https://a.example.com/ft) 从零开始

        </details>
        """;

    List<Entry> entries = Parsed.entries(papers);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "Retrieval is not dead -> https://a.example.com/1",
            "Tuning small models -> https://a.example.com/2");
    assertThat(entries).extracting(Entry::body).noneMatch(body -> body.contains("details"));
    assertThat(Parsed.entries(weekly))
        .extracting(Entry::section)
        .containsExactly("工具", "工具", "工具", "文章", "文章");
  }

  @Test
  void summariesStandAboveTheHeadingsThatAreFoldedAwayWithThem() {
    StringBuilder archive = new StringBuilder();
    for (int i = 3; i >= 1; i--) {
      archive.append(
          """
          <details>
          <summary>%1$d. [2024-05-0%1$d] 【视频】第 %1$d 次试飞</summary><br>

          # 试飞记录

          风比上次小，飞了 %1$d 分钟，落在原来的地方：https://v.example.com/%1$d

          ## 准备

          换了电池和桨，检查了三遍。

          </details>

          """
              .formatted(i));
    }

    List<Entry> entries = Parsed.entries(archive.toString());

    assertThat(entries.stream().map(it -> it.number() + " " + it.date() + " " + Parsed.links(it)))
        .containsExactly(
            "3 2024-05-03 [https://v.example.com/3]",
            "2 2024-05-02 [https://v.example.com/2]",
            "1 2024-05-01 [https://v.example.com/1]");
    assertThat(entries).allMatch(it -> it.body().contains("# 试飞记录") && it.body().contains("三遍"));
  }

  @Test
  void oneSummaryBelowEveryEntryIsNoHeading() {
    String papers =
        """
        ### [A survey of retrieval](https://a.example.com/1)

        <details><summary>Details</summary>
        What it says about retrieval.
        </details>

        ### [A survey of agents](https://a.example.com/2)

        <details><summary>Details</summary>
        What it says about agents.
        </details>
        """;

    assertThat(Parsed.entries(papers))
        .extracting(Entry::title)
        .containsExactly("A survey of retrieval", "A survey of agents");
  }

  @Test
  void listsWithinQuotationsAreListsWhereTheyHoldTheLinks() {
    String digest =
        """
        # 每周分享

        ## 文章

        > - [深入检索](https://a.example.com/rag) 一篇长文
        > - [微调入门](https://a.example.com/ft) 从零开始

        ## 工具

        > 1. [ripgrep](https://a.example.com/rg) 快
        > 2. [fd](https://a.example.com/fd) 找文件
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "深入检索 -> https://a.example.com/rag",
            "微调入门 -> https://a.example.com/ft",
            "ripgrep -> https://a.example.com/rg",
            "fd -> https://a.example.com/fd");
  }

  @Test
  void aListQuotedFromSomebodyStaysInItsEntry() {
    String digest =
        """
        - [A list of the year](https://a.example.com/1) quotes others:

          > - [One](https://b.example.com/1)
          > - [Two](https://b.example.com/2)
        - [A second list](https://a.example.com/2) quotes nobody
        - [A third list](https://a.example.com/3) quotes nobody
        - [A fourth list](https://a.example.com/4) quotes nobody
        """;

    assertThat(Parsed.entries(digest)).hasSize(4);
  }

  @Test
  void anOverviewOfHeadingsThatAreItemsHoldsNoEntries() {
    String daily =
        """
        # AI 早报 2026-02-28

        ## 概览

        ### 模型
        - 实验室发布视频模型 [↗](https://a.example.com/video) `#1`
        - 两种小模型开源 [↗](https://a.example.com/open) `#2`

        ### 传闻
        - 眼镜下月上市 `#3`

        ---

        ## [实验室发布视频模型](https://a.example.com/video) `#1`

        新模型能生成一分钟的画面，价格与旧模型相同。

        ## [两种小模型开源](https://a.example.com/open) `#2`

        笔记本上就能运行，权重可以商用。
        """;

    assertThat(Parsed.summaries(Parsed.entries(daily)))
        .containsExactly(
            "实验室发布视频模型 -> https://a.example.com/video", "两种小模型开源 -> https://a.example.com/open");
  }

  @Test
  void aSectionOfOtherLinksAboveThemIsNoOverview() {
    String daily =
        """
        # AI 早报

        ## 工具

        - [新画板](https://b.example.com/canvas) 在网页上画图
        - [视频模型](https://a.example.com/video) 网页版

        ## [实验室发布视频模型](https://a.example.com/video)

        新模型能生成一分钟的画面，价格与旧模型相同。

        ## [两种小模型开源](https://a.example.com/open)

        笔记本上就能运行，权重可以商用。
        """;

    assertThat(Parsed.entries(daily)).hasSize(4);
  }
}
