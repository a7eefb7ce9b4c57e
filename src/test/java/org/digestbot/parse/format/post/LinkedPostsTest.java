package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Texts of which nothing but their addresses tells where they end. */
class LinkedPostsTest {
  private static final String POSTS =
      """
      # 收藏

      朋友们发来的，按话题分。

      绳结越多越难读。 https://a.example.com/1

      排队的时候读一读这篇，讲的是怎么少排队。

      https://a.example.com/2

      Caches are cold in the morning.
      https://a.example.com/3

      ## 工具

      A parser in a weekend: https://a.example.com/4

      结绳记事也有格式。 <https://a.example.com/5>

      https://a.example.com/6
      """;

  @Test
  void eachEndsWithItsAddress() {
    List<Entry> entries = Parsed.entries(POSTS);

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly(
            "绳结越多越难读",
            "排队的时候读一读这篇，讲的是怎么少排队",
            "Caches are cold in the morning.",
            "A parser in a weekend",
            "结绳记事也有格式");
    assertThat(entries).extracting(Entry::section).endsWith("工具", "工具").startsWith(null, null);
    assertThat(Parsed.links(entries.get(4)))
        .containsExactly("https://a.example.com/5", "https://a.example.com/6");
  }

  @Test
  void anArticleThatGoesOnBehindThemIsOne() {
    assertThat(Parsed.entries(POSTS + "\n说到底，还是要自己动手。\n")).hasSizeLessThan(3);
  }
}
