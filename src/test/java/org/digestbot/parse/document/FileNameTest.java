package org.digestbot.parse.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.digestbot.digest.Digest;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.UnreadableDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  private static final String NOTES = "- [Caches](https://a.dev/1)\n- [Queues](https://a.dev/2)\n";

  @ParameterizedTest
  @CsvSource({
    "2024-03-05.md, 2024-03-05",
    "notes/2024/03/05.md, 2024-03-05",
    "2023-archive/weekly-20240305.md, 2024-03-05",
    "issue_2024_03_05.txt, 2024-03-05",
    "日报20240305.md, 2024-03-05",
    "2024年3月5日.md, 2024-03-05",
    "posts_202403.md, 2024-03",
    "2024-03/notes.md, 2024-03"
  })
  void datesADocumentThatPrintsNoDate(String name, String date) throws UnreadableDocument {
    assertThat(parse(name, NOTES).date()).hasToString(date);
    assertThat(parse(name, "# 2021-01-02\n\n" + NOTES).date()).hasToString("2021-01-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes.md",
        "issue-257.md",
        "2024.md",
        "2024/12.md",
        "id-120240305.md",
        "7_f2024031b.md"
      })
  void mayHoldNoDate(String name) throws UnreadableDocument {
    assertThat(parse(name, NOTES).date()).isNull();
  }

  private static Digest parse(String name, String text) throws UnreadableDocument {
    return new DigestParser().parse(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
