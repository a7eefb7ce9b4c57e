package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Characters that look like a word where two others meet are found, and below the word itself,
 * however much they stand out.
 */
class WordsAcrossOthersTest {
  private static final String POSTS =
      """
      ### 01

      在厨房里也能做的一个小实验，用到的是初中化学。

      ### 02

      强化学习入门：强化学习从零讲起，强化学习的好书。

      ### 03

      把模型量化以后，这台旧电脑也跑得动了，速度还不慢。

      ### 04

      向量化之后再检索：向量化的三个工具。

      ### 05

      大语言模型怎么学语言。
      """;

  @ParameterizedTest
  @CsvSource({"化学, 实验, 强化学习", "chemistry, 实验, 强化学习", "量化, 把模型, 向量化"})
  void standBelowTheWord(String query, String word, String across, @TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      assertThat(archive.titles(query)).hasSize(2);
      assertThat(archive.titles(query)).first().asString().contains(word);
      assertThat(archive.titles(query)).last().asString().contains(across);
    }
  }

  @ParameterizedTest
  @CsvSource({"语言模型, 大语言模型", "学习, 强化学习", "化学, 初中化学"})
  void areTheWordWhereOthersOnlyStandBesideIt(String query, String in, @TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      assertThat(archive.search(query).hits().get(0).entry().entry().body()).contains(in);
    }
  }
}
