package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.digestbot.chat.Language;
import org.digestbot.chat.command.Completion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered behind an operator. */
class ValueCompleterTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "rag @ann, rag @annlee",
    "rag from:@ann, rag from:@annlee",
    "author:ann, author:\"Ann Lee\"",
    "作者：ann, 作者：\"Ann Lee\"",
    "topic:lang, topic:\"Language models\"",
    "主题：lang, 主题：\"Language models\"",
    "来源：lo, 来源：local",
  })
  void theValueIsCompletedUnderWhateverNameTheOperatorHas(String typed, String completed) {
    assertThat(completions(typed)).contains(completed);
  }

  @Test
  void anAddressIsNoOperator() {
    assertThat(completions("https://ann")).isEmpty();
  }

  private Iterable<String> completions(String typed) {
    try (TestBot bot = TestBot.in(folder)) {
      bot.reading(Map.of("a.md", "### 1\n\nAnn Lee @annlee 2023-12-28\n\nOn language models\n"));
      return bot.completer().complete(Completion.QUERY, typed, Language.ENGLISH, 5);
    }
  }
}
