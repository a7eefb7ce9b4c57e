package org.digestbot.parse.format.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlogArchiveTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "月度归档: 2024 年 2 月 | •",
        "彙整：2024 年 2 月 | •",
        "Monthly Archives: February 2024 | *",
        "Archive for February, 2024 | -"
      })
  void everyOutermostBulletIsAPost(String header, String bullet) {
    Digest digest =
        Parsed.digest(
            """
            %s

              B 第一篇:怎样读论文

                🎯 先看摘要

                1. 标题
                2. 结论

                    • 更深的一层
                    • 再一条

                原文链接:https://arxiv.org/abs/2402.00001。

              B 第二篇

                一段话。

                第二段话。

            关于本站
            """
                .formatted(header)
                .replace("  B ", "  " + bullet + " "));
    assertThat(digest.format()).isEqualTo("blog-archive");
    assertThat(digest.date()).hasToString("2024-02");
    assertThat(digest.entries()).extracting(Entry::title).containsExactly("第一篇:怎样读论文", "第二篇");
    Entry first = digest.entries().get(0);
    assertThat(first.body()).startsWith("🎯 先看摘要").contains("\n    • 更深的一层");
    assertThat(Parsed.links(first)).containsExactly("https://arxiv.org/abs/2402.00001");
    assertThat(digest.entries().get(1).body()).isEqualTo("一段话。\n\n第二段话。");
  }

  @Test
  void postsMaySayWhenTheyAppearedAndBeShort() {
    Digest digest =
        Parsed.digest(
            """
            标签归档: 检索

              • 怎样切分文档

                2024年2月21日 作者：林舟

                我们试了三种切法，最简单的那种赢了。

                阅读全文 →

              • 两行代码的缓存

                2024年2月9日

                把结果存下来，就这么简单。

              • 一句话

                先找，再答。
            """);
    assertThat(digest.format()).isEqualTo("blog-archive");
    assertThat(digest.entries())
        .extracting(entry -> entry.title() + " " + entry.date() + " " + entry.body())
        .containsExactly(
            "怎样切分文档 2024-02-21 我们试了三种切法，最简单的那种赢了。",
            "两行代码的缓存 2024-02-09 把结果存下来，就这么简单。",
            "一句话 null 先找，再答。");
  }

  @Test
  void aMonthMayHaveASinglePost() {
    Digest month =
        Parsed.digest(
            """
            月度归档: 2024 年 2 月

              • 怎样读论文

                先看摘要。

                1. 标题
                2. 结论

                再看图表，
                最后看正文。
            """);

    assertThat(month.entries()).extracting(Entry::title).containsExactly("怎样读论文");
    assertThat(month.date()).hasToString("2024-02");
  }
}
