package org.digestbot.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Problem;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.FileName;
import org.digestbot.parse.html.NewsFeed;

/** Every family of digests, of which the one that fits a document best reads it. Stateless. */
public final class Formats {
  /** No other family is asked after a fit like this. */
  private static final double BEYOND_DOUBT = 0.9;

  /** Where two fit equally well, the one named first reads the document. */
  private static final List<Format> FAMILIES =
      List.of(
          new NumberedPosts(), // 17, 2024-05-01 Ann @ann, her post
          new NumberedSections(), // 3、Title, a text with parts of its own
          new BlogArchive(), // • Title, its text indented beneath
          new ChatLog(), // Ann, [03.07.2024 09:12], her message
          new HeadedPosts(), // 2024-05-01, and maybe whose post follows
          new TitledNews(), // 01 Title or ■ Title, its text
          new Questions(), // Q: …, its answer
          new TaggedPosts(), // posts that #tags begin or end
          new LinkDigest(), // sections of items that lead somewhere
          new BoldPosts(), // **Title** Ann, 2024-05-01
          new DatedPosts(), // Title, 2024-05-01, its text
          new DatedTitles(), // 2024-05-01 Title, line by line
          new NoteList(), // a list of sentences that lead nowhere
          new ListedTexts(), // contents, and the texts that they name
          new RuledPosts(), // posts that rules part
          new QuotedPosts(), // posts that are quotations
          new SignedPosts(), // Title, the same line beside each, its text
          new ScrapedPage(), // an article and what its site prints around it
          new SingleDocument()); // anything else, as one entry

  private Formats() {}

  /** What stands in a document. */
  public static Digest read(Document document, Budget budget) {
    Format best = FAMILIES.get(0);
    Fit bestFit = Fit.none();
    for (Format format : FAMILIES) {
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
    return new Digest(
        document.name(),
        reading.title(),
        reading.date() != null ? reading.date() : FileName.date(document.name()),
        best.name(),
        entries(reading, document.definitions(), budget),
        problems(document));
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
    for (Draft draft : reading.drafts()) {
      budget.check();
      entries.add(Entries.complete(draft, entries.size() + 1, definitions));
    }
    return entries;
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
