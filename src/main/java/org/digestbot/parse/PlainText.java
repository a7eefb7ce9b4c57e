package org.digestbot.parse;

import java.util.regex.Pattern;

/** Markdown and HTML undone to what a reader sees, for titles and the words of links. */
final class PlainText {
  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\[\\]]{0,300}\\](\\([^()]{0,500}\\)?)?");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]{1,500})\\](?:\\([^()]{0,500}(?:\\([^()]{0,100}\\)[^()]{0,200})?\\)|\\[[^\\[\\]]{0,100}\\])");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,300}>");
  private static final Pattern STRONG =
      Pattern.compile(
          "\\*{1,3}|~~|(?<![\\p{L}\\p{N}_])_{1,3}(?=\\S)|(?<=\\S)_{1,3}(?![\\p{L}\\p{N}_])");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

  private PlainText() {}

  /** One line of Markdown without its marks; code and pictures lose only their marks. */
  static String of(String markdown) {
    if (isPlain(markdown)) {
      return markdown;
    }
    String text = IMAGE.matcher(markdown).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = TAG.matcher(text).replaceAll("");
    text = text.replace("`", "");
    text = STRONG.matcher(text).replaceAll("");
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
