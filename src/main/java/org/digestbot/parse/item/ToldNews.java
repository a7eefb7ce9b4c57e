package org.digestbot.parse.item;

import java.util.List;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.title.Titles;

/**
 * News that a report tells in its own words: a title, a text, and below it the few sources, which
 * are no items of their own.
 */
final class ToldNews {
  private static final int LEAST = 4;

  /** In characters on average, one of Chinese counting twice; shorter headings name sections. */
  private static final int SHORTEST_HEADING = 12;

  /** In characters; shorter words introduce a list. */
  private static final int SHORTEST_TEXT = 30;

  private static final int MOST_SOURCES = 4;

  /** In characters; what says more about its link is an item. */
  private static final int LONGEST_REMARK = 40;

  private ToldNews() {}

  /** Whether nearly each of these headings, all of one level, is the title of some news. */
  static boolean areTitles(Lines lines, Outline outline, List<Integer> headings) {
    int told = 0;
    int width = 0;
    for (int index : headings) {
      lines.budget().check();
      Section section = outline.sections().get(index);
      List<Section> tree = outline.sections().subList(index + 1, outline.treeEnd(index));
      boolean whole = tree.stream().allMatch(part -> part.level() >= Outline.LOOKALIKE);
      int to = tree.isEmpty() ? section.to() : tree.get(tree.size() - 1).to();
      told += whole && isBelow(lines, section.from(), to) ? 1 : 0;
      width += width(String.valueOf(section.heading()));
    }
    return told >= LEAST
        && told * 10 >= headings.size() * 8
        && width >= headings.size() * SHORTEST_HEADING;
  }

  /** Whether a text and then its sources stand between two lines, and nothing else. */
  static boolean isBelow(Lines lines, int from, int to) {
    int list = from;
    String last = "";
    while (list < to && lines.marker(list) == null) {
      last = lines.speaks(list) ? lines.at(list) : last;
      list++;
    }
    if (lines.size(from, list) < SHORTEST_TEXT || Titles.endWithColon(last)) {
      return false;
    }
    int sources = 0;
    for (int i = list; i < to; i++) {
      if (lines.speaks(i)) {
        ItemHeadline headline = lines.line(i).headline();
        boolean brief = headline.rest().length() <= LONGEST_REMARK;
        if (lines.marker(i) == null || headline.own() == null || !brief) {
          return false;
        }
        sources++;
      }
    }
    return sources > 0 && sources <= MOST_SOURCES;
  }

  private static int width(String heading) {
    return Titles.plain(heading).codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
