package org.digestbot.parse.title;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Markdown and HTML undone to what a reader sees, for titles and the words of links. */
public final class PlainText {
  private static final Pattern IMAGE =
      Pattern.compile(
          "!\\[[^\\[\\]]{0,300}\\](?:\\([^()]{0,500}(?:\\([^()]{0,100}\\)[^()]{0,200})?\\)"
              + "|\\[[^\\[\\]]{0,100}\\])");
  private static final int LONGEST_IN_BRACKETS = 900;
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])\\[([^\\[\\]]{1,300})\\]\\[[\\x20-\\x7E&&[^\\[\\]]]{0,100}\\]");
  private static final Pattern WIKI_LINK =
      Pattern.compile("\\[\\[(?:[^\\[\\]|]{1,200}\\|)?([^\\[\\]|]{1,200})]](?!\\()");

  /** As outliners write links. */
  private static final Pattern OUTLINED =
      Pattern.compile("\\[\\[https?://[^\\[\\]\\s]{1,900}]\\[([^\\[\\]]{1,300})]]");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:[A-Za-z]{2,8}|#[0-9]{2,6}|#x[0-9A-Fa-f]{2,5});");

  /** Or code, in which a tag is none. */
  private static final Pattern TAG = Pattern.compile("(`[^`\\n]{1,200}`)|</?[a-zA-Z][^<>]{0,300}>");

  private static final String EMPHASIS = "*~`";
  private static final boolean[] IS_MARK = new boolean[0x80];

  static {
    "[]<*_`~\\&".chars().forEach(c -> IS_MARK[c] = true);
  }

  private static final int LONGEST_EMPHASIS = 300;
  private static final Pattern UNDERSCORED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\\\\_@/])_{1,3}(?=[^\\s_])([^_]{1,200})(?<=[^\\s\\\\])_{1,3}(?![\\p{L}\\p{N}_])");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

  /** In characters, both colons included. */
  private static final int LONGEST_SHORT_CODE = 40;

  /** A longer line is cut: nobody shows more of it. */
  private static final int LONGEST_LINE = 600;

  private PlainText() {}

  /** A whole line as a reader sees it: without the marks that head it, runs of blanks made one. */
  static String ofLine(String line) {
    String head = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    return oneBlank(of(head.substring(afterLineMarks(head))));
  }

  /** The index after what makes a line a heading, a quotation or a list item, and after bullets. */
  private static int afterLineMarks(String line) {
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      boolean listed = "-*+•·".indexOf(c) >= 0 && isBlank(line, at + 1) && at + 1 < line.length();
      if (isBlank(line, at) || c == '>' || listed) {
        at++;
      } else if (c == '#' && afterRun(line, at) > at) {
        at = afterRun(line, at);
      } else if (c == ':' && afterShortCode(line, at) > at) {
        at = afterShortCode(line, at);
      } else {
        break;
      }
    }
    return at;
  }

  /** The index after a picture that is written as its name, {@code :rocket:}, before words. */
  private static int afterShortCode(String line, int from) {
    int at = from + 1;
    int limit = Math.min(line.length(), from + LONGEST_SHORT_CODE);
    while (at < limit && isShortCode(line.charAt(at))) {
      at++;
    }
    boolean closed = at > from + 1 && at < limit && line.charAt(at) == ':';
    boolean leads = closed && isBlank(line, at + 1) && !line.substring(at + 1).isBlank();
    return leads ? at + 1 : from;
  }

  private static boolean isShortCode(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "_+-".indexOf(c) >= 0;
  }

  private static int afterRun(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == '#') {
      at++;
    }
    return isBlank(line, at) || line.charAt(at) == '*' ? at : from;
  }

  /** Runs of white space as one blank, none at the ends. */
  public static String oneBlank(String printed) {
    String words = printed.strip();
    if (hasOnlySingleBlanks(words)) {
      return words;
    }
    StringBuilder plain = new StringBuilder(words.length());
    boolean blank = false;
    for (int i = 0; i < words.length(); i++) {
      if (isBlank(words, i)) {
        blank = plain.length() > 0;
        continue;
      }
      if (blank) {
        plain.append(' ');
        blank = false;
      }
      plain.append(words.charAt(i));
    }
    return plain.toString();
  }

  private static boolean hasOnlySingleBlanks(String words) {
    boolean blank = true;
    for (int i = 0; i < words.length(); i++) {
      boolean before = blank;
      blank = isBlank(words, i);
      if (blank && (before || words.charAt(i) != ' ')) {
        return false;
      }
    }
    return !blank || words.isEmpty();
  }

  private static boolean isBlank(String line, int at) {
    return at >= line.length()
        || line.charAt(at) <= ' '
        || line.charAt(at) == '\u00A0'
        || line.charAt(at) == '\u3000';
  }

  /** One line of Markdown without its marks; code and pictures lose only their marks. */
  static String of(String markdown) {
    if (isPlain(markdown)) {
      return markdown;
    }
    String text = markdown;
    if (text.indexOf(']') >= 0) {
      text = withoutBrackets(text);
    }
    if (text.indexOf('<') >= 0) {
      text = TAG.matcher(text).replaceAll("$1");
    }
    text = withoutEmphasis(text);
    text = withoutEscapes(text);
    return text.indexOf('&') < 0
        ? text
        : ENTITY.matcher(text).replaceAll(entity -> unescaped(entity.group()));
  }

  /** Without the backslashes that keep punctuation from being Markdown. */
  public static String withoutEscapes(String markdown) {
    return markdown.indexOf('\\') < 0 ? markdown : ESCAPE.matcher(markdown).replaceAll("$1");
  }

  private static String unescaped(String entity) {
    return Matcher.quoteReplacement(Parser.unescapeEntities(entity, true));
  }

  private static String withoutBrackets(String markdown) {
    String text = markdown;
    if (text.contains("![")) {
      text = IMAGE.matcher(text).replaceAll("");
    }
    if (text.contains("](")) {
      text = withoutTargets(text);
    }
    if (text.contains("]]")) {
      text = OUTLINED.matcher(text).replaceAll("$1");
      text = WIKI_LINK.matcher(text).replaceAll("$1");
    }
    return text.contains("][") ? REFERENCE.matcher(text).replaceAll("$1") : text;
  }

  /** Of every link its words; pairs of brackets may stand in them and in its target. */
  private static String withoutTargets(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int copied = 0;
    for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
      int close = closingBracket(text, open, ']');
      int end =
          close < 0 || !text.startsWith("(", close + 1) ? -1 : closingBracket(text, close + 1, ')');
      if (end >= 0) {
        plain.append(text, copied, open).append(text, open + 1, close);
        copied = end + 1;
        open = end;
      }
    }
    return copied == 0 ? text : plain.append(text, copied, text.length()).toString();
  }

  /** The index of the bracket that closes this one, or -1 where deeper pairs stand within. */
  private static int closingBracket(String text, int open, char closing) {
    char opening = text.charAt(open);
    boolean inner = false;
    int limit = Math.min(text.length(), open + LONGEST_IN_BRACKETS);
    for (int at = open + 1; at < limit; at++) {
      char c = text.charAt(at);
      if (c == closing && !inner) {
        return at;
      }
      if (c == opening && inner) {
        return -1;
      }
      inner = c == opening || inner && c != closing;
    }
    return -1;
  }

  private static String withoutEmphasis(String markdown) {
    String text = markdown;
    if (text.indexOf('*') >= 0 || text.indexOf('`') >= 0 || text.indexOf('~') >= 0) {
      // Once more for what stands within other marks.
      text = withoutPairs(withoutPairs(text));
    }
    return text.indexOf('_') >= 0 ? UNDERSCORED.matcher(text).replaceAll("$1") : text;
  }

  /** Marks come in pairs that hug their words: a star alone ({@code Q*}) is a star. */
  private static String withoutPairs(String text) {
    StringBuilder plain = null;
    int copied = 0;
    for (int at = 0; at < text.length(); at++) {
      int marks = marksAt(text, at);
      int close = marks == 0 ? -1 : closing(text, at, marks);
      if (close >= 0) {
        plain = plain == null ? new StringBuilder(text.length()) : plain;
        plain.append(text, copied, at).append(text, at + marks, close);
        copied = close + marks;
        at = copied - 1;
      }
    }
    return plain == null ? text : plain.append(text, copied, text.length()).toString();
  }

  /** How many marks open emphasis at this index; none after a backslash or where more stand. */
  private static int marksAt(String text, int at) {
    char mark = text.charAt(at);
    if (EMPHASIS.indexOf(mark) < 0 || at > 0 && text.charAt(at - 1) == '\\') {
      return 0;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) == mark) {
      end++;
    }
    boolean fits = mark == '~' ? end - at == 2 : end - at <= 3;
    boolean hugs = end < text.length() && !isSpace(text.charAt(end));
    return fits && hugs ? end - at : 0;
  }

  /** The index of the marks that close what those at this index open, or -1. */
  private static int closing(String text, int open, int marks) {
    int from = open + marks;
    int limit = Math.min(text.length(), from + LONGEST_EMPHASIS + 1);
    int at = from;
    boolean code = text.charAt(open) == '`';
    while (at < limit && (code ? text.charAt(at) != '`' : EMPHASIS.indexOf(text.charAt(at)) < 0)) {
      at++;
    }
    if (at == from || at == limit || !text.regionMatches(open, text, at, marks)) {
      return -1;
    }
    char last = text.charAt(at - 1);
    return isSpace(last) || last == '\\' ? -1 : at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < IS_MARK.length && IS_MARK[c]) {
        return false;
      }
    }
    return true;
  }
}
