package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.digestbot.parse.link.LineLink;

/**
 * Links whose words go on in the next line, where an editor broke a text, each on one: every family
 * reads line by line.
 */
final class WrappedLinks {
  private static final String TARGET = "](http";

  /** Beyond it words are written without blanks. */
  private static final char LAST_SPACED = '\u2E80';

  private WrappedLinks() {}

  /** Whether there may be some: whether a line end stands between brackets. */
  static boolean mayBeIn(String text) {
    int last = -1;
    int target = text.indexOf(TARGET);
    while (target >= 0) {
      int at = target - 1;
      while (at > last && text.charAt(at) != '[') {
        if (text.charAt(at) == '\n') {
          return true;
        }
        at--;
      }
      last = target;
      target = text.indexOf(TARGET, target + 1);
    }
    return false;
  }

  /** The lines with each such link where it begins. */
  static List<String> joined(List<String> lines, BitSet fenced) {
    List<String> joined = new ArrayList<>(lines);
    for (int i = 1; i < lines.size(); i++) {
      String begun = joined.get(i - 1).stripTrailing();
      int open = begun.lastIndexOf('[');
      if (open > begun.lastIndexOf(']') && isClosed(lines.get(i)) && !fenced.get(i)) {
        String whole = join(begun, lines.get(i).strip());
        LineLink link = LineLink.first(whole, open, Map.of());
        int end = link == null || link.words() == null ? 0 : link.end();
        if (end > begun.length()) {
          boolean cut = goesOn(lines, i + 1);
          joined.set(i - 1, cut ? whole.substring(0, end) : whole);
          joined.set(i, cut ? whole.substring(end).strip() : "");
        }
      }
    }
    return joined;
  }

  /** Whether the words of a link end in the line that do not begin there. */
  private static boolean isClosed(String line) {
    int target = line.indexOf(TARGET);
    return target >= 0 && line.lastIndexOf('[', target) < 0;
  }

  /** Whether the paragraph does, so that what follows the link must not part it. */
  private static boolean goesOn(List<String> lines, int next) {
    String line = next < lines.size() ? lines.get(next).stripLeading() : "";
    return !line.isEmpty() && Character.isLetter(line.codePointAt(0));
  }

  private static String join(String begun, String rest) {
    boolean spaced = begun.charAt(begun.length() - 1) < LAST_SPACED && rest.charAt(0) < LAST_SPACED;
    return begun + (spaced ? " " : "") + rest;
  }
}
