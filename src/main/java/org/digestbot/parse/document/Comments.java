package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * HTML comments in Markdown, such as the template of a newsletter or what its author has left out:
 * no reader sees them, so nothing in them is read.
 */
final class Comments {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  /** With the marks of bold words that hold nothing else. */
  private static final Pattern WITHIN =
      Pattern.compile("\\*\\*<!--[^<>]{0,300}-->\\*\\*|<!--[^<>]{0,300}-->");

  private Comments() {}

  /** Whether a comment ends in the line that it begins in, which is no code. */
  private static boolean isWithin(String line) {
    int open = line.indexOf(OPEN);
    return open > 0 && line.indexOf(CLOSE, open) > 0 && line.indexOf('`') < 0;
  }

  /** The lines, those of comments made blank. A comment that is never closed is none. */
  static List<String> blanked(List<String> lines, BitSet fenced) {
    List<String> seen = new ArrayList<>(lines);
    int open = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (fenced.get(i)) {
        open = -1;
      } else if (open < 0 && line.endsWith(CLOSE) && line.contains(OPEN)) {
        seen.set(i, withoutLast(lines.get(i)));
      } else if (open < 0 && isWithin(line)) {
        seen.set(i, WITHIN.matcher(lines.get(i)).replaceAll(""));
      } else if (line.startsWith(OPEN)) {
        open = line.contains(CLOSE) ? -1 : i;
      } else if (line.contains(CLOSE)) {
        for (int at = open; open >= 0 && line.endsWith(CLOSE) && at <= i; at++) {
          seen.set(at, "");
        }
        open = -1;
      }
    }
    return seen;
  }

  /** The line without the comment that it ends with. */
  private static String withoutLast(String line) {
    int open = line.lastIndexOf(OPEN);
    boolean ends = line.indexOf(CLOSE, open) == line.lastIndexOf(CLOSE);
    return ends ? line.substring(0, open).stripTrailing() : line;
  }
}
