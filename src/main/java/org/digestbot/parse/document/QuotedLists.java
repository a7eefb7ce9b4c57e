package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Quotations that hold what a document is about: where most of its links stand in lists within
 * quotation marks, or in one quotation that is most of it, as in a mail that was passed on, these
 * are lists like any other.
 */
final class QuotedLists {
  /** What every quotation that begins a line holds. */
  static final String MARK = "\n>";

  private static final int LEAST_LINKS = 3;

  /** The share of the lines with links. */
  private static final double MOST = 0.6;

  /** A quotation that begins so is a list, or an item. */
  private static final Pattern HEAD =
      Pattern.compile(
          "> ?(?:(?:[-*+•] |[0-9]{1,3}[.、)）] ?)\\*{0,2})?\\[[^\\[\\]]{1,200}\\]\\(http.*");

  private QuotedLists() {}

  /** The lines, those of such quotations without their marks. */
  static List<String> opened(List<String> lines, BitSet fenced) {
    BitSet quoted = new BitSet(lines.size());
    int inside = 0;
    int links = 0;
    boolean list = false;
    int whole = wholeQuotation(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean quotes = line.startsWith(">") && !fenced.get(i);
      boolean begins = quotes && (i == 0 || !lines.get(i - 1).startsWith(">"));
      list = quotes && (begins ? i == whole || HEAD.matcher(line).matches() : list);
      boolean link = line.contains("://");
      links += link ? 1 : 0;
      inside += link && list ? 1 : 0;
      quoted.set(i, list);
    }
    if (inside < LEAST_LINKS || inside < links * MOST) {
      return lines;
    }
    List<String> opened = new ArrayList<>(lines);
    for (int i = quoted.nextSetBit(0); i >= 0; i = quoted.nextSetBit(i + 1)) {
      opened.set(i, lines.get(i).substring(lines.get(i).startsWith("> ") ? 2 : 1));
    }
    return opened;
  }

  /** The index at which the only quotation begins, where it is most of the document; else -1. */
  private static int wholeQuotation(List<String> lines) {
    int first = -1;
    int last = -1;
    int quoted = 0;
    int all = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean quotes = lines.get(i).startsWith(">");
      first = quotes && first < 0 ? i : first;
      last = quotes ? i : last;
      quoted += quotes ? 1 : 0;
      all += quotes || !lines.get(i).isBlank() ? 1 : 0;
    }
    boolean single = first >= 0 && last - first + 1 == quoted;
    return single && quoted >= all * MOST ? first : -1;
  }
}
