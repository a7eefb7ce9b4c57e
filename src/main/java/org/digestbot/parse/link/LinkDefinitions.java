package org.digestbot.parse.link;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.digestbot.parse.title.PlainText;

/** The reference definitions of a Markdown text: lines such as {@code [label]: https://…}. */
public final class LinkDefinitions {
  private static final int LONGEST_LABEL = 200;

  private LinkDefinitions() {}

  /** Addresses by {@link #key}; of two definitions with one label the first counts. */
  public static Map<String, String> in(String text) {
    int at = text.indexOf("]:");
    if (at < 0) {
      return Map.of();
    }
    Map<String, String> found = new LinkedHashMap<>();
    while (at >= 0) {
      int open = lineStart(text, at);
      if (open >= 0) {
        int start = at + 2;
        while (start < text.length() && " \t<".indexOf(text.charAt(start)) >= 0) {
          start++;
        }
        if (LinkEnd.startsAt(text, start)) {
          found.putIfAbsent(
              key(text.substring(open + 1, at)), text.substring(start, LinkEnd.of(text, start)));
        }
      }
      at = text.indexOf("]:", at + 2);
    }
    return found;
  }

  /** Whether the line is a definition and so no text of its own. */
  public static boolean is(String line) {
    int at = line.indexOf("]:");
    if (at < 0 || lineStart(line, at) < 0) {
      return false;
    }
    String address = line.substring(at + 2).strip();
    return LinkEnd.startsAt(address, address.startsWith("<") ? 1 : 0);
  }

  /** The text without the brackets around words that are a label by themselves. */
  public static String unbracketed(String text, Map<String, String> definitions) {
    if (definitions.isEmpty()) {
      return text;
    }
    StringBuilder words = new StringBuilder(text.length());
    int copied = 0;
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        open = i;
      } else if (c == ']' && open >= 0) {
        char follows = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        char before = open > 0 ? text.charAt(open - 1) : ' ';
        boolean alone = "([:".indexOf(follows) < 0 && before != ']' && i - open <= LONGEST_LABEL;
        if (alone && definitions.containsKey(key(text.substring(open + 1, i)))) {
          words.append(text, copied, open).append(text, open + 1, i);
          copied = i + 1;
        }
        open = -1;
      }
    }
    return words.append(text, copied, text.length()).toString();
  }

  /**
   * Whether words in brackets are a citation by number, which no label in brackets behind it names.
   */
  static boolean isCitation(String words, Map<String, String> definitions) {
    return !words.isEmpty()
        && words.chars().allMatch(c -> c >= '0' && c <= '9')
        && definitions.containsKey(words);
  }

  /** Labels are compared without regard to case and runs of blanks. */
  public static String key(String label) {
    return PlainText.oneBlank(label).toLowerCase(Locale.ROOT);
  }

  /** The index of the bracket that opens the line and the label, or -1. */
  private static int lineStart(String text, int close) {
    int from = close;
    int limit = Math.max(0, close - LONGEST_LABEL - 4);
    while (from > limit && text.charAt(from - 1) != '\n') {
      from--;
    }
    int open = from;
    while (open < close && text.charAt(open) == ' ') {
      open++;
    }
    boolean label =
        text.charAt(open) == '['
            && open - from <= 3
            && close > open + 1
            && text.charAt(open + 1) != '^'
            && (from == 0 || text.charAt(from - 1) == '\n')
            && text.indexOf(']', open) == close;
    return label ? open : -1;
  }
}
