package org.digestbot.platform.telegram.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.digestbot.SharedMaterial;

/** Holds recorded requests to the description of the Bot API, where that and Node are there. */
public final class RequestChecker {
  private RequestChecker() {}

  public static void assertValid(RequestLog requests, Path folder)
      throws IOException, InterruptedException {
    Path checker = SharedMaterial.path("specs/validate-requests.mjs");
    Path file = folder.resolve("requests.jsonl");
    requests.writeTo(file);
    Process process;
    try {
      process =
          new ProcessBuilder("node", checker.toString(), file.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: there is no Node");
      return;
    }
    String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(report).isZero();
  }
}
