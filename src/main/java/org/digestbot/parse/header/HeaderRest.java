package org.digestbot.parse.header;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is left of a header's line while its parts are recognised and cut out. For one thread. */
final class HeaderRest {
  /**
   * Something that a header may hold beside its names.
   *
   * @param mayBeIn a cheap question first
   */
  record Part(Predicate<String> mayBeIn, Pattern pattern) {
    /** A part that holds at least one of these signs. */
    static Part of(String signs, String regex) {
      return new Part(line -> holdsAny(line, signs), Pattern.compile(regex));
    }
  }

  static final Part LINK = Part.of(":", "https?://[\\x21-\\x7E&&[^<>\"`\\\\^{|}]]{1,300}");
  static final Part CLOCK =
      Part.of(
          ":：",
          "(?i)(?:上午|下午|晚上|凌晨)?\\s?(?<![0-9])[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?"
              + "(?:\\s?[ap]\\.?m\\b\\.?)?");
  static final Part AGO =
      Part.of(
          "0123456789前刚剛昨gyGY",
          "(?i)(?<![\\p{Alnum}])(?:[0-9]{1,3}\\s?(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)前"
              + "|[0-9]{1,3}\\s?[smhdw](?![\\p{Alnum}])"
              + "|(?:[0-9]{1,3}|an?)\\s(?:second|minute|hour|day|week|month|year)s?\\sago"
              + "|刚刚|剛剛|昨天|前天|yesterday)");
  static final Part WEEKDAY =
      Part.of(
          "期周週拜mtwfsMTWFS",
          "(?i)(?:星期|周|週|礼拜|禮拜)[一二三四五六日天](?![\\p{L}])"
              + "|(?<![\\p{Alnum}])(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)"
              + "(?:day)?(?![\\p{L}])");
  static final Part LABEL =
      new Part(
          HeaderRest::holdsLabelEnd,
          Pattern.compile(
              "(?i)(?<![\\p{Alnum}])(?:作者|博主|推主|用户|用戶|昵称|暱稱|日期|时间|時間|发布时间|發布時間|发布|發布"
                  + "|链接|連結|地址|来源|來源|推文|author|name|handle|user|date|time|posted|published|link"
                  + "|url|source)\\s?[:：]"));

  /** Keeps the place of what was recognised, so that what is left shows in how many pieces. */
  private static final String GAP = "\u0001";

  private static final String MARKS = " \t\u00A0\u3000\u200B·•・|｜,，、/-–—*:：~#>";
  private static final String OPENING = "([（【<「『";
  private static final String CLOSING = ")]）】>」』";

  private String rest;

  HeaderRest(String line) {
    rest = line;
  }

  /** Cuts every match out, leaving gaps; the first match, or null. */
  @Nullable String cut(Part part) {
    if (!part.mayBeIn().test(rest)) {
      return null;
    }
    Matcher matcher = part.pattern().matcher(rest);
    String first = null;
    while (matcher.find()) {
      if (first == null) {
        first = matcher.group();
      }
      blank(matcher.start(), matcher.end());
    }
    return first;
  }

  /** Leaves a gap from one index up to another. */
  void blank(int from, int to) {
    rest = rest.substring(0, from) + GAP.repeat(to - from) + rest.substring(to);
  }

  /** The one piece of words between the gaps, empty without any, null when there are several. */
  @Nullable String onlyPiece() {
    String only = "";
    int start = 0;
    while (start <= rest.length()) {
      int gap = rest.indexOf(GAP, start);
      int end = gap < 0 ? rest.length() : gap;
      String piece = withoutMarks(rest.substring(start, end));
      if (!piece.isEmpty() && !only.isEmpty()) {
        return null;
      }
      only = piece.isEmpty() ? only : piece;
      start = end + 1;
    }
    return only;
  }

  private static String withoutMarks(String piece) {
    if (isFramed(piece.strip())) {
      return piece.strip();
    }
    int from = 0;
    int to = piece.length();
    while (from < to && isEdge(piece.charAt(from), CLOSING)) {
      from++;
    }
    while (to > from && isEdge(piece.charAt(to - 1), OPENING)) {
      to--;
    }
    return piece.substring(from, to);
  }

  /** Whether one mark stands at both ends of a word, and so belongs to it: {@code -Zoe-}. */
  private static boolean isFramed(String words) {
    int last = words.length() - 1;
    return last > 1
        && (words.charAt(0) == '-' || words.charAt(0) == '~')
        && words.charAt(last) == words.charAt(0)
        && Character.isLetterOrDigit(words.charAt(1))
        && Character.isLetterOrDigit(words.charAt(last - 1))
        && words.indexOf(' ') < 0;
  }

  private static boolean isEdge(char c, String brackets) {
    return MARKS.indexOf(c) >= 0 || brackets.indexOf(c) >= 0;
  }

  /** Whether a letter stands before a colon, a blank apart at most. */
  private static boolean holdsLabelEnd(String line) {
    for (int i = 1; i < line.length(); i++) {
      boolean colon = line.charAt(i) == ':' || line.charAt(i) == '：';
      int before = i > 1 && Character.isWhitespace(line.charAt(i - 1)) ? i - 2 : i - 1;
      if (colon && Character.isLetter(line.charAt(before))) {
        return true;
      }
    }
    return false;
  }

  /** Whether at least one of the characters stands there. */
  static boolean holdsAny(String line, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      if (line.indexOf(characters.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return rest;
  }
}
