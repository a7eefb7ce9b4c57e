package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much {@code /topics} says there is, and what {@code /topic} then shows. */
class TopicsCommandTest {
  @TempDir Path folder;
  @AutoClose private TestBot bot;

  @BeforeEach
  void open() {
    bot = TestBot.in(folder);
  }

  @Test
  void aTopicIsCountedForItselfAndShownWithTheNarrowerOnes() {
    bot.reading(Map.of("a.md", posts("An LLM is enough", "RAG is enough")));

    assertThat(bot.type("/topics"))
        .contains("Language models  1", "RAG              1")
        .contains("opened, it also shows its narrower topics");
    assertThat(bot.type("/topic llm")).startsWith("Language models · 2 entries");
  }

  @Test
  void whereNoneIsNarrowerNothingIsSaidOfIt() {
    bot.reading(Map.of("a.md", posts("RAG is enough", "Whisper is enough")));

    assertThat(bot.type("/topics")).startsWith("2 topics").doesNotContain("narrower");
  }

  private static String posts(String one, String other) {
    return "### 1\n\nAnn @ann 2023-12-28\n\n"
        + one
        + "\n\n### 2\n\nBob @bob 2023-12-29\n\n"
        + other;
  }
}
