package org.digestbot.parse.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.digestbot.digest.Digest;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents say about themselves before their text. */
class FrontMatterTest {
  private static final String TEXT = "\n- [Caches](https://a.dev/1)\n- [Queues](https://a.dev/2)\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: It's \"here\"\ndate: 2024-03-05\n---\n",
        "---\ntitle: 'It''s \"here\"'\ndate: 2024-03-05\n---\n",
        "---\ntitle: \"It's \\\"here\\\"\"\npublishDate: 2024-03-05\n---\n",
        "---\ntitle: >-\n  It's\n  \"here\"\ndate: 2024-03-05\n---\n",
        "+++\ntitle = 'It''s \"here\"'\ndate = 2024-03-05T10:00:00Z\n+++\n",
        "{\n  \"title\": \"It's \\\"here\\\"\",\n  \"datetime\": \"2024-03-05T03:33:13Z\",\n  \"id\": 1\n}\n---\n",
        "---\n{\n\"tags\": [\"a\"],\n\"date\" : \"2024-03-05\",\n\"title\" : \"It's \\\"here\\\"\"\n}\n---\n",
        "Title: It's \"here\"\nDate: 2024-03-05\n",
      })
  void tellsTitleAndDate(String front) {
    Digest digest = Parsed.digest(front + TEXT);

    assertThat(digest.title()).isEqualTo("It's \"here\"");
    assertThat(digest.date()).hasToString("2024-03-05");
    assertThat(digest.entries()).hasSize(2);
  }

  @Test
  void mayHoldHundredsOfLines() {
    String praise =
        "  - author: Ann\n    # from a letter\n    text: |\n      Well done.\n\n".repeat(90);
    Digest digest = Parsed.digest("---\ntitle: Ports\npraise:\n" + praise + "---\n" + TEXT);

    assertThat(digest.title()).isEqualTo("Ports");
    assertThat(digest.entries()).hasSize(2);
  }

  @Test
  void aRuleAboveALongListBeginsNone() {
    String list =
        IntStream.range(0, 300)
            .mapToObj("- [Port %1$d](https://a.dev/%1$d)\n"::formatted)
            .collect(joining());

    assertThat(Parsed.entries("---\n" + list + "\n---\n\nThe end.\n")).hasSize(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"source_url", "arxiv_url", "url"})
  void theAddressOfWhatADocumentIsAboutIsItsLink(String field) {
    String front = "---\ntitle: Sparse memory\n" + field + ": \"https://a.dev/paper\"\n---\n";

    assertThat(
            Parsed.links(Parsed.entries(front + "\nWords that are rare are kept apart.\n").get(0)))
        .containsExactly("https://a.dev/paper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\n  \"colour\": \"red\"\n}\n", "{\n", "---\nno field\n---\n"})
  void whatNamesNeitherIsText(String text) {
    assertThat(Parsed.entries(text)).hasSize(1);
    assertThat(Parsed.entries(text).get(0).body()).isNotEmpty();
  }

  @Test
  void whatAProgramThatSavesPagesWritesAboveThemIsNoText() {
    Digest page =
        Parsed.digest(
            """
            Title: Sparse memory

            URL Source: https://a.dev/sparse

            Published Time: 2024-10-16T02:00:00.000Z

            Markdown Content:
            Words that are rare are kept apart from those that everybody uses.

            The rest is looked up.
            """);

    assertThat(page.title()).isEqualTo("Sparse memory");
    assertThat(page.date()).hasToString("2024-10-16");
    assertThat(page.entries()).hasSize(1);
    assertThat(page.entries().get(0).body()).startsWith("Words that are rare");
    assertThat(Parsed.ownLink(page.entries().get(0))).isEqualTo("https://a.dev/sparse");
  }
}
