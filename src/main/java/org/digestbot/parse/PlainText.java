package org.digestbot.parse;

import java.util.regex.Pattern;

/** Markdown and HTML undone to what a reader sees, for titles and the words of links. */
final class PlainText {
  private static final Pattern IMAGE =
      Pattern.compile(
          "!\\[[^\\[\\]]{0,300}\\](?:\\([^()]{0,500}(?:\\([^()]{0,100}\\)[^()]{0,200})?\\)"
              + "|\\[[^\\[\\]]{0,100}\\])");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]{0,300}(?:\\[[^\\[\\]]{0,60}\\][^\\[\\]]{0,100})?)\\]"
              + "\\([^()]{0,600}(?:\\([^()]{0,100}\\)[^()]{0,200})?\\)");
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![\\p{L}\\p{N}_])\\[([^\\[\\]]{1,300})\\]\\[[^\\[\\]]{0,100}\\]");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");

  /** Marks come in pairs that hug their words: a star alone ({@code Q*}) is a star. */
  private static final Pattern STRONG =
      Pattern.compile("(?<!\\\\)(\\*{1,3}|~~|`{1,3})(?=\\S)([^*~`]{1,300})(?<=[^\\s\\\\])\\1");

  private static final Pattern UNDERSCORED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\\\\_@/])_{1,3}(?=[^\\s_])([^_]{1,200})(?<=[^\\s\\\\])_{1,3}(?![\\p{L}\\p{N}_])");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

  /** A longer line is cut: nobody shows more of it. */
  private static final int LONGEST_LINE = 600;

  private PlainText() {}

  /** A whole line as a reader sees it: without the marks that head it, runs of blanks made one. */
  static String ofLine(String line) {
    String head = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    return oneBlank(of(head.substring(afterLineMarks(head))));
  }

  /** The index after what makes a line a heading, a quotation or a list item. */
  private static int afterLineMarks(String line) {
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      boolean listed = "-*+•·".indexOf(c) >= 0 && isBlank(line, at + 1) && at + 1 < line.length();
      if (isBlank(line, at) || c == '>' || listed) {
        at++;
      } else if (c == '#' && afterRun(line, at) > at) {
        at = afterRun(line, at);
      } else {
        break;
      }
    }
    return at;
  }

  private static int afterRun(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == '#') {
      at++;
    }
    return isBlank(line, at) || line.charAt(at) == '*' ? at : from;
  }

  /** Runs of white space as one blank, none at the ends. */
  static String oneBlank(String words) {
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
    String text = IMAGE.matcher(markdown).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = REFERENCE.matcher(text).replaceAll("$1");
    text = TAG.matcher(text).replaceAll("");
    text = STRONG.matcher(text).replaceAll("$2");
    text = STRONG.matcher(text).replaceAll("$2");
    text = UNDERSCORED.matcher(text).replaceAll("$1");
    text = ESCAPE.matcher(text).replaceAll("$1");
    return text.replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&quot;", "\"");
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("[]<*_`~\\&".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
