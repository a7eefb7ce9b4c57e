package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A term is not what has one of its words here and the other there. */
class TermsThatStandNowhereTest {
  private static final String POSTS =
      """
      ### 01

      视频模型的新版本发布，画面更清楚，镜头的运动也更容易控制。

      ### 02

      这个提示词很好玩：先列出十种人，再让模型从里面选出两种类型，写成一封信。

      ### 03

      一组时间很长的录音，整理成一个个序列，花了一周。

      ### 04

      今天学习了怎么翻译论文的摘要。
      """;

  @TempDir private static Path folder;

  @AutoClose private static SearchedArchive archive;

  @BeforeAll
  static void anArchive() {
    archive = SearchedArchive.in(folder).with("notes.md", POSTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"版本控制", "时间序列", "推荐一下时间序列"})
  void findNothing(String query) {
    assertThat(archive.titles(query)).isEmpty();
  }

  @Test
  void areOfferedAsTheWordsThatTheyAreMadeOf() {
    SearchAnswer answer = archive.search("时间序列");

    assertThat(answer.suggestions())
        .extracting(Suggestion::query)
        .contains("时间 序列", "序列")
        .doesNotContain("时间序列");
  }

  @Test
  void areFoundWhereTheirWordsStandCloseTogetherInAnotherOrder() {
    assertThat(archive.titles("论文翻译")).singleElement().asString().contains("摘要");
  }

  @Test
  void areReadWordByWordWhereMoreIsAskedFor() {
    assertThat(archive.titles("镜头 版本控制")).singleElement().asString().contains("视频模型");
  }
}
