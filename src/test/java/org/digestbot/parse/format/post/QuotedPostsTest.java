package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Excerpts kept as quotations. */
class QuotedPostsTest {

  @Test
  void eachQuotationIsAnEntry() {
    String excerpts =
        """
        +++
        title = "摘录"
        date = 2031-08-30
        +++

        > 模型接口的使用量，[统计](https://a.example.com/rank)。 1213

        > [两个人的访谈](https://a.example.com/talk)
        >
        > 说到一半才知道他们早就认识。

        > 金价持续涨。

        > 开源了[语音模型](https://b.example.com/voice)，
        > 在家里的电脑上也能跑。[说明](https://b.example.com/readme)

        > 一本好玩的书，[小狗](https://c.example.com/dog)。

        - [全部摘录](/all)
        """;

    List<Entry> entries = Parsed.entries(excerpts);

    assertThat(entries).hasSize(5);
    assertThat(entries.get(1).title()).isEqualTo("两个人的访谈");
    assertThat(entries.get(1).body()).contains("说到一半").doesNotContain(">");
    assertThat(Parsed.links(entries.get(3)))
        .containsExactly("https://b.example.com/voice", "https://b.example.com/readme");
  }

  @Test
  void threeBelowATitleAreEnough() {
    String post = "> %s\n> — %s (@%s) [March %d, 2024](https://twitter.com/%3$s/status/%4$d)\n\n";
    Digest digest =
        Parsed.digest(
            "# Twitter bookmarks\n\n"
                + post.formatted("Caches are cold in the morning.", "Ann Lee", "annlee", 1)
                + post.formatted("Queues, explained at last.", "Bob Ray", "bobray", 2)
                + post.formatted("A parser in a weekend.", "Cleo", "cleo", 3));
    assertThat(digest.title()).isEqualTo("Twitter bookmarks");
    assertThat(digest.entries())
        .extracting(Entry::handle)
        .containsExactly("annlee", "bobray", "cleo");
  }

  @Test
  void aQuotedTextIsOneEntry() {
    String text = "> 这一段说了很多，没有一个字指向别处，只是接着上一段往下说。\n\n";
    assertThat(Parsed.entries("转一篇文章：\n\n" + text.repeat(6))).hasSize(1);
  }

  @Test
  void theLastLineSaysWhoPostedIt() {
    String post = "> %s\n> — %s (@%s) [March %d, 2024](https://twitter.com/%3$s/status/%4$d)\n\n";
    List<Entry> entries =
        Parsed.entries(
            post.formatted("Caches are cold in the morning.", "Ann Lee", "annlee", 1)
                + post.formatted("Queues, explained at last.", "Bob Ray", "bobray", 2)
                + post.formatted("A parser in a weekend.", "Cleo", "cleo", 3)
                + post.formatted("Maps without servers.", "Dan", "dan", 4));

    assertThat(entries)
        .extracting(Parsed::header)
        .containsExactly(
            "Ann Lee @annlee 2024-03-01 | Caches are cold in the morning.",
            "Bob Ray @bobray 2024-03-02 | Queues, explained at last.",
            "Cleo @cleo 2024-03-03 | A parser in a weekend.",
            "Dan @dan 2024-03-04 | Maps without servers.");
    assertThat(Parsed.ownLink(entries.get(1))).isEqualTo("https://twitter.com/bobray/status/2");
  }

  @Test
  void headingsMayNameWhatSeveralAreAbout() {
    List<Entry> entries =
        Parsed.entries(
            """
            # 摘录

            ## 缓存

            > 早上总是冷的。 https://a.example.com/1

            > 先自己热一热。 https://a.example.com/2

            ## 排队

            > 排队的人最多。 https://a.example.com/3

            > 等的人才需要队列。 https://a.example.com/4
            """);

    assertThat(entries).extracting(Entry::section).containsExactly("缓存", "缓存", "排队", "排队");
  }

  @Test
  void aDashBelowMayNameWhatIsQuoted() {
    String quoted = "> %s\n\n—— [%s](https://a.example.com/%d)\n\n";
    List<Entry> entries =
        Parsed.entries(
            "# 周末读物\n\n"
                + quoted.formatted("绳结越多越难读。", "绳结小史", 1)
                + quoted.formatted("排队的人最多。", "为什么队列会变长", 2)
                + quoted.formatted("地图不需要服务器。", "一张绳结的地图", 3));

    assertThat(entries)
        .extracting(entry -> entry.title() + ": " + entry.body())
        .containsExactly("绳结小史: 绳结越多越难读。", "为什么队列会变长: 排队的人最多。", "一张绳结的地图: 地图不需要服务器。");
  }
}
