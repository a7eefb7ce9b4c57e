package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Addresses that a text gives for more are its own, and no items. */
class SourcesBelowTest {
  @Test
  void numberedAddressesBelowTextsOfLinkedTitlesAreTheirs() {
    String weekly =
        """
        # 园艺周刊（第 4 期）

        ## 研究

        [1、苔藓怎样过冬](https://a.example.com/moss)

        ![苔藓](https://img.example.com/1.png)

        三年的观察写成了一篇很短的文章，图比字多。
        论文链接：https://b.example.com/moss

        [2、四种浇水办法](https://a.example.com/water)

        - 慢慢滴，一天一回
        - 早上淋，晚上不淋

        **论文对应链接：**
        1. https://b.example.com/1
        2. https://b.example.com/2
        3. https://b.example.com/3

        [3、种子交换的新方式](https://a.example.com/seed)

        邻居们在门口放了一只木箱。

        链接：
        1. https://b.example.com/4
        2. https://b.example.com/5

        ## 工具

        [4、会数叶子的相机](https://a.example.com/leaf)

        装在窗台上就行。

        [5、一把折叠铲](https://a.example.com/spade)

        能放进口袋。
        """;

    assertThat(Parsed.entries(weekly))
        .extracting(Entry::title)
        .containsExactly("苔藓怎样过冬", "四种浇水办法", "种子交换的新方式", "会数叶子的相机", "一把折叠铲");
    assertThat(Parsed.links(Parsed.entries(weekly).get(1))).hasSize(4);
    assertThat(Parsed.links(Parsed.entries(weekly).get(2))).hasSize(3);
  }

  @Test
  void aHeadingAboveATextThatEndsWithItsLinksIsTheTitle() {
    String news =
        """
        # 木工双周报

        ## 新闻

        ### 一家锯厂公开了全部图纸

        这家锯厂把用了二十年的图纸放到了网上，任何人都可以照着做。它说这样修起来方便，也希望有人改得更好；第一批改动已经合进去了，下个月会再开一次会来谈谈怎么继续，欢迎旁听，也欢迎把自己画的图寄过去，哪怕只是一张草图，他们都会一一回信说明用不用得上。

        Links:

        - [图纸](https://a.example.com/plans)
        - [说明文章](https://a.example.com/blog)

        ---

        ### 刨花可以做什么

        有人把刨花压成了杯垫，样子不错。

        链接:

        - [https://b.example.com/mats](https://b.example.com/mats)
        - [https://c.example.com/](https://c.example.com/)

        ## 工具

        - [一把小刨](https://d.example.com/1) 轻
        - [一把大刨](https://d.example.com/2) 重
        - [一张台面](https://d.example.com/3) 平
        """;

    assertThat(Parsed.entries(news))
        .extracting(Entry::title)
        .containsExactly("一家锯厂公开了全部图纸", "刨花可以做什么", "一把小刨", "一把大刨", "一张台面");
  }

  @Test
  void aBoldLinkBelowAHeadingIsItsSource() {
    assertThat(
            Parsed.summaries(
                Parsed.entries(
                    """
                    # 五月简报

                    ## 新的图像模型

                    **[图像模型二代发布](https://a.dev/image)**。它能写出清楚的汉字，速度快一倍。

                    ## 机器人进了仓库

                    **[仓库机器人一年记](https://a.dev/robot)**

                    一年里只坏了三次，每次都是轮子，见[详表](https://a.dev/wheels)。

                    ## 学校里的助教

                    **[助教上岗](https://a.dev/tutor)**：学生问得最多的是作业的截止时间。
                    """)))
        .containsExactly(
            "新的图像模型 -> https://a.dev/image",
            "机器人进了仓库 -> https://a.dev/robot",
            "学校里的助教 -> https://a.dev/tutor");
  }

  @Test
  void aLabelledLinkMayBeBold() {
    assertThat(
            Parsed.summaries(
                Parsed.entries(
                    """
                    # 每日摘要

                    ## 1. 拓扑学与深度学习

                    **原文链接**: **[https://a.dev/topology](https://a.dev/topology)**

                    无法访问文章。

                    ## 2. 在网页上做游戏

                    **原文链接**: *[https://a.dev/games](https://a.dev/games)*

                    灵感来自旧机器，规则写在一页纸上。
                    """)))
        .containsExactly("拓扑学与深度学习 -> https://a.dev/topology", "在网页上做游戏 -> https://a.dev/games");
  }

  @Test
  void whatADigestNamesBelowARuleIsNoneOfItsLinks() {
    assertThat(
            Parsed.summaries(
                Parsed.entries(
                    """
                    # Reading, May

                    [A tiny kernel](https://a.dev/kernel)

                    Boots in a second, and fits on one page.

                    [Maps without tiles](https://a.dev/maps)

                    The world from one file, drawn on the fly.

                    ---

                    [Follow me on Mastodon](https://m.dev/@w)

                    [Read the archive](https://w.dev/archive)
                    """)))
        .containsExactly(
            "A tiny kernel -> https://a.dev/kernel", "Maps without tiles -> https://a.dev/maps");
  }

  @Test
  void aRuleBelowTheSourceIsNotTheEndOfATranslation() {
    String part = "## 第 %d 段\n\n" + "绳结的历史很长，这里只说其中的一段，其余的留给以后。".repeat(20) + "\n\n";
    List<Entry> entries =
        Parsed.entries(
            """
            # 绳结小史

            作者：安莉 / 译者：林夏

            > 原文： https://a.example.com/knots
            >
            > 作者打了一辈子绳结。

            ---

            """
                + part.formatted(1)
                + part.formatted(2)
                + part.formatted(3)
                + "文中说的[书](https://b.example.com/book)还在印。\n");

    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).body()).contains("第 1 段", "https://b.example.com/book");
  }
}
