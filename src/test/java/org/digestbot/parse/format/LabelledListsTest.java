package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Lists below bullets and headings that say what they have in common. */
class LabelledListsTest {

  @Test
  void theLinksOfALabelAreNotLost() {
    String text =
        """
        ### Links

        - [A story](https://a.dev/story), told twice
        - Moving house, by [Ann](https://b.dev/ann) on [her blog](https://b.dev/blog)
            - [Moving house, part one](https://b.dev/1), with [a copy](https://copy.dev/1)
            - [Moving house, part two](https://b.dev/2), with [a copy](https://copy.dev/2)
            - [Moving house, the end](https://b.dev/3), with [a copy](https://copy.dev/3)
        - [A tool](https://c.dev/tool), for maps
        """;
    assertThat(Parsed.entries(text))
        .flatExtracting(Parsed::links)
        .contains(
            "https://b.dev/ann", "https://b.dev/blog", "https://b.dev/3", "https://copy.dev/2");
  }

  @Test
  void aBulletOfTwoHostsKeepsTheEventBelowIt() {
    String text =
        """
        ### Events

        * 2031-10-24 | Berlin | [Open School](https://a.dev/) + [Rustaceans](https://b.dev/)
            * [**Hack and learn**](https://a.dev/hack)
        * 2031-10-25 | Bern | [Alpine Crates](https://c.dev/)
            * [**Parsers by the lake**](https://c.dev/lake)
        * 2031-10-26 | Oslo | [Fjord Code](https://d.dev/)
            * [**Lightning talks**](https://d.dev/talks)
        """;
    assertThat(Parsed.entries(text)).hasSize(3);
    assertThat(Parsed.links(Parsed.entries(text).get(0)))
        .containsExactly("https://a.dev/", "https://b.dev/", "https://a.dev/hack");
  }

  @Test
  void aSectionOfNumbersHoldsItemsWhereAllOthersDoThoughFewHaveLinks() {
    String others =
        """
        ### 论文
        1. **稀疏注意力**的新结果，见 [论文](https://a.dev/1)。

        2. **更小的词表**也够用，见 [论文](https://a.dev/2)。

        3. **合成数据**的边界，见 [论文](https://a.dev/3)。

        ### 开源
        1. **日志阅读器**，见 [仓库](https://b.dev/1)。

        2. **命令行图表**，见 [仓库](https://b.dev/2)。

        3. **离线书签**，见 [仓库](https://b.dev/3)。

        ### 社区
        1. **提示词分享**，见 [帖子](https://c.dev/1)。

        2. **读书笔记**，见 [帖子](https://c.dev/2)。
        """;
    String products =
        """
        ### 产品
        1. **编辑器 Quill** 接入了新模型，补全更快了。

        2. **画图工具 Ink** 开放了权重，可以在 [这里](https://d.dev/ink) 下载，也有 [接口](https://d.dev/api) 可用。

        3. **助手 Moss** 的输出速度翻了两番。

        """;
    assertThat(Parsed.entries(products + others))
        .hasSize(11)
        .extracting(Entry::title)
        .startsWith(
            "编辑器 Quill 接入了新模型，补全更快了",
            "画图工具 Ink 开放了权重，可以在 这里 下载，也有 接口 可用",
            "助手 Moss 的输出速度翻了两番",
            "稀疏注意力的新结果");
  }

