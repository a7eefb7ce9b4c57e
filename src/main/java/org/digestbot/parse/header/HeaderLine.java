package org.digestbot.parse.header;

import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.jspecify.annotations.Nullable;

/**
 * One line taken apart into what a post's header is made of; whatever holds more than that is text.
 * Every pattern is bounded, so that reading a line is linear.
 *
 * @param kind what the line is as a whole
 * @param name the display name, or null
 * @param handle the account without {@code @}, or null
 * @param dated whether a date is printed, read or not
 * @param date the date, or null
 * @param lostDigit a digit of the date that stands elsewhere in the line, or 0
 * @param link the first link, or null
 * @param labelled whether a label such as {@code 链接：} stands before it
 */
public record HeaderLine(
    Kind kind,
    @Nullable String name,
    @Nullable String handle,
    boolean dated,
    @Nullable EntryDate date,
    char lostDigit,
    @Nullable String link,
    boolean labelled) {

  public enum Kind {
    /** Nothing but date, handle, link or time; at least one of the first three. */
    ELEMENTS,
    /** The same with one name. */
    NAMED,
    /** Short words alone, which are a name if a handle follows. */
    WORDS,
    /** A time, or a mark such as a middle dot, between the parts of a header. */
    MARK,
    TEXT
  }

  /**
   * Something that a header may hold beside its names.
   *
   * @param mayBeIn a cheap question first
   */
  private record Part(Predicate<CharSequence> mayBeIn, Pattern pattern) {
    /** A part that holds at least one of these signs. */
    public static Part of(String signs, String regex) {
      return new Part(line -> holdsAny(line, signs), Pattern.compile(regex));
    }
  }

  private static final int LONGEST = 240;
  private static final int LONGEST_NAME = 60;

  /** A line without handle and link is no header beyond this. */
  private static final int LONGEST_PLAIN = 90;

  /** A line of a time alone is no longer than this. */
  private static final int LONGEST_TIME = 24;

  private static final Pattern NAMED_LINK =
      Pattern.compile("\\[([^\\[\\]]{0,60})]\\((https?://[^()\\s]{1,300})\\)");
  private static final Pattern HANDLE =
      Pattern.compile(
          "(?<![\\p{Alnum}_.@＠])[@＠]((?:[A-Za-z0-9]|\\\\?_){1,30})"
              + "(?:@[a-z0-9-]{1,40}\\.[a-z.]{2,20})?(?![\\p{L}\\p{N}_@＠])");
  private static final Part LINK = Part.of(":", "https?://[\\x21-\\x7E&&[^<>\"`\\\\^{|}]]{1,300}");
  private static final Part CLOCK =
      Part.of(
          ":：",
          "(?i)(?:上午|下午|晚上|凌晨)?\\s?(?<![0-9])[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?"
              + "(?:\\s?[ap]\\.?m\\b\\.?)?");
  private static final Part AGO =
      Part.of(
          "0123456789前刚剛昨gyGY",
          "(?i)(?<![\\p{Alnum}])(?:[0-9]{1,3}\\s?(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)前"
              + "|[0-9]{1,3}\\s?[mhdw](?![\\p{Alnum}])"
              + "|(?:[0-9]{1,3}|an?)\\s(?:second|minute|hour|day|week|month|year)s?\\sago"
              + "|刚刚|剛剛|昨天|前天|yesterday)");
  private static final Part WEEKDAY =
      Part.of(
          "期周週拜mtwfsMTWFS",
          "(?i)(?:星期|周|週|礼拜|禮拜)[一二三四五六日天](?![\\p{L}])"
              + "|(?<![\\p{Alnum}])(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)"
              + "(?:day)?(?![\\p{L}])");
  private static final Part LABEL =
      new Part(
          HeaderLine::holdsLabelEnd,
          Pattern.compile(
              "(?i)(?<![\\p{Alnum}])(?:作者|博主|推主|用户|用戶|昵称|暱稱|日期|时间|時間|发布时间|發布時間|发布|發布"
                  + "|链接|連結|地址|来源|來源|推文|author|name|handle|user|date|time|posted|published|link"
                  + "|url|source)\\s?[:：]"));

  /** Keeps the place of what was recognised, so that what is left shows in how many pieces. */
  private static final char GAP = '\u0001';

  private static final String MARKS = " \t\u00A0\u3000\u200B·•・|｜,，、/-–—*:：~#>";
  private static final String OPENING = "([（【<「『";
  private static final String CLOSING = ")]）】>」』";
  private static final String SENTENCE_ENDS = "。！？；…";
  private static final String SENTENCE_MARKS = SENTENCE_ENDS + "!?;";
  private static final String TIME_SIGNS = ":：前刚剛昨周週期者间期";

  private static final HeaderLine PROSE =
      new HeaderLine(Kind.TEXT, null, null, false, null, (char) 0, null, false);

  /** Takes a line apart; years are those that the document prints in full. */
  public static HeaderLine of(String printed, SortedSet<Integer> years) {
    if (printed.length() > LONGEST || holdsAny(printed, SENTENCE_ENDS)) {
      return PROSE;
    }
    String line = printed.strip();
    if (line.contains("](http")) {
      line = NAMED_LINK.matcher(line).replaceAll("$1 $2");
    }
    StringBuilder rest = new StringBuilder(line);
    String link = cut(rest, LINK);
    String handle = null;
    int handleAt = -1;
    if (line.indexOf('@') >= 0 || line.indexOf('＠') >= 0) {
      Matcher handles = HANDLE.matcher(rest);
      if (handles.find()) {
        handle = handles.group(1).replace("\\", "");
        handleAt = handles.start();
        blank(rest, handles.start(), handles.end());
      }
    }
    if (handle == null && link == null && line.length() > LONGEST_PLAIN) {
      return PROSE;
    }
    Dates.Found found = Dates.find(rest.toString(), years);
    if (found != null) {
      blank(rest, found.start(), found.end());
    }
    boolean labelled = false;
    String name = onlyPiece(rest);
    boolean elements = handle != null || found != null || link != null;
    if (mayHoldMore(name) && (elements || line.length() <= LONGEST_TIME)) {
      labelled = cut(rest, LABEL) != null;
      boolean timed = cut(rest, CLOCK) != null;
      timed |= cut(rest, AGO) != null;
      if (found != null || timed) {
        cut(rest, WEEKDAY);
      }
      name = onlyPiece(rest);
    }
    if (name == null) {
      return PROSE;
    }
    if (name.isEmpty()) {
      return line(elements ? Kind.ELEMENTS : Kind.MARK, null, handle, found, link, labelled);
    }
    if (!isNameLike(name)) {
      return PROSE;
    }
    if (handle == null && found == null) {
      // A link beside a name is part of the name; the handle must follow.
      return line(Kind.WORDS, name, null, null, link, labelled);
    }
    boolean nameFirst = handleAt < 0 || rest.indexOf(name) < handleAt;
    if (!nameFirst && found == null) {
      return PROSE;
    }
    return line(Kind.NAMED, name, handle, found, link, labelled);
  }

  /** Whether it may be more than words; a cheap question first. */
  public static boolean mayHoldElements(String line) {
    return line.indexOf('@') >= 0
        || line.indexOf('＠') >= 0
        || line.contains("://")
        || Dates.mayStandIn(line);
  }

  /** Whether labels, times or weekdays can stand in what is left; a cheap question first. */
  private static boolean mayHoldMore(@Nullable String piece) {
    if (piece == null) {
      return true;
    }
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if ((c >= '0' && c <= '9') || TIME_SIGNS.indexOf(c) >= 0) {
        return true;
      }
    }
    return piece.contains("day") || piece.contains("ago");
  }

  /** Whether a letter stands before a colon, a blank apart at most. */
  private static boolean holdsLabelEnd(CharSequence line) {
    for (int i = 1; i < line.length(); i++) {
      boolean colon = line.charAt(i) == ':' || line.charAt(i) == '：';
      int before = i > 1 && Character.isWhitespace(line.charAt(i - 1)) ? i - 2 : i - 1;
      if (colon && Character.isLetter(line.charAt(before))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAny(CharSequence line, String characters) {
    for (int i = 0; i < line.length(); i++) {
      if (characters.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static HeaderLine line(
      Kind kind,
      @Nullable String name,
      @Nullable String handle,
      Dates.@Nullable Found found,
      @Nullable String link,
      boolean labelled) {
    String whose = name;
    char lost = found == null ? 0 : found.lostDigit();
    boolean slipped =
        lost != 0
            && name != null
            && name.length() > 1
            && name.charAt(0) == lost
            && !Character.isDigit(name.charAt(1));
    if (slipped && name != null) {
      whose = name.substring(1).strip();
    }
    return new HeaderLine(
        kind,
        whose,
        handle,
        found != null,
        found == null ? null : found.date(),
        lost,
        link,
        labelled);
  }

  /** Whether its date is this one, or one that cannot be read. */
  boolean sameDate(@Nullable EntryDate other) {
    return date == null || date.equals(other);
  }

  /** Cuts every match out, leaving gaps; the first match, or null. */
  private static @Nullable String cut(StringBuilder rest, Part part) {
    if (!part.mayBeIn().test(rest)) {
      return null;
    }
    Matcher matcher = part.pattern().matcher(rest.toString());
    String first = null;
    while (matcher.find()) {
      if (first == null) {
        first = matcher.group();
      }
      blank(rest, matcher.start(), matcher.end());
    }
    return first;
  }

  private static void blank(StringBuilder rest, int from, int to) {
    for (int i = from; i < to; i++) {
      rest.setCharAt(i, GAP);
    }
  }

  /** The one piece of words between the gaps, empty without any, null when there are several. */
  private static @Nullable String onlyPiece(StringBuilder rest) {
    String only = "";
    int start = 0;
    for (int i = 0; i <= rest.length(); i++) {
      if (i < rest.length() && rest.charAt(i) != GAP) {
        continue;
      }
      String piece = withoutMarks(rest.substring(start, i));
      start = i + 1;
      if (piece.isEmpty()) {
        continue;
      }
      if (!only.isEmpty()) {
        return null;
      }
      only = piece;
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

  private static boolean isNameLike(String words) {
    if (words.length() > LONGEST_NAME) {
      return false;
    }
    if (holdsAny(words, SENTENCE_MARKS)) {
      return false;
    }
    return words.codePoints().anyMatch(Character::isLetterOrDigit) || words.length() <= 8;
  }
}
