package org.digestbot.parse.link;

import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/** The words that carry a link, as a reader sees them; long ones are cut. */
final class AnchorText {
  private static final int LONGEST = 300;

  private AnchorText() {}

  /** Between the brackets of a Markdown link; null where there are no words. */
  static @Nullable String of(String text, int from, int to) {
    return plain(text.substring(from, Math.min(to, from + LONGEST)));
  }

  /** Between the {@code <a …>} tag whose target ends at this index and its {@code </a>}. */
  static @Nullable String afterTag(String text, int end) {
    int limit = Math.min(text.length(), end + LONGEST);
    String rest = text.substring(end, limit);
    int tagEnd = rest.indexOf('>');
    int close = rest.indexOf("</a", Math.max(tagEnd, 0));
    return tagEnd < 0 || close < 0 ? null : plain(rest.substring(tagEnd + 1, close));
  }

  private static @Nullable String plain(String words) {
    String plain = Titles.plain(words).strip();
    return plain.isEmpty() ? null : plain;
  }
}
