package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

class ArticlePartsTest {

  @Test
  void anArticleInNumberedPartsIsOneEntry() {
    Digest digest =
        Parsed.digest(
            """
            # 用命令行画图

            ## 一、前言

            前面两篇介绍了安装，见 https://a.dev/install 。

            ## 二、画线

            先画一条线，再画第二条。

            ## 三、小结

            画完了，全文代码在 https://a.dev/code 。
            """);
    assertThat(digest.entries()).hasSize(1);
    assertThat(digest.entries().get(0).title()).isEqualTo("用命令行画图");
  }

  @Test
  void partsThatAreCountedOnAreThoseOfAnArticle() {
    Digest digest =
        Parsed.digest(
            """
            # 画一条蛇

            ## 一、初识

            ### 1.1 安装

            装好。

            ### 1.2 试用

            试试。

            ## 二、动手

            ### 2.1 画线

            画好了。
            """);
    assertThat(digest.entries()).hasSize(1);
  }

  @Test
  void theStepsOfAnArticleAreNoItems() {
    StringBuilder steps = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      steps.append("%d. 打开[第%d页](https://a.dev/%d)，照着做。\n".formatted(i, i, i));
    }
    String text =
        "# 一条命令上线\n\n## 一、前言\n\n"
            + "上线一个应用要做的事很多，这里只讲最少的几步。".repeat(20)
            + "\n\n## 二、动手\n\n"
            + steps
            + "\n## 三、最后\n\n完成。\n";
    assertThat(Parsed.entries(text)).hasSize(1);
  }

  @Test
  void numberedSectionsThatBeginAtOnceAreEntries() {
    Digest digest = Parsed.digest("# 收集\n\n## 1、画线\n\n一篇。\n\n## 2、画圆\n\n又一篇。\n\n## 3、上色\n\n再一篇。\n");
    assertThat(digest.entries()).hasSize(3);
  }

  @Test
  void whatSiteGeneratorsReadIsNoPost() {
    Digest digest =
        Parsed.digest(
            """
            ---
            hn_url: "https://news.dev/item?id=1"
            title: "Is anyone building with agents?"
            author: "pim"
            captured_at: "2026-06-14T18:37:20Z"
            score: 3
            comments: 9
            posted_at: "2026-06-13T15:56:52Z"
            ---

            # Is anyone building with agents?

            Everybody speaks of it, and nobody shows anything that is in use.
            """);
    assertThat(digest.entries()).hasSize(1);
    assertThat(digest.date()).hasToString("2026-06-13");
  }

  @Test
  void anArticleThatGoesOnBelowItsListsStaysWhole() {
    String prose =
        "For two years nobody could search while it was rebuilt, and we lived with it until the room\n"
            + "became too warm one day in March and the server stopped for a whole afternoon.\n\n";
    String part =
        prose
            + "- [Its index](https://a.example.com/%d) was rebuilt every night.\n"
            + "- [Its queries](https://b.example.com/%d) were written by hand.\n"
            + "- [Its machine](https://c.example.com/%d) stood in a small room.\n\n"
            + prose;
    String article =
        "# How we moved our search\n\n## What we had\n\n%s## What we looked at\n\n%s"
            .formatted(part.formatted(1, 1, 1), part.formatted(2, 2, 2));

    List<Entry> entries = Parsed.entries(article);

    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).links()).hasSize(6);
  }

  @Test
  void stepsWithCodeAreNoItems() {
    String steps =
        """
        # Running it elsewhere

        I found out how to run it on https://host.example.com/

        Start a project and write this:

        ```
        serve(port=8000)
        ```

        Fetch a file with https://files.example.com/content.db

        And serve it:

        ```
        serve("content.db", "http://localhost")
        ```
        """;

    assertThat(Parsed.entries(steps)).hasSize(1);
  }

  @Test
  void numberedPartsLateInAnArticleAreNoEntries() {
    String article =
        "# On the farm\n\n"
            + "We drive tractors by [software](https://a.example.com).\n\n".repeat(8)
            + "### 1. It is lean\n\nSmall and quick.\n\n### 2. It is handy\n\nAt hand.\n\n"
            + "## The result\n\nThey drive.\n";

    assertThat(Parsed.entries(article)).hasSize(1);
  }

  @Test
  void partsOfAnArticleThatEndWithTheirSourcesAreNoEntries() {
    List<Entry> entries =
        Parsed.entries(
            """
            # 把博客搬到新机器

            ## 前言

            记录一下过程，两年前也搬过一次。

            https://a.dev/last

            ## 安装

            先装 Hugo，再装主题。

            https://a.dev/install

            ## 配置

            改标题，加上评论。

            https://a.dev/configure

            ## 总结

            很顺利，一个下午就好了。

            https://a.dev/summary
            """);
    assertThat(entries).hasSize(1);
    assertThat(Parsed.links(entries.get(0))).hasSize(4);
  }
}
