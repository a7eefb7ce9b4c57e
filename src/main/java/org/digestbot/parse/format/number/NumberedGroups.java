package org.digestbot.parse.format.number;

import java.util.List;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;

/**
 * Tells numbers that only count groups, as in {@code ## 一、工具}, from the numbers below them that
 * count what stands in each, as in {@code ### 1. Title}.
 */
final class NumberedGroups {
  /** Fewer are no collection. */
  private static final int SEVERAL = 3;

  private NumberedGroups() {}

  /**
   * The level of the headings that are counted below those of this level, where most of these say
   * nothing else and at least half of what is counted leads somewhere, as the steps of a lesson
   * seldom do; else this level.
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
        boolean names = end < lines.size() && document.nextWords(line.index() + 1, end) == end;
        int below = names ? numbered.get(i + 1).style() : 0;
        deeper = deeper == 0 && below > level ? below : deeper;
        naming += below > level && below == deeper ? 1 : 0;
      } else if (line.style() == deeper) {
        budget.check();
        items++;
        led += leads(lines.subList(line.index(), end)) ? 1 : 0;
      }
    }
    boolean only = groups >= 2 && naming * 10 >= groups * 6;
    return only && items >= SEVERAL && led * 2 >= items ? deeper : level;
  }

  private static boolean leads(List<String> lines) {
    return lines.stream().anyMatch(line -> line.contains("://"));
  }
}
