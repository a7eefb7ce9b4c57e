package org.digestbot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void itIsSaidOnOneLine() {
    assertThat(new Problem("周刊/第 1 期.md", 12, Problem.Kind.LONG_PARAGRAPH, "Why.").inOneLine())
        .isEqualTo("周刊/第 1 期.md:12: Why.");
  }

  @Test
  void aNameNeitherSteersTheTerminalNorBeginsALine() {
    assertThat(
            new Problem("a\u001b[31m\nERROR all is lost\u0085.md", 0, Problem.Kind.EMPTY, "Why.")
                .inOneLine())
        .isEqualTo("a?[31m?ERROR all is lost?.md: Why.");
  }
}
