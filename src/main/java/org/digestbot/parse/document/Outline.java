package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.digestbot.parse.date.DateLine;
import org.digestbot.parse.title.GenericWords;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/** A document as its headings divide it. Immutable. */
public final class Outline {
  /** The level of lines that only look like headings: below all real ones. */
  public static final int LOOKALIKE = 7;

  private static final int LONGEST_HEADING = 500;

  /** In characters, with its addresses; those of Chinese words are long. */
  private static final int LONGEST_LINKED = 2_000;

  private static final int LONGEST_LOOKALIKE = 60;
  private static final int SEVERAL_TITLES = 4;

  private static final Pattern HASHES =
      Pattern.compile(" {0,3}(?:(#{1,6})[ \\t]+|(#{2,6})(?=[^#\\s]))");
  private static final Pattern BOLD =
      Pattern.compile("\\s{0,3}(?:\\*\\*([^*\\[\\]]+)\\*\\*|__([^_\\[\\]]+)__)\\s*[:：]?\\s*");
  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\s{0,3}(?:【([^】]{1,24})】|([一二三四五六七八九十]{1,3}、[^，。]{1,20})|[■◆▌▍▎◎]\\s{0,3}([^，。：:]{1,30}))\\s*");
  private static final Pattern RULED =
      Pattern.compile(
          "\\s{0,3}([-=*~])\\1{1,9}\\s{1,3}([\\p{L}\\p{N}][^\\n]{1,40}?)\\s{1,3}\\1{1,10}\\s*");

  private static final Pattern LIST_START =
      Pattern.compile("\\s{0,3}(?:[-*+•·]\\s|(?:\\*\\*)?\\d{1,3}[、.)）．])");

  private final List<Section> sections;

  private Outline(List<Section> sections) {
    this.sections = List.copyOf(sections);
  }

  public static Outline of(Document document, int from, Budget budget) {
    return of(document, from, Map.of(), budget);
  }

  /** The same, where a document of lists without headings is divided by plain lines above them. */
  public static Outline ofLists(Document document, int from, Budget budget) {
    Outline outline = of(document, from, budget);
    Map<Integer, String> plain =
        outline.sections.size() > 1 ? Map.of() : PlainHeadings.in(document, from, budget);
    return plain.isEmpty() ? outline : of(document, from, plain, budget);
  }

  private static Outline of(
      Document document, int from, Map<Integer, String> plain, Budget budget) {
    List<Section> found = new ArrayList<>();
    Section open = Section.of(0, null, from, from);
    List<String> lines = document.lines();
    boolean titles = areTitles(document, from, budget);
    for (int i = from; i < lines.size(); i++) {
      budget.check();
      Section next =
          plain.containsKey(i)
              ? Section.of(LOOKALIKE, plain.get(i), i, i + 1)
              : document.isFenced(i) ? null : heading(lines, i, from);
      boolean title = titles && next != null && isBold(lines.get(i)) && next.level() == LOOKALIKE;
      if (next == null || title) {
        continue;
      }
      found.add(open.upTo(i));
      open = next;
      i = next.from() - 1;
    }
    found.add(open.upTo(lines.size()));
    return new Outline(besideContents(found));
  }

  /**
   * Contents, or what else a digest says of itself, above all else but its title stand beside the
   * headings that follow them, however deep these are.
   */
  private static List<Section> besideContents(List<Section> sections) {
    int titled = sections.size() > 1 && sections.get(1).level() == 1 ? 2 : 1;
    if (titled + 1 >= sections.size() || sections.get(titled).name() != SectionName.FOOTER) {
      return sections;
    }
    Section contents = sections.get(titled);
    List<Section> below = sections.subList(titled + 1, sections.size());
    int highest = below.stream().mapToInt(Section::level).min().orElseThrow();
    if (highest > contents.level()) {
      sections.set(titled, contents.at(highest));
    }
    return sections;
  }

  /** Whether headings stand from this line on, and no lines that only look like some. */
  public static boolean hasHeadings(Document document, int from, Budget budget) {
    List<String> lines = document.lines();
    for (int i = from; i < lines.size(); i++) {
      // The usual ones are seen without a look at the whole.
      if (lines.get(i).startsWith("## ") && !document.isFenced(i)) {
        return true;
      }
    }
    return of(document, from, budget).sections().stream()
        .anyMatch(section -> section.level() > 0 && section.level() < LOOKALIKE);
  }

  public List<Section> sections() {
    return sections;
  }

