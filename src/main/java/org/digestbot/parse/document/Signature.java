package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What a mail ends with below two dashes: who sent it and how to be rid of it. */
final class Signature {
  static final String MARK = "\n--";

  /** In lines that are not blank. */
  private static final int LONGEST = 8;

  /** In characters. */
  private static final int LONGEST_LINE = 80;

  private Signature() {}

  /** The lines, those of a signature blank. */
  static List<String> blanked(List<String> lines, BitSet fenced) {
    int at = lines.size() - 1;
    int below = 0;
    while (at > 0 && below <= LONGEST && !isMark(lines.get(at))) {
      below += lines.get(at).isBlank() ? 0 : 1;
      if (lines.get(at).length() > LONGEST_LINE && !Footers.saysWhoGetsIt(lines.get(at))) {
        return lines;
      }
      at--;
    }
    if (at <= 0 || below > LONGEST || fenced.get(at) || !lines.get(at - 1).isBlank()) {
      return lines;
    }
    List<String> seen = new ArrayList<>(lines.subList(0, at));
    while (seen.size() < lines.size()) {
      seen.add("");
    }
    return seen;
  }

  private static boolean isMark(String line) {
    return line.stripTrailing().equals("--");
  }
}
