package org.digestbot.parse.format.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings whose numbers count the sections of a document, and those that go with them.
 */
final class NumberedHeadings {
  /**
   * How far a number may run ahead of the last one where headings without numbers stand between.
   */
  private static final int WIDEST_GAP = 5;

  /** Headings without numbers are rare among so many times as many with one. */
  private static final int RARE = 5;

  /** In characters; a heading above the others with less text, and no link, only names them. */
  private static final int LEAST_TEXT = 120;

  private static final Pattern NUMBER_IN_WORD =
      Pattern.compile("(?:[年月日号%％]|[-/.][0-9]|[个個条條种種大款篇].*).*");

  /**
   * The heading of a section: a numbered one, or one without among or above them.
   *
   * @param above whether it stands above the level of the numbers
   * @param start the index at which the section before it ends: a heading above may stand between
   */
  record Heading(
      int start,
      int index,
      @Nullable String number,
      String title,
      @Nullable String section,
      boolean above) {}

  private NumberedHeadings() {}

  /**
   * In their order; none where no level has numbers that count up, two unless there is only one.
   */
  static List<Heading> in(Document document, Budget budget) {
    List<NumberedLine> numbered = numbered(document, budget);
    int level = level(document, numbered, budget);
    if (level == 0) {
      return List.of();
    }
    int counted = NumberedGroups.counted(document, numbered, level, budget);
    Map<Integer, NumberedLine> byIndex = new HashMap<>();
    for (NumberedLine line : numbered) {
      String printed = document.lines().get(line.index());
      byIndex.put(line.index(), counted == level ? line : line.inGroup(printed));
    }
    return headings(document, byIndex, counted, budget);
  }

  private static List<NumberedLine> numbered(Document document, Budget budget) {
    List<NumberedLine> found = new ArrayList<>();
    List<String> lines = document.lines();
    for (int i = 0; i < lines.size(); i++) {
      budget.check();
      String line = lines.get(i);
      if (line.indexOf('#') < 0 || document.isFenced(i)) {
        continue;
      }
      NumberedLine numbered = NumberedLine.of(line, i);
      if (numbered != null && numbered.isHeading() && isTitled(numbered, line)) {
        found.add(numbered);
      }
    }
    return found;
  }

  /** A number that belongs to the words right after it (a date, 10 个工具) heads nothing. */
  private static boolean isTitled(NumberedLine line, String printed) {
    if (!NUMBER_IN_WORD.matcher(line.rest()).matches()) {
      return !line.rest().isEmpty();
    }
    int end = printed.indexOf(line.number()) + line.number().length();
    return !printed.substring(end).stripLeading().startsWith(line.rest());
  }

  /** The shallowest level at which numbers count up, from whatever number, or 0. */
  private static int level(Document document, List<NumberedLine> numbered, Budget budget) {
    int least = Math.max(1, Math.min(2, numbered.size()));
    for (int level = 1; level <= NumberedLine.DEEPEST_HEADING; level++) {
      int style = level;
      List<NumberedLine> atLevel = numbered.stream().filter(line -> line.style() == style).toList();
      if (atLevel.size() < least) {
        continue;
      }
      int all = headingsAt(document, level, budget);
      NumberedLine last = null;
      int ascending = 0;
      for (NumberedLine line : countedUp(atLevel, all)) {
        boolean goesOn =
            last == null
                ? begins(line, atLevel.size(), all)
                : goesOn(line, last, atLevel.size() >= all);
        ascending += goesOn ? 1 : 0;
        last = line;
      }
      if (ascending >= least && ascending * 10 >= atLevel.size() * 7) {
        return level;
      }
    }
    return 0;
  }

  /** The lines from the lowest number on: where all headings have one, they may count down. */
  private static List<NumberedLine> countedUp(List<NumberedLine> numbered, int all) {
    int last = numbered.size() - 1;
    boolean down =
        numbered.size() >= all
            && last >= 2
            && numbered.get(0).value() > numbered.get(last).value()
            && numbered.stream().noneMatch(NumberedHeadings::mayBeDate);
    if (!down) {
      return numbered;
    }
    List<NumberedLine> up = new ArrayList<>(numbered);
    Collections.reverse(up);
    return up;
  }

  private static boolean mayBeDate(NumberedLine line) {
    return NumberedLine.isYear(line.value()) || Character.isDigit(line.rest().charAt(0));
  }

  /** Beyond the first numbers, headings like 5 tools among others and years prove nothing. */
  private static boolean begins(NumberedLine line, int numbered, int all) {
    int value = line.value();
    return value <= 2 || (!NumberedLine.isYear(value) && numbered * 2 > all);
  }

