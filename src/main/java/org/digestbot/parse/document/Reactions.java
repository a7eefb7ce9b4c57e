package org.digestbot.parse.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How many answered, reposted, liked and saw a post, as timelines print it below the text and as it
 * is copied along: a number to a line.
 */
public final class Reactions {
  /** One number alone may be a part of the text. */
  private static final int LEAST = 2;

  private static final int LONGEST = 12;

  private static final Pattern COUNT =
      Pattern.compile("[0-9]{1,3}(?:[,.]?[0-9]{1,3}){0,3}\\s?[KMBkm万萬亿]?");

  private Reactions() {}

  /** The index at which they begin between two lines, or {@code to} without any. */
  public static int start(List<String> lines, int from, int to) {
    int start = to;
    int counts = 0;
    for (int i = to - 1; i >= from; i--) {
      String line = lines.get(i).strip();
      if (line.length() <= LONGEST && COUNT.matcher(line).matches()) {
        counts++;
        start = i;
      } else if (!line.isEmpty() && (counts > 0 || !Footers.isRule(line))) {
        break;
      }
    }
    return counts < LEAST ? to : start;
  }
}
