package org.digestbot.parse.document;

import java.util.BitSet;
import java.util.List;

/**
 * Code between lines of back-ticks or tildes, in which nothing is laid out. A fence that is never
 * closed is a stray mark and fences nothing.
 */
final class Fences {
  /** In characters; a longer line is text that begins like a fence. */
  private static final int LONGEST = 80;

  private Fences() {}

  /** The lines within fences and the fences themselves. */
  static BitSet in(List<String> lines) {
    BitSet fenced = new BitSet(lines.size());
    int open = -1;
    String fence = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String mark = fence(line);
      boolean alone = !mark.isEmpty() && line.strip().equals(mark);
      if (open >= 0 && alone && mark.startsWith(fence)) {
        fenced.set(open, i + 1);
        open = -1;
      } else if (open < 0 && !mark.isEmpty() && line.length() <= LONGEST) {
        open = i;
        fence = mark;
      } else if (open < 0 && opensAtItsEnd(line)) {
        open = i;
        fence = "```";
      }
    }
    return fenced;
  }

  /** Whether words stand before a fence, as in {@code She wrote: ```lisp}. */
  private static boolean opensAtItsEnd(String line) {
    int at = line.indexOf("```");
    if (at <= 0 || line.indexOf('`') < at) {
      return false;
    }
    int end = at + 3;
    while (end < line.length() && end - at < 16 && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return end == line.length();
  }

  /** The back-ticks or tildes that begin the line, or nothing where fewer than three do. */
  private static String fence(String line) {
    int from = 0;
    while (from < line.length() && line.charAt(from) == ' ') {
      from++;
    }
    int to = from;
    while (to < line.length()
        && (line.charAt(to) == '`' || line.charAt(to) == '~')
        && line.charAt(to) == line.charAt(from)) {
      to++;
    }
    return to - from < 3 ? "" : line.substring(from, to);
  }
}
