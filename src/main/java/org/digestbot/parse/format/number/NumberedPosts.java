package org.digestbot.parse.format.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Preamble;
import org.digestbot.parse.document.Reactions;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.header.HeaderLine;
import org.digestbot.parse.header.OtherHandles;
import org.digestbot.parse.header.PostHeader;
import org.digestbot.parse.header.PostedLine;
import org.jspecify.annotations.Nullable;

/**
 * Numbered collections of posts: a number, the post's date, author and link in any order, then its
 * text, in which posts of others may be quoted. Numbers repeat, are left out and start again.
 */
final class NumberedPosts implements Format {
  /** How far a number may run ahead of the last one and still be believed without a header. */
  private static final int WIDEST_GAP = 5;

  /** A year printed once where another is printed so often is a slip. */
  private static final int RARE = 20;

  private static final SortedSet<Integer> NO_YEARS = Collections.emptySortedSet();

  /** So many numbered lines tell what the document is. */
  private static final int SAMPLE = 24;

  /** So many posts are no chance; outside code they prove that those within are none of it. */
  private static final int SEVERAL = 3;

  /**
   * A number that may start a post, with what the lines after it say.
   *
   * @param title what stands between them and the number, or null
   */
  private record Start(NumberedLine line, @Nullable String title, PostHeader header) {}

  @Override
  public String name() {
    return "numbered-posts";
  }

  @Override
  public double bestFit() {
    return 1;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    List<Start> starts = starts(document, SAMPLE, budget);
    long proven = starts.stream().filter(start -> start.header().isProof()).count();
    boolean ascending = starts.size() >= 3;
    boolean few = proven == 0 && !ascending;
    if (few || beginLate(document, starts) || countOther(document, starts, budget)) {
      return Fit.none();
    }
    double share = proven == 0 ? 0.4 : 0.5 + 0.5 * proven / starts.size();
    return new Fit(share, () -> read(document, budget));
  }

  /** Whether most of the document stands before them, so that they are only a part of it. */
  private static boolean beginLate(Document document, List<Start> starts) {
    return starts.get(0).line().index() * 2 > document.lines().size();
  }

  private static boolean countOther(Document document, List<Start> starts, Budget budget) {
    List<NumberedLine> lines = starts.stream().map(Start::line).toList();
    List<PostHeader> headers = starts.stream().map(Start::header).toList();
    return OtherNumbers.are(document, lines, headers, budget);
  }

  private static Reading read(Document document, Budget budget) {
    List<Start> starts = starts(document, Integer.MAX_VALUE, budget);
    List<Draft> drafts = new ArrayList<>(starts.size());
    List<String> lines = document.lines();
    for (int i = 0; i < starts.size(); i++) {
      budget.check();
      Start start = starts.get(i);
      boolean last = i + 1 == starts.size();
      int next = last ? lines.size() : starts.get(i + 1).line().index();
      drafts.add(draft(document, start, Footers.textEnd(document, start.header().end(), next)));
    }
    int first = starts.isEmpty() ? lines.size() : starts.get(0).line().index();
    return Reading.of(document, first, drafts);
  }

  private static Draft draft(Document document, Start start, int end) {
    PostHeader header = start.header();
    int index = start.line().index();
    int bodyEnd = Reactions.start(document.lines(), header.end(), end);
    PostedLine posted =
        header.isDated()
            ? null
            : PostedLine.last(document.lines(), header.end(), bodyEnd, document.years());
    bodyEnd = posted == null ? bodyEnd : posted.line();
    return Draft.at(index + 1)
        .number(start.line().number())
        .title(start.title())
        .author(header.author())
        .handle(header.handle())
        .date(posted == null ? header.date() : posted.date())
        .ownLink(header.link())
        .text(document.between(index, end))
        .body(document.withoutRules(Math.min(header.end(), bodyEnd), bodyEnd));
  }

  private static List<Start> starts(Document document, int most, Budget budget) {
    List<NumberedLine> numbered = numbered(document, most, budget);
    List<Start> candidates = new ArrayList<>(numbered.size());
    for (int i = 0; i < numbered.size(); i++) {
      budget.check();
      NumberedLine line = numbered.get(i);
      Start start = start(document, numbered, i, NO_YEARS, OtherHandles.none());
      boolean fenced = document.isFenced(line.index());
      if (line.rest().isEmpty() && !fenced || start.header().isProof()) {
        candidates.add(start);
      }
    }
    leaveCode(document, candidates);
    List<Start> chosen = chosen(document, candidates);
    return repaired(document, chosen, budget);
  }

  /**
   * Posts that stand in code are quoted there, unless several stand outside: then a fence was left
   * open.
   */
  private static void leaveCode(Document document, List<Start> candidates) {
    long outside =
        candidates.stream()
            .filter(start -> !document.isFenced(start.line().index()) && start.header().isProof())
            .count();
    if (outside < SEVERAL) {
      candidates.removeIf(start -> document.isFenced(start.line().index()));
    }
  }

