package org.digestbot.parse.header;

import java.util.SortedSet;
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
 * @param link the first link, or null
 * @param labelled whether a label such as {@code 链接：} stands before it
 */
public record HeaderLine(
    Kind kind,
    @Nullable String name,
    @Nullable String handle,
    boolean dated,
    @Nullable EntryDate date,
    @Nullable String link,
    boolean labelled) {

  public enum Kind {
    /** Nothing but date, handle, link or time; at least one of the first three. */
    ELEMENTS,
    /** The same with one name. */
    NAMED,
    /** Short words alone, which are a name if a handle follows. */
    WORDS,
    /** A time, or how long ago. */
    TIME,
    /** A mark such as a middle dot, between the parts of a header. */
    MARK,
    TEXT
  }

  private static final int LONGEST = 240;
  private static final int LONGEST_NAME = 60;

  /** A line without handle and link is no header beyond this. */
  private static final int LONGEST_PLAIN = 90;

  /** A line of a time alone is no longer than this. */
  private static final int LONGEST_TIME = 24;

  /** An account that leads to its own page: {@code [@digest_demo](https://x.com/digest_demo)}. */
  private static final Pattern PROFILE =
      Pattern.compile(
          "\\[([@＠](?:[A-Za-z0-9]|\\\\?_){1,30})]\\(https?://[^()\\s/]{1,60}/@?[\\w.]{1,40}/?\\)");

  /** A name that leads to the page of its account: {@code [Ann Lee](https://x.com/digest_demo)}. */
  private static final Pattern NAMED_PROFILE =
      Pattern.compile(
          "\\[([^\\[\\]@＠]{1,60})]\\(https?://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/(\\w{1,15})/?\\)");

  /** Words that only say that a link is the post's. */
  private static final Pattern POST_LINK =
      Pattern.compile(
          "(?i)\\[(?:查看)?(?:原文|原推|推文|微博|链接|連結|来源|來源|link|post|source|tweet|original|↗|🔗)(?:链接|連結)?]"
              + "\\((https?://[^()\\s]{1,300})\\)");

  private static final Pattern NAMED_LINK =
      Pattern.compile("\\[([^\\[\\]]{0,60})]\\((https?://[^()\\s]{1,300})\\)");
  private static final Pattern HANDLE =
      Pattern.compile(
          "(?<![\\p{Alnum}_.@＠])[@＠]((?:[A-Za-z0-9]|\\\\?_){1,30})"
              + "(?:@[a-z0-9-]{1,40}\\.[a-z.]{2,20})?(?![\\p{L}\\p{N}_@＠])");
  private static final Pattern BEFORE_NAME =
      Pattern.compile("^(?i)(?:(?:a\\s)?(?:thread|tweet|post|posted)\\s(?:by|from)|by)(?:\\s+|$)");

  /** Pictures that say what follows: a person, a day, an address. */
  private static final Pattern PICTURE =
      Pattern.compile("^\\s{0,3}[👤✍🧑👩👨🐦📅📆🗓⏰🕒🔗📎]\\x{FE0F}?\\s{0,3}");

  private static final String SENTENCE_ENDS = "。！？；…";
  private static final String SENTENCE_MARKS = SENTENCE_ENDS + "!?;";
  private static final String TIME_SIGNS = ":：前刚剛昨周週期者间期";

  private static final HeaderLine PROSE =
      new HeaderLine(Kind.TEXT, null, null, false, null, null, false);

  /** Takes a line apart; years are those that the document prints in full. */
  public static HeaderLine of(String printed, SortedSet<Integer> years) {
    if (printed.length() > LONGEST || HeaderRest.holdsAny(printed, SENTENCE_ENDS)) {
      return PROSE;
    }
    String line = withoutPicture(printed.strip());
    if (line.contains("](http")) {
      line = PROFILE.matcher(line).replaceAll("$1");
      line = mayNameAccount(line) ? line : NAMED_PROFILE.matcher(line).replaceAll("$1 @$2");
      line = POST_LINK.matcher(line).replaceAll("$1");
      line = NAMED_LINK.matcher(line).replaceAll("$1 $2");
    }
    HeaderRest rest = new HeaderRest(line);
    String link = rest.cut(HeaderRest.LINK);
    String handle = null;
    int handleAt = -1;
    if (mayNameAccount(line)) {
      Matcher handles = HANDLE.matcher(rest.toString());
      if (handles.find()) {
        handle = handles.group(1).replace("\\", "");
        handleAt = handles.start();
        rest.blank(handles.start(), handles.end());
      }
    }
    if (handle == null && link == null && line.length() > LONGEST_PLAIN) {
      return PROSE;
    }
    Dates.Found found = Dates.find(rest.toString(), years);
    if (found != null) {
      rest.blank(found.start(), found.end());
    }
    boolean labelled = false;
    boolean timed = false;
    String name = rest.onlyPiece();
    boolean elements = handle != null || found != null || link != null;
    boolean more = mayHoldMore(name) || HeaderRest.LABEL.mayBeIn().test(rest.toString());
    if (more && (elements || line.length() <= LONGEST_TIME)) {
      labelled = rest.cut(HeaderRest.LABEL) != null;
      timed = rest.cut(HeaderRest.CLOCK) != null;
      timed |= rest.cut(HeaderRest.AGO) != null;
      if (found != null || timed) {
        rest.cut(HeaderRest.WEEKDAY);
      }
      name = rest.onlyPiece();
    }
    if (name == null) {
      return PROSE;
    }
    name = BEFORE_NAME.matcher(name).replaceFirst("");
    if (name.isEmpty()) {
      Kind kind = elements ? Kind.ELEMENTS : timed ? Kind.TIME : Kind.MARK;
      return line(kind, null, handle, found, link, labelled);
    }
    if (!isNameLike(name)) {
      return PROSE;
    }
    if (handle == null && found == null) {
      // A link beside a name is part of the name; the handle must follow.
      return line(Kind.WORDS, name, null, null, link, labelled);
    }
    boolean nameFirst = handleAt < 0 || rest.toString().indexOf(name) < handleAt;
    if (!nameFirst && found == null) {
      return PROSE;
    }
    return line(Kind.NAMED, name, handle, found, link, labelled);
  }

  /** A cheap question first: most lines begin with a letter. */
  private static String withoutPicture(String line) {
    boolean mayBegin = !line.isEmpty() && line.charAt(0) >= '\u2300';
    return mayBegin ? PICTURE.matcher(line).replaceFirst("") : line;
  }

  /** Whether it may be more than words; a cheap question first. */
  public static boolean mayHoldElements(String line) {
    return mayNameAccount(line) || line.contains("://") || Dates.mayStandIn(line);
  }

  /** Whether the sign of an account stands in it; a cheap question first. */
  public static boolean mayNameAccount(String line) {
    return line.indexOf('@') >= 0 || line.indexOf('＠') >= 0;
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

  private static HeaderLine line(
      Kind kind,
      @Nullable String name,
      @Nullable String handle,
      Dates.@Nullable Found found,
      @Nullable String link,
      boolean labelled) {
    return new HeaderLine(
        kind,
        found == null || name == null ? name : withoutDigit(found.lostDigit(), name),
        handle,
        found != null,
        found == null ? null : found.date(),
        link,
        labelled);
  }

  /** The name without the digit of the date that slipped to its front. */
  private static String withoutDigit(char lost, String name) {
    boolean slipped =
        lost != 0
            && name.length() > 1
            && name.charAt(0) == lost
            && !Character.isDigit(name.charAt(1));
    return slipped ? name.substring(1).strip() : name;
  }

  /** Whether its date is this one, or one that cannot be read. */
  boolean sameDate(@Nullable EntryDate other) {
    return date == null || date.equals(other);
  }

  private static boolean isNameLike(String words) {
    if (words.length() > LONGEST_NAME || HeaderRest.holdsAny(words, SENTENCE_MARKS)) {
      return false;
    }
    return words.codePoints().anyMatch(Character::isLetterOrDigit) || words.length() <= 8;
  }
}
