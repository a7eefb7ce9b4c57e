package org.digestbot.parse.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Preamble;
import org.digestbot.parse.header.OtherHandles;
import org.digestbot.parse.header.PostHeader;
import org.digestbot.parse.item.ArticleParts;
import org.digestbot.parse.item.EntryFields;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.LinkBelow;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Collections of numbered sections: headings such as {@code ## 3、Title} of one level, each followed
 * by a longer text that may have headings, code and lists of its own and often begins with a list
 * of its sources.
 */
final class NumberedSections implements Format {
  /**
   * How far a number may run ahead of the last one where headings without numbers stand between.
   */
  private static final int WIDEST_GAP = 5;

  private static final int MANY_PARTS = 3;

  /** Headings without numbers are rare among so many times as many with one. */
  private static final int RARE = 5;

  private static final Pattern PART =
      Pattern.compile("#{2,6}\\s{0,3}[0-9]{1,2}\\.[0-9]{1,2}[\\s.、]");
  private static final Pattern NUMBER_IN_WORD =
      Pattern.compile("(?:[年月日号%％]|[-/.][0-9]|[个個条條种種大款篇].*).*");
  private static final Pattern LINK_ITEM =
      Pattern.compile("\\s{0,8}(?:[-*+•]|[0-9]{1,3}[.、)])\\s{0,4}\\*{0,2}\\[.{1,300}");

  /**
   * The heading of a section: a numbered one, or an unnumbered one of the same level.
   *
   * @param start the index at which the section before it ends: a heading above may stand between
   */
  private record Heading(
      int start, int index, @Nullable String number, String title, @Nullable String section) {}

  @Override
  public String name() {
    return "numbered-sections";
  }

  @Override
  public double bestFit() {
    return 0.95;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    List<NumberedLine> numbered = numbered(document, budget);
    int level = numbered.size() < 2 ? 0 : level(document, numbered, budget);
    if (level == 0) {
      return Fit.none();
    }
    Map<Integer, NumberedLine> byIndex =
        numbered.stream().collect(Collectors.toMap(NumberedLine::index, line -> line));
    List<Heading> headings = headings(document, byIndex, level, budget);
    double share = share(document, headings, budget);
    return new Fit(share, () -> read(document, headings, budget));
  }

  private double share(Document document, List<Heading> headings, Budget budget) {
    int sourced = 0;
    int linkItems = 0;
    int lines = 0;
    for (int i = 0; i < headings.size(); i++) {
      int from = headings.get(i).index() + 1;
      int to = end(document, headings, i);
      boolean hasReferences = ReferenceList.of(document, from, to) != null;
      sourced += hasReferences ? 1 : 0;
      for (int line = from; line < to; line++) {
        budget.check();
        String text = document.lines().get(line);
        lines += text.isBlank() ? 0 : 1;
        boolean item = !hasReferences && text.length() < 400 && LINK_ITEM.matcher(text).matches();
        linkItems += item ? 1 : 0;
      }
    }
    if (sourced * 2 >= headings.size()) {
      return bestFit();
    }
    if (headings.get(0).index() * 2 > document.lines().size()) {
      return 0;
    }
    if (ArticleParts.are(headings.stream().map(Heading::title).toList()) || countParts(document)) {
      return 0;
    }
    boolean sectionsOfLinks = linkItems * 3 > lines && linkItems > headings.size() * 2;
    return sectionsOfLinks ? 0.2 : 0.6;
  }

  /** Whether deeper headings go on from the numbers, as 2.1 and 2.2 do in an article. */
  private static boolean countParts(Document document) {
    int parts = 0;
    for (int i = 0; i < document.lines().size(); i++) {
      String line = document.lines().get(i);
      boolean part = line.startsWith("##") && PART.matcher(line).lookingAt();
      parts += part && !document.isFenced(i) ? 1 : 0;
    }
    return parts >= MANY_PARTS;
  }

  private static Reading read(Document document, List<Heading> headings, Budget budget) {
    List<Draft> drafts = new ArrayList<>(headings.size());
    for (int i = 0; i < headings.size(); i++) {
      budget.check();
      int to = end(document, headings, i);
      boolean last = i + 1 == headings.size();
      drafts.add(
          draft(
              document,
              headings.get(i),
              last ? Footers.start(document, headings.get(i).index() + 1, to) : to));
    }
    int first = headings.isEmpty() ? document.lines().size() : headings.get(0).index();
    Preamble preamble = Preamble.of(document, first);
    return new Reading(preamble.title(), preamble.date(), drafts);
  }

  private static Draft draft(Document document, Heading heading, int to) {
    PostHeader header = header(document, heading.index() + 1, to);
    int from = header == null ? heading.index() + 1 : Math.min(header.end(), to);
    ReferenceList references = ReferenceList.of(document, from, to);
    String whole = document.withoutRules(from, to);
    String body = references == null ? whole : document.withoutRules(references.end(), to);
    Draft draft = Draft.at(heading.index() + 1);
    if (header != null) {
      draft.author(header.author()).handle(header.handle()).date(header.date());
    }
    return draft
        .number(heading.number())
        .title(heading.title())
        .section(heading.section())
        .ownLink(references == null ? ownLink(document, heading, from, to) : references.firstLink())
        .text(document.between(heading.index(), to))
        .body(body.isEmpty() ? whole : body);
  }

  /** The address that the heading leads to, or that a short text below it ends with; or null. */
  private static @Nullable String ownLink(Document document, Heading heading, int from, int to) {
    ItemHeadline headline = ItemHeadline.of(heading.title(), Map.of());
    boolean linked = headline.linked() && headline.rest().isEmpty();
    return linked ? headline.own() : LinkBelow.last(document, Map.of(), from, to);
  }

  /** When and by whom a section was written, where a day of its own is its first line; or null. */
  private static @Nullable PostHeader header(Document document, int from, int to) {
    List<String> lines = document.lines();
    int first = from;
    while (first < to && lines.get(first).isBlank()) {
      first++;
    }
    return first < to && EntryFields.isDay(lines.get(first))
        ? PostHeader.read(lines, "", from, to, Collections.emptySortedSet(), OtherHandles.none())
        : null;
  }

  private static int end(Document document, List<Heading> headings, int i) {
    return i + 1 < headings.size() ? headings.get(i + 1).start() : document.lines().size();
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
      if (numbered != null && numbered.isHeading() && isTitled(numbered)) {
        found.add(numbered);
      }
    }
    return found;
  }

  /** A number that belongs to the words after it (a date, 10 个工具) heads nothing. */
  private static boolean isTitled(NumberedLine line) {
    return !line.rest().isEmpty() && !NUMBER_IN_WORD.matcher(line.rest()).matches();
  }

  /** The shallowest level at which two or more numbers count up, from whatever number, or 0. */
  private static int level(Document document, List<NumberedLine> numbered, Budget budget) {
    for (int level = 1; level <= NumberedLine.DEEPEST_HEADING; level++) {
      int style = level;
      List<NumberedLine> atLevel = numbered.stream().filter(line -> line.style() == style).toList();
      if (atLevel.size() < 2) {
        continue;
      }
      int all = headingsAt(document, level, budget);
      NumberedLine last = null;
      int ascending = 0;
      for (NumberedLine line : atLevel) {
        boolean goesOn =
            last == null
                ? begins(line, atLevel.size(), all)
                : goesOn(line, last, atLevel.size() >= all);
        ascending += goesOn ? 1 : 0;
        last = line;
      }
      if (ascending >= 2 && ascending * 10 >= atLevel.size() * 7) {
        return level;
      }
    }
    return 0;
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
      String line = lines.get(i);
      boolean heading = line.startsWith("#") && !document.isFenced(i) && depth(line) == level;
      count += heading ? 1 : 0;
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
      int depth = line.startsWith("#") && !document.isFenced(i) ? depth(line) : 0;
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
            new Heading(above < 0 ? i : above, i, numbered.number(), numbered.rest(), section));
      } else if (depth == level && !found.isEmpty() && Footers.start(document, i, i + 1) > i) {
        found.add(new Heading(i, i, null, line.substring(depth).strip(), section));
      }
      above = -1;
    }
    return withoutInner(found, byIndex);
  }

  /**
   * Where hardly a heading has no number, one between a number and the next belongs to the text
   * before it.
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
      if (numbered.value() != last + 1) {
        found.addAll(open);
      }
      open.clear();
      found.add(heading);
      last = numbered.value();
    }
    found.addAll(open);
    return found;
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '#') {
      depth++;
    }
    boolean heading = depth <= NumberedLine.DEEPEST_HEADING && depth < line.length();
    return heading ? depth : 0;
  }
}
