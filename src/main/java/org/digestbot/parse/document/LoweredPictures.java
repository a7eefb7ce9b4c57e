package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.title.Titles;

/**
 * Pictures between a heading and the lines that say who wrote the text below it, and when: they
 * stand below those, because every family looks for them right below the heading.
 */
final class LoweredPictures {
  private static final String MARK = "![";

  /** In characters; a longer line is text. */
  private static final int LONGEST_BYLINE = 80;

  private static final int LONGEST_NAME = 40;

  private static final Pattern ACCOUNT_AT_END = Pattern.compile("(?<![\\w.])@\\w{1,40}\\W*$");

  private LoweredPictures() {}

  /** Whether there may be some. */
  static boolean mayBeIn(String text) {
    return text.contains(MARK) && text.contains("#");
  }

  /** The lines, such pictures below the paragraph that begins with the byline. */
  static List<String> below(List<String> lines, BitSet fenced) {
    List<String> lowered = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("#") && !fenced.get(i)) {
        lower(lowered, i + 1);
      }
    }
    return lowered;
  }

  /** Lets the pictures right below a heading and what says who and when change places. */
  private static void lower(List<String> lines, int from) {
    int first = nextWords(lines, from);
    int last = first;
    while (last < lines.size() && arePictures(lines.get(last))) {
      last++;
    }
    int byline = nextWords(lines, last);
    int end = last > first ? bylinesEnd(lines, byline) : byline;
    if (end > byline) {
      Collections.rotate(lines.subList(first, end), end - byline);
      Collections.rotate(lines.subList(first + end - byline, end), byline - last);
    }
  }

  /** Where the last of the paragraphs that begin with a byline ends, the first of them here. */
  private static int bylinesEnd(List<String> lines, int from) {
    int end = from;
    int next = from;
    while (next < lines.size() && beginsWithByline(lines, next)) {
      end = paragraphEnd(lines, next);
      next = nextWords(lines, end);
    }
    return end;
  }

  private static int paragraphEnd(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    return end;
  }

  /** Whether the paragraph says so in its first line, or below a name. */
  private static boolean beginsWithByline(List<String> lines, int first) {
    boolean more = first + 1 < lines.size() && lines.get(first).length() <= LONGEST_NAME;
    return isByline(lines.get(first)) || more && lines.get(first + 1).startsWith("@");
  }

  private static int nextWords(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private static boolean arePictures(String line) {
    return line.contains(MARK) && Titles.plain(line).isEmpty();
  }

  private static boolean isByline(String line) {
    return line.length() <= LONGEST_BYLINE
        && !line.startsWith("#")
        && Titles.endAsTitle(line)
        && (ACCOUNT_AT_END.matcher(line).find() || Dates.in(line) != null);
  }
}
