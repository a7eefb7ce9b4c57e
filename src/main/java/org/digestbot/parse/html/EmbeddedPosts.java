package org.digestbot.parse.html;

import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Posts that a text shows by the HTML that platforms give for it, written as the quotations that
 * they are: {@code <blockquote class="twitter-tweet">…</blockquote>}. Without that their tags would
 * be read as words, and who posted them by nobody.
 */
public final class EmbeddedPosts {
  private static final String OPEN = "<blockquote ";
  private static final String CLOSE = "</blockquote>";

  /** In characters, far beyond what a platform lets anyone post, with its tags. */
  private static final int LONGEST = 20_000;

  private static final Pattern TAG =
      Pattern.compile(
          "<blockquote\\s[^<>]{0,80}class=[\"'](?:twitter-(?:tweet|video)|\\w{1,20}-embed\\b)[^<>]{0,1000}>");

  /** What makes a post of the quotation, which reads well without. */
  private static final Pattern SCRIPT =
      Pattern.compile("[ \t]{0,20}<script [^<>]{0,300}>\\s{0,4}</script>");

  private EmbeddedPosts() {}

  /** The text with such posts as quotations of Markdown, each a block of its own. */
  public static String quoted(String text, Budget budget) {
    int open = text.indexOf(OPEN);
    if (open < 0) {
      return text;
    }
    StringBuilder quoted = new StringBuilder(text.length());
    int copied = 0;
    int close = 0;
    for (; open >= 0; open = text.indexOf(OPEN, open + OPEN.length())) {
      budget.check();
      int line = text.lastIndexOf('\n', open) + 1;
      close = close < open ? text.indexOf(CLOSE, open) : close;
      if (close < 0) {
        break;
      }
      if (close - open > LONGEST
          || open < copied
          || !text.substring(line, open).isBlank()
          || !TAG.matcher(text).region(open, close).lookingAt()) {
        continue;
      }
      quoted.append(text, copied, line);
      quoted.append(markdown(text.substring(open, close), text.substring(line, open), budget));
      copied = close + CLOSE.length();
    }
    return copied == 0
        ? text
        : SCRIPT.matcher(quoted.append(text, copied, text.length())).replaceAll("");
  }

  /** With the indent of its first line, which makes it a part of an item. */
  private static String markdown(String html, String indent, Budget budget) {
    Element post = Jsoup.parseBodyFragment(html).body();
    String lines = HtmlMarkdown.of(post, budget).strip();
    return "\n" + lines.indent(indent.length()) + "\n";
  }
}