  /** Whether bold lines stand above texts, so that the few above a list are titles as well. */
  private static boolean areTitles(Document document, int from, Budget budget) {
    List<String> lines = document.lines();
    int bold = 0;
    int listed = 0;
    for (int i = from; i < lines.size(); i++) {
      budget.check();
      boolean apart = i == from || lines.get(i - 1).isBlank();
      if (apart && isBold(lines.get(i)) && !document.isFenced(i)) {
        bold++;
        listed += lookalike(lines, i) == null ? 0 : 1;
      }
    }
    return bold >= SEVERAL_TITLES && listed * 4 <= bold;
  }

  private static boolean isBold(String line) {
    return line.length() <= LONGEST_LOOKALIKE
        && (line.startsWith("**") || line.startsWith("__"))
        && BOLD.matcher(line).matches();
  }

  /** The index after the last section that stands below the one at this index. */
  public int treeEnd(int index) {
    int level = sections.get(index).level();
    int end = index + 1;
    while (level > 0 && end < sections.size() && sections.get(end).level() > level) {
      end++;
    }
    return end;
  }

  /** At the index of every section that of the heading which it stands below, or -1. */
  public static int[] parents(List<Section> sections) {
    int[] parents = new int[sections.size()];
    for (int i = 0; i < parents.length; i++) {
      int above = i - 1;
      while (above >= 0 && sections.get(above).level() >= sections.get(i).level()) {
        above = parents[above];
      }
      parents[i] = above;
    }
    return parents;
  }

  private static @Nullable Section heading(List<String> lines, int i, int from) {
    String line = lines.get(i);
    if (line.isBlank() || line.length() > LONGEST_HEADING && !isShortForReaders(line)) {
      return null;
    }
    Matcher hashes = line.indexOf('#') < 0 ? null : HASHES.matcher(line);
    if (hashes != null && hashes.lookingAt()) {
      String marks = hashes.group(1) == null ? hashes.group(2) : hashes.group(1);
      return Section.of(
          marks.length(), withoutClosingMarks(line.substring(hashes.end())), i, i + 1);
    }
    boolean apart = i == from || lines.get(i - 1).isBlank();
    return apart ? lookalike(lines, i) : null;
  }

  /** Whether no more than the address of its only link makes a heading long. */
  private static boolean isShortForReaders(String line) {
    int link = line.indexOf("](");
    return line.startsWith("#")
        && line.length() <= LONGEST_LINKED
        && link > 0
        && line.indexOf("](", link + 1) < 0
        && Titles.plain(line).length() <= LONGEST_HEADING;
  }

  private static boolean mayBeDate(char first) {
    return first >= '0' && first <= '9' || first >= 'A' && first <= 'Z';
  }

  private static boolean isDate(String line) {
    return DateLine.of(line, Collections.emptySortedSet()) != null;
  }

  /** The words of a heading, which may be closed by the marks that open it. */
  public static String withoutClosingMarks(String words) {
    int end = words.length();
    while (end > 0 && (words.charAt(end - 1) == ' ' || words.charAt(end - 1) == '\t')) {
      end--;
    }
    int marks = end;
    while (marks > 0 && words.charAt(marks - 1) == '#') {
      marks--;
    }
    boolean closed = marks < end && (marks == 0 || words.charAt(marks - 1) == ' ');
    return words.substring(0, closed ? marks : end).strip();
  }

  /** A line of a date, bold words, words in 【】, behind ■ or between rules, that a list follows. */
  private static @Nullable Section lookalike(List<String> lines, int i) {
    String line = lines.get(i);
    if (line.length() > LONGEST_LOOKALIKE) {
      return null;
    }
    char first = line.charAt(0);
    boolean date = mayBeDate(first) && isAboveList(lines, i) && isDate(line);
    if (!date && "*_-=~【■◆▌▍▎◎ 一二三四五六七八九十".indexOf(first) < 0) {
      return null;
    }
    String words = date ? line : marked(line);
    if (words == null) {
      return null;
    }
    boolean numbered = LIST_START.matcher(words).lookingAt();
    return numbered || !isAboveList(lines, i) || GenericWords.areLabel(Titles.plain(line))
        ? null
        : Section.of(LOOKALIKE, words.strip(), i, i + 1);
  }

  /** Whether the next line that is not blank begins a list. */
  static boolean isAboveList(List<String> lines, int i) {
    int next = i + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next < lines.size() && LIST_START.matcher(lines.get(next)).lookingAt();
  }

  private static @Nullable String marked(String line) {
    Matcher ruled = RULED.matcher(line);
    if (ruled.matches()) {
      return ruled.group(2);
    }
    boolean bold = "*_".indexOf(line.strip().charAt(0)) >= 0;
    Matcher marked = (bold ? BOLD : BRACKETED).matcher(line);
    if (!marked.matches()) {
      return null;
    }
    return IntStream.rangeClosed(1, marked.groupCount())
        .mapToObj(marked::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
