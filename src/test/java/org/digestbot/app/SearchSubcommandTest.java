package org.digestbot.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code digestbot search} with words as people type them at a prompt, without quotes. */
class SearchSubcommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void importPosts() throws Exception {
    String posts =
        Stream.concat(
                Stream.of("Agents without hugging", "Agents that ask for hugging"),
                IntStream.range(0, 6).mapToObj(i -> "Whisper in room " + i))
            .map(text -> "### 1\n\nAnn @ann 2024-01-03\n\n" + text + "\n")
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("posts.md"), posts);
    assertThat(digestbot("ingest", file.toString())).isZero();
    out.reset();
  }

  @Test
  void aWordWithAMinusIsLeftOutAndNoOption() {
    assertThat(digestbot("search", "agents", "-without")).isZero();

    assertThat(out.toString(UTF_8)).contains("that ask for").doesNotContain("Agents without");
  }

  @Test
  void neitherIsOneThatBeginsLikeAnOption() {
    assertThat(digestbot("search", "whisper", "-hugging")).isZero();

    assertThat(out.toString(UTF_8)).contains("Whisper in room").doesNotContain("Usage");
  }

  @Test
  void whatLooksLikeALongOptionIsRefusedUnlessItStandsBehindTwoDashes() {
    assertThat(digestbot("search", "--jsn", "whisper")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("Unknown option: '--jsn'");
    assertThat(digestbot("search", "--", "--jsn")).isZero();
  }

  @Test
  void howAQueryWasReadIsSaidInJsonToo() throws IOException {
    Path file = Files.writeString(folder.resolve("roses.md"), "# Roses\n\nPruned last week.\n");
    assertThat(digestbot("ingest", file.toString())).isZero();
    out.reset();

    assertThat(digestbot("search", "--json", "last week")).isZero();

    assertThat(out.toString(UTF_8)).contains("Roses", "Nothing is dated `last week`");
  }

  @Test
  void furtherPagesAreAskedForAsInTheChat() {
    assertThat(digestbot("search", "whisper", "page:2")).isZero();

    assertThat(out.toString(UTF_8)).contains("page 2 of 2");
  }

  @Test
  void whatCannotBePressedIsNamedByWhatToType() {
    assertThat(digestbot("search", "whisper")).isZero();
    assertThat(out.toString(UTF_8)).contains("\nNext page: whisper page:2\n").doesNotContain("[1]");
    out.reset();

    assertThat(digestbot("search", "whisper", "hugging")).isZero();
    assertThat(out.toString(UTF_8)).contains("\nFewer words: whisper · 6\n");
  }

  private int digestbot(String... arguments) {
    Streams streams = Streams.of(InputStream.nullInputStream(), out, err);
    List<String> all =
        Stream.concat(Stream.of("--data", folder.resolve("data").toString()), Stream.of(arguments))
            .toList();
    return Cli.run(streams, Map.of("DIGESTBOT_LANGUAGE", "en"), all.toArray(String[]::new));
  }
}
