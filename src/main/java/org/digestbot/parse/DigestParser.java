package org.digestbot.parse;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Problem;
import org.digestbot.parse.document.BinaryKind;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Encoding;
import org.digestbot.parse.format.Formats;
import org.digestbot.parse.html.EmbeddedHtml;
import org.digestbot.parse.html.HtmlPage;
import org.digestbot.parse.html.NewsFeed;

/**
 * Turns a document that somebody wrote by hand into entries: decodes it, makes a page plain and has
 * the family that it belongs to read it; a news feed says itself what it consists of. A document
 * holds at most 20 MB and is given 20 seconds; whatever breaks a limit is refused whole.
 * Thread-safe.
 */
public final class DigestParser {
  /** Raised whenever the same bytes are read otherwise, so that archives read them again. */
  public static final int VERSION = 33;

  /** In bytes. */
  public static final int LARGEST_DOCUMENT = 20 * 1024 * 1024;

  private static final Duration ALLOWED = Duration.ofSeconds(20);

  private final Duration allowed;
  private final LongSupplier nanos;
  private final LongSupplier processor;

  public DigestParser() {
    this(ALLOWED, System::nanoTime, DigestParser::processorTime);
  }

  DigestParser(Duration allowed, LongSupplier nanos, LongSupplier processor) {
    this.allowed = allowed;
    this.nanos = nanos;
    this.processor = processor;
  }

  /** Of this thread; asked only when the time is over, because the first answer takes long. */
  private static long processorTime() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported()
        ? threads.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  /**
   * Reads one document.
   *
   * @param document its name within its source
   * @throws UnreadableDocument when it is empty, binary, over a limit or takes too long
   */
  public Digest parse(String document, byte[] content) throws UnreadableDocument {
    if (content.length > LARGEST_DOCUMENT) {
      throw new UnreadableDocument(
          document,
          Problem.Kind.TOO_LARGE,
          "The file is larger than 20 MB; split it into smaller files.");
    }
    String text =
        Encoding.text(content)
            .orElseThrow(
                () ->
                    new UnreadableDocument(
                        document, BinaryKind.problem(content), BinaryKind.advice(content)));
    if (text.isBlank()) {
      throw new UnreadableDocument(
          document, Problem.Kind.EMPTY, "The file is empty; there is nothing to read.");
    }
    Budget budget = new Budget(allowed, nanos, processor);
    try {
      if (NewsFeed.is(text)) {
        return Formats.read(document, NewsFeed.of(text, budget), budget);
      }
      if (!HtmlPage.is(document, text)) {
        String markdown = EmbeddedHtml.asMarkdown(HtmlPage.withoutFragment(text, budget), budget);
        return Formats.read(Document.of(document, markdown), budget);
      }
      HtmlPage page = HtmlPage.of(text, budget);
      NewsFeed articles = page.feed(budget);
      return articles != null
          ? Formats.read(document, articles, budget)
          : Formats.read(Document.of(document, page.markdown(budget)), budget);
    } catch (Budget.Exhausted e) {
      throw new UnreadableDocument(
          document,
          Problem.Kind.TOO_SLOW,
          "Reading took longer than %d seconds and was stopped; nothing of it is kept."
              .formatted(allowed.toSeconds()));
    }
  }
}
