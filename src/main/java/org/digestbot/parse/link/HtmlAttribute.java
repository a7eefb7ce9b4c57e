package org.digestbot.parse.link;

import java.util.Locale;

/** What an HTML attribute right before a link says about it. */
enum HtmlAttribute {
  NONE,
  /** {@code href}: a link that carries words. */
  TARGET,
  /** {@code src} and the like: a picture. */
  PICTURE;

  private static final int LONGEST = 12;

  static HtmlAttribute before(String text, int start) {
    int end = start;
    while (end > 0 && "\"' ".indexOf(text.charAt(end - 1)) >= 0 && start - end < 3) {
      end--;
    }
    if (end == 0 || text.charAt(end - 1) != '=') {
      return NONE;
    }
    String name =
        text.substring(Math.max(0, end - 1 - LONGEST), end - 1).strip().toLowerCase(Locale.ROOT);
    if (name.endsWith("href")) {
      return TARGET;
    }
    return name.endsWith("src") || name.endsWith("srcset") || name.endsWith("poster")
        ? PICTURE
        : NONE;
  }
}
