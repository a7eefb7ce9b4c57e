package org.digestbot.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digestbot.digest.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * Numbered collections of posts: a number, the post's date, author and link in any order, then its
 * text, in which posts of others may be quoted. Numbers repeat, are left out and start again.
 */
final class NumberedPosts implements Format {
  /** How far a number may run ahead of the last one and still be believed without a header. */
  private static final int WIDEST_GAP = 5;

  private static final int HEADER_LINES = 4;

  /** A number that may start a post, with what the lines after it say. */
  private record Start(NumberedLine line, PostHeader header) {}

  @Override
  public String name() {
    return "numbered-posts";
  }

  @Override
  public double fit(Document document, Budget budget) {
    List<Start> starts = starts(document, budget);
    long proven = starts.stream().filter(start -> start.header().isProof()).count();
    if (proven == 0) {
      boolean ascending = starts.size() >= 3;
      return ascending ? 0.4 : 0;
    }
    return 0.5 + 0.5 * proven / starts.size();
  }

  @Override
  public Reading read(Document document, Budget budget) {
    List<Start> starts = starts(document, budget);
    List<Draft> drafts = new ArrayList<>(starts.size());
    List<String> lines = document.lines();
    for (int i = 0; i < starts.size(); i++) {
      budget.check();
      Start start = starts.get(i);
      boolean last = i + 1 == starts.size();
      int end = last ? lines.size() : starts.get(i + 1).line().index();
      drafts.add(
          draft(document, start, last ? Footers.start(document, start.header().end(), end) : end));
    }
    int first = starts.isEmpty() ? lines.size() : starts.get(0).line().index();
    Preamble preamble = Preamble.of(document, first);
    return new Reading(preamble.title(), preamble.date(), drafts);
  }

  private static Draft draft(Document document, Start start, int end) {
    PostHeader header = start.header();
    int index = start.line().index();
    return Draft.at(index + 1)
        .number(start.line().number())
        .author(header.author())
        .handle(header.handle())
        .date(header.date())
        .ownLink(header.link())
        .text(document.between(index, end))
        .body(document.withoutRules(Math.min(header.end(), end), end));
  }

  private static List<Start> starts(Document document, Budget budget) {
    List<NumberedLine> numbered = numbered(document, budget);
    SortedSet<Integer> years = years(document, numbered, budget);
    List<Start> candidates = new ArrayList<>(numbered.size());
    for (int i = 0; i < numbered.size(); i++) {
      budget.check();
      NumberedLine line = numbered.get(i);
      int end = i + 1 < numbered.size() ? numbered.get(i + 1).index() : document.lines().size();
      PostHeader header =
          PostHeader.read(document.lines(), line.rest(), line.index() + 1, end, years);
      if (line.rest().isEmpty() || header.isProof()) {
        candidates.add(new Start(line, header));
      }
    }
    return chosen(document, candidates);
  }

  private static List<NumberedLine> numbered(Document document, Budget budget) {
    List<NumberedLine> found = new ArrayList<>();
    List<String> lines = document.lines();
    for (int i = 0; i < lines.size(); i++) {
      budget.check();
      NumberedLine line = NumberedLine.of(lines.get(i), i);
      boolean apart = i == 0 || lines.get(i - 1).isBlank();
      if (line != null && (line.isHeading() || apart) && mayHead(line)) {
        found.add(line);
      }
    }
    return found;
  }

  /** A number with words beside it heads a section, unless the words are a post's header. */
  private static boolean mayHead(NumberedLine line) {
    if (line.rest().isEmpty()) {
      return true;
    }
    HeaderLine.Kind kind = HeaderLine.of(line.rest(), new TreeSet<>()).kind();
    return kind == HeaderLine.Kind.ELEMENTS || kind == HeaderLine.Kind.NAMED;
  }

  /** The years that the headers print in full, those that only a few print left out. */
  private static SortedSet<Integer> years(
      Document document, List<NumberedLine> numbered, Budget budget) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    List<String> lines = document.lines();
    for (NumberedLine start : numbered) {
      budget.check();
      count(Dates.in(start.rest()), counts);
      int seen = 0;
      for (int i = start.index() + 1; i < lines.size() && seen < HEADER_LINES; i++) {
        if (!lines.get(i).isBlank()) {
          seen++;
          count(Dates.in(lines.get(i)), counts);
        }
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    SortedSet<Integer> years = new TreeSet<>(counts.keySet());
    years.removeIf(year -> counts.getOrDefault(year, 0) * 20 < most);
    return years;
  }

  private static void count(@Nullable EntryDate date, SortedMap<Integer, Integer> counts) {
    if (date != null) {
      counts.merge(date.month().getYear(), 1, Integer::sum);
    }
  }

  /**
   * The candidates that start posts: those in the style that most headers follow, if a header
   * follows or the number goes on from the last one, and headings of another level that do both.
   */
  private static List<Start> chosen(Document document, List<Start> candidates) {
    int style = dominantStyle(candidates);
    List<Start> chosen = new ArrayList<>();
    int last = 0;
    for (Start start : candidates) {
      NumberedLine line = start.line();
      boolean proven = start.header().isProof();
      boolean goesOn = line.value() >= last && line.value() <= last + WIDEST_GAP;
      boolean inStyle = line.style() == style;
      boolean starts =
          inStyle
              ? proven || (goesOn && line.isHeading() && !document.isFenced(line.index()))
              : proven && goesOn && line.isHeading() && style <= NumberedLine.DEEPEST_HEADING;
      if (starts) {
        chosen.add(start);
        last = line.value();
      }
    }
    return chosen;
  }

  private static int dominantStyle(List<Start> candidates) {
    int[] proofs = new int[NumberedLine.styles()];
    for (Start start : candidates) {
      proofs[start.line().style()] += start.header().isProof() ? 1_000 : 1;
    }
    int best = 0;
    for (int style = 1; style < proofs.length; style++) {
      if (proofs[style] > proofs[best]) {
        best = style;
      }
    }
    return best;
  }
}
