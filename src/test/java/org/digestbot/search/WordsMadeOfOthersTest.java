package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that is made of one that the glossary knows is spelled well, and means about the same. */
class WordsMadeOfOthersTest {
  private static final String POSTS =
      """
      ### 01

      给模型加一道控制，输出就稳了。A productive day with infinite loops and interactive tools.

      ### 02

      预测明年的天气。The stable branch was controlled by a sterile protocol, an oversight.

      ### 03

      Discord 上的一个群，混合语言也能看，建模也行，scale it as you like.
      """;

  @ParameterizedTest
  @CsvSource({"controller, 控制", "controllers, 控制", "predictive, 预测", "predictable, 预测"})
  void findWhatItMeans(String query, String found, @TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      SearchAnswer answer = archive.search(query);
      assertThat(answer.notes()).isEmpty();
      assertThat(answer.hits().get(0).entry().entry().body()).contains(found);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"overnight", "iterative", "discard", "scala", "blender 建模"})
  void areNoOtherWordsMisspelt(String query, @TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      assertThat(archive.search(query).hits()).isEmpty();
    }
  }
}
