package org.digestbot.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types what the README shows sees the headings and titles that it shows. */
class ReadmeExampleTest {
  private static final String PROMPT = "› ";

  @TempDir Path folder;

  @Test
  void theSamplesAnswerAsTheReadmeShows() throws IOException {
    List<String> example = example();
    List<String> questions = example.stream().filter(line -> line.startsWith(PROMPT)).toList();
    String[] shown =
        example.stream()
            .filter(line -> !line.isBlank() && !line.startsWith(" ") && !line.startsWith(PROMPT))
            .toArray(String[]::new);

    assertThat(questions).hasSize(2);
    assertThat(answers(questions)).containsSubsequence(shown);
  }

  private static List<String> example() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf("```\n" + PROMPT) + 4;
    return readme.substring(begin, readme.indexOf("```", begin)).lines().toList();
  }

  private List<String> answers(List<String> questions) {
    String typed = String.join("\n", questions).replace(PROMPT, "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Streams streams =
        Streams.of(
            new ByteArrayInputStream(typed.getBytes(UTF_8)), out, new ByteArrayOutputStream());
    String data = folder.resolve("data").toString();

    assertThat(Cli.run(streams, Map.of("DIGESTBOT_LANGUAGE", "en"), "--data", data)).isZero();
    return out.toString(UTF_8).lines().toList();
  }
}
