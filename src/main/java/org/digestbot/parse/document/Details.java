package org.digestbot.parse.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
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

  /**
   * @param begin the line of the summary
   * @param end the line that closes it, or that the next part begins with
   */
  private record Part(String summary, int begin, int end) {}

  /** The lines with summaries as headings below all others, and without what frames them. */
  static List<String> headed(List<String> lines, BitSet fenced) {
    List<String> unfenced = new ArrayList<>(lines);
    fenced.stream().forEach(i -> unfenced.set(i, ""));
    List<Part> parts = parts(unfenced);
    long different =
        parts.stream().map(part -> part.summary().toLowerCase(Locale.ROOT)).distinct().count();
    if (parts.size() < SEVERAL || different < parts.size()) {
      return lines;
    }
    List<String> headed = new ArrayList<>(lines);
    for (int i = 0; i < lines.size(); i++) {
      headed.set(i, isFrame(unfenced.get(i)) ? "" : lines.get(i));
    }
    String marks = "#".repeat(highestLevel(parts, unfenced));
    for (Part part : parts) {
      headed.set(part.begin(), marks + " " + part.summary());
      for (int i = part.begin() + 1; i < part.end(); i++) {
        headed.set(i, level(unfenced.get(i)) < DEEPEST ? "#" + lines.get(i) : headed.get(i));
      }
    }
    return headed;
  }

  private static List<Part> parts(List<String> lines) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String summary = summary(lines.get(i));
      if (!summary.isEmpty()) {
        parts.add(new Part(summary, i, end(lines, i + 1)));
      }
    }
    return parts;
  }

  private static int end(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !isClosing(lines.get(end)) && summary(lines.get(end)).isEmpty()) {
      end++;
    }
    return end;
  }

  /** Of the headings that are folded away, or the deepest there is. */
  private static int highestLevel(List<Part> parts, List<String> lines) {
    return parts.stream()
        .flatMap(part -> lines.subList(part.begin(), part.end()).stream())
        .mapToInt(Details::level)
        .reduce(DEEPEST, Math::min);
  }

  private static boolean isClosing(String line) {
    return line.contains(CLOSE) && isFrame(line);
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
