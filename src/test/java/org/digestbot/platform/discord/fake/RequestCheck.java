package org.digestbot.platform.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.digestbot.SharedMaterial;

/** Holds what was recorded to Discord's own description of its interface. */
public final class RequestCheck {
  private RequestCheck() {}

  /** Skips the test visibly where the checker or Node is not there. */
  public static void assertNoProblems(FakeDiscord discord, Path folder) throws Exception {
    Path checker = SharedMaterial.path("specs").resolve("validate-requests.mjs");
    assumeTrue(hasNode(), "Node is not there");
    Path recording = folder.resolve("requests.jsonl");
    Files.write(recording, discord.recording());
    Process process =
        new ProcessBuilder("node", checker.toString(), recording.toString())
            .redirectErrorStream(true)
            .start();
    String report = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(report).isZero();
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("node", "--version").start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
