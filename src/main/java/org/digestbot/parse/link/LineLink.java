package org.digestbot.parse.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * The first link of a line that is no picture, and where it stands; one that a picture alone
 * carries, such as a badge, gives way to one that words carry.
 *
 * @param start the index of its first character, brackets and tags included
 * @param end the index after its last
 * @param address as {@link Links} prints it
 * @param words what carries it, as printed, or null where the address stands bare
 */
public record LineLink(int start, int end, String address, @Nullable String words) {
  private static final int LONGEST_LINE = 4_000;
  private static final Pattern ANCHOR =
      Pattern.compile(
          "<a\\s[^<>]{0,300}?href\\s{0,2}=\\s{0,2}[\"']?(https?://[^\"'\\s<>]++)[^<>]{0,300}+>(.*?)</a>",
          Pattern.CASE_INSENSITIVE);

  /** The first link of the line from this index on, or null. */
  public static @Nullable LineLink first(String line, int from, Map<String, String> definitions) {
    if (definitions.isEmpty() && !line.contains("://")) {
      return null;
    }
    int limit = Math.min(line.length(), LONGEST_LINE);
    Deque<Integer> open = new ArrayDeque<>();
    LineLink bare = null;
    LineLink badge = null;
    for (int at = from; at < limit; at++) {
      char c = line.charAt(at);
      LineLink outlined = c == '[' ? outlined(line, at) : null;
      if (outlined != null) {
        return outlined;
      }
      if (c == '[') {
        open.push(at);
      } else if (c == ']') {
        Integer start = open.poll();
        LineLink link = start == null ? null : bracketed(line, start, at, definitions);
        if (link != null && !isPicture(line, start)) {
          if (!isBadge(link)) {
            return link;
          }
          badge = badge == null ? link : badge;
        }
        if (link != null) {
          at = link.end() - 1;
        }
        if (open.isEmpty() && bare != null) {
          break;
        }
      } else if (c == '<' && line.regionMatches(true, at, "<a ", 0, 3)) {
        LineLink anchor = anchor(line, at, limit);
        if (anchor != null) {
          return anchor;
        }
      } else if (c == '<' && line.regionMatches(true, at, "<img", 0, 4)) {
        int close = line.indexOf('>', at);
        at = close < 0 ? limit : close;
      } else if (bare == null && (c == 'h' || c == 'H') && LinkEnd.startsAt(line, at)) {
        int end = LinkEnd.of(line, at);
        bare = new LineLink(at, end, line.substring(at, end), null);
        if (open.isEmpty()) {
          break;
        }
        at = end - 1;
      }
    }
    return badge == null ? bare : badge;
  }

  /** Whether it leads to the file of a picture, as large versions of pictures do. */
  public boolean leadsToPicture() {
    return LinkTarget.isPicture(address);
  }

  /** Whether the same words lead to the same place. */
  public boolean leadsLike(LineLink other) {
    return address.equals(other.address) && Objects.equals(words, other.words);
  }

  /** Whether a label stands before the link on its line: {@code Author: [Ann Lee](https://…)}. */
  public boolean followsLabel(String line) {
    return Titles.endWithColon(line.substring(0, start).stripTrailing());
  }

  private static boolean isPicture(String line, int open) {
    return open > 0 && line.charAt(open - 1) == '!' && !line.startsWith("#![", open - 2);
  }

  /** Whether a picture and nothing else carries the link. */
  private static boolean isBadge(LineLink link) {
    String words = link.words();
    return words != null && words.startsWith("![") && Titles.plain(words).isEmpty();
  }

  /** The link that begins here as outliners write it, {@code [[https://…][words]]}, or null. */
  private static @Nullable LineLink outlined(String line, int at) {
    int start = at + 2;
    int middle = line.startsWith("[[http", at) ? line.indexOf("][", start) : -1;
    int close = middle < 0 ? -1 : line.indexOf("]]", middle);
    if (close < 0 || !LinkEnd.startsAt(line, start)) {
      return null;
    }
    String address = line.substring(start, Math.min(LinkEnd.of(line, start), middle));
    return new LineLink(at, close + 2, address, line.substring(middle + 2, close));
  }

  private static @Nullable LineLink bracketed(
      String line, int open, int close, Map<String, String> definitions) {
    String words = line.substring(open + 1, close);
    int target = line.startsWith(" (<", close + 1) ? close + 2 : close + 1;
    if (line.startsWith("(", target)) {
      int start = target + 1;
      while (start < line.length() && " <".indexOf(line.charAt(start)) >= 0) {
        start++;
      }
      if (start >= line.length() || !LinkEnd.startsAt(line, start)) {
        return null;
      }
      int end = LinkEnd.of(line, start);
      int after = closing(line, end);
      return new LineLink(open, after < 0 ? end : after + 1, line.substring(start, end), words);
    }
    if (definitions.isEmpty() || words.length() > 500) {
      return null;
    }
    int end = close + 1;
    String label = words;
    if (line.startsWith("[", end) && !LinkDefinitions.isCitation(words, definitions)) {
      int labelEnd = line.indexOf(']', end);
      if (labelEnd < 0) {
        return null;
      }
      label = labelEnd == end + 1 ? words : line.substring(end + 1, labelEnd);
      end = labelEnd + 1;
    }
    String address = definitions.get(LinkDefinitions.key(label));
    return address == null ? null : new LineLink(open, end, address, words);
  }

  /** The index of the bracket that closes a target, or -1; a target may hold pairs of its own. */
  private static int closing(String line, int from) {
    int open = 0;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ')' && open == 0) {
        return i;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return line.indexOf(')', from);
  }

  private static @Nullable LineLink anchor(String line, int at, int limit) {
    Matcher anchor = ANCHOR.matcher(line).region(at, limit);
    // Cheap question first: pages that are set by hand close many on a later line.
    if (line.indexOf("</", at) < 0 || !anchor.lookingAt()) {
      return null;
    }
    String words = anchor.group(2);
    int start = anchor.start(1);
    return Titles.plain(words).isEmpty()
        ? null
        : new LineLink(at, anchor.end(), line.substring(start, LinkEnd.of(line, start)), words);
  }
}
