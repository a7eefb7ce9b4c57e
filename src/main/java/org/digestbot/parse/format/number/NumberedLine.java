package org.digestbot.parse.format.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.date.Digits;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.header.HeaderLine;
import org.digestbot.parse.item.PostWord;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with a number in the way that numbers head an entry: {@code ### 17}, {@code ##
 * 3、Title}, {@code ## Tweet 3}, {@code 【17】}, {@code **17.**} or {@code 17.} alone.
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

  /** How many styles there are, counted from 0. */
  static final int STYLES = 10;

  private static final int LONGEST = 400;

  private static final String SEPARATOR =
      "(?:\\s{0,3}(?:[.、．)）】\\]:：,，]|[条條章节節篇期](?:\\s?[：:、])?)|(?=[\\s*])|$)\\*{0,2}\\s*";
  private static final Pattern HEADING =
      Pattern.compile(
          " {0,3}(#{1,6})\\s*(?:[\\p{So}\\x{FE0F}]{1,4}\\s{0,2})?\\*{0,2}[【\\[（(]?(?:\\\\?#|(?i:no)\\.?\\s?|第\\s?|"
              + PostWord.PATTERN
              + ")?"
              + "([0-9]{1,5}|[一二三四五六七八九十]{1,3})(?:\\x{FE0F}?\\x{20E3})?"
              + SEPARATOR
              + "(.*)");

  /** What makes the number before it a part of a date: {@code 3 月 9 日}. */
  private static final Pattern DATE = Pattern.compile("[年月]\\s{0,2}(?:[0-9]|[份初中末底上下]|$)");

  /** A heading that counts what stands in the group with the first of its numbers: {@code 2.1}. */
  private static final Pattern IN_GROUP =
      Pattern.compile("\\s{0,3}#{2,6}[\\s*]{0,4}([0-9]{1,2}\\.[0-9]{1,2})[\\s.、：:]{1,3}(\\S.*)");

  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\s{0,3}\\*{0,2}[【\\[（(]\\s?([0-9]{1,5})\\s?[】\\]）)]\\*{0,2}\\s*(.*)");
  private static final Pattern IN_BOLD =
      Pattern.compile(
          "\\s{0,3}\\*\\*(?:\\\\?#|(?i:no)\\.?\\s?|第\\s?)?([0-9]{1,5})\\s?[.、)）]?\\*\\*()\\s*");
  private static final Pattern ALONE =
      Pattern.compile(
          "\\s{0,3}(?:\\\\?#|(?i:no)\\.\\s?|第\\s?)?([0-9]{1,5})\\s?(?:[.、．)）]|条|條)?()\\s*");

  /** The author of a post may stand beside its number. */
  private static final Pattern BEFORE_ACCOUNT =
      Pattern.compile("\\s{0,3}([0-9]{1,5})\\s?(?:[.、．)）]|/(?=\\s)|条|條)\\s{0,3}([^.、．)）\\s].*)");

  /** Whether the number is rather a year that heads what was written in it. */
  static boolean isYear(int number) {
    return number >= 1900 && number < 2100;
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
          bare(line, index);
      default -> null;
    };
  }

  private static @Nullable NumberedLine heading(String line, int index) {
    if (!mayHoldNumber(line)) {
      return null;
    }
    Matcher matcher = HEADING.matcher(line);
    if (!matcher.matches()) {
      return marked(ALONE, BARE, line, index);
    }
    if (DATE.matcher(matcher.group(3)).lookingAt()) {
      return null;
    }
    String rest = withoutLoneStars(Outline.withoutClosingMarks(matcher.group(3)));
    return new NumberedLine(index, matcher.group(1).length(), matcher.group(2), rest);
  }

  /** Without the marks that close bold words whose opening ones stand at the number. */
  private static String withoutLoneStars(String words) {
    int stars = words.indexOf("**");
    boolean lone = stars > 0 && stars == words.length() - 2;
    return lone ? words.substring(0, stars).strip() : words;
  }

  /** A cheap question first: whether a number, or what introduces one, follows the marks. */
  private static boolean mayHoldNumber(String line) {
    int at = 0;
    while (at < line.length() && "# \t*".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    char c = at < line.length() ? line.charAt(at) : ' ';
    return c >= '0' && c <= '9'
        || c <= ' '
        || "\\Nn第【[（(".indexOf(c) >= 0
        || Digits.isHan(c)
        || PostWord.isAt(line, at)
        || Character.getType(line.codePointAt(at)) == Character.OTHER_SYMBOL;
  }

  private static @Nullable NumberedLine marked(Pattern pattern, int style, String line, int index) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches()
        ? new NumberedLine(index, style, matcher.group(1), matcher.group(2).strip())
        : null;
  }

  private static @Nullable NumberedLine bare(String line, int index) {
    NumberedLine alone = marked(ALONE, BARE, line, index);
    return alone == null && HeaderLine.mayNameAccount(line)
        ? marked(BEFORE_ACCOUNT, BARE, line, index)
        : alone;
  }

  boolean isHeading() {
    return style <= DEEPEST_HEADING;
  }

  /** The same with both numbers, where the second counts within the group of the first. */
  NumberedLine inGroup(String line) {
    Matcher matcher = IN_GROUP.matcher(line);
    return matcher.matches()
        ? new NumberedLine(index, style, matcher.group(1), withoutLoneStars(matcher.group(2)))
        : this;
  }

  int value() {
    int second = number.indexOf('.');
    return Digits.value(second < 0 ? number : number.substring(0, second));
  }
}
