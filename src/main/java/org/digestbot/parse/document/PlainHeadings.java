package org.digestbot.parse.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digestbot.parse.title.Titles;

/**
 * Short lines without any mark that stand above lists of links, as in mails and posts of plain
 * text: {@code TOOLS}, {@code 开源项目：}. One alone may be the beginning of a sentence, and one that
 * comes again, such as {@code 参考：}, ends an entry.
 */
final class PlainHeadings {
  private static final int LONGEST = 40;
  private static final int LEAST = 2;
  private static final String SENTENCE_MARKS = "。！？；，!?;,…";

  private PlainHeadings() {}

  /** Their words by the indexes of their lines, from this one on; none where there are none. */
  static Map<Integer, String> in(Document document, int from, Budget budget) {
    List<String> lines = document.lines();
    SortedMap<Integer, String> found = new TreeMap<>();
    for (int i = from; i < lines.size(); i++) {
      budget.check();
      if (standsApart(lines, i, from) && Outline.isAboveList(lines, i) && !document.isFenced(i)) {
        String words = lines.get(i).strip();
        int colon = Titles.endWithColon(words) ? 1 : 0;
        found.put(i, words.substring(0, words.length() - colon));
      }
    }
    boolean differ = Set.copyOf(found.values()).size() == found.size();
    return found.size() >= LEAST && differ && leadSomewhere(document, found) ? found : Map.of();
  }

  private static boolean standsApart(List<String> lines, int i, int from) {
    String line = lines.get(i);
    if (line.length() > LONGEST || line.isBlank() || i > from && !lines.get(i - 1).isBlank()) {
      return false;
    }
    String words = line.stripTrailing();
    return Character.isLetter(words.charAt(0))
        && words.chars().noneMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0)
        && !words.endsWith(".")
        && !words.contains("](")
        && !words.contains("://");
  }

  /** Whether something below each of them does. */
  private static boolean leadSomewhere(Document document, SortedMap<Integer, ?> headings) {
    int end = document.lines().size();
    for (int start : headings.keySet()) {
      SortedMap<Integer, ?> later = headings.tailMap(start + 1);
      int next = later.isEmpty() ? end : later.firstKey();
      if (!document.between(start, next).contains("://")) {
        return false;
      }
    }
    return true;
  }
}
