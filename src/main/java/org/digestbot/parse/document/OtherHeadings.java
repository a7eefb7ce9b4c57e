package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings that are underlined or written in HTML, as those with marks before them, by which every
 * family knows a heading.
 */
final class OtherHeadings {
  private static final String RULE = "---";
  private static final String DOUBLE_RULE = "===";

  /** In characters, of a line. */
  private static final int LONGEST = 500;

  private static final int LONGEST_UNDERLINED = 125;

  /** What begins a line that a rule below it only ends. */
  private static final String OTHER_MARKS = "#-*+>|<!=`";

  /** So many lines a heading of HTML may have. */
  private static final int MOST_LINES = 16;

  private static final Pattern OPENED =
      Pattern.compile("\\s{0,8}<h([1-6])(?:\\s[^>]{0,200})?>(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSED =
      Pattern.compile("(.*?)</h[1-6]>\\s*", Pattern.CASE_INSENSITIVE);

  private OtherHeadings() {}

  /** Whether there may be some. */
  static boolean mayBeIn(String text) {
    return text.contains(RULE)
        || text.contains(DOUBLE_RULE)
        || text.contains("</h")
        || text.contains("</H");
  }

  /** The lines, headings with marks; what else they took up is blank. */
  static List<String> marked(List<String> lines, BitSet fenced) {
    List<String> marked = new ArrayList<>(lines);
    int start = FrontMatter.of(lines).end();
    for (int i = start; i < lines.size(); i++) {
      String line = lines.get(i);
      char mark = firstMark(line);
      if (mark == '<' && line.length() <= LONGEST && isTag(line) && !fenced.get(i)) {
        readTag(lines, i, marked);
      } else if ((mark == '-' || mark == '=') && i > start && !fenced.get(i - 1)) {
        readUnderlined(lines, i - 1, marked);
      }
    }
    return marked;
  }

  /** The first character that is no blank, or a blank. */
  private static char firstMark(String line) {
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at < line.length() ? line.charAt(at) : ' ';
  }

  private static void readUnderlined(List<String> lines, int i, List<String> marked) {
    String words = lines.get(i).strip();
    boolean apart = i == 0 || lines.get(i - 1).isBlank();
    int level = apart && !words.isEmpty() ? underlineLevel(lines.get(i + 1)) : 0;
    if (level > 0 && mayBeUnderlined(words, lines.get(i + 1))) {
      set(marked, i, i + 1, level, words);
    }
  }

  /** A cheap question first: of lines that begin with a tag, most are none of a heading. */
  private static boolean isTag(String line) {
    return line.contains("<h") || line.contains("<H");
  }

  /** A heading of HTML that begins with this line, and is closed there or some lines below. */
  private static void readTag(List<String> lines, int i, List<String> marked) {
    Matcher opened = OPENED.matcher(lines.get(i));
    if (!opened.matches()) {
      return;
    }
    StringBuilder words = new StringBuilder();
    for (int at = i; at < Math.min(lines.size(), i + MOST_LINES); at++) {
      String line = at == i ? opened.group(2) : lines.get(at);
      Matcher closed = CLOSED.matcher(line);
      boolean ends = closed.matches();
      words.append(' ').append(ends ? closed.group(1) : line.strip());
      if (ends) {
        set(marked, i, at, Integer.parseInt(opened.group(1)), words.toString());
        return;
      }
    }
  }

  private static void set(List<String> marked, int first, int last, int level, String words) {
    if (!words.isBlank()) {
      Collections.fill(marked.subList(first, last + 1), "");
      marked.set(first, "#".repeat(level) + " " + words.strip());
    }
  }

  /** Three marks below anything but a word are a rule between texts. */
  private static boolean mayBeUnderlined(String words, String line) {
    boolean word = Character.isLetterOrDigit(words.codePointAt(0));
    boolean longer = line.strip().length() > RULE.length();
    return words.length() <= LONGEST_UNDERLINED
        && (word || longer && OTHER_MARKS.indexOf(words.charAt(0)) < 0);
  }

  private static int underlineLevel(String below) {
    String line = below.strip();
    if (!line.startsWith(RULE) && !line.startsWith(DOUBLE_RULE)) {
      return 0;
    }
    char mark = line.charAt(0);
    return line.chars().anyMatch(c -> c != mark) ? 0 : mark == '=' ? 1 : 2;
  }
}
