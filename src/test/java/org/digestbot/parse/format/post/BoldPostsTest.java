package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoldPostsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**TITLE** 林舟，2024-05-0D",
        "**TITLE** — 林舟，2024-05-0D",
        "**TITLE**（林舟，2024-05-0D）",
        "__TITLE__ 2024-05-0D 林舟"
      })
  void aBoldTitleItsAuthorAndItsDayBeginAPost(String line) {
    String text =
        """
        # 读书会简报

        ## 论文

        HEAD1

        作者把注意力头分成三类，只有一类真正需要长上下文。

        链接：https://a.dev/sparse

        HEAD2

        八种大小的词表里，最小的那个并不差。

        ## 工具

        HEAD3

        几个 GB 的日志也能马上打开。
        """;
    String[] titles = {"稀疏注意力再探", "更小的词表", "日志阅读器"};
    for (int i = 0; i < titles.length; i++) {
      String head = line.replace("TITLE", titles[i]).replace("D", "" + (i + 1));
      text = text.replace("HEAD" + (i + 1), head);
    }
    Digest digest = Parsed.digest(text);
    assertThat(digest.format()).isEqualTo("bold-posts");
    assertThat(digest.title()).isEqualTo("读书会简报");
    assertThat(digest.entries()).extracting(Entry::title).containsExactly(titles);
    assertThat(digest.entries()).extracting(Entry::author).containsOnly("林舟");
    assertThat(digest.entries()).extracting(Entry::section).containsExactly("论文", "论文", "工具");
    assertThat(digest.entries().get(1).date()).hasToString("2024-05-02");
    assertThat(digest.entries().get(1).body()).isEqualTo("八种大小的词表里，最小的那个并不差。");
    assertThat(Parsed.links(digest.entries().get(0))).containsExactly("https://a.dev/sparse");
  }

  @Test
  void boldLabelsOfDaysAreNoTitles() {
    String text =
        """
        ## 第一场

        **时间**：2024-05-01

        讲检索与生成，约一小时。

        ## 第二场

        **时间**：2024-05-08

        讲小模型，约一小时。
        """;
    assertThat(Parsed.digest(text).format()).isNotEqualTo("bold-posts");
  }
}
