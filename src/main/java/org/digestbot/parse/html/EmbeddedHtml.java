package org.digestbot.parse.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What people paste into their Markdown as HTML, written as the Markdown that it stands for: lists,
 * and posts as platforms give them out ({@code <blockquote class="twitter-tweet">…}). Otherwise
 * their tags would be read as words, and their items and posters by nobody.
 */
public final class EmbeddedHtml {
  /** In characters, with the tags. */
  private static final int LONGEST = 100_000;

  private static final int DEEPEST = 12;

  /** Deeper lines are code. */
  private static final int WIDEST_INDENT = 3;

  private static final Pattern POST =
      Pattern.compile(
          "<blockquote\\s[^<>]{0,80}class=[\"'](?:twitter-(?:tweet|video)|\\w{1,20}-embed\\b)[^<>]{0,1000}>");
  private static final String POST_END = "</blockquote>";

  /** Platforms put no quotation into another. */
  private static final Pattern QUOTATION = Pattern.compile("<(/?)blockquote[\\s>]");

  private static final Pattern LIST = Pattern.compile("<(/?)[uo]l(?:\\s[^<>]{0,300})?>");

  /** What makes a post of the quotation, which reads well without. */
  private static final Pattern SCRIPT =
      Pattern.compile("[ \t]{0,20}<script [^<>]{0,300}>\\s{0,4}</script>");

  private EmbeddedHtml() {}

  /** The text with such lists and posts in Markdown, each a block of its own; code as it is. */
  public static String asMarkdown(String text, Budget budget) {
    if (!text.contains("<ul") && !text.contains("<ol") && !text.contains("<blockquote ")) {
      return text;
    }
    StringBuilder markdown = new StringBuilder(text.length());
    boolean code = false;
    boolean posts = false;
    int at = 0;
    while (at < text.length()) {
      budget.check();
      int first = at;
      while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
        first++;
      }
      code ^= text.startsWith("```", first) || text.startsWith("~~~", first);
      int end = code || !text.startsWith("<", first) ? -1 : end(text, first, first - at);
      if (end < 0) {
        int next = text.indexOf('\n', at) + 1;
        end = next == 0 ? text.length() : next;
        markdown.append(text, at, end);
      } else {
        Element block = Jsoup.parseBodyFragment(text.substring(first, end)).body();
        String lines = HtmlMarkdown.of(block, budget).strip();
        // The indent makes it a part of an item.
        markdown.append('\n').append(lines.indent(first - at)).append('\n');
        posts |= text.startsWith(POST_END, end - POST_END.length());
      }
      at = end;
    }
    return posts ? SCRIPT.matcher(markdown).replaceAll("") : markdown.toString();
  }

  /** The index after the block that begins here, or -1 without one. */
  private static int end(String text, int from, int indent) {
    int limit = Math.min(text.length(), from + LONGEST);
    Matcher post = POST.matcher(text).region(from, limit);
    if (post.lookingAt()) {
      Matcher next = QUOTATION.matcher(text).region(post.end(), limit);
      return next.find() && !next.group(1).isEmpty() ? next.end() : -1;
    }
    return indent > WIDEST_INDENT ? -1 : listEnd(LIST.matcher(text).region(from, limit));
  }

  private static int listEnd(Matcher tag) {
    if (!tag.lookingAt()) {
      return -1;
    }
    int depth = 1;
    while (depth > 0 && depth <= DEEPEST && tag.find()) {
      depth += tag.group(1).isEmpty() ? 1 : -1;
    }
    return depth == 0 ? tag.end() : -1;
  }
}
