package org.digestbot.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Starts the packaged program with a small heap and measures its first answer and its memory. */
final class ColdStart {
  private static final int FURTHER_QUERIES = 60;

  private ColdStart() {}

  static String measure(Path jar, Path data, List<BenchmarkQuery> queries)
      throws IOException, InterruptedException {
    if (!Files.exists(jar)) {
      return "start: not measured, there is no " + jar + " (mvn package makes it)";
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-jar",
                jar.toString(),
                "--data",
                data.toString(),
                "search",
                "--json",
                "-")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (Writer in = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      in.write(queries.get(0).typed() + '\n');
      in.flush();
      String first = out.readLine();
      double seconds = (System.nanoTime() - start) / 1e9;
      for (BenchmarkQuery query : queries.subList(1, 1 + FURTHER_QUERIES)) {
        in.write(query.typed() + '\n');
        in.flush();
        out.readLine();
      }
      long peak = Memory.resident(process.pid(), "VmHWM");
      return String.format(
          Locale.ROOT,
          "start to first answer with -Xmx256m: %.2f s%s; peak resident after %d queries: %d MiB",
          seconds,
          first == null ? " (no answer)" : "",
          1 + FURTHER_QUERIES,
          peak);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }
}
