package org.digestbot.parse.document;

import java.util.regex.Pattern;

/**
 * Breaks of HTML in the midst of lines, as editors export them that know no other: {@code <br />2.
 * Title<br />[https://…](https://…)}. Each begins a line for a reader.
 */
final class LineBreaks {
  private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>");

  /** What a line begins with, where they are used so. */
  private static final String FIRST = "\n<br />";

  private LineBreaks() {}

  /** The text with lines of its own for what stands behind breaks, but in tables and code. */
  static String opened(String text) {
    if (!beginsLines(text)) {
      return text;
    }
    StringBuilder opened = new StringBuilder(text.length());
    boolean code = false;
    for (String line : text.split("\n", -1)) {
      code ^= line.startsWith("```") || line.startsWith("~~~");
      boolean kept = code || line.startsWith("|") || line.indexOf('<') < 0 || isGap(line);
      opened.append(kept ? line : BREAK.matcher(line).replaceAll("\n")).append('\n');
    }
    opened.setLength(opened.length() - 1);
    return opened.toString();
  }

  /** Whether words stand behind such a break twice or more. */
  private static boolean beginsLines(String text) {
    int found = 0;
    int at = text.indexOf(FIRST);
    while (at >= 0 && found < 2) {
      int next = at + FIRST.length();
      boolean words = next < text.length() && "\n< \t".indexOf(text.charAt(next)) < 0;
      boolean number = next + 1 < text.length() && Character.isDigit(text.charAt(next + 1));
      found += words || number ? 1 : 0;
      at = text.indexOf(FIRST, next);
    }
    return found >= 2;
  }

  /** Whether it is nothing but breaks. */
  private static boolean isGap(String line) {
    return BREAK.matcher(line).replaceAll("").isBlank();
  }
}
