package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and newsletters whose items lie in each other or stand without marks. */
class LinkListTest {

  @Test
  void boldTitlesAboveTextsWithLinksAreItemsAndCaptionsAreNot() {
    String text =
        """
        # Letter 12

        # Research

        ***On sparse attention***

        A paper looks at [what heads skip](https://a.dev/sparse) in long texts.

        ![](https://a.dev/heads.png)

        *heads that skip —* [*source*](https://a.dev/sparse-blog)

        ***Smaller vocabularies***

        The [report](https://b.dev/vocabulary) tries eight sizes.

        # Tools

        **A reader for logs:**

        It opens [gigabytes](https://c.dev/logs) at once.

        **Plain charts**

        Charts of [plain text](https://d.dev/charts) for terminals.
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .containsExactly(
            "On sparse attention", "Smaller vocabularies", "A reader for logs", "Plain charts");
  }

  @Test
  void aShortListBelowABoldTitleIsPartOfItsItem() {
    String text =
        """
        # Letter 13

        ## Research

        **Models of many tongues**

        There are new ones for:

        - [Dutch](https://a.dev/nl)
        - [Danish](https://a.dev/da)

        **On over-sampling**

        A paper warns of [leaks](https://b.dev/leaks) between the folds.

        **Fewer steps**

        We found that [half of the steps](https://c.dev/half) are enough.
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .containsExactly("Models of many tongues", "On over-sampling", "Fewer steps");
  }

  @Test
  void boldTitlesOfAnArticleAreNoItems() {
    String text =
        """
        # How we test

        We began with [one list](https://a.dev/one) and [another](https://a.dev/two).

        **Why at all**

        Because nobody knew what worked, and everybody was afraid of changing it.

        **What it took**

        Two weeks, a good deal of patience and a second pair of eyes for every change.
        """;
    assertThat(Parsed.entries(text)).hasSize(1);
  }

  @Test
  void describedLinksBelowALinkAreItemsOfTheirOwn() {
    String text =
        """
        # Drivers

        ## Databases

        * [Tables](https://a.dev/tables) - All about tables.
            * [fast-tables](https://a.dev/fast) - A driver that is fast.
            * [easy-tables](https://a.dev/easy) - A driver that is easy to use.
        * [Graphs](https://b.dev/graphs) - Drawing them, see also
            * [part one](https://b.dev/1)
            * [part two](https://b.dev/2)
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .containsExactly("Tables", "fast-tables", "easy-tables", "Graphs");
    assertThat(Parsed.links(Parsed.entries(text).get(3))).hasSize(3);
  }

  @Test
  void aMarkInColonsIsNoPartOfTheTitle() {
    String text =
        """
        ### Added on 22 August

        #### Mira - [Github](https://github.com/mira)
        * :white_check_mark: [Paper Boat](https://boat.dev)：folds pages

        #### Otto - [Github](https://github.com/otto)
        * :clock8: [Night Owl](https://owl.dev)：reads aloud at night

        #### Lin - [Github](https://github.com/lin)
        * :white_check_mark: [Tea Timer](https://tea.dev)：knows forty kinds of tea
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .containsExactly("Paper Boat", "Night Owl", "Tea Timer");
  }

  @Test
  void amongLinkedHeadingsOneAboveAListKeepsIt() {
    StringBuilder text = new StringBuilder("# Weekly 7\n\n## Articles\n\n");
    for (int i = 1; i <= 5; i++) {
      text.append("### [Article %d](https://a.dev/%d)\n\nWhat it says.\n\n".formatted(i, i));
    }
    text.append("### [A tour](https://a.dev/tour)\n\nIt has parts:\n\n");
    text.append("- [One](https://a.dev/tour/1)\n- [Two](https://a.dev/tour/2)\n\n");
    assertThat(Parsed.entries(text.toString()))
        .hasSize(6)
        .last()
        .extracting(Entry::title)
        .isEqualTo("A tour");
  }

  @Test
  void amongLinkedHeadingsOneWithTwoLinksIsAnItem() {
    String text =
        """
        # Weekly 8

        ## Articles

        ### [Ropes](https://a.dev/ropes)

        How they are made.

        ### Sails, [part 1](https://b.dev/1) and [part 2](https://b.dev/2)

        How they are sewn.

        ### [Oars](https://c.dev/oars)

        How they are cut.
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .containsExactly("Ropes", "Sails, part 1 and part 2", "Oars");
    assertThat(Parsed.links(Parsed.entries(text).get(1))).hasSize(2);
  }

  @Test
  void aLinkedHeadingThatIsAllOfItsSectionIsTheItem() {
    String text =
        """
        # Week ending 28 January

        ## Pull request of the week

        ### [#122: Build objects without a schema](https://a.dev/122)

        It lets rules make what they return.

        ## Other merges

        - [Faster starts](https://a.dev/123), because less is read
        - [Smaller images](https://a.dev/124), because less is packed
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .containsExactly("#122: Build objects without a schema", "Faster starts", "Smaller images");
  }

  @Test
  void everyLineOfLinkedTitlesIsAnItem() {
    String text =
        """
        2023.11.20 - Letters
        ========

        ## Fresh

        [Ropes 4 is out](https://a.dev/ropes)
        [Knots](https://b.dev/knots): see how each of them is tied.
        [A guide to sails](https://c.dev/sails)

        [Maps of wind](https://d.dev/wind)
        [The tide as a table](https://e.dev/tide)

        ## 历史这周

        - 2022: [Letters 41](https://letters.dev/41)
        - 2021: [Letters 12](https://letters.dev/12)
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .containsExactly(
            "Ropes 4 is out", "Knots", "A guide to sails", "Maps of wind", "The tide as a table");
  }

  @Test
  void creditsContributorsAndContentsAreNoItems() {
    String text =
        """
        ## Contents

        - [News and everything that happened in the last week](#news)
        - [Thanks to everybody who wrote, drew and corrected](#thanks)

        ## News

        -[Sails 3 is out](https://a.dev/sails), with colours that change with the wind and the hour
        - [Oars 2 is out](https://b.dev/oars), which can be used by both hands at the same time
        - [Masts](https://c.dev/masts) explains how tall one may be before it breaks in a storm

        ## New faces

        These people contributed for the first time this week, and we are glad that they are here:

        - Ada Lindqvist
        - Bo Zhang
        - petra_k

        ## That is all

        - 140303 [Mo](https://mo.dev) translated in 42 minutes
        - 140303 [Mo](https://mo.dev) formatted in 7 minutes

        ## Contribute to this letter

        Send what you find to [the tracker](https://a.dev/tracker), we read everything that comes in.
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .containsExactly("Sails 3 is out", "Oars 2 is out", "Masts");
  }

  @Test
  void numbersOfAnotherStyleCountThePointsOfAText() {
    StringBuilder text = new StringBuilder("# 周刊 5\n\n## 新工具\n\n它有三个优点。\n\n");
    for (int i = 1; i <= 3; i++) {
      text.append("（%d）它支持第%d种[格式](https://a.dev/doc/%d)，还可以离线使用。\n\n".formatted(i, i, i));
    }
    text.append("## 文章\n\n");
    for (int i = 1; i <= 12; i++) {
      text.append("%d、[文章%d](https://b.dev/%d)\n\n说了什么。\n\n".formatted(i, i, i));
    }
    assertThat(Parsed.entries(text.toString()))
        .hasSize(13)
        .first()
        .extracting(Entry::title)
        .isEqualTo("新工具");
  }

  @Test
  void aLinkedTitleMayBeginWithAnAddress() {
    Entry entry =
        Parsed.entries(
                """
                ## Tools

                ### [https://map.dev/ draws your journeys](https://x.com/pim/status/1)

                A map.

                ### [Another one](https://x.com/pim/status/2)

                Of paper.
                """)
            .get(0);
    assertThat(entry.title()).isEqualTo("https://map.dev/ draws your journeys");
    assertThat(entry.ownLink()).isPresent();
  }

  @Test
  void weeksWithBlanksInTheirDatesAreHeadingsAndNoNumbers() {
    String weekly =
        """
        # 周报 · 2025 年 3 月

        ## 3 月 3 日 – 3 月 9 日

        ### 模型

        1. **开源周收官**：五个仓库。https://a.example.com/flash
        2. 新的推理模型 https://b.example.com/reason

        ## 3 月 10 日 – 3 月 16 日

        ### 模型

        1. **小模型来了**：单卡可跑。https://c.example.com/small
        2. 图像编辑开放 https://d.example.com/edit
        """;

    assertThat(Parsed.summaries(Parsed.entries(weekly)))
        .containsExactly(
            "开源周收官 -> https://a.example.com/flash",
            "新的推理模型 -> https://b.example.com/reason",
            "小模型来了 -> https://c.example.com/small",
            "图像编辑开放 -> https://d.example.com/edit");
  }

  @Test
  void aBadgeBeforeATitleIsNoPartOfIt() {
    String digest =
        """
        ## 画图

        - [![Open source][open]](https://code.example.com/plot) [Plot](https://plot.example.com) - 画线的工具
        - [![Open source](https://i.example.com/open.svg)](https://code.example.com/bars) [Bars](https://bars.example.com) - 画柱的工具
        - ![Paid][paid] [Pies](https://pies.example.com) - 画饼的工具
        - [![Chat](https://i.example.com/chat.svg)](https://chat.example.com)

        [open]: https://i.example.com/open.svg
        [paid]: https://i.example.com/paid.svg
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .startsWith(
            "Plot -> https://plot.example.com",
            "Bars -> https://bars.example.com",
            "Pies -> https://pies.example.com");
    assertThat(Parsed.links(Parsed.entries(digest).get(1)))
        .contains("https://code.example.com/bars", "https://bars.example.com");
  }

  @Test
  void amongLinkedHeadingsOneAboveATextIsAnEntryWithWhatItLists() {
    String digest =
        """
        ## Hello

        ### The parser weekly

        Every Monday three of the people below pick what they read. If nothing here is for you, \
        the next issue may be, as each of them looks after a field of their own.

        - [@ann](https://people.example.com/ann) - [blog](https://ann.example.com) - compilers
        - [@bo](https://people.example.com/bo) - [blog](https://bo.example.com) - networks
        - [@cy](https://people.example.com/cy)

        ## Compilers

        ### [Lexers by hand](https://a.example.com/lexers)

        Why the generated ones are not faster.

        ### [Errors that help](https://a.example.com/errors)

        What a message should say, and what not.

        ### [A parser in a day](https://a.example.com/day)

        Recursive descent, with all the tests.
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly(
            "The parser weekly", "Lexers by hand", "Errors that help", "A parser in a day");
    assertThat(Parsed.links(Parsed.entries(digest).get(0))).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# 八月收藏\n\n- [微调指南](https://a.dev/lora) 讲得很细，有代码。\n",
        "# 八月收藏\n\n## [微调指南](https://a.dev/lora)\n\n讲得很细，有代码。\n",
        "# 八月收藏\n\n## 工具\n\n1、[微调指南](https://a.dev/lora)：讲得很细，有代码。\n",
        "# 八月收藏\n\n## 微调指南\n\n**日期**: 2024-08-01 | **原文**: https://a.dev/lora\n\n讲得很细，有代码。\n"
      })
  void aDigestOfOneItemSoFarIsThatItem(String begun) {
    List<Entry> entries = Parsed.entries(begun);

    assertThat(Parsed.summaries(entries)).containsExactly("微调指南 -> https://a.dev/lora");
    assertThat(entries.get(0).body()).endsWith("讲得很细，有代码。");
    assertThat(Parsed.entries("# 我的一天\n\n早上读了[一本书](https://a.dev/book)，下午睡觉。\n"))
        .extracting(Entry::title)
        .containsExactly("我的一天");
  }

  @Test
  void linksAsOutlinersWriteThemCarryTitles() {
    String digest =
        """
        #+title: 2026-06-29 Outline news
        - Help wanted:
          - [[https://a.example.com/cfp][Outline Conf - Call for Talks]]
          - [[https://a.example.com/patch][Canvas patch: we need testers!]] ([[https://b.example.com/1][Forum]])
        - Configuration:
          - [[https://a.example.com/disabled][Ann Lee: Disabled Commands]] - why they ask first
          - [[https://a.example.com/channels][New channels: snapshots and releases]]
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "Outline Conf - Call for Talks -> https://a.example.com/cfp",
            "Canvas patch: we need testers! -> https://a.example.com/patch",
            "Ann Lee: Disabled Commands -> https://a.example.com/disabled",
            "New channels: snapshots and releases -> https://a.example.com/channels");
    assertThat(Parsed.links(Parsed.entries(digest).get(1)))
        .containsExactly("https://a.example.com/patch", "https://b.example.com/1");
  }

  @Test
  void titlesWithLinksAmongMoreWithoutAreItemsInADocumentOfLists() {
    StringBuilder digest = new StringBuilder("## 站点\n\n");
    for (int i = 1; i <= 6; i++) {
      digest.append("- [站点 %1$d](https://s%1$d.example.com)：可以看看\n".formatted(i));
    }
    digest.append("\n## 常用工具\n\n");
    for (int i = 1; i <= 8; i++) {
      digest.append("- [工具 %1$d](https://t%1$d.example.com)：天天在用\n".formatted(i));
      digest.append("- 没有主页的小程序 %d 号\n- 装机必备的软件 %d 号\n".formatted(i, i));
    }

    assertThat(Parsed.summaries(Parsed.entries(digest.toString())))
        .contains(
            "站点 6 -> https://s6.example.com",
            "工具 1 -> https://t1.example.com",
            "工具 8 -> https://t8.example.com");
  }
}
