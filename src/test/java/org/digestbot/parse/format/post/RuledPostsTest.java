package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuledPostsTest {
  private static final String POSTS =
      """
      2024年7月微博精选

      试了一个小语音模型，离线也能跑（https://w.example.com/abc），效果比预想的好不少。
      RULE
      那个评测是在热缓存下测的，作者在脚注里说了。

      他们的说明（https://a.example.com/note）很短。
      RULE
      三位朋友问检索怎么评估，清单在这里。
      RULE
      读完了一本讲数据库的书（https://a.example.com/book），推荐。
      RULE
      欢迎关注公众号
      """;

  @ParameterizedTest
  @ValueSource(strings = {"---", "* * *", "——————", "=====", "________"})
  void rulesPartPosts(String rule) {
    Digest digest = Parsed.digest(POSTS.replace("RULE", "\n" + rule + "\n"));

    assertThat(digest.format()).isEqualTo("ruled-posts");
    assertThat(digest.title()).isEqualTo("2024年7月微博精选");
    assertThat(digest.date()).hasToString("2024-07");
    assertThat(digest.entries()).hasSize(4);
    assertThat(digest.entries().get(1).body()).endsWith("很短。");
    assertThat(digest.entries())
        .flatExtracting(Parsed::links)
        .containsExactly(
            "https://w.example.com/abc",
            "https://a.example.com/note",
            "https://a.example.com/book");
  }

  @Test
  void aLetterIsDatedBelowItsTitleAndEndsBeforeItSaysWhoGetsIt() {
    Digest letter =
        Parsed.digest(
            """
            # 慢信 · 第七封

            *2024 年 8 月 18 日，台风过后的下午*

            这周先看了一篇[老文](https://a.example.com/old)，骨架没变。

            * * *

            工具搬到了[新家](https://a.example.com/home)，丢了三张图。

            * * *

            最后：手指终于是五根了 https://a.example.com/hand

            ---
            你收到这封信是因为你订阅了「慢信」。[退订](https://a.example.com/leave) · [往期](https://a.example.com/all)
            """);

    assertThat(letter.date()).hasToString("2024-08-18");
    assertThat(letter.entries()).hasSize(3);
    assertThat(letter.entries().get(0).body()).startsWith("这周先看了");
    assertThat(letter.entries().get(2).body()).endsWith("https://a.example.com/hand");
  }

  @Test
  void whereAShortLineHeadsEveryPostItIsItsTitle() {
    String posts =
        """
        2025-06-18

        新课上线
        从零训练一个语言模型，全部视频和作业公开。
        https://a.example.com/course
        -----
        计费改了
        改成按用量计费，引来很多抱怨，官方随后道歉。
        https://a.example.com/price
        -----
        夹子
        夹在衣领上，散会的时候待办已经写好了。
        https://a.example.com/clip
        """;

    assertThat(Parsed.entries(posts))
        .extracting(Entry::title)
        .containsExactly("新课上线", "计费改了", "夹子");
    assertThat(Parsed.entries(posts).get(2).body()).startsWith("夹在衣领上");
  }

  @Test
  void rulesBetweenPartsOfAnArticleDoNotCutIt() {
    String part = "A long part of a story about [caches](https://a.example.com), told at length.\n";
    String headed = ("## Part\n\n" + part + "\n---\n\n").repeat(4);
    String longParts = (part.repeat(25) + "\n---\n\n").repeat(4);

    assertThat(Parsed.entries(longParts)).extracting(Entry::position).containsExactly(1);
    assertThat(Parsed.digest("# A story\n\n" + headed).format()).isNotEqualTo("ruled-posts");
  }
}
