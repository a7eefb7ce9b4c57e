package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Links whose marks an input method or a generator of sites made others: {@code
 * [words]（https://…）}, {@code [words](https://…){:target="_blank"}}.
 */
final class LinkMarks {
  private static final String WIDE = "]（http";
  private static final String ATTRIBUTES = "){";

  private static final Pattern WIDE_TARGET = Pattern.compile("\\]（(https?://[^\\s（）]{1,2000})）");
  private static final Pattern ATTRIBUTES_BEHIND =
      Pattern.compile("(\\]\\(https?://\\S{1,2000}?\\))\\{:?\\s?[.#a-z][^{}]{0,100}\\}");

  private LinkMarks() {}

  /** Whether there may be some. */
  static boolean mayBeIn(String text) {
    return text.contains(WIDE) || text.contains(ATTRIBUTES);
  }

  /** The lines with the marks of Markdown. */
  static List<String> plain(List<String> lines, BitSet fenced) {
    List<String> plain = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!fenced.get(i) && mayBeIn(line)) {
        String narrow = WIDE_TARGET.matcher(line).replaceAll("]($1)");
        plain.set(i, ATTRIBUTES_BEHIND.matcher(narrow).replaceAll("$1"));
      }
    }
    return plain;
  }
}
