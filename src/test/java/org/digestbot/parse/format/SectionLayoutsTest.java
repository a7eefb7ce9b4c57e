package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Which sections of a digest are entries, which only name those below them, which hold none. */
class SectionLayoutsTest {
  @Test
  void sectionsOfOneBoldTitleGoWithThoseOfSeveral() {
    String digest =
        """
        # Detection

        **《Boxes Without Anchors》**

        Date：20240309

        Author：Ann Lee

        > Most detectors begin with anchors. This one needs none.

        arXiv：https://arxiv.example.com/abs/1

        # Depth

        **《Stereo in Groups》(Workshop 2024)**

        Date：20240310

        Author：Bo Chen

        > Stereo matching finds the same point twice.

        arXiv：https://arxiv.example.com/abs/2

        **《Depth from Cycles》(Workshop 2024)**

        Date：20240311

        Author：Cy Dee

        > Two networks teach each other.

        arXiv：https://arxiv.example.com/abs/3

        # Text

        **《Erasing Words》**

        Date：20240311

        Author：Eve Fox

        > Text on a picture is painted over.

        arXiv：https://arxiv.example.com/abs/4
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly(
            "《Boxes Without Anchors》",
            "《Stereo in Groups》(Workshop 2024)",
            "《Depth from Cycles》(Workshop 2024)",
            "《Erasing Words》");
  }

  @Test
  void aTextBelowALinkedHeadingAmongSectionsIsAnEntry() {
    String digest =
        """
        ## [Call for talks](https://a.example.com/call)

        The meetup in June is about games, and whoever makes one is asked to tell how it went. \
        Ten minutes are enough, slides are not needed.

        ## Games

        ### [Towers](https://a.example.com/towers)

        Towers can now be sold.

        ### [Rails](https://a.example.com/rails)

        Trains wait at signals.

        ## Tools

        ### [Paint](https://a.example.com/paint)

        Paint has layers.

        ## Books

        ### [Pixels](https://a.example.com/pixels)

        A book about pixels.

        ## Sponsor: [Acme](https://a.example.com/acme)

        Acme makes keyboards for people who write much, and this letter would not be without them. \
        Tell them who sent you.
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("Call for talks", "Towers", "Rails", "Paint", "Pixels");
  }