  private static Start start(
      Document document,
      List<NumberedLine> starts,
      int i,
      SortedSet<Integer> years,
      OtherHandles others) {
    NumberedLine line = starts.get(i);
    List<String> lines = document.lines();
    int end = i + 1 < starts.size() ? starts.get(i + 1).index() : lines.size();
    int title = line.rest().isEmpty() ? title(document, line.index() + 1, end) : -1;
    int from = (title < 0 ? line.index() : title) + 1;
    PostHeader header = PostHeader.read(lines, line.rest(), from, end, years, others);
    return new Start(line, title < 0 ? null : lines.get(title), header);
  }

  /** The index of the first line where the next says by whom and when it was posted, or -1. */
  private static int title(Document document, int from, int to) {
    List<String> lines = document.lines();
    int title = document.nextWords(from, to);
    int below = document.nextWords(Math.min(title + 1, to), to);
    if (below == to
        || HeaderLine.mayHoldElements(lines.get(title))
        || !HeaderLine.mayNameAccount(lines.get(below))) {
      return -1;
    }
    HeaderLine posted = HeaderLine.of(lines.get(below), NO_YEARS);
    boolean signed = posted.kind() == HeaderLine.Kind.NAMED && posted.handle() != null;
    return signed && posted.dated() ? title : -1;
  }

  /**
   * Reads again, by what the others tell, the headers whose date had no reading and those followed
   * by a post that may be theirs.
   */
  private static List<Start> repaired(Document document, List<Start> starts, Budget budget) {
    List<NumberedLine> lines = starts.stream().map(Start::line).toList();
    SortedSet<Integer> years = years(document, starts);
    OtherHandles others = OtherHandles.of(starts.stream().map(Start::header).toList());
    List<Start> repaired = new ArrayList<>(starts);
    for (int i = 0; i < starts.size(); i++) {
      budget.check();
      PostHeader header = starts.get(i).header();
      boolean undated = header.isDated() && header.date() == null;
      if (undated || header.strangersHandle() != null && !others.isEmpty()) {
        repaired.set(i, start(document, lines, i, years, others));
      }
    }
    return repaired;
  }

  private static List<NumberedLine> numbered(Document document, int most, Budget budget) {
    List<NumberedLine> found = new ArrayList<>();
    List<String> lines = document.lines();
    for (int i = 0; i < lines.size() && found.size() < most; i++) {
      budget.check();
      NumberedLine line = NumberedLine.of(lines.get(i), i);
      boolean apart = i == 0 || lines.get(i - 1).isBlank();
      boolean mayStart = line != null && (line.isHeading() || apart && !document.isFenced(i));
      if (line != null && mayStart && mayHead(line)) {
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
    if (!HeaderLine.mayHoldElements(line.rest())) {
      return false;
    }
    HeaderLine.Kind kind = HeaderLine.of(line.rest(), NO_YEARS).kind();
    return kind == HeaderLine.Kind.ELEMENTS || kind == HeaderLine.Kind.NAMED;
  }

  /**
   * The years that the headers print in full, those that only a few print left out; where none
   * does, the year that the document says for itself.
   */
  private static SortedSet<Integer> years(Document document, List<Start> starts) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    for (Start start : starts) {
      EntryDate date = start.header().date();
      if (date != null) {
        counts.merge(date.month().getYear(), 1, Integer::sum);
      }
    }
    if (counts.isEmpty() && !starts.isEmpty()) {
      EntryDate date = Preamble.of(document, starts.get(0).line().index()).date();
      return date == null ? NO_YEARS : new TreeSet<>(Set.of(date.month().getYear()));
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    SortedSet<Integer> years = new TreeSet<>(counts.keySet());
    years.removeIf(year -> counts.getOrDefault(year, 0) * RARE < most);
    return years;
  }

  /**
   * The candidates that start posts: those in the style that most headers follow, if a header
   * follows or the number goes on from the last one, and headings of another level that do both.
   */
  private static List<Start> chosen(Document document, List<Start> candidates) {
    int style = dominantStyle(candidates);
    List<Start> chosen = new ArrayList<>();
    int last = firstNumber(candidates, style);
    for (Start start : candidates) {
      NumberedLine line = start.line();
      boolean proven = start.header().isProof();
      boolean goesOn = goesOn(line.value(), last);
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

  /** What the first two numbers count from: a part of a collection begins anywhere. */
  private static int firstNumber(List<Start> candidates, int style) {
    List<Integer> first =
        candidates.stream()
            .map(Start::line)
            .filter(line -> line.style() == style)
            .limit(2)
            .map(NumberedLine::value)
            .toList();
    boolean counts = first.size() == 2 && goesOn(first.get(1), first.get(0));
    return counts && !NumberedLine.isYear(first.get(0)) ? first.get(0) : 0;
  }

  private static boolean goesOn(int number, int last) {
    return number >= last && number <= last + WIDEST_GAP;
  }

  private static int dominantStyle(List<Start> candidates) {
    int[] proofs = new int[NumberedLine.STYLES];
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
