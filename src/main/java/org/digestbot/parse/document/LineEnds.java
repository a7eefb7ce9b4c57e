package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that are broken by hand, with a backslash or {@code <br>} at their end, as lines: what a
 * line says does not hang on how it ends.
 */
final class LineEnds {
  private static final Pattern BREAK = Pattern.compile("(?i)(?<=\\S)\\s*<br ?/?>\\s*$");

  private LineEnds() {}

  /** Whether there may be some. */
  static boolean mayBeIn(String text) {
    return text.contains("\\\n") || text.contains("<br") || text.contains("<BR");
  }

  /** The lines without what breaks them; a break alone on its line is a gap, and stays. */
  static List<String> plain(List<String> lines, BitSet fenced) {
    List<String> plain = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int last = line.length() - 1;
      if (last < 1 || fenced.get(i)) {
        continue;
      }
      if (line.charAt(last) == '\\' && " \t\\".indexOf(line.charAt(last - 1)) < 0) {
        plain.set(i, line.substring(0, last));
      } else if ("> \t".indexOf(line.charAt(last)) >= 0
          && (line.indexOf("<br") > 0 || line.indexOf("<BR") > 0)) {
        plain.set(i, BREAK.matcher(line).replaceFirst(""));
      }
    }
    return plain;
  }
}
