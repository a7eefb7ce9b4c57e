package org.digestbot.search.rank;

/**
 * A whole text as one run of words, as far as a snippet of it needs: without the marks of emphasis,
 * headings, quotes, bullets and code, without escapes and pictures; a link leaves its words. One
 * pass; white space becomes single blanks.
 */
public final class RunningText {
  private static final int LONGEST_EMPHASIS = 200;

  private final String source;
  private final StringBuilder plain;
  private int index;

  /** Where the mark stands that closes the emphasis opened last. */
  private int closing = -1;

  private RunningText(String source) {
    this.source = source;
    this.plain = new StringBuilder(source.length());
  }

  public static String of(String markdown) {
    RunningText text = new RunningText(markdown);
    text.read();
    return text.plain.toString().strip();
  }

  private void read() {
    boolean lineStart = true;
    while (index < source.length()) {
      char unit = source.charAt(index);
      if (lineStart && isLineMark(unit)) {
        index++;
      } else if (Character.isWhitespace(unit) || unit == '\u00a0' || unit == '\u3000') {
        blank();
        lineStart |= unit == '\n';
        index++;
      } else {
        lineStart = false;
        readInline(unit);
      }
    }
  }

  private boolean isLineMark(char unit) {
    if (unit == '>') {
      return true;
    }
    if (unit == '#') {
      return isHeading();
    }
    boolean bullet = unit == '*' || unit == '-' || unit == '+' || unit == '•';
    return bullet && index + 1 < source.length() && source.charAt(index + 1) == ' ';
  }

  /** Whether blanks follow the marks, as behind those of a tag they do not. */
  private boolean isHeading() {
    int end = index;
    while (end < source.length() && source.charAt(end) == '#') {
      end++;
    }
    return end == source.length() || Character.isWhitespace(source.charAt(end));
  }

  private void readInline(char unit) {
    char next = index + 1 < source.length() ? source.charAt(index + 1) : ' ';
    if (unit == '\\' && "\\`*_{}[]()#+-.!<>~|\"'".indexOf(next) >= 0) {
      plain.append(next);
      index += 2;
    } else if (unit == '!' && next == '[') {
      int end = linkEnd(index + 1);
      index = end > 0 ? end : index + 1;
    } else if (unit == '[') {
      readLink();
    } else if (unit == '`' || (unit == '*' && next == '*') || (unit == '_' && next == '_')) {
      index += next == unit ? 2 : 1;
    } else if (index == closing || (unit == '*' || unit == '_') && opensEmphasis(unit)) {
      index++;
    } else if (unit == '<' && tagEnd() > 0) {
      index = tagEnd();
    } else {
      int end = index + 1;
      while (end < source.length() && isOrdinary(source.charAt(end))) {
        end++;
      }
      plain.append(source, index, end);
      index = end;
    }
  }

  /** Whether one mark hugs the words behind it, and another their end; {@code 2 * 3} has none. */
  private boolean opensEmphasis(char mark) {
    if (index > 0 && isInWord(source.charAt(index - 1))) {
      return false;
    }
    int limit = Math.min(source.length(), index + LONGEST_EMPHASIS);
    int end = index + 1;
    while (end < limit && source.charAt(end) != mark && source.charAt(end) != '\n') {
      end++;
    }
    boolean closes =
        end < limit
            && source.charAt(end) == mark
            && end > index + 1
            && !Character.isWhitespace(source.charAt(index + 1))
            && !Character.isWhitespace(source.charAt(end - 1))
            && !(end + 1 < source.length() && isInWord(source.charAt(end + 1)));
    if (closes) {
      closing = end;
    }
    return closes;
  }

  /** Whether a mark beside this is a part of a word, as in {@code snake_case}. */
  private static boolean isInWord(char unit) {
    return unit < 0x80 && Character.isLetterOrDigit(unit) || unit == '*' || unit == '_';
  }

  /** Whether a character is never a mark. */
  private static boolean isOrdinary(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= '0' && unit <= '9')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '\u3400' && unit <= '\u9fff');
  }

  /** Leaves the words of {@code [words](target)}, which may have marks of their own. */
  private void readLink() {
    int end = linkEnd(index);
    if (end < 0) {
      plain.append('[');
      index++;
      return;
    }
    int close = source.indexOf("](", index);
    String words = source.substring(index + 1, close);
    plain.append(of(words));
    index = end;
  }

  /** Where a link that opens here ends, or -1; looks a few hundred characters ahead. */
  private int linkEnd(int open) {
    int limit = Math.min(source.length(), open + 600);
    int close = open;
    int depth = 1;
    while (depth > 0 && ++close < limit && !source.startsWith("](", close - 1)) {
      char unit = source.charAt(close);
      depth += unit == '[' ? 1 : unit == ']' ? -1 : 0;
    }
    if (depth > 0 || !source.startsWith("](", close)) {
      return -1;
    }
    int end = close + 2;
    while (end < limit && source.charAt(end) != ')' && source.charAt(end) != '\n') {
      end++;
    }
    return end < limit && source.charAt(end) == ')' ? end + 1 : -1;
  }

  /** Where an HTML tag or an address in angle brackets that opens here ends, or -1. */
  private int tagEnd() {
    int limit = Math.min(source.length(), index + 200);
    int end = index + 1;
    if (end >= limit || !(Character.isLetter(source.charAt(end)) || source.charAt(end) == '/')) {
      return -1;
    }
    while (end < limit && source.charAt(end) != '>' && source.charAt(end) != '\n') {
      end++;
    }
    boolean closed = end < limit && source.charAt(end) == '>';
    return closed && !source.startsWith("http", index + 1) ? end + 1 : -1;
  }

  private void blank() {
    if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
      plain.append(' ');
    }
  }
}
