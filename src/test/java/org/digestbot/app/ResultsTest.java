package org.digestbot.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parse FILE",
        "ingest --json FILE",
        "search --json rag",
        "search rag",
        "doctor",
        ""
      })
  void aFullDiskIsSaid(String arguments) throws IOException {
    assertThat(run(failing("No space left on device"), arguments)).isEqualTo(1);
    assertThat(err.toString(UTF_8))
        .contains("not all of the output could be written: No space left on device")
        .doesNotContain("Exception");
  }

  @Test
  void aReaderThatHasEnoughIsNoTrouble() throws IOException {
    assertThat(run(failing("Broken pipe"), "parse FILE")).isZero();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  private int run(OutputStream out, String arguments) throws IOException {
    Path file = Files.writeString(folder.resolve("notes.md"), "# RAG\n\nLook it up, then speak.\n");
    InputStream in = new ByteArrayInputStream("/search rag\n".getBytes(UTF_8));
    String data = folder.resolve("data").toString();
    String[] all =
        Stream.concat(Stream.of("--data", data), Stream.of(arguments.split(" ")))
            .filter(argument -> !argument.isEmpty())
            .map(argument -> argument.replace("FILE", file.toString()))
            .toArray(String[]::new);
    return Cli.run(Streams.of(in, out, err), Map.of("DIGESTBOT_LANGUAGE", "en"), all);
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
