package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadedPostsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## @lin - 2024-07-0D 09:12\n\nTEXT",
        "**Lin** (@lin) · 2024-07-0D\n\nTEXT",
        "### 2024-07-0D\n\nTEXT",
        "2024年7月D日 09:12\nTEXT",
        "2024-07-0D @lin\nTEXT"
      })
  void aLineOfWhenAndByWhomBeginsAPost(String post) {
    StringBuilder posts = new StringBuilder("# Kept posts\n\n");
    for (int day = 3; day <= 6; day++) {
      String text = "Caches are warm, https://a.example.com/" + day + " says.";
      posts.append(post.replace("D", "" + day).replace("TEXT", text)).append("\n\n---\n\n");
    }

    Digest digest = Parsed.digest(posts.toString());

    assertThat(digest.format()).isEqualTo("headed-posts");
    assertThat(digest.title()).isEqualTo("Kept posts");
    List<Entry> entries = digest.entries();
    assertThat(entries).hasSize(4);
    assertThat(entries.get(1).date()).hasToString("2024-07-04");
    assertThat(entries.get(1).body()).isEqualTo("Caches are warm, https://a.example.com/4 says.");
    assertThat(entries).allSatisfy(entry -> assertThat(entry.links()).hasSize(1));
    if (post.contains("@lin")) {
      assertThat(entries).extracting(Entry::handle).containsOnly("lin");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Lin Xia** [@lin](https://x.com/lin) · 2024-07-03 · [原文](https://x.com/lin/status/17648)",
        "Lin Xia @lin | 2024-07-03 | [Link](https://x.com/lin/status/17648)",
        "Lin Xia @lin 2024-07-03\nhttps://x.com/lin/status/17648"
      })
  void thePostsOwnLinkMayStandBesideItsAuthor(String head) {
    String post = head + "\n\nCaches are warm.\nTheir code: https://a.example.com/cache\n";

    for (String posts : List.of(post, (post + "\n").repeat(2), "# Kept posts\n\n" + post)) {
      Entry last = Parsed.entries(posts).get(posts.split("Lin Xia", -1).length - 2);

      assertThat(last.author()).isEqualTo("Lin Xia");
      assertThat(last.handle()).isEqualTo("lin");
      assertThat(last.date()).hasToString("2024-07-03");
      assertThat(Parsed.ownLink(last)).isEqualTo("https://x.com/lin/status/17648");
      assertThat(last.body()).startsWith("Caches are warm.");
    }
  }

  @Test
  void aDateBelowATitleIsItsByline() {
    String posts =
        """
        # Notes

        ## Warm caches

        2024-07-03
        They are warm.

        ## Cold caches

        2024-07-04
        They are cold.

        ## No caches

        2024-07-05
        There are none.
        """;

    assertThat(Parsed.entries(posts))
        .extracting(Entry::title)
        .containsExactly("Warm caches", "Cold caches", "No caches");
  }

  @Test
  void datesFarBelowTheBeginningHeadNoPosts() {
    String story = "A long story about caches, told at length and with patience.\n\n".repeat(14);
    String comments = "2024-07-03\nNice.\n\n2024-07-04\nThanks.\n\n2024-07-05\nMe too.\n";

    assertThat(Parsed.digest(story + comments).format()).isNotEqualTo("headed-posts");
  }

  @Test
  void shortLinesRightAboveEveryTextAreTitles() {
    String text =
        """
        分类目录归档：工具

        2023-11-20
        多智能体上手记
        我用它写了一个周报机器人，记录如下。
        阅读全文

        2023-11-12
        向量数据库选型
        试了四个，最后选了最简单的那个。
        阅读全文

        2023-11-05
        本地跑模型要多少内存
        量化之后，六个 GB 就够。
        3 条评论
        """;
    assertThat(Parsed.entries(text))
        .extracting(entry -> entry.title() + " " + entry.date() + " " + entry.body())
        .containsExactly(
            "多智能体上手记 2023-11-20 我用它写了一个周报机器人，记录如下。",
            "向量数据库选型 2023-11-12 试了四个，最后选了最简单的那个。",
            "本地跑模型要多少内存 2023-11-05 量化之后，六个 GB 就够。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"## 2024-05-0D\n\n", "林舟 @linzhou · 2024-05-0D\n"})
  void twoPostsAreEnoughWhereTheyAreAllOfADocument(String head) {
    String text =
        head.replace("D", "1") + "把索引常驻内存，快了三倍。\n\n" + head.replace("D", "2") + "候选集减到三百，结果没有变差。\n";
    assertThat(Parsed.entries(text))
        .extracting(entry -> entry.date() + " " + entry.body())
        .containsExactly("2024-05-01 把索引常驻内存，快了三倍。", "2024-05-02 候选集减到三百，结果没有变差。");
  }

  @Test
  void timesThatAreBulletsBeginMemos() {
    Digest memos =
        Parsed.digest(
            """
            - 2024-05-07 21:03:22
            \t#阅读 检索的质量决定了生成的上限。
            \thttps://a.dev/rag
            - 2024-05-07 22:10:05
            \t评估集要自己写：
            \t- 别人的只能证明别人。
            - 2024-05-08 08:00:01
            \t一个终端里的画图工具 https://a.dev/draw
            """);

    assertThat(memos.entries())
        .extracting(entry -> entry.date() + " " + entry.body())
        .containsExactly(
            "2024-05-07 #阅读 检索的质量决定了生成的上限。\nhttps://a.dev/rag",
            "2024-05-07 评估集要自己写：\n- 别人的只能证明别人。",
            "2024-05-08 一个终端里的画图工具 https://a.dev/draw");
  }
}
