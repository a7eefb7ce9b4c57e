package org.digestbot.parse.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Problem;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.FileName;
import org.digestbot.parse.document.JoinedDocuments;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Entries;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.format.blog.BlogFamilies;
import org.digestbot.parse.format.list.ListFamilies;
import org.digestbot.parse.format.number.NumberFamilies;
import org.digestbot.parse.format.post.PostFamilies;
import org.digestbot.parse.html.NewsFeed;

/** Every family of digests, of which the one that fits a document best reads it. Stateless. */
public final class Formats {
  /** No other family is asked after a fit like this. */
  private static final double BEYOND_DOUBT = 0.9;

  /** The surest first, so that few others are asked; of those that are as sure, as listed. */
  private static final List<Format> FAMILIES =
      Stream.of(
              NumberFamilies.ALL,
              ListFamilies.ALL,
              PostFamilies.ALL,
              BlogFamilies.ALL,
              List.<Format>of(new SingleDocument()))
          .flatMap(List::stream)
          .sorted(Comparator.comparingDouble(Format::bestFit).reversed())
          .toList();

  /** What stands where otherwise the name of a family does. */
  private static final String JOINED = "joined-documents";

  private Formats() {}

  /** What the best of the families found. */
  private record Read(String format, Reading reading) {}

  /** What stands in a document, or in each of several that were joined to one file. */
  public static Digest read(Document document, Budget budget) {
    List<JoinedDocuments.Part> parts = JoinedDocuments.in(document);
    if (!parts.isEmpty()) {
      return joined(document, parts, budget);
    }
    Read read = best(document, budget);
    Reading reading = read.reading();
    return new Digest(
        document.name(),
        reading.title(),
        reading.date() != null ? reading.date() : FileName.date(document.name()),
        read.format(),
        entries(reading, document.definitions(), budget),
        problems(document));
  }

  private static Digest joined(Document file, List<JoinedDocuments.Part> parts, Budget budget) {
    List<Entry> entries = new ArrayList<>();
    for (JoinedDocuments.Part part : parts) {
      Reading reading = best(part.document(), budget).reading().below(part.above());
      add(reading, part.document().definitions(), entries, budget);
    }
    return new Digest(
        file.name(), null, FileName.date(file.name()), JOINED, entries, problems(file));
  }

  private static Read best(Document document, Budget budget) {
    Format best = FAMILIES.get(0);
    Fit bestFit = Fit.none();
    for (Format format : FAMILIES) {
      if (bestFit.share() >= Math.min(format.bestFit(), BEYOND_DOUBT)) {
        break;
      }
      budget.checkNow();
      Fit fit = format.fit(document, budget);
      if (fit.share() > bestFit.share()) {
        best = format;
        bestFit = fit;
      }
    }
    return new Read(best.name(), bestFit.reading().get());
  }

  /** What stands in a news feed. */
  public static Digest read(String document, NewsFeed feed, Budget budget) {
    Reading reading = FeedPosts.read(feed);
    return new Digest(
        document,
        reading.title(),
        reading.date(),
        FeedPosts.NAME,
        entries(reading, Map.of(), budget),
        List.of());
  }

  private static List<Entry> entries(
      Reading reading, Map<String, String> definitions, Budget budget) {
    List<Entry> entries = new ArrayList<>();
    add(reading, definitions, entries, budget);
    return entries;
  }

  private static void add(
      Reading reading, Map<String, String> definitions, List<Entry> entries, Budget budget) {
    for (Draft draft : reading.drafts()) {
      budget.check();
      entries.add(Entries.complete(draft, entries.size() + 1, definitions));
    }
  }

  private static List<Problem> problems(Document document) {
    return document.longBlocks().stream()
        .map(
            line ->
                new Problem(
                    document.name(),
                    line,
                    Problem.Kind.LONG_PARAGRAPH,
                    "A paragraph longer than 64 KiB was read as plain text."))
        .toList();
  }
}
