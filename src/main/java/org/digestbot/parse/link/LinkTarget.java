package org.digestbot.parse.link;

import java.util.Locale;
import java.util.Set;
import org.digestbot.parse.title.PlainText;

/** Reads the target of a Markdown link, whose brackets show where the whole address ends. */
final class LinkTarget {
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "ico", "avif");
  private static final int LONGEST = 2048;

  private LinkTarget() {}

  /** The whole address that starts here and whose printed form ends at {@code end}. */
  static String whole(String text, int start, int end) {
    return PlainText.withoutEscapes(text.substring(start, end(text, start, end)));
  }

  /**
   * The index after the whole address, which may hold words beyond ASCII; {@code end} where the
   * target is closed otherwise than by its bracket, a blank or an angle bracket.
   */
  private static int end(String text, int start, int end) {
    int depth = 0;
    int limit = Math.min(text.length(), start + LONGEST);
    for (int at = start; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return Math.max(at, end);
      } else if (c == '>') {
        return Math.max(at, end);
      } else if (c <= ' ' || isWidePunctuation(c)) {
        return end;
      }
    }
    return end;
  }

  /** Whether the address names a picture file. */
  static boolean isPicture(String address) {
    int stop = address.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = address.indexOf(mark);
      stop = at < 0 ? stop : Math.min(stop, at);
    }
    int slash = address.lastIndexOf('/', stop - 1);
    int dot = address.lastIndexOf('.', stop - 1);
    return slash > 7
        && dot > slash
        && PICTURES.contains(address.substring(dot + 1, stop).toLowerCase(Locale.ROOT));
  }

  private static boolean isWidePunctuation(char c) {
    return c >= 0x80 && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
  }
}