  /**
   * Numbers are missing and repeat, but a number repeated with digits after it counts parts (3.1,
   * 3.2).
   *
   * @param alone whether every heading of the level is numbered, so that any number may be missing
   */
  private static boolean goesOn(NumberedLine line, NumberedLine last, boolean alone) {
    int ahead = line.value() - last.value();
    return ahead == 0
        ? !Character.isDigit(line.rest().charAt(0))
        : ahead > 0 && (alone || ahead <= WIDEST_GAP);
  }

  private static int headingsAt(Document document, int level, Budget budget) {
    int count = 0;
    List<String> lines = document.lines();
    for (int i = 0; i < lines.size(); i++) {
      budget.check();
      count += depth(document, i) == level ? 1 : 0;
    }
    return count;
  }

  private static List<Heading> headings(
      Document document, Map<Integer, NumberedLine> byIndex, int level, Budget budget) {
    List<Heading> found = new ArrayList<>();
    String section = null;
    int above = -1;
    List<String> lines = document.lines();
    for (int i = 0; i < lines.size(); i++) {
      budget.check();
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      int depth = depth(document, i);
      if (depth > 0 && depth < level) {
        above = i;
        continue;
      }
      NumberedLine numbered = depth == level ? byIndex.get(i) : null;
      if (numbered != null && above >= 0) {
        section = Titles.plain(lines.get(above));
      }
      if (numbered != null) {
        found.add(
            new Heading(
                above < 0 ? i : above, i, numbered.number(), numbered.rest(), section, false));
      } else if (above >= 0
          && (!found.isEmpty() || leads(document, above))
          && saysEnough(document, above, i, level)) {
        found.add(new Heading(above, above, null, words(lines.get(above)), null, true));
      } else if (depth == level && !found.isEmpty() && Footers.start(document, i, i + 1) > i) {
        found.add(new Heading(i, i, null, words(line), section, false));
      } else if (depth == 0 && byIndex.containsKey(above)) {
        // A group may be introduced.
        continue;
      }
      above = -1;
    }
    return withoutInner(found, byIndex);
  }

  /** Whether the words of a heading carry a link, as none do that introduces what is numbered. */
  private static boolean leads(Document document, int heading) {
    String words = words(document.lines().get(heading));
    return words.indexOf('[') >= 0 && ItemHeadline.of(words, document.definitions()).linked();
  }

  /** Whether a heading above the level of the numbers has a text of its own from this line on. */
  private static boolean saysEnough(Document document, int heading, int from, int level) {
    int size = 0;
    if (Footers.start(document, heading, heading + 1) == heading) {
      return false;
    }
    for (int i = from; i < document.lines().size() && size < LEAST_TEXT; i++) {
      String line = document.lines().get(i);
      int depth = depth(document, i);
      if (depth > 0 && depth <= level) {
        return false;
      }
      size += line.contains("://") ? LEAST_TEXT : line.strip().length();
    }
    return size >= LEAST_TEXT;
  }

  /**
   * Where hardly a heading has no number, one between a number and the next belongs to the text
   * before it; before the first number there is none.
   */
  private static List<Heading> withoutInner(
      List<Heading> headings, Map<Integer, NumberedLine> byIndex) {
    long unnumbered = headings.stream().filter(heading -> heading.number() == null).count();
    if (unnumbered * RARE > headings.size() - unnumbered) {
      return headings;
    }
    List<Heading> found = new ArrayList<>(headings.size());
    List<Heading> open = new ArrayList<>();
    int last = 0;
    for (Heading heading : headings) {
      NumberedLine numbered = byIndex.get(heading.index());
      if (numbered == null || heading.number() == null) {
        open.add(heading);
        continue;
      }
      if (last == 0 || numbered.value() != last + 1) {
        found.addAll(open);
      }
      open.clear();
      found.add(heading);
      last = numbered.value();
    }
    found.addAll(open);
    return found;
  }

  /** The level of the heading at this index, or 0. */
  private static int depth(Document document, int index) {
    String line = document.lines().get(index);
    int from = marks(line);
    int to = from;
    while (to < line.length() && line.charAt(to) == '#') {
      to++;
    }
    boolean heading =
        to - from <= NumberedLine.DEEPEST_HEADING
            && to < line.length()
            && !document.isFenced(index);
    return heading ? to - from : 0;
  }

  private static String words(String heading) {
    return heading.replaceFirst("^ *#+", "").strip();
  }

  /** Where the marks of a heading begin: Markdown allows three blanks before. */
  private static int marks(String line) {
    int at = 0;
    while (at < 3 && at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
