package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.digestbot.search.Suggestion.Reason;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks for an author, a topic, a site or a source that there is not is offered one. */
class NamesMisspeltTest {
  private static final String POSTS =
      """
      ### 01

      2023-12-01 Ann Lee @annlee

      Whisper 转写播客，一小时的音频三分钟。代码：https://github.com/example/podcasts

      ### 02

      2023-12-02 王小明 @xiaoming

      周末读的一本书，罗翔推荐。

      ### 03

      2023-12-03 Ann Lee @annlee

      A week without a phone.
      """;

  @ParameterizedTest
  @CsvSource({
    "from:anlee, from:annlee, 2",
    "from:@anlee, from:annlee, 2",
    "from:\"Anne Lee\", 'from:\"Ann Lee\"', 2",
    "topic:speach, topic:speech, 1",
    "topic:transcripton, topic:speech, 1",
    "site:gihub.com whisper, site:github.com whisper, 1",
    "site:gihub, site:github, 1",
    "source:lokal, source:local, 3"
  })
  void areOffered(String query, String offered, long total, @TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      SearchAnswer answer = archive.search(query);
      assertThat(answer.hits()).isEmpty();
      assertThat(answer.suggestions()).contains(new Suggestion(offered, Reason.SPELLING, total));
    }
  }

  @ParameterizedTest
  @CsvSource({"from:罗翔, 罗翔", "from:@罗翔 书, 罗翔 书"})
  void orAreMerelySpokenOf(String query, String offered, @TempDir Path folder) {
    try (SearchedArchive archive = SearchedArchive.in(folder).with("notes.md", POSTS)) {
      SearchAnswer answer = archive.search(query);
      assertThat(answer.hits()).isEmpty();
      assertThat(answer.suggestions()).contains(new Suggestion(offered, Reason.WITHOUT_FILTER, 1));
    }
  }
}
