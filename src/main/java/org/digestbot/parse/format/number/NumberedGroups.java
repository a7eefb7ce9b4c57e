package org.digestbot.parse.format.number;

import java.util.List;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Periodical;
import org.digestbot.parse.title.Titles;

/**
 * Tells numbers that only count groups, as in {@code ## 一、工具}, from the numbers below them that
 * count what stands in each, as in {@code ### 1. Title}.
 */
final class NumberedGroups {
  /** Fewer are no collection. */
  private static final int SEVERAL = 3;

  /** In characters. */
  private static final int LONGEST_INTRODUCTION = 240;

  private NumberedGroups() {}

  /**
   * The level of the headings that are counted below those of this level, where most of these say
   * hardly more and at least half of what is counted leads somewhere, as the steps of a lesson
   * seldom do, or stands in an issue; else this level.
   */
  static int counted(Document document, List<NumberedLine> numbered, int level, Budget budget) {
    int groups = 0;
    int naming = 0;
    int items = 0;
    int led = 0;
    int deeper = 0;
    List<String> lines = document.lines();
    for (int i = 0; i < numbered.size(); i++) {
      NumberedLine line = numbered.get(i);
      int end = i + 1 < numbered.size() ? numbered.get(i + 1).index() : lines.size();
      if (line.style() == level) {
        groups++;
        int below = i + 1 < numbered.size() ? numbered.get(i + 1).style() : 0;
        if (below > level && saysHardlyMore(document, line.index() + 1, end)) {
          deeper = deeper == 0 ? below : deeper;
          naming += below == deeper ? 1 : 0;
        }
      } else if (line.style() == deeper) {
        budget.check();
        items++;
        led += leads(lines.subList(line.index(), end)) ? 1 : 0;
      }
    }
    boolean only = groups >= 2 && naming * 10 >= groups * 6;
    boolean entries = only && items >= SEVERAL && (led * 2 >= items || isIssue(document));
    return entries ? deeper : level;
  }

  private static boolean saysHardlyMore(Document document, int from, int to) {
    return document.withoutRules(from, to).length() <= LONGEST_INTRODUCTION;
  }

  /** Whether what the document is called says so. */
  private static boolean isIssue(Document document) {
    int first = document.nextWords(document.frontMatter().end(), document.lines().size());
    String heading = first < document.lines().size() ? document.lines().get(first) : "";
    return Periodical.isNamed(document.frontMatter().title())
        || heading.startsWith("# ") && Periodical.isNamed(Titles.plain(heading));
  }

  private static boolean leads(List<String> lines) {
    return lines.stream().anyMatch(line -> line.contains("://"));
  }
}
