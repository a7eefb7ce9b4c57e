package org.digestbot.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningTextTest {

  @ParameterizedTest
  @CsvSource({
    "**bold** and `code`, bold and code",
    "# Heading, Heading",
    "> quoted, quoted",
    "* item, item",
    "[words](https://example.org), words",
    "[words [in brackets] | site](https://example.org), words [in brackets] | site",
    "[a [b](https://example.org) c](d), [a b c](d)",
    "[**a name** in `code`](https://example.org) by _Ann_, a name in code by Ann",
    "![a picture](https://example.org/a.png) text, text",
    "snake_case stays, snake_case stays",
    "\\#tag and \\_, #tag and _",
    "2 * 3 * 4, 2 * 3 * 4",
    "I am _all in_ and *hard* at 它，*这样*写, I am all in and hard at 它，这样写",
    "*args and **kwargs, *args and kwargs",
    "A* and Q*, A* and Q*",
    "<span>text</span>, text",
    "a < b, a < b",
    "<https://example.org>, <https://example.org>",
    "[unclosed, [unclosed",
  })
  void marksComeOffAndWordsStay(String markdown, String plain) {
    assertThat(RunningText.of(markdown)).isEqualTo(plain);
  }

  @Test
  void linesBecomeOne() {
    assertThat(RunningText.of("one\n\n> two\n- three")).isEqualTo("one two three");
  }

  @Test
  void endlessOpeningsAreReadInNoTime() {
    assertThat(RunningText.of("![[](".repeat(20_000))).isNotEmpty();
  }
}
