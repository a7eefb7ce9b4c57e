package org.digestbot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.digestbot.chat.Language;
import org.digestbot.commands.TestBot;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConsolePlatformTest {
  private static final String POSTS =
      """
      ### 1

      宝玉 @dotey 2023-12-28

      RAG in one sentence

      https://arxiv.org/abs/2005.11401

      ### 2

      Ann @annlee 2023-12-29

      Whisper for a home video

      https://github.com/openai/whisper
      """;

  @TempDir Path folder;
  @AutoClose private TestBot bot;

  @BeforeEach
  void open() {
    bot = TestBot.in(folder).reading(Map.of("december.md", POSTS));
  }

  @Test
  void pipedLinesAreAnsweredWithPlainText() {
    assertThat(bot.type("/search rag", "", "/links whisper", "exit", "/search never"))
        .startsWith("“rag” · 1 entry\n")
        .contains("Links · whisper · 1 link\n")
        .doesNotContain("never", "\u001b", "›", "digestbot –");
  }

  @Test
  void aNumberPressesAButtonElseItIsASearch() {
    assertThat(bot.type("/serch rag", "1")).contains("[1] /search rag").contains("“rag” · 1 entry");
    assertThat(bot.type("/serch rag", "１")).contains("“rag” · 1 entry");
    assertThat(bot.type("2023")).startsWith("Nothing found for “2023”.");
    assertThat(bot.type("/serch rag", "7")).contains("There is no button 7");
  }

  @Test
  void bytesOfWindowsAndBrokenOnesAreRead() {
    byte[] in = "\uFEFF/search rag\r\n\u00e9".getBytes(StandardCharsets.UTF_8);
    in[in.length - 2] = (byte) 0xff;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    platform().answerLines(new ByteArrayInputStream(in), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("“rag” · 1 entry");
  }

  @Test
  void anEndlessLineIsReadWithoutBeingKept() {
    assertThat(bot.type("x".repeat(3_000_000))).contains("too long");
  }

  @Test
  void itEndsWhenNobodyReads() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };
    byte[] lines = "rag\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(lines);
    platform().answerLines(in, closed);
    assertThat(in.available()).isZero();
  }

  @Test
  void aTerminalGetsColoursLinksAndAGreeting() throws IOException {
    assertThat(screen("xterm-256color", "› ", "rag\r", "sentence"))
        .contains("/links whisper")
        .contains("\u001b]8;;https://arxiv.org/abs/2005.11401\u001b\\")
        .contains("\u001b[1m“rag” · 1 entry\u001b[0m");
  }

  @Test
  void aDumbTerminalGetsPlainText() throws IOException {
    assertThat(screen("dumb", "› ", "rag\r", "1 entry"))
        .contains("/help", "“rag” · 1 entry", "https://arxiv.org/abs/2005.11401")
        .doesNotContain("\u001b]", "\u001b[1m");
  }

  @Test
  void tabCompletesCommandsTopicsAndAuthors() throws IOException {
    assertThat(screen("xterm", "› ", "/sta\t\r", "archive")).contains("The archive");
    assertThat(screen("xterm", "› ", "/topic spee\t\r", "1 entry")).contains("Speech · 1 entry");
    assertThat(screen("xterm", "› ", "from:@ann\t\r", "1 entry")).contains("“from:@annlee”");
  }

  @Test
  void whatWasTypedIsRemembered() throws IOException {
    screen("xterm", "› ", "whisper\r", "1 entry");
    assertThat(screen("xterm", "› ", "\u0010\r", "1 entry")).contains("“whisper” · 1 entry");
  }

  @Test
  void controlCClearsTheLineAndGoesOn() throws IOException {
    assertThat(screen("xterm", "› ", "nonsense", "nonsense", "\u0003", "› ", "rag\r", "1 entry"))
        .contains("“rag” · 1 entry")
        .doesNotContain("Nothing found");
  }

  /**
   * What a terminal shows where somebody waits for a text, types, waits for the next, and leaves.
   */
  private String screen(String type, String... waitedForAndTyped) throws IOException {
    Typist typist = new Typist(waitedForAndTyped);
    try (Terminal terminal =
        TerminalBuilder.builder()
            .system(false)
            .type(type)
            .encoding(StandardCharsets.UTF_8)
            .streams(typist.keys(), typist.screen())
            .build()) {
      terminal.setSize(new Size(100, 40));
      platform().run(terminal, Map.of());
      terminal.flush();
    }
    return typist.seen();
  }

  private ConsolePlatform platform() {
    return new ConsolePlatform(bot.router(), bot.completer(), Language.ENGLISH, folder);
  }
}
