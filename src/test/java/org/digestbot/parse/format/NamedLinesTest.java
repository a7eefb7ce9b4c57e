package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Lines that say a name or a number before what they are about, and the fields of one line. */
class NamedLinesTest {
  @Test
  void theNameBeforeAColonIsTheTitleWhereTheAddressesSpeakOfIt() {
    String digest =
        """
        # 常用工具

        ripgrep：按行搜索的工具 https://github.com/BurntSushi/ripgrep
        fd：找文件，比 find 快 https://github.com/sharkdp/fd
        Figma：在线设计工具 https://figma.com
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "ripgrep -> https://github.com/BurntSushi/ripgrep",
            "fd -> https://github.com/sharkdp/fd",
            "Figma -> https://figma.com");
    assertThat(entries.get(0).body()).startsWith("按行搜索的工具");
  }

  @Test
  void anAddressInBracketsBehindANameIsNoPartOfIt() {
    String channels =
        """
        1. 小词表（[@digest_demo_words][1]）

           每天一个词，从它的来历讲起。

        2. 夜车地图 ([digest_demo_trains](https://t.example.com/trains))

           哪些夜车还在开。

        3. 读报（[@digest_demo_papers][2]）

           每晚一篇。

        [1]: https://t.example.com/words
        [2]: https://t.example.com/papers
        """;

    assertThat(Parsed.summaries(Parsed.entries(channels)))
        .containsExactly(
            "小词表 -> https://t.example.com/words",
            "夜车地图 -> https://t.example.com/trains",
            "读报 -> https://t.example.com/papers");
  }

  @Test
  void newsThatBeginsWithWhoDidItKeepsItsTitle() {
    String digest =
        """
        - 谷歌：两种小模型开源 https://news.example.com/1
        - 微软：云平台降价三成 https://news.example.com/2
        - 苹果：放弃造车计划 https://news.example.com/3
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("谷歌：两种小模型开源", "微软：云平台降价三成", "苹果：放弃造车计划");
  }

  @Test
  void aNumberInBoldIsNoPartOfTheTitle() {
    String digest =
        """
        - **1. A model for code** — better at programming https://a.example.com/1
        - **2. A search for chats** — first for those who pay https://a.example.com/2
        - **3. Eight open models** — of all sizes https://a.example.com/3
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly("A model for code", "A search for chats", "Eight open models");
    assertThat(entries).extracting(Entry::number).containsExactly("1", "2", "3");
  }

  @Test
  void anAnswerBelongsToTheBoldQuestionAboveIt() {
    String faq =
        """
        # FAQ

        **Q1：什么是检索增强？**

        A：先找再写，见 https://a.example.com/rag

        **Q2：什么是微调？**

        A：在自己的数据上继续训练，见 https://a.example.com/ft
        """;

    List<Entry> entries = Parsed.entries(faq);

    assertThat(entries).extracting(Entry::title).containsExactly("Q1：什么是检索增强？", "Q2：什么是微调？");
    assertThat(Parsed.links(entries.get(1))).containsExactly("https://a.example.com/ft");
  }

  @Test
  void boldNumbersAboveBulletsNameTheirGroup() {
    String digest =
        """
        **1. Models**

        - **A model for code**: better at programming, [news](https://a.example.com/1)
        - **Eight open models**: of all sizes, [news](https://a.example.com/2)

        **2. Tools**

        - **A search for chats**: first for those who pay, [news](https://a.example.com/3)
        - **A debugger**: for agents, [news](https://a.example.com/4)
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly(
            "A model for code", "Eight open models", "A search for chats", "A debugger");
  }

  @Test
  void aLineOfFieldsTellsWhenAndWhere() {
    String archive =
        """
        # 往事 - 2024年一月

        > 抓取时间: 2026-03-07 09:16:13

        ## 六个比喻

        **日期**: 2024-01-02T10:30:00+08:00 | **原文链接**: [https://a.example.com/1](https://a.example.com/1)

        ---

        有一年的新年，有人写过四种比喻，以此祝愿所有人在新的一年里都好。

        ---

        ## 并无藏私

        **日期**: 2024-01-03T09:40:00+08:00 | **原文链接**: [https://a.example.com/2](https://a.example.com/2)

        ---

        写作这件事情没有什么秘密可言，该说的都已经说过很多遍了。
        """;
    String feed =
        """
        [An article about cars](https://a.example.com/1)

        > 作者： 李泽南  拉取时间： 2022-05-28 05:51:49

        [An article about chips](https://a.example.com/2)

        > 作者： 机器之心  拉取时间： 2022-05-28 05:51:49

        [An article about ships](https://a.example.com/3)

        > 作者：周舟　日期：2022-05-29
        """;

    List<Entry> entries = Parsed.entries(archive);

    assertThat(Parsed.summaries(entries))
        .containsExactly("六个比喻 -> https://a.example.com/1", "并无藏私 -> https://a.example.com/2");
    assertThat(entries)
        .extracting(entry -> String.valueOf(entry.date()))
        .containsExactly("2024-01-02", "2024-01-03");
    assertThat(entries.get(1).body()).contains("写作这件事情");
    assertThat(Parsed.entries(feed)).extracting(Entry::author).containsExactly("李泽南", "机器之心", "周舟");
    assertThat(Parsed.entries(feed).get(2).date()).hasToString("2022-05-29");
  }

  @Test
  void newsBehindATagInBracketsIsAnEntry() {
    String daily =
        """
        ### 2019.04.23

        [新闻] 用网页做的篮球游戏，[试玩](https://a.example.com/play)：<https://a.example.com/ball>

        [工具] 鼠标移到一行，就看到这一行的结果。不用再写打印：<https://a.example.com/tool>

        [类库] 快速创建假接口；<https://a.example.com/mock>
        """;

    List<Entry> entries = Parsed.entries(daily);

    assertThat(entries).hasSize(3);
    assertThat(Parsed.links(entries.get(0)))
        .containsExactly("https://a.example.com/play", "https://a.example.com/ball");
    assertThat(entries)
        .extracting(entry -> String.valueOf(entry.date()))
        .containsOnly("2019-04-23");
  }

  @Test
  void titlesWithMoreLinksBehindThemAreEntriesAmongManyTitles() {
    String list =
        """
        # Reading

        [One](https://a.example.com/1)

        [Two](https://a.example.com/2)

        [Three](https://a.example.com/3). [reddit](https://reddit.example.com/a/long/address/of/a/thread/3). [slides](https://b.example.com/3)

        [Four](https://a.example.com/4)

        > What it says.

        [Five](https://a.example.com/5)

        [Six](https://a.example.com/6) [slides](https://b.example.com/6)
        """;

    List<Entry> entries = Parsed.entries(list);

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly("One", "Two", "Three", "Four", "Five", "Six");
    assertThat(entries.get(2).links()).hasSize(3);
  }

  @Test
  void shortWordsAboveBulletsWithLinksNameThem() {
    String list =
        """
        ## Newsletters

        - Leaders
          - Ann Lee's well known weekly [The Batch](https://a.example.com/1) picks three things
          - Bob Ray's well known monthly [Import](https://a.example.com/2) is about policy
          - Cy Fu's daily, which is new, https://a.example.com/3 is promising
          - Dee Wu's long and deep [recaps](https://a.example.com/4) of papers
        - Others
          - [One](https://b.example.com/1) every week
          - [Two](https://b.example.com/2) every month
        """;

    List<Entry> entries = Parsed.entries(list);

    assertThat(entries).hasSize(6);
    assertThat(entries)
        .extracting(Entry::section)
        .containsExactly("Leaders", "Leaders", "Leaders", "Leaders", "Others", "Others");
  }
}
