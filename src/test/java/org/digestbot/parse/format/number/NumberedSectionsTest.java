package org.digestbot.parse.format.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedSectionsTest {
  private static final String COLLECTION =
      """
      # 资料收集

      **更新时间：**

      - 2024-05-02

      ### **目录：**

      1. 向量数据库入门；
      2. 本地模型；

      ## 1、向量数据库入门

      **信息源：**

      - [Link](https://a.dev/vector)
      - GitHub
        - Base --> [a / base](https://github.com/a/base)

      **要点：**

      1. 近似最近邻

      ### <span style='color:brown'>**第一部分**</span>

      正文 [论文](https://arxiv.org/abs/2401.00001)。

      ```python
      # Load model
      ## 2、not a heading
      ```

      ## 2、本地模型

      ### **信息源：**

      - Web--[文档](https://b.dev/docs)

      ## 3、还没有写
      """;

  @Test
  void cutsAtTheNumberedHeadingsAlone() {
    Digest digest = Parsed.digest(COLLECTION);
    assertThat(digest.format()).isEqualTo("numbered-sections");
    assertThat(digest.title()).isEqualTo("资料收集");
    assertThat(digest.date()).hasToString("2024-05-02");
    assertThat(digest.entries())
        .extracting(Entry::number, Entry::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1", "向量数据库入门"),
            org.assertj.core.groups.Tuple.tuple("2", "本地模型"),
            org.assertj.core.groups.Tuple.tuple("3", "还没有写"));
  }

  @Test
  void theFirstSourceIsTheEntrysOwnLinkAndTheRestIsItsBody() {
    Entry entry = Parsed.entries(COLLECTION).get(0);
    assertThat(entry.ownLink().map(Link::printed)).contains("https://a.dev/vector");
    assertThat(entry.body()).startsWith("**要点：**").contains("# Load model");
    assertThat(Parsed.links(entry))
        .containsExactly(
            "https://a.dev/vector",
            "https://github.com/a/base",
            "https://arxiv.org/abs/2401.00001");
  }

  @Test
  void aSectionOfSourcesAloneKeepsThemAndAnEmptyOneIsAnEntry() {
    List<Entry> entries = Parsed.entries(COLLECTION);
    assertThat(entries.get(1).body()).contains("[文档](https://b.dev/docs)");
    assertThat(entries.get(2).body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## 1. Title | ## 2. Next",
        "### 一、标题 | ### 二、下一个",
        "# 第1章 开始 | # 第2章 后来",
        "# 第一章：开始 | # 第二章：后来",
        "## 1) Title | ## 2) Next",
        "## **1、标题** | ## **2、下一个**",
        "## 1️⃣ 标题 | ## 2️⃣ 下一个"
      })
  void readsOtherWaysToNumberHeadings(String first, String second) {
    String prose = "\n\n一段比较长的说明文字，讲清楚它是什么，为什么值得看。\n\n再来一段。\n\n";
    assertThat(Parsed.entries(first + prose + second + prose))
        .hasSize(2)
        .noneMatch(entry -> entry.title().startsWith("："));
  }

  @Test
  void numberedHeadingsThatOnlyNameThoseNumberedBelowThemAreTheirSections() {
    Digest digest =
        Parsed.digest(
            """
            # 地图周刊

            ## 一、文章

            ### 1. 地图上的等高线

            从一张纸说起。[原文](https://a.dev/lines)

            ### 2. 给盲人的地图

            可以摸到路。[原文](https://a.dev/touch)

            ## 二、工具

            ### 1. 切片查看器

            在浏览器里打开。[网站](https://a.dev/tiles)
            """);
    assertThat(digest.entries())
        .extracting(Entry::number, Entry::title, Entry::section, Parsed::ownLink)
        .containsExactly(
            tuple("1", "地图上的等高线", "一、文章", "https://a.dev/lines"),
            tuple("2", "给盲人的地图", "一、文章", "https://a.dev/touch"),
            tuple("1", "切片查看器", "二、工具", "https://a.dev/tiles"));
  }

  @Test
  void headingsAboveTheNumberedOnesAreTheirSections() {
    List<Entry> entries =
        Parsed.entries(
            """
            # Notes

            # Retrieval

            ## 1. Chunking

            Some words about it.

            # Agents

            ## 2. Planning

            More words.
            """);
    assertThat(entries).extracting(Entry::section).containsExactly("Retrieval", "Agents");
    assertThat(entries.get(0).body()).isEqualTo("Some words about it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## 7、Chunking | ## 8、Planning | ## 9、Ranking",
        "## 7. Chunking | ## 8. Planning | ## 9. Ranking",
        "### 7 Chunking | ### 8 Planning | ### 9 Ranking",
        "## 3、Chunking | ## 4、Planning | ## 5、Ranking",
        "## 七、Chunking | ## 八、Planning | ## 九、Ranking",
        "## 240、Chunking | ## 241、Planning | ## 242、Ranking",
        "## 7、Chunking | ## 7、Planning | ## 8、Ranking",
        "## 7、Chunking | ## 15、Planning | ## 40、Ranking"
      })
  void numbersMayBeginAnywhereRepeatAndBeMissing(String first, String second, String third) {
    String counted =
        "# Notes\n\n%s\n\nCut it.\n\n%s\n\nPlan it.\n\n%s\n\nRank it.\n"
            .formatted(first, second, third);
    List<Entry> entries = Parsed.entries(counted);
    assertThat(entries).extracting(Entry::title).containsExactly("Chunking", "Planning", "Ranking");
    assertThat(entries).extracting(Entry::body).containsExactly("Cut it.", "Plan it.", "Rank it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## 7、Chunking | ## 8、Planning",
        "## 7. Chunking | ## 8. Planning",
        "### 7 Chunking | ### 8 Planning",
        "## 7、Chunking | ## 7、Planning"
      })
  void twoSectionsAreEnough(String first, String second) {
    assertThat(
            Parsed.entries("# Notes\n\n" + first + "\n\nCut it.\n\n" + second + "\n\nPlan it.\n"))
        .extracting(Entry::title)
        .containsExactly("Chunking", "Planning");
  }

  @Test
  void numbersMayCountDown() {
    String list =
        """
        # Four ropes, counted down

        ## 4. Hemp

        It is old, and it smells.

        ## 3. Nylon

        It stretches before it breaks.

        ## 2. Sisal

        It is cheap and does not last.

        ## 1. Steel

        It does not stretch at all.
        """;
    String changes =
        """
        ## 31.5 Harbour
        Closed for a day.

        ## 30.5 Canal
        Opened again.

        ## 29.5 Lock
        Repaired.
        """;

    assertThat(Parsed.entries(list))
        .extracting(Entry::number, Entry::title)
        .containsExactly(
            tuple("4", "Hemp"), tuple("3", "Nylon"), tuple("2", "Sisal"), tuple("1", "Steel"));
    assertThat(Parsed.entries(changes)).noneMatch(it -> "31".equals(it.number()));
  }

  @Test
  void oneSectionIsEnoughWhereItGivesItsSources() {
    String section = "# 资料收集\n\n## 1、怎样评测检索\n\n%s先看命中，再看排序。\n";

    assertThat(Parsed.entries(section.formatted("**信息源：**\n\n- [Link](https://a.dev/1)\n\n")))
        .extracting(Entry::number, Entry::title)
        .containsExactly(tuple("1", "怎样评测检索"));
    assertThat(Parsed.digest(section.formatted("")).format()).isEqualTo("single-document");
  }

  @Test
  void sectionsThatGiveTheirSourcesAreNoListOfLinksWhereverTheyBegin() {
    String tail =
        COLLECTION
            .replace("## 1、", "## 5、")
            .replace("## 2、本", "## 6、本")
            .replace("## 3、还", "## 7、还");
    Digest digest = Parsed.digest(tail);
    assertThat(digest.format()).isEqualTo("numbered-sections");
    assertThat(digest.entries()).extracting(Entry::number).containsExactly("5", "6", "7");
    assertThat(digest.entries())
        .extracting(Entry::body)
        .isEqualTo(Parsed.entries(COLLECTION).stream().map(Entry::body).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## 2023 in review | ## 2024 in review",
        "## 3.1 Chunking | ## 3.2 Planning",
        "## 5 ways to cut | ## Summary"
      })
  void headingsThatHappenToBeginWithANumberAreNoSections(String first, String second) {
    Digest digest =
        Parsed.digest("# Notes\n\n" + first + "\n\nCut it.\n\n" + second + "\n\nPlan it.\n");
    assertThat(digest.format()).isNotEqualTo("numbered-sections");
  }

  @Test
  void aDayBelowAHeadingIsTheSectionsDateAndHeadingsWithoutNumbersAreItsText() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      text.append("### 0%d. 提示词 %d\n\n2023-11-1%d\n\n第 %d 段，按下面的格式回答：\n\n".formatted(i, i, i, i));
      if (i == 3) {
        text.append("### 直译\n{结果}\n\n");
      }
    }
    List<Entry> entries = Parsed.entries(text.toString());
    assertThat(entries)
        .extracting(entry -> entry.title() + " " + entry.date())
        .containsExactly(
            "提示词 1 2023-11-11",
            "提示词 2 2023-11-12",
            "提示词 3 2023-11-13",
            "提示词 4 2023-11-14",
            "提示词 5 2023-11-15",
            "提示词 6 2023-11-16");
    assertThat(entries.get(2).body()).isEqualTo("第 3 段，按下面的格式回答：\n\n### 直译\n{结果}");
  }

  @Test
  void aHeadingWithoutANumberAboveTheOthersEndsTheSectionBeforeIt() {
    String brief =
        """
        # Daily brief 2025-12-27

        ## News

        ### 1. An open model for code
        It is said to be as good as those that are closed, and it runs at home.

        ### 2. A paper about agents
        It says that they work in demonstrations and hardly anywhere else.

        ### 3. Small models are back
        Those who look back at the year say that large ones pay less and less.

        ## Tools

        - [A framework](https://a.example.com/1) for the smallest computers
        - [A search](https://a.example.com/2) that goes deep

        ## Subscribe

        https://a.example.com/subscribe
        """;

    List<Entry> entries = Parsed.entries(brief);

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly(
            "An open model for code",
            "A paper about agents",
            "Small models are back",
            "A framework",
            "A search");
    assertThat(entries.get(2).links()).isEmpty();
    assertThat(entries.get(3).section()).isEqualTo("Tools");
  }

  @Test
  void aHeadlineBeforeTheNumbersIsAnEntryAndALabelAboveAnAddressSaysWhoseItIs() {
    String weekly =
        """
        # 每周资讯

        ## 本期头条

        ### **[小模型的春天](https://a.example.com/spring)** - *a.example.com*

        它们在家里的机器上就能跑，本周有三家同时发布，而且都把权重放了出来，许可证也都允许商用。

        ## 资讯

        #### 1. 一个新的检索库
        写它的人说，它只有一个文件，没有依赖，每秒能查一万次，还附了一个可以照着跑的例子。

        **资讯地址**

        https://b.example.com/library

        ![图](images/1.png)

        #### 2. 开会的人又多了
        主办方说，今年报名的人比去年多了一倍，会场也换到了更大的地方，录像会在会后放出。

        **资讯地址**

        https://c.example.com/meeting
        """;

    assertThat(Parsed.entries(weekly))
        .extracting(Entry::title, Parsed::ownLink)
        .containsExactly(
            tuple("小模型的春天", "https://a.example.com/spring"),
            tuple("一个新的检索库", "https://b.example.com/library"),
            tuple("开会的人又多了", "https://c.example.com/meeting"));
  }

  @Test
  void theHistoryBelowTheLastNumberIsNoEntry() {
    String daily =
        """
        # 每日摘要

        ## 1. 阅读器能装应用了

        它有一个商店，应用都签了名。

        ## 2. 最大的星图

        画了十年，可以在线看。

        ## 3. 少一个付费墙

        在设置里打开就行。

        ## 历史记录

        | 序号 | 文件 |
        | --- | --- |
        | 1 | [2031-08-22](out/2031-08-22.md) |
        """;

    assertThat(Parsed.entries(daily))
        .extracting(Entry::title)
        .containsExactly("阅读器能装应用了", "最大的星图", "少一个付费墙");
  }

  @Test
  void aFieldWithAnAddressBelowAHeadingSaysWhereItLeads() {
    String daily =
        """
        # 今日热榜 2024-12-26

        ## 1.A server for music
        **中文标题**：音乐服务器
        **网站**:  <a href='https://a.example.com/music'>a.example.com</a>
        **评论**:  <a href='https://news.example.com/1'>立即访问</a>

        ## 2.A renderer in a page
        **中文标题**：一页渲染器
        **网站**:  <a href='https://b.example.com/renderer'>b.example.com</a>
        **评论**:  <a href='https://news.example.com/2'>立即访问</a>
        """;

    assertThat(Parsed.entries(daily))
        .extracting(Parsed::ownLink)
        .containsExactly("https://a.example.com/music", "https://b.example.com/renderer");
  }

  @Test
  void aReferenceBelowASectionIsItsSource() {
    String weekly =
        """
        # 周记

        ### 1. 导出书签的小工具

        [birdmark](https://a.example.com/birdmark) 把书签存成一份表格。

        > Reference: [@ann](https://x.com/ann/status/1776132447492812805)

        ### 2. 一张图看懂沟通

        所有交流都可以看作一种映射。

        > Reference: [@bo](https://x.com/bo/status/1776150456747938131)
        """;

    assertThat(Parsed.entries(weekly))
        .extracting(Parsed::ownLink)
        .containsExactly(
            "https://x.com/ann/status/1776132447492812805",
            "https://x.com/bo/status/1776150456747938131");
  }

  @Test
  void theSameWordsBelowASectionLeadToItsSource() {
    String weekly =
        """
        ## 文章

        ### 1.几何函数汇总

        【中文】[几何函数汇总](https://a.example.com/geometry)
        一张表列全了。

        ### 2.重设账号密码

        【英文】[重设账号密码](https://a.example.com/password)
        亲测有效，见[附录](https://b.example.com/appendix)。
        """;

    assertThat(Parsed.entries(weekly))
        .extracting(Parsed::ownLink)
        .containsExactly("https://a.example.com/geometry", "https://a.example.com/password");
  }

  @Test
  void numberedSectionsOfLinksWithinASiteAreLists() {
    String index =
        """
        ## 1.项目
        - [温室](/project/greenhouse/)     20240930
        - [堆肥箱](/project/compost/)     20240929
        - [雨水桶](/project/rain/)     20240928

        ## 2.读书
        - [土壤](/books/soil/)     20240912
        - [种子](/books/seeds/)     20240910
        - [苔藓](/books/moss/)     20240908
        """;

    assertThat(Parsed.entries(index)).hasSize(6);
  }

  @Test
  void numbersBelowMuchTextCountPartsOfIt() {
    String text =
        """
        # Splitting bundles

        A program asks for two files, and both ask for a third.

        ## a.js:

        It draws a button, and loads the rest when somebody presses it.

        ## b.js:

        It draws a list.

        ## 1. Only what is asked for later

        The third file is a bundle of its own.

        ## 2. Only what is asked for at once

        The third file stands in both bundles.
        """;

    assertThat(Parsed.entries(text)).hasSize(1);
    assertThat(Parsed.entries(text.substring(text.indexOf("## b.js"))))
        .extracting(Entry::title)
        .contains("Only what is asked for later", "Only what is asked for at once");
  }
}