  @Test
  void theMarksAroundALinkedBookAreNoTextOfTheItem() {
    String text =
        """
        ## 在读

        - 【书籍】**《[海边的灯](https://a.dev/lamp)》**，林舟，2031
        - 【书籍】**《[山里的信](https://a.dev/letter)》**，周野，2030
        - 【公告】[站务：关于归档](https://b.dev/公告(2031.03.22)#/)，**山海百科**
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::body)
        .containsExactly("林舟，2031", "周野，2030", "**山海百科**");
  }

  @Test
  void aSignBeforeABareAddressIsNoWord() {
    String text =
        """
        ## 头条

        1. 新语音模型
        延迟降到三百毫秒。
        🔗 https://a.dev/voice

        2. 小模型开源
        <https://b.dev/small>
        七十亿参数。

        3. 检索进了浏览器
        👉 https://c.dev/search

        —— 订阅本简报：https://z.dev/sub
        """;
    assertThat(Parsed.summaries(Parsed.entries(text)))
        .containsExactly(
            "新语音模型 -> https://a.dev/voice",
            "小模型开源 -> https://b.dev/small",
            "检索进了浏览器 -> https://c.dev/search");
    assertThat(Parsed.entries(text))
        .flatExtracting(Parsed::links)
        .doesNotContain("https://z.dev/sub");
  }

  @Test
  void mailsNameSectionsBetweenRulesAndGiveTheAddressLast() {
    String text =
        """
        Hi folks, here is issue 42 of the weekly.

        --- NEWS ---

        * New voice model
          300 ms latency, can be interrupted.
          https://a.dev/voice

        * A small model opens
          Seven billion parameters.
          https://b.dev/small

        --- TOOLS ---

        * logv - a reader for logs
          https://c.dev/logv
        """;
    assertThat(Parsed.entries(text))
        .extracting(entry -> entry.section() + ": " + entry.title())
        .containsExactly(
            "NEWS: New voice model",
            "NEWS: A small model opens",
            "TOOLS: logv - a reader for logs");
    assertThat(Parsed.entries(text)).allSatisfy(entry -> assertThat(entry.ownLink()).isPresent());
  }

  @Test
  void theColumnOfDescriptionsNamesNoRow() {
    String text =
        """
        # 工具周报

        | 工具 | 简介 | 链接 |
        |---|---|---|
        | logv | 一个日志阅读器 | https://a.dev/logv |
        | flowy | 在线流程图 | https://b.dev/flowy |
        """;
    assertThat(Parsed.entries(text)).extracting(Entry::title).containsExactly("logv", "flowy");
  }

  @Test
  void aBoldNameBeforeAColonIsTheTitleOfItsText() {
    String text =
        """
        ## 本周新闻

        - **新的语音模型**：延迟降到三百毫秒，支持打断。[详情](https://a.dev/voice)
        - **小模型开源**：七十亿参数，比[上一代](https://b.dev/old)小一半。
        - **旧闻**：[去年的回顾](https://c.dev/last)

        ## Tools

        1. **logv**: a reader of logs. [Read more](https://d.dev/logv)
        2. **flowy** — draws a diagram ([link](https://e.dev/flowy))
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .startsWith("新的语音模型", "小模型开源")
        .endsWith("logv", "flowy");
    assertThat(Parsed.entries(text))
        .extracting(Parsed::ownLink)
        .containsExactly(
            "https://a.dev/voice",
            null,
            "https://c.dev/last",
            "https://d.dev/logv",
            "https://e.dev/flowy");
    assertThat(Parsed.entries(text).get(1).body()).startsWith("七十亿参数");
  }

  @Test
  void aBoldParagraphWithItsNumberStandsAboveItsAddressAndItsText() {
    String text =
        """
        **1. 稀疏注意力再探**

        https://a.dev/sparse

        三类注意力头，只有一类需要长上下文。

        **2. 更小的词表**

        https://b.dev/vocab

        八种大小，最小的并不差。

        **3. 日志阅读器 logv**

        https://c.dev/logv

        几个 GB 的日志马上打开。
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .containsExactly("稀疏注意力再探", "更小的词表", "日志阅读器 logv");
    assertThat(Parsed.entries(text))
        .extracting(Parsed::ownLink)
        .containsExactly("https://a.dev/sparse", "https://b.dev/vocab", "https://c.dev/logv");
    assertThat(Parsed.entries(text).get(2).body()).isEqualTo("几个 GB 的日志马上打开。");
  }

  @Test
  void aTableOfContentsIsNoEntryAndATextThatPointsToItsNotesIs() {
    String text =
        """
        ## 大綱
        - <a href="#summary">總結：這一週發生了什麼事，以及為什麼重要</a>
        - <a href="#tools">工具：值得一試的新工具與它們的限制</a>
        - [論文：三篇關於稀疏注意力與長上下文的論文](#papers)
        - [活動：下個月在台北與高雄舉辦的聚會與研討會](#events)

        ## 總結
        本週的共同方向，是把自動化從單點功能推進到可以營運、可以治理的基礎設施，模型開始依成本分級，開發平台把審查帶進流程。[[1. 來源]](#ref-1) [[2. 來源]](#ref-2) 實體世界也在加速：產線擴張、跨城市驗證、智慧工地放寬限制，各行各業面對的問題相似：責任、法遵與可靠度。

        ## 工具
        - [logv](https://a.dev/logv)：日誌閱讀器
        - [flowy](https://a.dev/flowy)：線上流程圖
        - [dbcat](https://a.dev/dbcat)：資料庫瀏覽器

        ## 論文
        - [更小的詞表](https://b.dev/vocab)：八種大小
        - [稀疏注意力](https://b.dev/sparse)：三類注意力頭
        """;
    assertThat(Parsed.entries(text))
        .extracting(Entry::title)
        .containsExactly("總結", "logv", "flowy", "dbcat", "更小的詞表", "稀疏注意力");
  }

  @Test
  void feedsWrittenIntoAPageGiveTheirDayBehindTheLink() {
    String text =
        """
        ## 博客

        ### 甲

        <!-- a:START -->
        - 🫶 [学习周刊 163](https://a.dev/1) | Thu Jun 13 2024 9:28 PM
            <details><summary>展开描述 ...</summary>
            多功能的工具
            </details>

        - 🧰 [学习周刊 162](https://a.dev/2) | Thu Jun 06 2024 9:45 PM
        <!-- a:END -->

        ### 乙

        <!-- b:START -->
        - 💼 [是架构不香](https://b.dev/1) | Mon May 08 2023 9:52 AM
        - 🕯 [介绍](https://b.dev/2) | Sat Dec 10 2022 2:38 AM<!-- b:END -->

        ### 丙

        - [一](https://c.dev/1) (2024-05-07)
        - [二](https://c.dev/2) - 发布于 2024 年的回顾
        """;
    assertThat(Parsed.entries(text))
        .extracting(entry -> entry.title() + " " + entry.date())
        .containsExactly(
            "学习周刊 163 2024-06-13",
            "学习周刊 162 2024-06-06",
            "是架构不香 2023-05-08",
            "介绍 2022-12-10",
            "一 2024-05-07",
            "二 null");
    assertThat(Parsed.entries(text).get(0).body()).contains("多功能的工具").doesNotContain("2024");
    assertThat(Parsed.entries(text).get(3).body()).isEmpty();
  }

  @Test
  void numbersAreItemsInOneSectionAsInTwoOthers() {
    String daily =
        """
        # AI 日报 2025-06-24

        ## 开源项目

        1. 编辑器开源，见[项目地址](https://a.example.com/edit)。
        2. 终端开源，见[项目地址](https://a.example.com/term)。
        3. 课程开源，见[项目地址](https://a.example.com/course)。

        ## 社会影响

        1. 一家公司的负责人说，写作助手没有预想的受欢迎，因为大家怕显得不真诚。
        2. 一个模型在调试时说要卸载自己，工程师们讨论了一整天。

        ## 分享

        1. 有人写了产品发布的六个办法，[原文](https://a.example.com/six)很长。
        2. 有人提醒每次对话之后都提交代码，[原文](https://a.example.com/git)有例子。
        3. 有人总结了一份报告，[原文](https://a.example.com/report)有图。
        """;

    assertThat(Parsed.entries(daily))
        .hasSize(8)
        .filteredOn(entry -> "社会影响".equals(entry.section()))
        .hasSize(2);
  }

  @Test
  void aHeadingThatOnlyCountsIsNoTitle() {
    String posts = "# 三月收藏\n";
    for (int i = 1; i <= 3; i++) {
      posts +=
          """

          ## %1$d

          原推：https://x.com/annlee/status/%1$d
          作者：安莉
          时间：2024-03-0%1$d
          内容：绳结打到第 %1$d 个，就很难读了。
          """
              .formatted(i);
    }

    assertThat(Parsed.entries(posts))
        .extracting(Entry::number, Entry::title, Entry::author)
        .containsExactly(
            tuple("1", "绳结打到第 1 个，就很难读了", "安莉"),
            tuple("2", "绳结打到第 2 个，就很难读了", "安莉"),
            tuple("3", "绳结打到第 3 个，就很难读了", "安莉"));
  }

  @Test
  void headingsAboveListsOfTheSameFieldsAreItems() {
    String daily =
        """
        # Harbour Digest, May 3, 2024

        ## News

        - **A crane moves** — It took four hours. ([Gazette](https://a.example.com/crane))
        - **A bridge opens** — One lane at first. ([Gazette](https://a.example.com/bridge))

        ## Worth telling again

        ### 9/10 — The ship that came back
        - **Hook:** "Nobody had asked where it was."
        - **Form:** story | **From:** @annlee | [link](https://a.example.com/ship)

        ### 8/10 — A knot for every day
        - **Hook:** "You tie it without looking."
        - **Form:** how-to | **From:** @bochan | [link](https://a.example.com/knot)

        ### 8/10 — Who paints the buoys
        - **Hook:** "Green is the hard one."
        - **Form:** interview | **From:** @cydiaz | [link](https://a.example.com/buoys)
        """;

    assertThat(Parsed.summaries(Parsed.entries(daily)))
        .containsExactly(
            "A crane moves -> https://a.example.com/crane",
            "A bridge opens -> https://a.example.com/bridge",
            "9/10 — The ship that came back -> https://a.example.com/ship",
            "8/10 — A knot for every day -> https://a.example.com/knot",
            "8/10 — Who paints the buoys -> https://a.example.com/buoys");
  }
}
