package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.digestbot.search.query.SearchNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say around the thing that they ask for need stand in no entry. */
class WordsOfAskingTest {
  private static final String POSTS =
      """
      ### 01

      Rust 的所有权，画成三张图。

      ### 02

      昨天的晚霞。

      ### 03

      两把吉他。
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "teach me rust",
        "rust 101",
        "curious about rust",
        "a rust primer",
        "rust cheatsheet",
        "rust从哪学起",
        "rust速查表",
        "深入理解rust",
        "揭秘rust",
        "without knowing rust",
        "who talked about rust",
        "why should I care about rust",
        "has someone summarized rust",
        "rust gotchas",
        "为什么那么多人用rust",
        "哪一期讲了rust",
        "rust打不开",
        "rust会不会过时"
      })
  void areNotSought(String query, @TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      assertThat(archive.titles(query)).singleElement().asString().contains("所有权");
    }
  }

  @Test
  void areNoPartOfTheDateThatNoEntryHas(@TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      assertThat(archive.search("昨天有什么").notes()).containsExactly(new SearchNote.SaidOnly("昨天"));
    }
  }
}
