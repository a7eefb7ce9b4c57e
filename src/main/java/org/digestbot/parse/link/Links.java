package org.digestbot.parse.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;
import org.digestbot.parse.title.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the links of a text in Markdown, HTML or plain words. One pass over the text, whatever
 * brackets it holds; http and https only.
 *
 * <p>The printed form of a link ends before white space, before any character beyond ASCII and
 * before {@code < > " \ ^ { | }} and a back-tick, and without the punctuation of the sentence
 * around it. Its canonical form comes from the whole address where Markdown shows where that ends,
 * or an editor escaped a character of it.
 */
public final class Links {
  private static final int LONGEST_LABEL = 200;

  /** In characters, the bracket included. */
  private static final int LONGEST_NUMBER = 4;

  /** What a picture begins with that stands in the text itself; no address in it is a link. */
  private static final String DATA = "data:";

  private final String text;
  private final Map<String, String> definitions;

  /** By whole address: words that are their own address bring it twice. */
  private final Map<String, Link> found = new LinkedHashMap<>();

  private final Deque<Integer> openBrackets = new ArrayDeque<>();

  private Links(String text, Map<String, String> definitions) {
    this.text = text;
    this.definitions = definitions;
  }

  /** Every distinct link in order of appearance. */
  public static List<Link> in(String text) {
    return in(text, LinkDefinitions.in(text));
  }

  /** The same with the reference definitions of the text. */
  public static List<Link> in(String text, Map<String, String> definitions) {
    return new Links(text, definitions).scan();
  }

  private List<Link> scan() {
    if (text.indexOf('[') < 0) {
      return scanBare();
    }
    int at = 0;
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '\\' -> at += isEscapedBracket(at + 1) ? 2 : 1;
        case '\n' -> at = afterLineEnd(at);
        case '[' -> openBrackets.push(at++);
        case ']' -> at = afterClosingBracket(at);
        case 'h', 'H' -> at = LinkEnd.startsAt(text, at) ? bareLink(at) : at + 1;
        default -> at++;
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Most entries have no bracket; then every link gives itself away by its slashes. */
  private List<Link> scanBare() {
    int free = 0;
    int slashes = text.indexOf("://");
    while (slashes >= 0) {
      int start = Math.max(slashes - "https".length(), free);
      while (start < slashes && !LinkEnd.startsAt(text, start)) {
        start++;
      }
      free = start < slashes ? bareLink(start) : slashes + 1;
      slashes = text.indexOf("://", free);
    }
    return new ArrayList<>(found.values());
  }

  /** Brackets pair within a paragraph; a definition counts where it is used. */
  private int afterLineEnd(int at) {
    int next = at + 1;
    if (next < text.length() && text.charAt(next) == '\n') {
      openBrackets.clear();
    }
    return next;
  }

  private int afterClosingBracket(int close) {
    Integer open = openBrackets.poll();
    int next = close + 1;
    if (open == null || next > text.length()) {
      return next;
    }
    char follows = next < text.length() ? text.charAt(next) : ' ';
    if (follows == '(') {
      return afterTarget(open, close);
    }
    if (!definitions.isEmpty() && !(follows == ':' && isAddress(next + 1))) {
      boolean cites =
          close - open <= LONGEST_NUMBER
              && LinkDefinitions.isCitation(text.substring(open + 1, close), definitions);
      return afterReference(open, close, follows == '[' && !cites);
    }
    return next;
  }

  /** Whether an address stands there, as behind the label of a definition. */
  private boolean isAddress(int from) {
    int at = from;
    while (at < text.length() && " \t<".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return LinkEnd.startsAt(text, at);
  }

  private int afterTarget(int open, int close) {
    int start = close + 2;
    while (start < text.length() && " \n<".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (text.startsWith(DATA, start)) {
      return afterData(start);
    }
    if (start >= text.length() || !LinkEnd.startsAt(text, start)) {
      return close + 1;
    }
    int end = LinkEnd.of(text, start);
    boolean image = open > 0 && text.charAt(open - 1) == '!';
    String printed = text.substring(start, end);
    String whole = LinkTarget.whole(text, start, end);
    add(printed, whole, image, AnchorText.of(text, open + 1, close), end);
    return end;
  }

  /** Where the brackets around it close, or its line ends. */
  private int afterData(int start) {
    int open = 1;
    int at = start;
    for (; at < text.length() && text.charAt(at) != '\n' && open > 0; at++) {
      char c = text.charAt(at);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return at;
  }

  private int afterReference(int open, int close, boolean labelled) {
    int next = close + 1;
    String label = null;
    if (labelled) {
      int end = labelEnd(next);
      if (end > next + 1) {
        label = text.substring(next + 1, end);
        next = end + 1;
      }
    }
    if (label == null && close - open <= LONGEST_LABEL) {
      label = text.substring(open + 1, close);
    }
    String address = label == null ? null : definitions.get(LinkDefinitions.key(label));
    if (address == null) {
      return close + 1;
    }
    boolean image = open > 0 && text.charAt(open - 1) == '!';
    add(address, address, image, AnchorText.of(text, open + 1, close), next);
    return next;
  }

  private int labelEnd(int from) {
    int limit = Math.min(text.length(), from + LONGEST_LABEL);
    for (int at = from; at < limit; at++) {
      if (text.charAt(at) == ']') {
        return at;
      }
    }
    return -1;
  }

  private boolean isEscapedBracket(int at) {
    return at < text.length() && "[]\\".indexOf(text.charAt(at)) >= 0;
  }

  private int bareLink(int start) {
    int end = LinkEnd.of(text, start);
    HtmlAttribute attribute = HtmlAttribute.before(text, start);
    String words =
        attribute == HtmlAttribute.TARGET ? AnchorText.afterTag(text, end) : (String) null;
    String printed = text.substring(start, end);
    int wholeEnd = LinkEnd.ofWhole(text, start, end);
    String whole =
        wholeEnd == end ? printed : PlainText.withoutEscapes(text.substring(start, wholeEnd));
    add(printed, whole, attribute == HtmlAttribute.PICTURE, words, wholeEnd);
    return wholeEnd;
  }

  private void add(String printed, String whole, boolean image, @Nullable String words, int end) {
    if (printed.length() <= LinkEnd.schemeLength(printed, 0)) {
      return;
    }
    String shown = words != null && LinkEnd.startsAt(words, 0) ? null : words;
    Link before = found.get(whole);
    if (before == null) {
      found.put(
          whole, new Link(printed, CanonicalLink.of(whole), role(printed, image, end), shown));
    } else if (before.text() == null && shown != null) {
      found.put(whole, new Link(before.printed(), before.canonical(), before.role(), shown));
    }
  }

  private LinkRole role(String printed, boolean image, int end) {
    if (Placeholders.is(printed) || Placeholders.cutOffBy(text, end)) {
      return LinkRole.PLACEHOLDER;
    }
    return image || LinkTarget.isPicture(printed) ? LinkRole.IMAGE : LinkRole.REFERENCE;
  }
}
