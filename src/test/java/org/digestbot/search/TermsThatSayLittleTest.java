package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A term of words that each say little is known, and still need not stand anywhere. */
class TermsThatSayLittleTest {
  private static final String POSTS =
      """
      ### 01

      一款录屏软件，完全开源。

      ### 02

      提高软件质量，从测试开始。

      ### 03

      一封公开信。

      ### 04

      一周天气。
      """;

  @ParameterizedTest
  @ValueSource(strings = {"open source software", "開源軟體", "开源软件"})
  void areReadAsTheWordsThatTheyAreMadeOf(String query, @TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      assertThat(archive.titles(query)).first().asString().contains("录屏");
    }
  }

  @Test
  void doNotStandForAWordThatStandsNowhere(@TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      assertThat(archive.titles("kubernetes open source software")).isEmpty();
    }
  }
}
