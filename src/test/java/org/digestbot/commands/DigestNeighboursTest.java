package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.chat.reply.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days that {@code /digest} leads to from one that it shows. */
class DigestNeighboursTest {
  @TempDir Path folder;

  @Test
  void theNextDayIsTheNextOneHoweverMuchFollows() {
    String posts = post(1, "2023-12-01") + post(2, "2023-12-05") + posts(3, 1_200, "2023-12-31");

    assertThat(buttons(Map.of("posts.md", posts), "2023-12-01")).containsExactly("5 Dec 2023 →");
    assertThat(buttons(Map.of(), "2023-12-05")).containsExactly("← 1 Dec 2023", "31 Dec 2023 →");
  }

  @Test
  void whatSaysOnlyItsMonthHidesNoDayOfIt() {
    Map<String, String> documents =
        Map.of(
            "posts.md",
            post(1, "2023-12-05") + post(2, "2023-12-20"),
            "notes-2023-12.md",
            "# Notes\n\n* [A reader](https://example.org/reader) reads.\n");

    assertThat(buttons(documents, "2023-12-05")).containsExactly("← Dec 2023", "20 Dec 2023 →");
    try (TestBot bot = TestBot.in(folder)) {
      assertThat(bot.type("/digest 2023-12-01")).startsWith("Dec 2023 · 1 entry");
      assertThat(bot.type("/digest 2023-12-05")).startsWith("5 Dec 2023 · 1 entry");
    }
  }

  private List<String> buttons(Map<String, String> documents, String day) {
    try (TestBot bot = TestBot.in(folder).reading(documents)) {
      return bot.say("/digest " + day).buttons().stream()
          .flatMap(List::stream)
          .map(Button::label)
          .filter(label -> label.contains("→") || label.contains("←"))
          .toList();
    }
  }

  private static String posts(int first, int count, String day) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> post(number, day))
        .collect(Collectors.joining());
  }

  private static String post(int number, String day) {
    return "### %d\n%s Ann @ann\n\nPost number %d\n\n".formatted(number, day, number);
  }
}
