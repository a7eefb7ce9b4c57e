package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.digestbot.parse.title.Titles;
import org.junit.jupiter.api.Test;

/** What the first line of an item is called in a list, however its link stands in it. */
class HeadlinesTest {
  @Test
  void aSentenceThatBeginsWithALinkIsNotNamedByIt() {
    String digest =
        """
        ## Highlights

        * [ann] has released a driver for the [hts221] sensor
        * [Bo Chen] and [ann] are testing it
        * [There](https://c.example.com/1) [were](https://c.example.com/2) many fixes
        * [lintls](https://d.example.com) checks names of files

        [ann]: https://a.example.com/ann
        [hts221]: https://a.example.com/hts221
        [Bo Chen]: https://b.example.com/bo
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly(
            "ann has released a driver for the hts221 sensor",
            "Bo Chen and ann are testing it",
            "There were many fixes",
            "lintls");
  }

  @Test
  void aWrappedSentenceIsOneTitle() {
    String body = "The second candidate of the release fixes what people\n  saw in the first one.";
    String verse = "A line that says enough to be a title of a text.\nand one below";

    assertThat(Titles.derive(body))
        .isEqualTo("The second candidate of the release fixes what people saw in the first one.");
    assertThat(Titles.derive(verse)).isEqualTo("A line that says enough to be a title of a text.");
  }

  @Test
  void labelsOfDownloadsAndTheDayBeforeABoldTitleAreNoPartOfIt() {
    String digest =
        """
        ## 书

        - 现代的操作系统.PDF  [百度云下载链接](https://a.example.com/1)  密码:b69r
        - 网络的自顶向下:[百度网盘链接](https://a.example.com/2)  密码: bhob

        ## Papers

        - 2022-11-30, **Maps: From One Camera**, Ann Lee et.al., Paper: [http://p.example.com/1](http://p.example.com/1)
        - 2022-11-29, **A Fast Reconstruction**, Bo Chen et.al., Paper: [http://p.example.com/2](http://p.example.com/2)
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "现代的操作系统.PDF -> https://a.example.com/1",
            "网络的自顶向下 -> https://a.example.com/2",
            "Maps: From One Camera -> http://p.example.com/1",
            "A Fast Reconstruction -> http://p.example.com/2");
    assertThat(entries.get(2).date()).hasToString("2022-11-30");
    assertThat(entries.get(2).body()).startsWith("Ann Lee et.al.");
  }

  @Test
  void whoPublishedItAndFieldsBehindBarsAreNoPartOfATitle() {
    String digest =
        """
        ## 新增事件

        - **Acme Research Institute** · [移动机械臂与人形机器人](https://a.example.com/1)：一份免费的报告，梳理了现状。
        - **Acme** · [一个网络安全扩展](https://a.example.com/2)：免费发布。

        ## Papers

        - A Unified Analysis: Prediction for LWE｜A / 100｜sources: arxiv｜seen: 2024-05-28｜https://b.example.com/1
        - Sampling via Rejection｜B / 70｜sources: arxiv｜seen: 2024-05-28｜https://b.example.com/2
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "移动机械臂与人形机器人 -> https://a.example.com/1",
            "一个网络安全扩展 -> https://a.example.com/2",
            "A Unified Analysis: Prediction for LWE -> https://b.example.com/1",
            "Sampling via Rejection -> https://b.example.com/2");
  }

  @Test
  void numbersOfSectionsAreNoPartOfTheirNames() {
    String section = "%s\n\n" + "这里说的是这一周里值得记下来的事情，没有链接，但是有足够多的话可以说。".repeat(4) + "\n\n";
    String digest =
        section.formatted("## 1. 今日核心结论")
            + section.formatted("## 2/ 一点感想")
            + section.formatted("## 三、另一点感想")
            + section.formatted("## 4. 往期回顾")
            + """
            ## 5. 工具

            - [甲](https://a.example.com)：一个可以检查文件名的命令行工具，适合大型仓库，也可以接到流水线里使用。
            - [乙](https://b.example.com)：把数据库的改动当作代码来管理的工具，支持常见的数据库，开源免费。
            - [丙](https://c.example.com)：在浏览器里直接下棋的平台，可以对真实的引擎，也可以邀请好友一起下。
            - [丁](https://d.example.com)：用一张图看懂仓库结构的插件，点开就能看到每个目录有多大，谁在维护。
            - [戊](https://e.example.com)：给独立开发者的记账工具，账目存在自己的电脑里，不需要注册账号。
            - [己](https://f.example.com)：一份关于记账的报告，说的是怎样把每天的花费记下来而不觉得麻烦。
            - [庚](https://g.example.com)：一份关于仓库的报告，说的是怎样让几百个人在同一个仓库里工作。
            - [辛](https://h.example.com)：一份关于下棋的报告，说的是引擎怎样在几秒里看完几百万个局面。

            ## 6. 态势图

            ```mermaid
            flowchart LR
              subgraph Sources[今日来源]
                A[the first of many sources that are drawn here] --> B[the second of them]
            ```
            """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("一点感想", "另一点感想", "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛");
  }

  @Test
  void tagsAroundAnAddressBelowAHeadingAreNoWords() {
    String digest =
        """
        # Web Digest

        #### [酷工作] [上海][内推]初创公司招测试工程师

        <span style="color: blue"><https://a.example.com/1></span>

        <span style="color: gray"><https://n.example.com/1></span>

        #### Reactive Relational Algebra

        <span style="color: blue"><https://b.example.com/2></span>

        <span style="color: gray"><https://n.example.com/2></span>
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "[酷工作] [上海][内推]初创公司招测试工程师 -> https://a.example.com/1",
            "Reactive Relational Algebra -> https://b.example.com/2");
  }

  @Test
  void linkedHeadingsThatSayMuchKeepTheListsBelowThem() {
    String project =
        """
        ### [`%1$s`](https://%1$s.example.com)

        The `%1$s` crate keeps freed blocks of memory in a list and needs no more than that. This month
        its inner parts were made anew, so that the strict tests pass:

        - [Walk along the list](https://%1$s.example.com/1)
        - [Go on when nothing fits](https://%1$s.example.com/2)

        """;
    String digest = "## Projects\n\n" + project.formatted("alloc") + project.formatted("boot");

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries).extracting(Entry::title).containsExactly("alloc", "boot");
    assertThat(entries).allSatisfy(entry -> assertThat(entry.links()).hasSize(3));
  }

  @Test
  void picturesContentsAndFarewellsAreNoEntriesAndASentenceDatesNothing() {
    String digest =
        """
        ### [Companies](#companies-1)
        |     |     |     |
        |:-:  |:-:  |:-:  |
        | [#](#-companies) | [A](#a-companies) | [B](#b-companies) |
        | [I](#i-companies) | [J](#j-companies) | [K](#k-companies) |

        ## 关于

        本站自 2015 年 10 月 10 日正式成立。

        ## 工具

        - [甲](https://a.example.com)：一个可以检查文件名的命令行工具，适合大型仓库，也可以接到流水线里使用。
        - [乙](https://b.example.com)：把数据库的改动当作代码来管理的工具，支持常见的数据库，开源免费。
        - [丙](https://c.example.com)：在浏览器里直接下棋的平台，可以对真实的引擎，也可以邀请好友一起下。
        - [丁](https://d.example.com)：用一张图看懂仓库结构的插件，点开就能看到每个目录有多大，谁在维护。
        - [戊](https://e.example.com)：给独立开发者的记账工具，账目存在自己的电脑里，不需要注册账号。

        ## 每周一图

        ![](https://p.example.com/a-picture-with-a-name-that-is-as-long-as-some-sentences-are.jpg)

        ![](https://p.example.com/another-picture-with-a-name-that-is-as-long-as-some-are.jpg)

        ## 以上就是今天的新闻，感谢观赏

        - [备份](https://d.example.com/backup)
        - [频道](https://d.example.com/channel)
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries).extracting(Entry::title).containsExactly("甲", "乙", "丙", "丁", "戊");
    assertThat(Parsed.digest(digest).date()).isNull();
  }

  @Test
  void picturesThatAreBulletsAreNoWordsAndShortLinesWithPicturesNameGroups() {
    String digest =
        """
        📰 今日要闻

        🔹 一家公司发布新模型
        https://a.example.com/1
        简介一句话。

        🔹 另一家公司开源工具
        https://a.example.com/2
        简介一句话。

        💡 工具推荐

        🔸 🐳 一个笔记软件
        https://a.example.com/3
        可以离线使用。
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries)
        .extracting(entry -> entry.section() + ": " + entry.title())
        .containsExactly("今日要闻: 一家公司发布新模型", "今日要闻: 另一家公司开源工具", "工具推荐: 🐳 一个笔记软件");
    assertThat(entries.get(1).body()).isEqualTo("简介一句话。");
  }

  @Test
  void aNumberInBoldWordsIsTheNumberOfTheItem() {
    String digest =
        """
        ## Picks

        **1. First thing to say** and some text about it [link](https://a.example.com/1)

        **2. Second thing to say** and some text about it [link](https://a.example.com/2)

        **3. Third thing to say** and some text about it [link](https://a.example.com/3)
        """;

    assertThat(Parsed.entries(digest))
        .extracting(entry -> entry.number() + " " + entry.title())
        .allSatisfy(it -> assertThat(it).matches("[123] (First|Second|Third) thing to say.*"));
  }

  @Test
  void aBoldLineAboveTheTextOfANumberIsItsTitleHoweverLong() {
    String digest =
        """
        ### 前沿研究

        1. **《Noisy Preferences》（从有噪声的偏好里学习的方法）尝试改进对齐，让模型更贴近人类的喜好。**
        这篇论文关注一个很实际的问题：人给的偏好常常自相矛盾，见[论文](https://a.example.com/1)。

        2. **急诊室里的研究发现：模型的诊断比两位值班的医生都更准确，但是没有人敢只听它的。**
        病例都是真的，医生不知道对手是谁，见[报道](https://a.example.com/2)。

        3. **新的损失函数提升视觉生成的质量。**
        训练的时候换一种距离，见[论文](https://a.example.com/3)。
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly(
            "《Noisy Preferences》（从有噪声的偏好里学习的方法）尝试改进对齐，让模型更贴近人类的喜好。",
            "急诊室里的研究发现：模型的诊断比两位值班的医生都更准确，但是没有人敢只听它的。",
            "新的损失函数提升视觉生成的质量。");
    assertThat(Parsed.entries(digest).get(2).body()).startsWith("训练的时候");
  }
}
