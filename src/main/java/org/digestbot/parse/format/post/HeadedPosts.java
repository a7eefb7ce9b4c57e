package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.header.HeaderLine;
import org.digestbot.parse.header.OtherHandles;
import org.digestbot.parse.header.PostHeader;
import org.digestbot.parse.item.ListMarker;
import org.digestbot.parse.page.PostTail;
import org.digestbot.parse.title.Titles;

/**
 * Posts without numbers and titles, as timelines are exported and journals are kept: each begins
 * with a line of nothing but when it was posted, or of that and by whom.
 */
final class HeadedPosts implements Format {
  private static final int LEAST_POSTS = 3;
  private static final int LONGEST_HEAD = 240;

  /** In characters, of a day and a time behind a bullet. */
  private static final int LONGEST_TIME = 32;

  /** So many lines may stand before the first post: what it is, how it was exported. */
  private static final int FEW_LINES = 12;

  /** The fit where not all heads name an account. */
  private static final double DATED = 0.895;

  /** The fit where the heads alone are no proof, as dates that name sections. */
  private static final double DOUBTFUL = 0.49;

  /** The fit where most texts count notes of their own, of which the dates are the days. */
  private static final double COUNTED = 0.46;

  /** The fit where times, with their days, are the bullets of a list: memos are exported so. */
  private static final double MEMOS = 0.91;

  private static final Pattern HEADING_MARKS = Pattern.compile("^(?:#{1,6}\\s*|[-*] )");

  /** What begins a line that signs the text above it. */
  private static final Pattern SIGNATURE = Pattern.compile("[—–―]|--|(?i:via|from)\\b");

  private static final SortedSet<Integer> NO_YEARS = Collections.emptySortedSet();

  @Override
  public String name() {
    return "headed-posts";
  }

  @Override
  public double bestFit() {
    return 0.94;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    List<Integer> heads = heads(document, budget);
    boolean named = nameAccounts(document, heads);
    if (named && standBelowTitles(document, heads)) {
      return Fit.none();
    }
    if (heads.size() < LEAST_POSTS && !areAll(document, heads, named ? 1 : 2)) {
      return Fit.none();
    }
    List<Draft> drafts = drafts(document, heads, budget);
    boolean dated = areMost(document, heads);
    double share = areLists(drafts) ? DOUBTFUL : named ? bestFit() : dated ? DATED : DOUBTFUL;
    share = !named && areCounted(drafts) ? COUNTED : share;
    if (heads.stream().allMatch(head -> mayBeMemo(document.lines().get(head)))) {
      share = MEMOS;
    }
    long said = drafts.stream().filter(draft -> !draft.body().isEmpty()).count();
    return said * 4 < heads.size() * 3L
        ? Fit.none()
        : new Fit(share, () -> Reading.of(document, heads.get(0), titled(drafts)));
  }

  private static List<Draft> titled(List<Draft> drafts) {
    FirstLines.makeTitles(drafts);
    for (Draft draft : drafts) {
      List<String> lines = draft.body().lines().toList();
      int end = PostTail.start(lines, 0, lines.size());
      draft.body(String.join("\n", lines.subList(0, end)).strip());
    }
    return drafts;
  }

  /** Whether so many begin with the document, its title aside, so that nothing else is in it. */
  private static boolean areAll(Document document, List<Integer> heads, int least) {
    if (heads.size() < least) {
      return false;
    }
    int before = 0;
    for (int i = document.frontMatter().end(); i < heads.get(0); i++) {
      before += document.lines().get(i).isBlank() ? 0 : 1;
    }
    return before <= 1 && (heads.size() > 1 || !namesDocument(document, heads.get(0)));
  }

  /** Whether the only head is a heading with others below it: a title that says whose day it is. */
  private static boolean namesDocument(Document document, int head) {
    List<String> below = document.lines().subList(head + 1, document.lines().size());
    return document.lines().get(head).startsWith("#")
        && below.stream().anyMatch(line -> line.startsWith("#"));
  }

  private static boolean nameAccounts(Document document, List<Integer> heads) {
    return heads.stream()
        .map(head -> HeaderLine.of(words(document.lines().get(head)), NO_YEARS))
        .allMatch(head -> head.handle() != null);
  }

