package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts that a page folds away under a summary: several summaries with words of their own are
 * headings, above those that are folded away with them. One that stands below every entry, such as
 * {@code Details}, says nothing and stays.
 */
final class Details {
  static final String OPEN = "<details";

  private static final int SEVERAL = 2;

  /** In characters; a longer line is a text. */
  private static final int LONGEST = 500;

  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?i)\\s*(?:<details[^<>]{0,80}>\\s*)?<summary[^<>]{0,80}>(.{1,300}?)</summary>\\s*(?:<br\\s?/?>\\s*)?");
  private static final Pattern FRAME =
      Pattern.compile("(?i)\\s*(?:</?details[^<>]{0,80}>\\s*){1,4}");
  private static final String CLOSE = "</details";

  private static final int DEEPEST = 6;

  private static final Pattern TAG = Pattern.compile("<[^<>]{1,80}>");

  private Details() {}

  /** The lines with summaries as headings below all others, and without what frames them. */
  static List<String> headed(List<String> lines, BitSet fenced) {
    Set<String> different = new HashSet<>();
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      String summary = fenced.get(i) ? "" : summary(lines.get(i));
      count += summary.isEmpty() ? 0 : 1;
      different.add(summary.toLowerCase(Locale.ROOT));
    }
    different.remove("");
    if (count < SEVERAL || different.size() < count) {
      return lines;
    }
    int level = highestWithin(lines, fenced);
    List<String> headed = new ArrayList<>(lines);
    boolean within = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String summary = fenced.get(i) ? "" : summary(line);
      if (!summary.isEmpty()) {
        headed.set(i, "#".repeat(level) + " " + summary);
        within = true;
      } else if (!fenced.get(i) && isFrame(line)) {
        headed.set(i, "");
        within &= !line.contains(CLOSE);
      } else if (within && !fenced.get(i) && level(line) < DEEPEST) {
        headed.set(i, "#" + line);
      }
    }
    return headed;
  }

  /** The level of the highest heading that is folded away, or the deepest there is. */
  private static int highestWithin(List<String> lines, BitSet fenced) {
    int highest = DEEPEST;
    boolean within = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = fenced.get(i) ? "" : lines.get(i);
      within = within ? !(line.contains(CLOSE) && isFrame(line)) : !summary(line).isEmpty();
      highest = within ? Math.min(highest, level(line)) : highest;
    }
    return highest;
  }

  private static boolean isFrame(String line) {
    return line.length() <= LONGEST && FRAME.matcher(line).matches();
  }

  /** Of the heading that the line is; of none it is too deep for any. */
  private static int level(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    boolean heading = level > 0 && level < line.length() && line.charAt(level) == ' ';
    return heading ? level : DEEPEST + 1;
  }

  private static String summary(String line) {
    Matcher summary =
        line.length() > LONGEST || line.indexOf('<') < 0 ? null : SUMMARY.matcher(line);
    return summary != null && summary.matches()
        ? TAG.matcher(summary.group(1)).replaceAll("").strip()
        : "";
  }
}
