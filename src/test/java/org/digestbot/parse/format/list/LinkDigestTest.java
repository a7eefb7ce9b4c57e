package org.digestbot.parse.format.list;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of links: an entry for each link, whatever the list is made of. */
class LinkDigestTest {
  @Test
  void numberedLinksWithParagraphsAndCode() {
    Digest digest =
        Parsed.digest(
            """
            # 工具月刊 第 3 期

            ## 命令行
            1、[fastgrep](https://g.dev/fastgrep)：比 grep 更快的搜索工具
            ```
            # fastgrep -r 模型
            1. [not](https://an.item)
            ```

            2、[tinybox](https://g.dev/tinybox)（英文）

            把常用命令做成一个文件。

            ![](https://img.dev/2.png)

            ## 网页
            3、[colours](https://g.dev/colours)：配色网站。[在线尝试](https://colours.dev/)

            ## 欢迎订阅

            1、[邮件列表](https://mail.dev)
            """);
    assertThat(digest.format()).isEqualTo("link-digest");
    assertThat(digest.title()).isEqualTo("工具月刊 第 3 期");
    assertThat(digest.entries())
        .extracting(Entry::number, Entry::title, Entry::section, Parsed::ownLink)
        .containsExactly(
            tuple("1", "fastgrep", "命令行", "https://g.dev/fastgrep"),
            tuple("2", "tinybox", "命令行", "https://g.dev/tinybox"),
            tuple("3", "colours", "网页", "https://g.dev/colours"));
    assertThat(digest.entries().get(0).body())
        .startsWith("比 grep 更快的搜索工具\n```\n# fastgrep")
        .endsWith("```");
    assertThat(digest.entries().get(1).body()).startsWith("把常用命令");
  }

  @Test
  void numbersWrittenInSeveralWaysGoOnWhereOneIsLeftOut() {
    Digest digest =
        Parsed.digest(
            """
            ## 本周工具

            1. [alpha](https://g.dev/alpha) 第一个

            2. [beta](https://g.dev/beta) 用法：
            1) 安装
            2) 运行
            3) 打开

            3、[gamma](https://g.dev/gamma) 第三个

            4. [delta](https://g.dev/delta) 第四个

            5) [eps](https://g.dev/eps) 最后一个
            """);
    assertThat(digest.entries())
        .extracting(Entry::number, Entry::title)
        .containsExactly(
            tuple("1", "alpha"),
            tuple("2", "beta"),
            tuple("3", "gamma"),
            tuple("4", "delta"),
            tuple("5", "eps"));
  }

  @Test
  void bulletsUnderHeadingsWithMarksReferencesAndLabels() {
    Digest digest =
        Parsed.digest(
            """
            Title: This Month in Widgets 7
            Date: 2021-12-01

            Welcome! [Widgets](https://widgets.dev) are things.

            ## Community

            * [Widgets 2.0](https://w.dev/2) is out
            * [video] [Widget talk][talk]
            * [All about #![feature(x)]](https://w.dev/x)

            [talk]: https://v.dev/talk

            **Acme**

            * [Widget maker (remote)](https://acme.dev/jobs)

            ## Widget of the Month

            This month's widget is [cog](https://w.dev/cog), which turns and turns.

            # Quote of the Month

            > Widgets are [good](https://w.dev/good).

            *Edited by [me](https://me.dev).*
            """);
    assertThat(digest.title()).isEqualTo("This Month in Widgets 7");
    assertThat(digest.date()).hasToString("2021-12-01");
    assertThat(digest.entries())
        .extracting(Entry::title, Entry::section, Parsed::ownLink)
        .containsExactly(
            tuple("Widgets 2.0", "Community", "https://w.dev/2"),
            tuple("Widget talk", "Community", "https://v.dev/talk"),
            tuple("All about #![feature(x)]", "Community", "https://w.dev/x"),
            tuple("Widget maker (remote)", "Acme", "https://acme.dev/jobs"),
            tuple("Widget of the Month", null, null));
  }

  @Test
  void theLastItemGoesOnWhereItsTextMentionsWhatFootersSpeakOf() {
    String list =
        """
        ## Tools

        - [finder](https://a.example.com/finder) looks things up
        - [watcher](https://a.example.com/watcher) waits for changes

          It began as a pull request to the finder, which nobody answered for a year.

          So it became a program of its own. It runs what you tell it to whenever a file changes, and says what came out.
        """;
    String footer =
        """

        欢迎关注我们的公众号，每周五更新，还可以加入交流群，一起讨论这一期的内容，也可以投稿。

        下期再见。
        """;

    assertThat(Parsed.entries(list).get(1).body()).endsWith("says what came out.");
    assertThat(Parsed.entries(list.substring(0, list.indexOf("  It began")) + footer).get(1).body())
        .isEqualTo("waits for changes");
  }

  @Test
  void headingsThatAreLinks() {
    Digest digest =
        Parsed.digest(
            """
            # 移动周报 #9 | 2023-02-06

            ## 文章

            ### 🐎 [渲染引擎的一次重写](https://a.dev/render)

            [@小明](https://g.dev/ming)：作者讲了为什么重写。

            - **更快**：少一次复制
            - 代码在 [这里](https://g.dev/render)

            ### [列表的性能](https://a.dev/list)

            一句话介绍。

            ## 关注我们

            我们的 [主页](https://home.dev)。
            """);
    assertThat(digest.date()).hasToString("2023-02-06");
    assertThat(digest.entries())
        .extracting(Entry::title, Entry::author, Entry::section, Parsed::ownLink)
        .containsExactly(
            tuple("渲染引擎的一次重写", "小明", "文章", "https://a.dev/render"),
            tuple("列表的性能", null, "文章", "https://a.dev/list"));
    assertThat(digest.entries().get(0).links())
        .extracting(Link::printed)
        .containsExactly("https://a.dev/render", "https://g.dev/ming", "https://g.dev/render");
  }

