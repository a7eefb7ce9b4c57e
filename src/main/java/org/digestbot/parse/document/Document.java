package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.link.LinkDefinitions;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * A decoded document as lines. Line ends and blanks are made one, comments blank, and what hides
 * the layout from everyone who reads on (underlined headings, folded parts, lists in quotations,
 * references by number, marks that only look like those of Markdown) is written plainly, line by
 * line. Immutable.
 */
public final class Document {
  /**
   * A block is a run of lines without a blank one; beyond this many characters it is plain text.
   */
  static final int LONGEST_BLOCK = 64 * 1024;

  private static final Pattern BREAK = Pattern.compile("(?i)\\s{0,8}(?:<br ?/?>\\s{0,4}){1,8}");

  private final String name;
  private final String text;
  private final List<String> lines;
  private final int[] starts;
  private final BitSet fenced;
  private final FrontMatter frontMatter;
  private final Map<String, String> definitions;

  private Document(String name, String text, List<String> lines, BitSet fenced) {
    this.name = name;
    this.text = text;
    this.lines = Collections.unmodifiableList(lines);
    this.starts = starts(lines);
    this.fenced = fenced;
    this.frontMatter = FrontMatter.of(this.lines);
    this.definitions = LinkDefinitions.in(text);
  }

  public static Document of(String name, String text) {
    String unix = text;
    if (text.indexOf('\r') >= 0) {
      unix = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    unix = LineStarts.plain(LineBreaks.opened(unix.replace('\u00A0', ' ')));
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = unix.indexOf('\n'); end >= 0; end = unix.indexOf('\n', start)) {
      lines.add(unix.substring(start, end));
      start = end + 1;
    }
    if (start < unix.length()) {
      lines.add(unix.substring(start));
    }
    boolean code = unix.contains("```") || unix.contains("~~~");
    BitSet fenced = code ? Fences.in(lines) : new BitSet();
    List<String> seen = seen(unix, lines, fenced);
    String whole = seen.equals(lines) ? unix : String.join("\n", seen);
    return new Document(name, whole, seen, fenced);
  }

  /** The lines as a reader sees them; cheap questions first. */
  private static List<String> seen(String text, List<String> lines, BitSet fenced) {
    List<String> seen = text.contains("<!--") ? Comments.blanked(lines, fenced) : lines;
    seen = LinkMarks.mayBeIn(text) ? LinkMarks.plain(seen, fenced) : seen;
    seen = WrappedLinks.mayBeIn(text) ? WrappedLinks.joined(seen, fenced) : seen;
    seen = LineEnds.mayBeIn(text) ? LineEnds.plain(seen, fenced) : seen;
    seen = OtherHeadings.mayBeIn(text) ? OtherHeadings.marked(seen, fenced) : seen;
    seen = HeadingAnchors.mayBeIn(text) ? HeadingAnchors.removed(seen, fenced) : seen;
    seen = LoweredPictures.mayBeIn(text) ? LoweredPictures.below(seen, fenced) : seen;
    seen = OutlinerMarks.mayBeIn(text) ? OutlinerMarks.blanked(seen, fenced) : seen;
    seen = text.contains(Details.OPEN) ? Details.headed(seen, fenced) : seen;
    seen = text.contains(QuotedLists.MARK) ? QuotedLists.opened(seen, fenced) : seen;
    seen = text.contains(Signature.MARK) ? Signature.blanked(seen, fenced) : seen;
    boolean cites = text.contains(NumberedReferences.CITATION);
    return cites ? NumberedReferences.defined(seen, fenced) : seen;
  }

  /** Where every line begins in the text. */
  private static int[] starts(List<String> lines) {
    int[] starts = new int[lines.size()];
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start;
      start += lines.get(i).length() + 1;
    }
    return starts;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public FrontMatter frontMatter() {
    return frontMatter;
  }

  /** The year that its front matter, a title or its name tells, for days without one; or none. */
  public SortedSet<Integer> years(@Nullable String title) {
    EntryDate date = frontMatter.date();
    date = date == null && title != null ? Dates.in(Titles.plain(title)) : date;
    date = date == null ? Dates.in(name) : date;
    return date == null
        ? Collections.emptySortedSet()
        : new TreeSet<>(Set.of(date.month().getYear()));
  }

  /** The same, where its first line with words may be its title. */
  public SortedSet<Integer> years() {
    int first = nextWords(frontMatter.end(), lines.size());
    return years(first < lines.size() ? lines.get(first) : null);
  }

  /** The addresses of its reference links, as {@link LinkDefinitions#in} finds them. */
  public Map<String, String> definitions() {
    return definitions;
  }

  /** Without line ends; the line printed as number n is at index n - 1. */
  public List<String> lines() {
    return lines;
  }

  /** The index of the next line that is not blank, or {@code to}. */
  public int nextWords(int from, int to) {
    int at = from;
    while (at < to && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /** The index of the last line above another that is not blank, or -1. */
  public int wordsAbove(int index) {
    int at = index - 1;
    while (at >= 0 && lines.get(at).isBlank()) {
      at--;
    }
    return at;
  }

  /** The lines from one index up to another, joined, without blank lines around them. */
  public String between(int from, int to) {
    int first = nextWords(from, to);
    if (first >= to) {
      return "";
    }
    int last = wordsAbove(to);
    return text.substring(starts[first], starts[last] + lines.get(last).length());
  }

  /** As {@link #between}, also without the rules and breaks that part entries. */
  public String withoutRules(int from, int to) {
    int last = to;
    while (last > from && isGap(lines.get(last - 1))) {
      last--;
    }
    return between(from, last);
  }

  private static boolean isGap(String line) {
    boolean mayBreak = line.length() <= 80 && line.indexOf('<') >= 0;
    return line.isBlank() || Footers.isRule(line) || (mayBreak && BREAK.matcher(line).matches());
  }

  /** Whether the line at this index stands in fenced code, the fences themselves included. */
  public boolean isFenced(int index) {
    return fenced.get(index);
  }

  /** The first line, from 1, of every block that is too long to be read as Markdown. */
  public List<Integer> longBlocks() {
    if (text.length() <= LONGEST_BLOCK) {
      return List.of();
    }
    List<Integer> found = new ArrayList<>();
    int start = 0;
    long size = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean ends = i == lines.size() || lines.get(i).isBlank();
      if (!ends) {
        size += lines.get(i).length() + 1L;
        continue;
      }
      if (size > LONGEST_BLOCK) {
        found.add(start + 1);
      }
      start = i + 1;
      size = 0;
    }
    return found;
  }
}
