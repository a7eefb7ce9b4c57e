package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Papers and articles that somebody read, by month, each with its pages behind its title. */
class ReadingListsTest {
  @Test
  void aMonthThatIsAllOfAHeadingIsTheDateOfWhatStandsBelowIt() {
    String papers =
        """
        ## 2024-02

        - Retrieval for long contexts [[arXiv](https://a.example.com/1)]
        - Tuning on one card [[arXiv](https://a.example.com/2)]

        ## 2024-01

        - Agents that ask back [[arXiv](https://a.example.com/3)]

        ## Books of 2023-12 and before

        - Parsers, a history [[pdf](https://a.example.com/4)]
        """;

    Digest list = Parsed.digest(papers);

    assertThat(list.entries())
        .extracting(entry -> String.valueOf(entry.date()))
        .containsExactly("2024-02", "2024-02", "2024-01", "null");
    assertThat(list.date()).isNull();
  }

  @Test
  void aMonthInBracketsIsTheDateOfThePaperWhoseTitleStandsBehindIt() {
    String papers =
        """
        # Papers on evaluation

        - (2023-01) **Who judges the judges? A survey.** [paper](https://a.example.com/1) | [code](https://b.example.com/1)
        - [2023/05] **Small judges** [paper](https://a.example.com/2)
        - (2024年2月) **Judging in Chinese** [paper](https://a.example.com/3)
        """;

    List<Entry> entries = Parsed.entries(papers);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "Who judges the judges? A survey. -> https://a.example.com/1",
            "Small judges -> https://a.example.com/2",
            "Judging in Chinese -> https://a.example.com/3");
    assertThat(entries)
        .extracting(entry -> String.valueOf(entry.date()))
        .containsExactly("2023-01", "2023-05", "2024-02");
  }

  @Test
  void aLinkInBracketsBehindATitleIsItsPageWhateverItIsCalled() {
    String papers =
        """
        # Papers

        - Kernels for sparse weights [[Acme Research](https://a.example.com/1)] [[article](https://b.example.com/1)]
        - The hippocampus as a map [[bioRxiv](https://a.example.com/2)]
        """;

    List<Entry> entries = Parsed.entries(papers);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "Kernels for sparse weights -> https://a.example.com/1",
            "The hippocampus as a map -> https://a.example.com/2");
    assertThat(Parsed.links(entries.get(0))).contains("https://b.example.com/1");
  }
}
