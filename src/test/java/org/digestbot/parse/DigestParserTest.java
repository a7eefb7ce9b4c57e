package org.digestbot.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestParserTest {
  /**
   * Of processor time; most take a tenth of it, and what reads its lines again and again minutes.
   */
  private static final Duration AT_MOST = Duration.ofSeconds(5);

  private static final String POST = "### 1\n\n小林 @linxiao 2024-03-05\n\n正文 https://a.dev/x。\n";

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\n", "\uFEFF", "\uFEFF\n"})
  void anEmptyDocumentIsRefusedWithAReason(String text) {
    assertThat(refused(text.getBytes(StandardCharsets.UTF_8)).message()).contains("empty");
  }

  @Test
  void aBinaryDocumentIsRefusedWithAReason() {
    byte[] bytes = new byte[4096];
    new Random(1).nextBytes(bytes);
    bytes[7] = 0;
    assertThat(refused(bytes).message()).contains("no text");
  }

  @Test
  void whatAFileIsInsteadOfTextIsSaid() {
    byte[] pdf =
        "%PDF-1.4\n\u0000\u0001\u0002\u00FF\u00FE".repeat(50).getBytes(StandardCharsets.ISO_8859_1);
    byte[] zip =
        "PK\u0003\u0004\u0000\u0000\u0008\u00FF".repeat(50).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refused(pdf).message()).contains("a PDF, not text", "export it");
    assertThat(refused(zip).message()).contains("a ZIP archive or a document of an office program");
  }

  @Test
  void aDocumentBeyondTheLimitIsRefusedWithAReason() {
    assertThat(refused(new byte[DigestParser.LARGEST_DOCUMENT + 1]).message()).contains("20 MB");
  }

  @Test
  void aDocumentThatRunsOutOfItsTimeFailsWhole() {
    LongSupplier clock = ticking();
    DigestParser parser = new DigestParser(Duration.ofSeconds(3), clock, ticking());
    byte[] content = POST.repeat(200).getBytes(StandardCharsets.UTF_8);
    assertThatExceptionOfType(UnreadableDocument.class)
        .isThrownBy(() -> parser.parse("slow.md", content))
        .satisfies(e -> assertThat(e.problem().message()).contains("3 seconds"));
  }

  @Test
  void aMachineThatStoodStillIsNotTheDocumentsFault() throws UnreadableDocument {
    DigestParser parser = new DigestParser(Duration.ofSeconds(3), ticking(), () -> 7);
    byte[] content = POST.repeat(200).getBytes(StandardCharsets.UTF_8);
    assertThat(parser.parse("slow.md", content).entries()).isNotEmpty();
  }

  /** A clock that goes on by a second whenever it is asked. */
  private static LongSupplier ticking() {
    AtomicLong clock = new AtomicLong();
    return () -> clock.addAndGet(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void theEncodingMakesNoDifference() throws UnreadableDocument {
    Digest expected = Parsed.digest(POST);
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
      assertThat(new DigestParser().parse("digest.md", POST.getBytes(Charset.forName(charset))))
          .isEqualTo(expected);
    }
  }

  @Test
  void lineEndsMakeNoDifference() {
    String text = POST + POST;
    assertThat(Parsed.digest(text.replace("\n", "\r\n"))).isEqualTo(Parsed.digest(text));
    assertThat(Parsed.digest(text.replace("\n", "\r"))).isEqualTo(Parsed.digest(text));
  }

  @Test
  void aDocumentOfNoFamilyIsOneEntry() {
    Digest digest = Parsed.digest("Just a note about https://a.dev/x to keep.\n");
    assertThat(digest.entries()).hasSize(1);
    assertThat(digest.entries().get(0).title()).isEqualTo("Just a note about to keep.");
  }

  @Test
  void aParagraphBeyondTheLimitIsReportedAndItsLinksAreKept() {
    Digest digest = Parsed.digest(POST + "\n" + "字".repeat(70_000) + " https://a.dev/last\n");
    assertThat(digest.problems()).extracting(Problem::line).containsExactly(7);
    assertThat(Parsed.links(digest.entries().get(0)))
        .containsExactly("https://a.dev/x", "https://a.dev/last");
  }

  @Test
  void linesAreCountedFromOne() {
    assertThat(Parsed.entries("\n\n" + POST + "\n" + POST))
        .extracting(Entry::line)
        .containsExactly(3, 9);
  }

  static Stream<Arguments> hostileTexts() {
    return Stream.of(
            "![[](".repeat(100_000),
            "[".repeat(200_000),
            "word, ".repeat(900_000),
            "中文，".repeat(600_000),
            "> ".repeat(100_000),
            nested(2_000),
            "```\n".repeat(100_000),
            "### 1\n".repeat(60_000),
            "## Title\n\nhttps://a.dev/x\n\n".repeat(30_000),
            "> - [a](https://a.dev/x) b\n".repeat(60_000),
            "<details><summary>a</summary>\n".repeat(60_000),
            "text [1][2]\n".repeat(60_000) + "[1] https://a.dev\n[2] https://b.dev\n",
            "  • a\n\n    b\n    c\n".repeat(20_000),
            "@a ".repeat(400_000),
            "2024-03-0".repeat(200_000),
            "1".repeat(1_000_000),
            "*a".repeat(300_000),
            "_".repeat(500_000),
            "<a ".repeat(200_000),
            "| a ".repeat(200_000),
            "- [a](https://a.dev)\n".repeat(20_000),
            "## [a](https://a.dev)\n".repeat(20_000),
            " ".repeat(2_000_000) + "x",
            "《".repeat(300_000),
            "<div>".repeat(30_000))
        .map(text -> Arguments.of(text.substring(0, Math.min(text.length(), 20)), text));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileTexts")
  void noTextHoldsTheParserUp(String name, String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Parsed.digest(text);
    long spent = threads.getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(spent)).isLessThan(AT_MOST);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 20240305})
  void noMixtureOfMarksBreaksTheParser(long seed) {
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "#",
            "### 1",
            "\n",
            "\n\n",
            "@a_b",
            "2024-03-05",
            "[",
            "](",
            ")",
            "https://a.dev/",
            "《",
            "》",
            "```",
            "  • ",
            "    ",
            "- ",
            "|",
            "<p>",
            "正文。",
            "Some words.",
            "\\#",
            "１",
            "🚀",
            "\u0000",
            "作者：",
            "·",
            ":",
            "***",
            "---\n",
            "1、");
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
      try {
        Digest digest = new DigestParser().parse("mixed.md", content);
        assertThat(digest.entries()).allSatisfy(e -> assertThat(e.title()).isNotBlank());
      } catch (UnreadableDocument e) {
        assertThat(e.problem().message()).isNotBlank();
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + round + ": " + text, e);
      }
    }
  }

  private static String nested(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("  ".repeat(i)).append("- x\n");
    }
    return text.toString();
  }

  private static Problem refused(byte[] content) {
    try {
      new DigestParser().parse("digest.md", content);
    } catch (UnreadableDocument e) {
      return e.problem();
    }
    throw new AssertionError("not refused");
  }
}
