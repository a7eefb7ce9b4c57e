package org.digestbot.parse.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself in the lines that site generators read: a block between {@code
 * ---} or {@code +++}, or lines such as {@code Title: …} at its very start.
 *
 * @param end the index of the first line after it, 0 where there is none
 * @param title or null
 * @param date or null
 */
public record FrontMatter(int end, @Nullable String title, @Nullable EntryDate date) {
  private static final int MOST_LINES = 200;
  private static final Pattern FIELD =
      Pattern.compile("([A-Za-z][A-Za-z _-]{0,30}?)\\s{0,3}[:=]\\s{0,5}(.{0,500})");

  static FrontMatter of(List<String> lines) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first == lines.size()) {
      return new FrontMatter(0, null, null);
    }
    String mark = lines.get(first).strip();
    int end =
        mark.equals("---") || mark.equals("+++")
            ? endOfBlock(lines, first + 1, mark)
            : endOfFields(lines, first);
    return end == 0 ? new FrontMatter(0, null, null) : read(lines, first, end);
  }

  private static int endOfBlock(List<String> lines, int from, String mark) {
    int limit = Math.min(lines.size(), from + MOST_LINES);
    boolean field = false;
    for (int i = from; i < limit; i++) {
      String line = lines.get(i).strip();
      if (line.equals(mark)) {
        return field ? i + 1 : 0;
      }
      field = field || FIELD.matcher(line).matches();
    }
    return 0;
  }

  /** At least two fields up to the first blank line, one of them a title or a date. */
  private static int endOfFields(List<String> lines, int from) {
    int limit = Math.min(lines.size(), from + MOST_LINES);
    boolean known = false;
    int i = from;
    for (; i < limit && !lines.get(i).isBlank(); i++) {
      Matcher field = FIELD.matcher(lines.get(i));
      if (!field.matches()) {
        return 0;
      }
      known |= isTitle(field.group(1)) || isDate(field.group(1));
    }
    return known && i - from >= 2 ? i : 0;
  }

  private static FrontMatter read(List<String> lines, int from, int end) {
    String title = null;
    EntryDate date = null;
    for (String line : lines.subList(from, end)) {
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        continue;
      }
      String value = unquoted(field.group(2).strip());
      if (title == null && isTitle(field.group(1)) && !value.isEmpty()) {
        title = value;
      }
      if (date == null && isDate(field.group(1))) {
        date = Dates.in(value);
      }
    }
    if (date == null && title != null) {
      date = Dates.in(title);
    }
    return new FrontMatter(end, title, date);
  }

  private static String unquoted(String printed) {
    String value = printed.startsWith("! ") ? printed.substring(2).strip() : printed;
    boolean quoted =
        value.length() > 1
            && "\"'".indexOf(value.charAt(0)) >= 0
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1).strip() : value;
  }

  private static boolean isTitle(String key) {
    return key.strip().equalsIgnoreCase("title");
  }

  private static boolean isDate(String key) {
    String lower = key.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith("date") || lower.startsWith("publish") || lower.equals("posted_at");
  }
}
