package org.digestbot.parse;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Problem;

/**
 * Turns a document that somebody wrote by hand into entries: decodes it, finds the family that it
 * belongs to and has that family read it. A document holds at most 20 MB and is given 20 seconds;
 * whatever breaks a limit is refused whole. Thread-safe.
 */
public final class DigestParser {
  /** Raised whenever the same bytes are read otherwise, so that archives read them again. */
  public static final int VERSION = 8;

  /** In bytes. */
  public static final int LARGEST_DOCUMENT = 20 * 1024 * 1024;

  private static final Duration ALLOWED = Duration.ofSeconds(20);

  /** No other family is asked after a fit like this. */
  private static final double BEYOND_DOUBT = 0.9;

  private final List<Format> formats;
  private final Duration allowed;
  private final LongSupplier nanos;
  private final LongSupplier processor;

  public DigestParser() {
    this(families(), ALLOWED, System::nanoTime, DigestParser::processorTime);
  }

  DigestParser(List<Format> formats, Duration allowed, LongSupplier nanos, LongSupplier processor) {
    this.formats = List.copyOf(formats);
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

  /** Every family; where two fit equally well, the one named first reads the document. */
  static List<Format> families() {
    return List.of(
        new NumberedPosts(),
        new NumberedSections(),
        new BlogArchive(),
        new ChatLog(),
        new LinkDigest(),
        new BoldPosts(),
        new HeadedPosts(),
        new DatedPosts(),
        new NoteList(),
        new RuledPosts(),
        new ScrapedPage(),
        new SingleDocument());
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
          document, 0, "The file is larger than 20 MB; split it into smaller files.");
    }
    String text =
        Encoding.text(content)
            .orElseThrow(
                () ->
                    new UnreadableDocument(
                        document,
                        0,
                        "The file is no text that can be read; save it as UTF-8 and try again."));
    if (text.isBlank()) {
      throw new UnreadableDocument(document, 0, "The file is empty; there is nothing to read.");
    }
    Budget budget = new Budget(allowed, nanos, processor);
    try {
      boolean page = HtmlPage.is(document, text);
      return read(Document.of(document, page ? HtmlPage.markdown(text, budget) : text), budget);
    } catch (Budget.Exhausted e) {
      throw new UnreadableDocument(
          document,
          0,
          "Reading took longer than %d seconds and was stopped; nothing of it is kept."
              .formatted(allowed.toSeconds()));
    }
  }

  private Digest read(Document document, Budget budget) {
    Format best = formats.get(0);
    Fit bestFit = Fit.none();
    for (Format format : formats) {
      if (format.bestFit() <= bestFit.share()) {
        continue;
      }
      budget.checkNow();
      Fit fit = format.fit(document, budget);
      if (fit.share() > bestFit.share()) {
        best = format;
        bestFit = fit;
      }
      if (bestFit.share() >= BEYOND_DOUBT) {
        break;
      }
    }
    Reading reading = bestFit.reading().get();
    List<Entry> entries = new ArrayList<>();
    for (Draft draft : reading.drafts()) {
      budget.check();
      entries.add(Entries.complete(draft, entries.size() + 1));
    }
    return new Digest(
        document.name(), reading.title(), reading.date(), best.name(), entries, problems(document));
  }

  private static List<Problem> problems(Document document) {
    return document.longBlocks().stream()
        .map(
            line ->
                new Problem(
                    document.name(),
                    line,
                    "A paragraph longer than 64 KiB was read as plain text."))
        .toList();
  }
}
