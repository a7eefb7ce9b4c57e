package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksCommandTest {
  @TempDir Path folder;

  @Test
  void onlyThoseOfASiteAreListedWhereOneIsAskedFor() {
    String weekly =
        """
        # Tools · 2024-01-01

        ## [Patterns for pages](https://notes.example.org/patterns)

        With a [demo](https://demo.example.net/) and the [code](https://github.com/example/patterns).

        ## [Roses](https://roses.example.com/)

        How to prune them.
        """;
    try (TestBot bot = TestBot.in(folder).reading(Map.of("weekly.md", weekly))) {
      String code =
          """
          • Patterns for pages
            1 Jan 2024 · #1 · https://github.com/example/patterns

          """;
      assertThat(bot.type("/links site:github.com"))
          .isEqualTo("Links · site:github.com · 1 link\n" + code);
      assertThat(bot.type("/links site:github pages"))
          .isEqualTo("Links · site:github pages · 1 link\n" + code);
      assertThat(bot.type("/links site:github.com site:example.net"))
          .contains("2 links", "https://github.com/example/patterns", "https://demo.example.net")
          .doesNotContain("notes.example.org");
    }
  }

  @Test
  void onlyOneLinkOfAnEntryIsCalledLikeIt() {
    String weekly =
        """
        # Tools · 2024-01-01

        ## [Patterns for HTML pages](https://notes.example.org/patterns)

        Collected at [tools.example.org](https://tools.example.org). [消息来源](https://news.example.org/7)（[@lin](https://who.example.org/lin) 投稿）

        ## [Roses](https://roses.example.org/)

        How to prune them.
        """;
    try (TestBot bot = TestBot.in(folder).reading(Map.of("weekly.md", weekly))) {
      assertThat(bot.type("/links html"))
          .isEqualTo(
              """
              Links · html · 3 links
              • Patterns for HTML pages
                1 Jan 2024 · #1 · https://notes.example.org/patterns
              • https://tools.example.org
                1 Jan 2024 · #1
              • https://news.example.org/7
                1 Jan 2024 · #1

              """);
    }
  }
}
