package org.digestbot.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digestbot.SharedMaterial;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores real documents against entries that people wrote down by reading them. */
class SeedScoreTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"001", "002", "003", "004"})
  void everyEntryIsFoundWithItsFields(String seed) throws Exception {
    Path document = one(SharedMaterial.path("digests/seeds"), seed);
    Path truth = one(SharedMaterial.path("acceptance/truth"), seed);
    Path scorer = SharedMaterial.path("acceptance/score_parse.py");
    assumeTrue(hasPython(), "skipped: there is no python3");

    Digest digest =
        new DigestParser().parse(document.getFileName().toString(), Files.readAllBytes(document));
    Path parsed = folder.resolve("parsed.jsonl");
    StringBuilder lines = new StringBuilder();
    for (Entry entry : digest.entries()) {
      lines.append(PrintedDigest.line(digest, entry)).append('\n');
    }
    Files.writeString(parsed, lines);

    Process score =
        new ProcessBuilder(
                List.of(
                    "python3", scorer.toString(), truth.toString(), parsed.toString(), "--verbose"))
            .redirectErrorStream(true)
            .start();
    String figures = new String(score.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(score.waitFor()).as(figures).isZero();
  }

  private static Path one(Path folder, String seed) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(seed))
          .findFirst()
          .orElseThrow();
    }
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