  /** Whether most paragraphs begin with one. */
  private static boolean areMost(Document document, List<Integer> heads) {
    List<String> lines = document.lines();
    int paragraphs = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean begins = i == 0 || lines.get(i - 1).isBlank();
      paragraphs += begins && Titles.hasWords(lines.get(i)) ? 1 : 0;
    }
    return heads.size() * 10 >= paragraphs * 6;
  }

  /** Whether most are nothing but lists of links, so that the days name sections. */
  private static boolean areLists(List<Draft> drafts) {
    long lists =
        drafts.stream()
            .map(draft -> draft.body().lines().filter(line -> !line.isBlank()).toList())
            .filter(lines -> lines.stream().allMatch(HeadedPosts::isListed))
            .count();
    return lists * 2 > drafts.size();
  }

  /** Whether most begin with a first note that is followed by a second. */
  private static boolean areCounted(List<Draft> drafts) {
    long counted =
        drafts.stream()
            .map(draft -> draft.body().lines().map(HeadedPosts::number).toList())
            .filter(numbers -> numbers.indexOf("1") == 0 && numbers.contains("2"))
            .count();
    return counted * 2 > drafts.size();
  }

  /** The number before the words of a line, or nothing. */
  private static String number(String line) {
    ListMarker marker = ListMarker.of(line);
    return marker == null ? "" : Objects.requireNonNullElse(marker.number(), "");
  }

  private static boolean isListed(String line) {
    return line.contains("://") && ListMarker.of(line) != null;
  }

  private static List<Draft> drafts(Document document, List<Integer> heads, Budget budget) {
    SortedSet<Integer> years = document.years();
    List<Draft> drafts = new ArrayList<>(heads.size());
    for (int i = 0; i < heads.size(); i++) {
      budget.check();
      int head = heads.get(i);
      boolean last = i + 1 == heads.size();
      int next = last ? document.lines().size() : heads.get(i + 1);
      int end = Footers.textEnd(document, head + 1, next);
      PostHeader header =
          PostHeader.read(
              document.lines(),
              words(document.lines().get(head)),
              head + 1,
              end,
              years,
              OtherHandles.none());
      drafts.add(
          Draft.at(head + 1)
              .author(header.author())
              .handle(header.handle())
              .date(header.date())
              .ownLink(header.link())
              .text(document.withoutRules(head, end))
              .body(document.withoutRules(Math.min(header.end(), end), end).stripIndent()));
    }
    return drafts;
  }

  /** None where too many lines stand before the first. */
  private static List<Integer> heads(Document document, Budget budget) {
    List<Integer> heads = new ArrayList<>();
    SortedSet<Integer> years = null;
    List<String> lines = document.lines();
    int start = document.frontMatter().end();
    for (int i = start; i < lines.size(); i++) {
      budget.check();
      if (heads.isEmpty() && i > start + FEW_LINES) {
        break;
      }
      if (mayBeHead(document, i) && !document.isFenced(i)) {
        years = years == null ? document.years() : years;
        if (isHead(document, i, years)) {
          heads.add(i);
        }
      }
    }
    return heads;
  }

  /** Cheap questions first: most lines of most documents are none. */
  private static boolean mayBeHead(Document document, int index) {
    List<String> lines = document.lines();
    String line = lines.get(index);
    boolean apart = index == 0 || lines.get(index - 1).isBlank() || line.startsWith("#");
    if (!apart && !mayBeMemo(line) || line.length() > LONGEST_HEAD) {
      return false;
    }
    boolean mayBe =
        HeaderLine.mayNameAccount(line) || !line.contains("://") && mayStandAlone(document, index);
    return mayBe && Dates.mayStandIn(line);
  }

  /** Whether the line is a bullet that may say the time of a memo. */
  private static boolean mayBeMemo(String line) {
    return line.length() > 1
        && line.length() <= LONGEST_TIME
        && "-*".indexOf(line.charAt(0)) >= 0
        && line.charAt(1) == ' '
        && holdsDigitBefore(line, line.indexOf(':'));
  }

  /** Whether a colon parts numbers, and no label from what it says. */
  private static boolean holdsDigitBefore(String line, int colon) {
    return line.chars().limit(Math.max(colon, 0)).anyMatch(Character::isDigit);
  }

  /** Whether a date without an account may begin a post here: as a heading, or above its text. */
  private static boolean mayStandAlone(Document document, int index) {
    List<String> lines = document.lines();
    boolean glued = index + 1 < lines.size() && !lines.get(index + 1).isBlank();
    return lines.get(index).startsWith("#") || glued && !followsTitle(document, index);
  }

  private static boolean isHead(Document document, int index, SortedSet<Integer> years) {
    String line = words(document.lines().get(index));
    HeaderLine head = HeaderLine.of(line, years);
    if (head.date() == null || head.date().day() == 0 || SIGNATURE.matcher(line).lookingAt()) {
      return false;
    }
    boolean when = head.kind() == HeaderLine.Kind.ELEMENTS && head.link() == null;
    return head.handle() != null || when && mayStandAlone(document, index);
  }

  /** Whether nearly all say who wrote what a title names. */
  private static boolean standBelowTitles(Document document, List<Integer> heads) {
    long titled = heads.stream().filter(head -> followsTitle(document, head)).count();
    return titled * 10 >= heads.size() * 8L;
  }

  /** Whether a title stands above the line, which then says when what it names was written. */
  private static boolean followsTitle(Document document, int index) {
    int above = document.wordsAbove(index);
    if (above <= 0) {
      return false;
    }
    String line = document.lines().get(above);
    ListMarker marker = ListMarker.of(line);
    boolean bold = line.startsWith("**") && line.stripTrailing().endsWith("**");
    return line.startsWith("#") || bold || marker != null && marker.isNumber();
  }

  /** Without the marks of headings and of emphasis. */
  private static String words(String line) {
    return HEADING_MARKS.matcher(line).replaceFirst("").replace("**", "").strip();
  }
}
