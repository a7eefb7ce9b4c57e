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
 * headings. One that stands below every entry, such as {@code Details}, says nothing and stays.
 */
final class Details {
  static final String OPEN = "<details";

  private static final int SEVERAL = 2;

  /** In characters; a longer line is a text. */
  private static final int LONGEST = 500;

  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?i)\\s*(?:<details[^<>]{0,80}>\\s*)?<summary[^<>]{0,80}>(.{1,300}?)</summary>\\s*");
  private static final Pattern FRAME =
      Pattern.compile("(?i)\\s*(?:</?details[^<>]{0,80}>\\s*){1,4}");
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
    List<String> headed = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String summary = fenced.get(i) ? "" : summary(line);
      if (!summary.isEmpty()) {
        headed.set(i, "###### " + summary);
      } else if (!fenced.get(i) && line.length() <= LONGEST && FRAME.matcher(line).matches()) {
        headed.set(i, "");
      }
    }
    return headed;
  }

  private static String summary(String line) {
    Matcher summary =
        line.length() > LONGEST || line.indexOf('<') < 0 ? null : SUMMARY.matcher(line);
    return summary != null && summary.matches()
        ? TAG.matcher(summary.group(1)).replaceAll("").strip()
        : "";
  }
}
