package org.digestbot.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Entry;
import org.junit.jupiter.api.Test;

/** Headings that are titles because the text below each begins with, or quotes, its link. */
class LedHeadingsTest {

  @Test
  void headingsAboveALinkAndWhatItLeadsToAreItems() {
    String text =
        """
        # 小周刊

        #### 工具

        ##### 命令行看日志

        [logv](https://a.dev/logv)：在终端里翻看日志，支持：

        - 过滤
        - 高亮

        ##### 画流程图

        [Flowy | 在线流程图](https://b.dev/flowy): 不用注册。

        ##### 整理书签

        [Marks](https://c.dev/marks)——一个离线的书签工具。

        #### 文章

        ##### 少即是多

        [Less](https://d.dev/less)：一篇讲删代码的文章。

        ##### 夜里的编译器

        [Night](https://e.dev/night)：作者每晚写一点编译器。

        ##### 最后

        时间宝贵，记得休息。
        """;
    assertThat(Parsed.summaries(Parsed.entries(text)))
        .containsExactly(
            "命令行看日志 -> https://a.dev/logv",
            "画流程图 -> https://b.dev/flowy",
            "整理书签 -> https://c.dev/marks",
            "少即是多 -> https://d.dev/less",
            "夜里的编译器 -> https://e.dev/night",
            "最后 -> -");
    assertThat(Parsed.entries(text).get(0).body()).endsWith("- 高亮");
  }

  @Test
  void theLinkQuotedBelowAHeadingIsItsSource() {
    String text =
        """
        ## 动态

        ### 新模型开放下载
        > [原文](https://a.dev/open) | [解读](https://b.dev/open)

        权重和数据都可以下载。

        ### 课程更新
        > 第二季：检索与生成： https://c.dev/course

        一共七讲。

        ### 命令行工具
        > [shellkit](https://d.dev/shellkit)

        给脚本加上菜单。
        """;
    assertThat(Parsed.summaries(Parsed.entries(text)))
        .containsExactly(
            "新模型开放下载 -> https://a.dev/open",
            "课程更新 -> https://c.dev/course",
            "命令行工具 -> https://d.dev/shellkit");
  }

  @Test
  void paragraphsThatBeginWithAPersonsLinkAreNoTitles() {
    String text =
        """
        ### News

        [Ann](https://a.dev/ann) released [version 2](https://a.dev/v2) of her parser.

        [Ben](https://b.dev/ben) wrote [a post](https://b.dev/post) about it.

        ### Proposals

        [Cleo](https://c.dev/cleo) proposed [shorter names](https://c.dev/names) for it.

        [Dan](https://d.dev/dan) reviewed [the draft](https://d.dev/draft) twice.

        ### Forums

        [Eve](https://e.dev/eve) asked [how it scales](https://e.dev/scale) on the list.

        [Finn](https://f.dev/finn) answered [with figures](https://f.dev/figures) at once.
        """;
    assertThat(Parsed.entries(text)).hasSize(6);
  }

  @Test
  void aLinkedHeadingAboveLinkedHeadingsNamesTheirFeed() {
    String text =
        """
        # Feeds of the week

        ## [Log of retrieval](https://log.dev/)

        ### [Notes on chunks](https://log.dev/chunks)

        We tried three ways of cutting documents.

        ## [Small models](https://small.dev/)

        ### [Six gigabytes](https://small.dev/six)

        What fits into a laptop.

        ### [Two bits](https://small.dev/two)

        What two bits can hold.
        """;
    assertThat(Parsed.summaries(Parsed.entries(text)))
        .containsExactly(
            "Notes on chunks -> https://log.dev/chunks",
            "Six gigabytes -> https://small.dev/six",
            "Two bits -> https://small.dev/two");
  }

  @Test
  void aNumberedHeadingLeadsToItsLinkOrToTheSourceThatItsShortTextEndsWith() {
    String news =
        """
        # AI 周报 12

        ## 新闻

        ### 1. **公司收购端侧团队**
        价格未披露。[来源](https://a.dev/buy)

        ### 2. **新驱动**
        更长的上下文。[原文](https://b.dev/driver)

        ### 3. **搜索**
        地址栏直接回答，见 [演示](https://c.dev/demo) 与 [说明](https://c.dev/about)。[来源](https://c.dev/bar)

        ### 4. **眼镜**
        轻了一半。[来源](https://c.dev/glass)

        ## 工具

        """;
    String numbered =
        """
        ### 1. [logv](https://d.dev/logv)
        日志阅读器

        ### 2. [@flowy](https://x.com/flowy) 画流程图
        在线流程图
        """;
    String bullets =
        """
        - [logv](https://d.dev/logv)：日志阅读器
        - [dbcat](https://d.dev/dbcat)：数据库浏览器
        - [vocab](https://d.dev/vocab)：词表
        """;
    assertThat(Parsed.entries(news + numbered))
        .extracting(Parsed::ownLink)
        .containsExactly(
            "https://a.dev/buy",
            "https://b.dev/driver",
            null,
            "https://c.dev/glass",
            "https://d.dev/logv",
            null);
    assertThat(Parsed.entries(news + bullets))
        .extracting(Entry::title)
        .containsExactly("公司收购端侧团队", "新驱动", "搜索", "眼镜", "logv", "dbcat", "vocab");
  }
}
