package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A month of posts: those of a day stand below it, however the day and the posts are written. */
class PostsBelowDaysTest {
  private static final List<String> DAYS =
      List.of(
          "## 5月%d日",
          "**5月%d日**",
          "【5月%d日】",
          "== 5月%d日 ==",
          "5月%d日：",
          "2024-05-0%d",
          "2024.05.0%d",
          "2024年5月%d日 星期五",
          "May %d",
          "### 05/0%d");

  private static final List<String> POSTS =
      List.of(
          "**%s** @%s\n\n%s\n\n%s\n",
          "%s\n@%s · 2h\n%s\n%s\n",
          "### %s @%s\n\n%s\n\n%s\n",
          "> %3$s\n>\n> %4$s\n>\n> — %1$s (@%2$s)\n");

  private static final List<String> TEXTS =
      List.of("- %s %s", "1. %s %s", "1、%s%s", "%s %s\n", "%s\n\n%s\n");

  static Stream<Arguments> named() {
    return DAYS.stream().flatMap(day -> POSTS.stream().map(post -> Arguments.of(day, post)));
  }

  static Stream<Arguments> texts() {
    return DAYS.stream().flatMap(day -> TEXTS.stream().map(post -> Arguments.of(day, post)));
  }

  @ParameterizedTest
  @MethodSource("named")
  void theyBeginOrEndWithWhoseTheyAre(String day, String post) {
    String month =
        """
        # 2024 年 5 月收藏

        %s

        %s
        %s
        %s

        %s
        %s
        """
            .formatted(
                day.formatted(3),
                post.formatted("安莉", "an_li", "结绳记事也有格式，先看绳结再看颜色。", "https://a.example.com/1"),
                post.formatted(
                    "Bob Ray",
                    "bobray",
                    "Queues are for those who wait.",
                    "https://a.example.com/2"),
                day.formatted(5),
                post.formatted("Cleo", "cleo", "A parser in a weekend.", "https://a.example.com/3"),
                post.formatted("安莉", "an_li", "缓存早上总是冷的。", "https://a.example.com/4"));

    assertThat(Parsed.entries(month))
        .extracting(Entry::handle, entry -> entry.date().day(), Entry::title)
        .containsExactly(
            tuple("an_li", 3, "结绳记事也有格式，先看绳结再看颜色"),
            tuple("bobray", 3, "Queues are for those who wait."),
            tuple("cleo", 5, "A parser in a weekend."),
            tuple("an_li", 5, "缓存早上总是冷的"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theySayNothingOfThemselves(String day, String post) {
    String month =
        """
        # 2024 年 5 月收藏

        %s

        %s
        %s
        %s

        %s

        %s
        %s
        %s
        """
            .formatted(
                day.formatted(3),
                post.formatted("结绳记事也有格式，先看绳结再看颜色。", "https://a.example.com/1"),
                post.replace("1", "2")
                    .formatted("Queues are for those who wait.", "https://a.example.com/2"),
                post.replace("1", "3").formatted("排队的人最多。", "https://a.example.com/3"),
                day.formatted(5),
                post.formatted("A parser in a weekend.", "https://a.example.com/4"),
                post.replace("1", "2").formatted("缓存早上总是冷的，要先自己热一热。", "https://a.example.com/5"),
                post.replace("1", "3").formatted("绳结太多就看不清了。", "https://a.example.com/6"));

    assertThat(Parsed.entries(month))
        .extracting(entry -> entry.date().day(), Entry::title)
        .containsExactly(
            tuple(3, "结绳记事也有格式，先看绳结再看颜色"),
            tuple(3, "Queues are for those who wait."),
            tuple(3, "排队的人最多"),
            tuple(5, "A parser in a weekend."),
            tuple(5, "缓存早上总是冷的，要先自己热一热"),
            tuple(5, "绳结太多就看不清了"));
  }
}
