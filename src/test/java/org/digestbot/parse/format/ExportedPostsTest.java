package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Posts as programs write them that export what somebody saved: each in a layout of its own. */
class ExportedPostsTest {
  private static final String[][] POSTS = {
    {"Ann Lee", "annlee", "2024-05-03", "Queues are for those who wait"},
    {"林夏", "lin_xia", "2024-05-04", "绳结越多越难读，所以少打结"},
    {"Bob Ray", "bobray", "2024-05-05", "A third knot of the week"},
    {"Cleo", "cleo", "2024-05-06", "Maps without servers"},
  };

  static Stream<Arguments> layouts() {
    return Stream.of(
        Arguments.of(
            "front matter above each",
            "---\nauthor: \"%s\"\nhandle: \"@%s\"\ndate: %s\nsource: https://x.com/%2$s/status/1\n---\n\n%s\n\n"),
        Arguments.of(
            "records of fields",
            "Author: %s (@%s)\nDate: %s 10:24:11\nURL: https://x.com/%2$s/status/1\nText: %s https://a.example.com\n\n"),
        Arguments.of(
            "boxes of notes",
            "> [!quote] %s (@%s) · %s\n> %s\n> [link](https://x.com/%2$s/status/1)\n\n"),
        Arguments.of("numbered lines", "1. %s（@%s）%s：%s https://a.example.com\n"),
        Arguments.of("lines", "- %s (@%s, %s): %s https://a.example.com/%2$s\n"),
        Arguments.of(
            "cells of a line", "- %3$s | %1$s @%2$s | %4$s | https://x.com/%2$s/status/1\n"),
        Arguments.of(
            "bold lines", "**%s** (@%s) — [%s](https://x.com/%2$s/status/1)\n\n%s\n\n***\n\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void eachSaysWhosItIsAndWhen(String name, String layout) {
    String document =
        Stream.of(POSTS)
            .map(post -> layout.formatted((Object[]) post))
            .collect(Collectors.joining());

    assertThat(Parsed.entries(document))
        .extracting(ExportedPostsTest::summary)
        .containsExactly(
            Stream.of(POSTS).map(post -> String.join(" | ", post)).toArray(String[]::new));
  }

  private static String summary(Entry entry) {
    return entry.author() + " | " + entry.handle() + " | " + entry.date() + " | " + entry.title();
  }

  @Test
  void theRowOfATableNamesItsAccountInACell() {
    String rows =
        Stream.of(POSTS)
            .map(
                post ->
                    "| %s (@%s) | %s | %s | [查看](https://x.com/%2$s/status/1) |\n"
                        .formatted((Object[]) post))
            .collect(Collectors.joining());

    assertThat(Parsed.entries("# 推文\n\n| 作者 | 日期 | 摘要 | 链接 |\n|---|---|---|---|\n" + rows))
        .extracting(ExportedPostsTest::summary)
        .contains("Ann Lee | annlee | 2024-05-03 | Queues are for those who wait");
  }

  @Test
  void aBoldLineOfATimeIsNoTitle() {
    String post = "**2024-05-%02d 10:24**\n%s\nhttps://a.example.com/%1$d\n\n";

    assertThat(
            Parsed.entries(
                "# 频道 2024-05\n\n"
                    + post.formatted(3, "Queues are for those who wait")
                    + post.formatted(4, "绳结越多越难读")
                    + post.formatted(5, "A third knot")))
        .extracting(entry -> entry.date() + " " + entry.title())
        .containsExactly(
            "2024-05-03 Queues are for those who wait",
            "2024-05-04 绳结越多越难读",
            "2024-05-05 A third knot");
  }

  @Test
  void whoWroteWhatALinkLeadsToStandsBehindIt() {
    assertThat(
            Parsed.entries(
                "# May\n\n- [Queues](https://a.example.com/1) by Ann Lee on 2024-05-03\n"
                    + "- [Knots](https://a.example.com/2) by 林夏, May 4, 2024\n"))
        .extracting(entry -> entry.author() + " " + entry.date() + " " + entry.title())
        .containsExactly("Ann Lee 2024-05-03 Queues", "林夏 2024-05-04 Knots");
  }

  @Test
  void theFirstOfSeveralRecordsIsNoFrontMatter() {
    String post =
        "Title: Knot %d\nLink: https://a.example.com/%<d\nDate: 2024-05-0%<d\n\nIt holds.\n\n";

    assertThat(Parsed.entries(post.formatted(1) + post.formatted(2) + post.formatted(3)))
        .extracting(entry -> entry.title() + " " + entry.date())
        .containsExactly("Knot 1 2024-05-01", "Knot 2 2024-05-02", "Knot 3 2024-05-03");
  }

  @Test
  void theDayOfABookmarkStandsBesideItsTags() {
    String bookmark =
        "[Knot %d](https://a.example.com/%<d)\nIt holds.\n*2024-05-0%<d* · tags: a, b\n\n";

    assertThat(
            Parsed.entries(bookmark.formatted(1) + bookmark.formatted(2) + bookmark.formatted(3)))
        .extracting(entry -> entry.date() + "")
        .containsExactly("2024-05-01", "2024-05-02", "2024-05-03");
  }

  @Test
  void theDaysOfAnArchiveAreOfTheYearAboveThem() {
    assertThat(
            Parsed.entries(
                "# Archive\n\n## 2024\n\n- 05-03 [Queues](https://a.example.com/1)\n- 01-12 [Knots](https://a.example.com/2)\n\n"
                    + "## 2023年\n\n- 12-30 [Maps](https://a.example.com/3)\n- 02-01 [Ropes](https://a.example.com/4)\n"))
        .extracting(entry -> entry.date() + "")
        .containsExactly("2024-05-03", "2024-01-12", "2023-12-30", "2023-02-01");
  }
}
