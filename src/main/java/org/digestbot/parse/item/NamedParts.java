package org.digestbot.parse.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;

/** Headings that are items because the same few headings, the parts of each, stand below them. */
final class NamedParts {
  private static final int LEAST = 3;

  /** When each ends with what it is taken from. */
  private static final int LEAST_SOURCED = 2;

  private NamedParts() {}

  /** Whether the same few headings stand below most of these, which are all of one level. */
  static boolean are(Lines lines, Outline outline, List<Integer> headings) {
    if (headings.isEmpty() || outline.treeEnd(headings.get(0)) == headings.get(0) + 1) {
      return false;
    }
    boolean sourced = headings.stream().allMatch(index -> endsInSources(outline, index));
    if (headings.size() < (sourced ? LEAST_SOURCED : LEAST)) {
      return false;
    }
    Map<String, Integer> names = new HashMap<>();
    int parts = 0;
    for (int index : headings) {
      for (Section part : below(outline, index)) {
        lines.budget().check();
        names.merge(String.valueOf(part.heading()), 1, Integer::sum);
        parts++;
      }
    }
    int shared =
        names.values().stream().filter(it -> it * 2 > headings.size()).reduce(0, Integer::sum);
    boolean enough = parts > headings.size() || parts == headings.size() && names.size() == 1;
    return enough
        && shared * 10 >= parts * 8
        && headings.stream().noneMatch(index -> holdTitles(lines, outline, index));
  }

  /** Whether a part lists several titles, as a section of a day does, and not its sources. */
  private static boolean holdTitles(Lines lines, Outline outline, int index) {
    boolean day = EntryFields.isDay(String.valueOf(outline.sections().get(index).heading()));
    return below(outline, index).stream()
        .filter(part -> day || !isSources(part))
        .anyMatch(part -> holdsTitles(lines, part));
  }

  private static boolean endsInSources(Outline outline, int index) {
    return isSources(outline.sections().get(outline.treeEnd(index) - 1));
  }

  private static boolean isSources(Section part) {
    return SourceList.isName(String.valueOf(part.heading()));
  }

  private static List<Section> below(Outline outline, int index) {
    return outline.sections().subList(index + 1, outline.treeEnd(index));
  }

  /** Whether several lines are titles that are links, as in a section of a day. */
  private static boolean holdsTitles(Lines lines, Section section) {
    int titles = 0;
    for (int i = section.from(); i < section.to() && titles < 2; i++) {
      titles += lines.line(i).headline().linked() ? 1 : 0;
    }
    return titles > 1;
  }
}
