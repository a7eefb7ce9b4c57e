package org.digestbot.parse.link;

/** Where a bare link ends in running text, since digests glue words and punctuation to links. */
public final class LinkEnd {
  private static final String NEVER_INSIDE = "<>\"\\^{|}`";
  private static final boolean[] IS_OUTSIDE = new boolean[0x80];

  static {
    for (char c = 0; c < IS_OUTSIDE.length; c++) {
      IS_OUTSIDE[c] = c <= ' ' || c == 0x7f || NEVER_INSIDE.indexOf(c) >= 0;
    }
  }

  private static final String NEVER_LAST = ".,;:!?'*([";
  private static final String[] ESCAPED_MARKUP = {"&lt;", "&gt;", "&quot;", "&nbsp;", "&#"};

  /** What editors of Markdown write a backslash before, though it is part of the address. */
  private static final String ESCAPED = "_&=#~+-";

  private static final int LONGEST_TEMPLATE_NAME = 40;

  private LinkEnd() {}

  /** Whether an http or https link starts at this index. */
  public static boolean startsAt(String text, int at) {
    return schemeLength(text, at) > 0;
  }

  /** The length of {@code http://} or {@code https://} at this index, 0 where there is none. */
  static int schemeLength(String text, int at) {
    // Most places are none, which one character tells.
    char fifth = at >= 0 && at + 4 < text.length() ? text.charAt(at + 4) : ' ';
    return switch (fifth) {
      case ':' -> text.regionMatches(true, at, "http://", 0, 7) ? 7 : 0;
      case 's', 'S' -> text.regionMatches(true, at, "https://", 0, 8) ? 8 : 0;
      default -> 0;
    };
  }

  /**
   * The index after the last character of the link that starts at {@code start}; a template such as
   * {@code {id}} inside it is kept whole.
   */
  static int of(String text, int start) {
    return of(text, start, false);
  }

  /**
   * The index after the whole address, which goes on behind a backslash that only keeps a character
   * from being Markdown: {@code https://example.org/s?a\_b=1}.
   */
  static int ofWhole(String text, int start, int end) {
    int stop = end;
    while (stop < text.length() && NEVER_LAST.indexOf(text.charAt(stop)) >= 0) {
      stop++;
    }
    return text.startsWith("\\", stop) ? of(text, start, true) : end;
  }

  private static int of(String text, int start, boolean escapes) {
    int at = start + schemeLength(text, start);
    int hostStart = at;
    int round = 0;
    int square = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '{' && at > hostStart) {
        int close = templateEnd(text, at);
        if (close < 0) {
          break;
        }
        at = close;
        continue;
      }
      if (escapes && c == '\\' && isEscaped(text, at + 1)) {
        at++;
        continue;
      }
      if (isOutside(c) || (c == '&' && escapesMarkup(text, at))) {
        break;
      }
      if ((c == ',' || c == ';') && startsAt(text, at + 1)) {
        break;
      }
      if (c == '(') {
        round++;
      } else if (c == '[') {
        square++;
      } else if (c == ')' && --round < 0) {
        break;
      } else if (c == ']' && --square < 0) {
        break;
      }
    }
    return trimmed(text, start, hostStart, at);
  }

  private static boolean isEscaped(String text, int at) {
    return at < text.length() && ESCAPED.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether the character ends every link. */
  static boolean isOutside(char c) {
    return c >= IS_OUTSIDE.length || IS_OUTSIDE[c];
  }

  private static int trimmed(String text, int start, int hostStart, int end) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    int last = end;
    while (last > hostStart) {
      char c = text.charAt(last - 1);
      boolean emphasis = (c == '_' || c == '~') && before == c;
      if (NEVER_LAST.indexOf(c) < 0 && !emphasis) {
        break;
      }
      last--;
    }
    return last;
  }

  private static int templateEnd(String text, int open) {
    int limit = Math.min(text.length(), open + LONGEST_TEMPLATE_NAME);
    for (int at = open + 1; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '}') {
        return text.startsWith("}}", at) ? at + 1 : at;
      }
      if (isOutside(c) && c != '{') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean escapesMarkup(String text, int at) {
    for (String entity : ESCAPED_MARKUP) {
      if (text.startsWith(entity, at)) {
        return true;
      }
    }
    return false;
  }
}
