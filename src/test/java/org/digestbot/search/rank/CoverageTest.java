package org.digestbot.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.digestbot.search.SearchAnswer;
import org.digestbot.search.SearchedArchive;
import org.digestbot.search.Suggestion;
import org.digestbot.search.query.SearchNote;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a query an entry must have. */
class CoverageTest {
  private static final String POSTS =
      """
      ### 01

      Whisper 也听得懂中文

      ### 02

      Whisper 快了两倍

      ### 03

      中文的诗

      ### 04

      中文输入法

      ### 05

      芯片的中文手册

      ### 06

      一款命令行工具

      ### 07

      在命令行里看日历
      """;

  @TempDir static Path folder;
  @AutoClose private static SearchedArchive archive;

  @BeforeAll
  static void anArchive() {
    archive = SearchedArchive.in(folder).with("posts.md", POSTS);
  }

  @Test
  void whereFewHaveBothWordsThoseWithTheMoreTellingOneFollow() {
    assertThat(archive.titles("中文 whisper")).containsExactly("Whisper 也听得懂中文", "Whisper 快了两倍");
  }

  @Test
  void whereFewHaveATermThoseWithItsTellingWordsFollow() {
    assertThat(archive.titles("命令行工具")).containsExactly("一款命令行工具", "在命令行里看日历");
    assertThat(archive.titles("\"命令行工具\"")).containsExactly("一款命令行工具");
  }

  @Test
  void noMoreFollowThanFillAPage(@TempDir Path many) {
    StringBuilder posts = new StringBuilder("### 1\n\nWhisper 也听得懂中文\n");
    for (int number = 2; number <= 60; number++) {
      posts.append(
          "\n### %d\n\n%s 之 %d\n".formatted(number, number < 26 ? "Whisper" : "中文", number));
    }
    try (SearchedArchive large = SearchedArchive.in(many).with("posts.md", posts.toString())) {
      SearchAnswer answer = large.search("whisper 中文");

      assertThat(answer.total()).isEqualTo(20);
      assertThat(answer.hits().get(0).entry().entry().title()).isEqualTo("Whisper 也听得懂中文");
    }
  }

  @Test
  void whereNoneHasBothWhatIsAboutTheMoreTellingOneIsFoundAndEachIsOffered() {
    SearchAnswer answer = archive.search("芯片 whisper");

    assertThat(archive.titles("芯片 whisper")).containsExactly("芯片的中文手册");
    assertThat(answer.notes()).containsExactly(new SearchNote.About("芯片"));
    assertThat(answer.suggestions())
        .extracting(Suggestion::query)
        .containsExactlyInAnyOrder("芯片", "whisper");
  }

  @Test
  void whereNoTitleHasTheMoreTellingOneNothingIsFoundAndEachIsOffered(@TempDir Path other) {
    String posts =
        "### 1\n\nWhisper\n\n### 2\n\nWhisper\n\n### 3\n\n一种新的语言发布了。\n\n写法比 Kotlin 简单。\n";
    try (SearchedArchive small = SearchedArchive.in(other).with("posts.md", posts)) {
      SearchAnswer answer = small.search("kotlin whisper");

      assertThat(answer.hits()).isEmpty();
      assertThat(answer.suggestions())
          .extracting(Suggestion::query)
          .containsExactlyInAnyOrder("kotlin", "whisper");
    }
  }

  @Test
  void ofALongQueryAWordThatOccursNowhereIsLeftOut(@TempDir Path other) {
    String posts = "### 1\n\n键盘、日历和天气都在一扇小窗里\n\n### 2\n\n诗\n\n### 3\n\n手册\n\n### 4\n\n芯片\n";
    try (SearchedArchive small = SearchedArchive.in(other).with("posts.md", posts)) {
      SearchAnswer answer = small.search("有没有用键盘看日历和天气的唢呐");

      assertThat(answer.hits()).hasSize(1);
      assertThat(answer.notes()).containsExactly(new SearchNote.LeftOut("唢呐"));
      assertThat(small.titles("键盘 日历 天气 \"唢呐\"")).isEmpty();
    }
  }

  @Test
  void ofAFewWordsWhatOccursNowhereCannotBeLeftOut() {
    SearchAnswer answer = archive.search("芯片 中文 手册 唢呐");

    assertThat(answer.hits()).isEmpty();
    assertThat(answer.suggestions()).isNotEmpty();
  }

  @Test
  void whatIsInQuotesIsNeverMissing() {
    assertThat(archive.titles("whisper \"中文\"")).containsExactly("Whisper 也听得懂中文");
    assertThat(archive.titles("\"whisper\" 中文")).containsExactly("Whisper 也听得懂中文");
    assertThat(archive.titles("\"诗\" whisper 中文")).isEmpty();
  }

  @Test
  void wordsThatOnlySayWhatIsWantedOfAThingMayBeMissing() {
    assertThat(archive.titles("whisper 有什么优缺点")).hasSize(2);
    assertThat(archive.titles("whisper advice")).hasSize(2);
  }
}