  @Test
  void aSectionThatSaysThatItIsEmptyIsNoEntry() {
    String digest =
        """
        ## News

        * [Compiler 2.1](https://a.example.com/21) is out.
        * [A book on macros](https://a.example.com/macros).
        * [Threads explained](https://a.example.com/threads).
        * [How we made a parser of a million lines twice as fast](https://a.example.com/fast).
        * [A year with small teams, and what became of their plans](https://a.example.com/year).
        * [The borrow checker from the inside, with many pictures](https://a.example.com/inside).

        ## [Proposals](https://a.example.com/proposals)

        Changes follow the [process](https://a.example.com/process). These are the proposals that were \
        accepted since the last issue:

        * *No proposals were accepted this week.*

        ## Call for Help

        Want to take part but do not know where to begin? Every week we list tasks that wait for \
        somebody like you, with people who answer questions.

        _No tasks were handed in._

        ## Looking Back

        [Issue 12: Parsers by hand](https://a.example.com/12) (2023-05-01)
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly(
            "Compiler 2.1",
            "A book on macros",
            "Threads explained",
            "How we made a parser of a million lines twice as fast",
            "A year with small teams, and what became of their plans",
            "The borrow checker from the inside, with many pictures");
  }

  @Test
  void aLinkedHeadingKeepsItsFewWordsAndPagesBelowATextAreNoItems() {
    String weekly =
        """
        ---
        title: 前端周报 #88
        ---

        ## 新闻

        ### [表单库发布](https://a.example.com/forms)
        新的钩子都稳定了。

        ### 浏览器更新
        锚点定位终于来了，再也不用手算位置。
        - 博客：https://b.example.com/new
        - 演示：https://b.example.com/demo

        ## 工具

        - [迁移助手](https://c.example.com) 一条命令迁移
        - [检查器](https://d.example.com) 快五十倍
        - [正则图](https://e.example.com) 看得见的正则
        """;

    List<Entry> entries = Parsed.entries(weekly);

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly("表单库发布", "浏览器更新", "迁移助手", "检查器", "正则图");
    assertThat(entries.get(0).body()).isEqualTo("新的钩子都稳定了。");
    assertThat(entries.get(1).body()).startsWith("锚点定位终于来了");
    assertThat(Parsed.links(entries.get(1)))
        .containsExactly("https://b.example.com/new", "https://b.example.com/demo");
  }

  @Test
  void aHeadingWithoutATextNamesTheOnlyEntryBelowIt() {
    String digest =
        """
        ---
        title: "Storage Weekly 12 (May 3rd, 2024)"
        ---

        ## Storage Weekly 12 (May 3rd, 2024)

        Welcome to another issue about everything that keeps [bits](https://a.example.com/bits), \
        written by those who lose them now and then and would rather not.

        ## The latest

        ### A cluster on the kitchen table

        Four small computers, one switch, and a [guide](https://a.example.com/kitchen) of twenty pages.

        ## In the wild

        + [Backups at sea](https://a.example.com/sea), Ann Lee
        + [Tapes are back](https://a.example.com/tapes), Bo Chen
        + [A disk speaks](https://a.example.com/disk), Cy Dee

        ## Thanks for reading ☺️

        If we missed something, [reply](https://a.example.com/reply) to this mail, and it will be in the next one.
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly(
            "A cluster on the kitchen table", "Backups at sea", "Tapes are back", "A disk speaks");
  }

  @Test
  void whoContributedAndHowManyWereCountedIsNoEntry() {
    String digest =
        """
        # 工具日报 2024-05-03

        ## 来源统计

        - **甲站**: 58 篇
        - **乙站**: 31 篇
        - **丙站**: 22 篇
        - **丁站**: 18 篇，其中有几篇是昨天的，今天才收进来，所以不算在总数里，也没有重复计算，明天会单独列出，读者可以自己核对

        ## 文章

        1. [一个画图工具](https://a.example.com/draw)
        2. [一个写字工具](https://a.example.com/write)
        3. [一个听歌工具](https://a.example.com/listen)

        ## New contributors (Thanks!)

        - [@dee](https://people.example.com/dee), who found the slip in the second list of last week
        - [@eve](https://people.example.com/eve), who wrote the tool that counts what we read

        ## 贡献者（GitHub ID）

        运维小队：

        - `@AnnLee`（小安）、`@BoChen`（小波）、`@CyDee`（小赛），以及每一位在讨论区留言、指出错别字、推荐文章的读者，没有你们就没有这份日报，也要感谢帮忙校对的各位朋友
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("一个画图工具", "一个写字工具", "一个听歌工具");
  }

  @Test
  void linksToOtherPagesOfTheSiteAreContentsAndPicturesOfItAreNone() {
    String digest =
        """
        # 码农周刊 第 89 期

        ## 文章

        1、[数字货币的几点问题](https://a.example.com/money)

        谈了三个问题。

        2、[取数服务演进之路](https://a.example.com/data)

        从一台机器说起，到第三年才有了第二台。

        3、[程序员延寿指南](https://a.example.com/live)

        稳健地活得更久，每一条都附了论文。

        ## 会员专属邮件周报

        - Vol.090 [七十岁生日的一百零三条人生建议](/docs/vol.090.md)
        - Vol.089 [写给大家的三十四句话，摘录几句，共勉](../docs/vol.089.md)
        - Vol.088 [如何记住所学的东西？一个老教师的办法](./vol.088.md)

        ## 编辑手记

        ![封面](/images/1.png)
        ![配图](/images/2.png)

        这期做得很慢，因为我们把每一篇都重新读了一遍，删掉了三篇已经过时的，又补上了两篇新的。\
        以后每个季度都会这样做一次，也欢迎大家告诉我们还有哪些该删，哪些该补，哪些链接已经打不开了，哪些标题写错了字，哪些项目早就没人管了。
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("数字货币的几点问题", "取数服务演进之路", "程序员延寿指南", "编辑手记");
  }
}
