package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The topics that come with the program are told by words that say what a text is about. */
class ShippedTopicsTest {
  private static final String POSTS =
      """
      ### 01

      一部讲海獭的纪录片，有双语字幕。

      ### 02

      播客转文字的小工具：语音转录之后再生成字幕。

      ### 03

      Cython 三分钟上手。

      ### 04

      len 是函数调用，而不是方法调用，Python 里到处如此。
      """;

  @ParameterizedTest
  @CsvSource({"海獭, culture", "播客, speech", "三分钟, python", "到处如此, python"})
  void areToldByWhatATextIsAbout(String word, String topic, @TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      assertThat(archive.search(word).hits().get(0).entry().topics()).containsExactly(topic);
    }
  }
}