  @Test
  void nothingButHeadingsThatAreLinks() {
    String digest =
        """
        # 2020-12-16

        ### [Ropes that remember](https://a.dev/ropes)

        ### [[2012.06625] Sails as Tables](https://b.dev/abs/2012.06625)
        """;
    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "Ropes that remember -> https://a.dev/ropes",
            "[2012.06625] Sails as Tables -> https://b.dev/abs/2012.06625");
  }

  @Test
  void numberedHeadingsWithLabelledFields() {
    Digest digest =
        Parsed.digest(
            """
            ## 1. 【新的编译器】

            A new compiler

            **发布时间**: 2025-12-13 04:55:59 UTC

            **链接**: [https://a.dev/c/](https://a.dev/c/)

            ---

            ## 2. 【提问：怎么学】

            **发布时间**: 2025-12-12 01:00:00 UTC

            **链接**: []()

            ---

            ## 3. 【旧的编辑器】

            **发布时间**: 2025-12-11 01:00:00 UTC

            **链接**: https://a.dev/e
            """);
    assertThat(digest.entries())
        .extracting(Entry::number, Entry::title, entry -> entry.date() + "", Parsed::ownLink)
        .containsExactly(
            tuple("1", "【新的编译器】", "2025-12-13", "https://a.dev/c/"),
            tuple("2", "【提问：怎么学】", "2025-12-12", null),
            tuple("3", "【旧的编辑器】", "2025-12-11", "https://a.dev/e"));
  }

  @Test
  void rowsOfTables() {
    Digest digest =
        Parsed.digest(
            """
            # Papers

            | # | Paper | Code |
            |---|:-----:|------|
            | 1 | [Attention](https://arxiv.org/abs/1706.03762) | [code](https://g.dev/t) |
            | 2 | Longer memory | [link](https://arxiv.org/abs/2) |
            """);
    assertThat(digest.entries())
        .extracting(Entry::number, Entry::title, Parsed::ownLink)
        .containsExactly(
            tuple("1", "Attention", "https://arxiv.org/abs/1706.03762"),
            tuple("2", "Longer memory", "https://arxiv.org/abs/2"));
  }

  @Test
  void titlesAboveTheirAddress() {
    Digest digest =
        Parsed.digest(
            """
            2020.02.10
            ========

            ## 深阅读

            **Old and new styles**
            https://a.dev/styles
            How it began.

            **微前端的打磨**
            https://b.dev/micro
            本文介绍了一种做法，
            也介绍了代价。
            """);
    assertThat(digest.date()).hasToString("2020-02-10");
    assertThat(digest.entries())
        .extracting(Entry::title, Entry::body)
        .containsExactly(
            tuple("Old and new styles", "How it began."), tuple("微前端的打磨", "本文介绍了一种做法，\n也介绍了代价。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![[](",
        "[",
        "]",
        "- [a](https://a.dev)",
        "- ",
        "1、",
        "| a | b |\n|---|---|\n",
        "#",
        "# a\n",
        "> ",
        "**",
        "- [a](https://a.dev)\n",
        "1. [a](https://a.dev)\n",
        "[a]: https://a.dev\n[a]",
        "  - a\n",
        "`",
        "```\n",
        "**a** https://a.dev\n\n",
        "<a href=",
        "：",
        "\\",
        "—",
        "("
      })
  void staysLinearWhateverIsRepeated(String unit) {
    String text = unit.repeat(200_000 / unit.length());
    assertTimeoutPreemptively(ofSeconds(10), () -> Parsed.digest(text));
  }

  @Test
  void afterARuleAnIssueTakesLeave() {
    String weekly =
        """
        # 好工具周刊（第 9 期）

        ## 工具

        - [一把小刨](https://d.example.com/1) 轻
        - [一把大刨](https://d.example.com/2) 重
        - [一张台面](https://d.example.com/3) 平

        ---

        以上，便是本期全部内容。感谢你阅读到这里，下期见！

        同时发布到两处：

        - [社区（RSS）](https://s.example.com/rss)
        - [邮箱](https://s.example.com/mail)
        """;

    assertThat(Parsed.entries(weekly))
        .extracting(Entry::title)
        .containsExactly("一把小刨", "一把大刨", "一张台面");
  }

  @Test
  void thePagesBeforeAndAfterAnIssueAreNotPartOfItsLastItem() {
    String issue =
        """
        # Good tools vol. 7

        ### Wood
        1、[plane](https://a.example.com/plane)：A small plane.

        2、[bench](https://a.example.com/bench)：A bench that folds.

        ### Rope
        3、[bowline](https://a.example.com/bowline)：A knot that holds.

        <p align="center">
            <a href="https://b.example.com/6">『Previous』</a> | <a href='https://b.example.com/say'>Feedback</a> | <a href="https://b.example.com/8">『Next』</a>
        </p>

        ---
        """;

    assertThat(Parsed.entries(issue))
        .extracting(entry -> entry.title() + " " + Parsed.links(entry).size())
        .containsExactly("plane 1", "bench 1", "bowline 1");
  }
}
