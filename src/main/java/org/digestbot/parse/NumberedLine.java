package org.digestbot.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with a number in the way that numbers head an entry: {@code ### 17}, {@code ##
 * 3、Title}, {@code 【17】}, {@code **17.**} or {@code 17.} alone.
 *
 * @param index of the line in its document
 * @param style how it is marked: 1 to 6 for the level of a heading, more for other marks
 * @param number as printed
 * @param rest what follows the number on the line
 */
record NumberedLine(int index, int style, String number, String rest) {
  static final int DEEPEST_HEADING = 6;
  private static final int BOLD = 7;
  private static final int BRACKETS = 8;
  private static final int BARE = 9;
  private static final int STYLES = 10;
  private static final int LONGEST = 400;

  private static final String SEPARATOR = "\\s*(?:[.、．)）:：,，]|条|條)?\\*{0,2}\\s*";
  private static final Pattern HEADING =
      Pattern.compile(
          " {0,3}(#{1,6})\\s*\\*{0,2}(?:\\\\?#|(?i:no)\\.?\\s?|第\\s?)?([0-9]{1,5})"
              + SEPARATOR
              + "(.*)");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\s{0,3}\\*{0,2}[【\\[（(]\\s?([0-9]{1,5})\\s?[】\\]）)]\\*{0,2}\\s*(.*)");
  private static final Pattern IN_BOLD =
      Pattern.compile(
          "\\s{0,3}\\*\\*(?:\\\\?#|(?i:no)\\.?\\s?|第\\s?)?([0-9]{1,5})\\s?[.、)）]?\\*\\*()\\s*");
  private static final Pattern ALONE =
      Pattern.compile(
          "\\s{0,3}(?:\\\\?#|(?i:no)\\.\\s?|第\\s?)?([0-9]{1,5})\\s?(?:[.、．)）]|条|條)?()\\s*");

  /** How many styles there are, counted from 0. */
  static int styles() {
    return STYLES;
  }

  /** The line at this index, or null when no number heads it. */
  static @Nullable NumberedLine of(String line, int index) {
    int first = 0;
    while (first < line.length() && line.charAt(first) <= ' ') {
      first++;
    }
    if (first == line.length() || line.length() > LONGEST) {
      return null;
    }
    return switch (line.charAt(first)) {
      case '#' -> heading(line, index);
      case '【', '[', '（', '(' -> marked(IN_BRACKETS, BRACKETS, line, index);
      case '*' -> {
        NumberedLine bold = marked(IN_BOLD, BOLD, line, index);
        yield bold != null ? bold : marked(IN_BRACKETS, BRACKETS, line, index);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'N', 'n', '第', '\\' ->
          marked(ALONE, BARE, line, index);
      default -> null;
    };
  }

  private static @Nullable NumberedLine heading(String line, int index) {
    Matcher matcher = HEADING.matcher(line);
    if (!matcher.matches()) {
      NumberedLine alone = marked(ALONE, BARE, line, index);
      return alone;
    }
    String rest = matcher.group(3);
    return new NumberedLine(
        index, matcher.group(1).length(), matcher.group(2), withoutClosingMarks(rest));
  }

  private static @Nullable NumberedLine marked(Pattern pattern, int style, String line, int index) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches()
        ? new NumberedLine(index, style, matcher.group(1), matcher.group(2).strip())
        : null;
  }

  /** A heading may be closed by the marks that open it. */
  private static String withoutClosingMarks(String rest) {
    int end = rest.length();
    while (end > 0 && (rest.charAt(end - 1) == ' ' || rest.charAt(end - 1) == '\t')) {
      end--;
    }
    int marks = end;
    while (marks > 0 && rest.charAt(marks - 1) == '#') {
      marks--;
    }
    boolean closed = marks < end && (marks == 0 || rest.charAt(marks - 1) == ' ');
    return rest.substring(0, closed ? marks : end).strip();
  }

  boolean isHeading() {
    return style <= DEEPEST_HEADING;
  }

  int value() {
    return Integer.parseInt(number);
  }
}
