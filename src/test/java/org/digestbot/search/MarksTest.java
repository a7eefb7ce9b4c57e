package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.search.index.Phrases;
import org.digestbot.search.rank.PhraseMatcher;
import org.junit.jupiter.api.Test;

class MarksTest {
  private final Marks marks = new Marks(new PhraseMatcher(List.of(Phrases.of("rag"))));

  @Test
  void aSnippetShowsWordsRatherThanAnAddressWithThem() {
    String body =
        "https://example.org/rag/advanced-rag\n" + "第一段说别的。".repeat(40) + "\n这里才讲 RAG 的原理。";
    Snippet snippet = marks.snippet("", body);
    assertThat(snippet.text()).startsWith("…").endsWith("这里才讲 RAG 的原理。");
  }

  @Test
  void anAddressIsShownForWantOfOtherWords() {
    Snippet snippet = marks.snippet("", "第一段说别的。".repeat(40) + "https://example.org/advanced-rag");
    assertThat(snippet.text()).endsWith("https://example.org/advanced-rag");
    assertThat(snippet.marks()).hasSize(1);
  }

  @Test
  void aSnippetEndsBeforeAnAddressThatItHasNoRoomFor() {
    String words = "For a RAG system that means: fetch fewer passages. ".repeat(3);
    Snippet snippet = marks.snippet("", words + "https://example.org/one/long/way/to/the/paper");
    assertThat(snippet.text()).endsWith("fetch fewer passages. …").doesNotContain("://");
  }

  @Test
  void aSnippetBeginsBehindAnAddressThatItHasNoRoomFor() {
    String before = "说的是别的。".repeat(20) + "https://example.org/abs/2405.04434 ";
    assertThat(marks.snippet("", before + "备注里说 RAG 要有出口。").text()).isEqualTo("…备注里说 RAG 要有出口。");
  }

  @Test
  void aSnippetBeginsAndEndsWithWords() {
    String before = "Something else is told at length before that. ".repeat(3);
    Snippet snippet = marks.snippet("", before + "It says RAG " + "and goes on ".repeat(30));
    assertThat(snippet.text()).matches("…\\S.*\\S…");
  }

  @Test
  void aSnippetGoesOnBehindTheTitleThatBeginsTheText() {
    Snippet snippet = marks.snippet("一句话解释 RAG", "一句话解释 **RAG**。 先检索再回答，这就是 RAG 的做法。");
    assertThat(snippet.text()).isEqualTo("先检索再回答，这就是 RAG 的做法。");
    assertThat(snippet.marks()).containsExactly(new Span(11, 14));
  }

  @Test
  void aSnippetRepeatsTheTitleWhereOnlyThatHasTheWords() {
    Snippet snippet = marks.snippet("一句话解释 RAG", "一句话解释 RAG。先检索再回答。");
    assertThat(snippet.text()).isEqualTo("一句话解释 RAG。先检索再回答。");
  }
}
