package org.digestbot.parse.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself in the lines that site generators read: a block between {@code
 * ---} or {@code +++}, an object of JSON, or lines such as {@code Title: …} at its very start.
 *
 * @param end the index of the first line after it, 0 where there is none
 * @param title or null
 * @param date or null
 */
public record FrontMatter(int end, @Nullable String title, @Nullable EntryDate date) {
  private static final int MOST_LINES = 200;
  private static final Map<String, String> BLOCKS = Map.of("---", "---", "+++", "+++", "{", "}");

  private static final Pattern FIELD =
      Pattern.compile("([A-Za-z][A-Za-z _-]{0,30}?)\\s{0,3}[:=]\\s{0,5}(.{0,500})");
  private static final Pattern JSON_FIELD =
      Pattern.compile("\\s{0,8}\"([A-Za-z_-]{1,30})\"\\s{0,3}:\\s{0,5}(.{0,500}?),?\\s*");

  /** The marks behind a key whose value is the indented lines below it. */
  private static final Pattern FOLDED = Pattern.compile("[>|][-+]?");

  private static final FrontMatter NONE = new FrontMatter(0, null, null);

  /**
   * None where a block has no field, or fields outside a block no title or date, or stand alone.
   */
  static FrontMatter of(List<String> lines) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    String mark = first < lines.size() ? lines.get(first).strip() : "";
    String close = BLOCKS.get(mark);
    boolean block = close != null;
    int limit = Math.min(lines.size(), first + MOST_LINES);
    int at = block ? first + 1 : first;
    int fields = 0;
    boolean known = false;
    String title = null;
    EntryDate date = null;
    while (at < limit && !lines.get(at).strip().equals(block ? close : "")) {
      Matcher field = field(lines.get(at++));
      if (field == null) {
        if (!block) {
          return NONE;
        }
        continue;
      }
      fields++;
      String printed = field.group(2).strip();
      String value =
          FOLDED.matcher(printed).matches() ? folded(lines, at, limit) : unquoted(printed);
      if (isTitle(field.group(1))) {
        known = true;
        title = title == null && !value.isEmpty() ? value : title;
      } else if (isDate(field.group(1))) {
        known = true;
        date = date == null ? Dates.in(value) : date;
      }
    }
    boolean whole =
        block ? at < limit && (mark.equals("{") ? known : fields > 0) : known && fields > 1;
    if (!whole) {
      return NONE;
    }
    EntryDate told = date == null && title != null ? Dates.in(title) : date;
    return new FrontMatter(block ? at + 1 : at, title, told);
  }

  /** Whether a heading says no more than its title, in the same letters and digits. */
  public boolean isTitled(String heading) {
    return title != null && letters(title).equals(letters(heading));
  }

  private static String letters(String words) {
    return Titles.plain(words).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The key and the value that stand in a line, or null. */
  private static @Nullable Matcher field(String line) {
    Matcher plain = FIELD.matcher(line);
    if (plain.matches()) {
      return plain;
    }
    Matcher quoted = JSON_FIELD.matcher(line);
    return quoted.matches() ? quoted : null;
  }

  /** The indented lines from this one on, as one. */
  private static String folded(List<String> lines, int from, int limit) {
    StringBuilder value = new StringBuilder();
    for (int i = from; i < limit && lines.get(i).startsWith(" "); i++) {
      value.append(value.isEmpty() ? "" : " ").append(lines.get(i).strip());
    }
    return value.toString();
  }

  private static String unquoted(String printed) {
    String value = printed.startsWith("! ") ? printed.substring(2).strip() : printed;
    char quote = value.length() > 1 ? value.charAt(0) : ' ';
    if ("\"'".indexOf(quote) < 0 || value.charAt(value.length() - 1) != quote) {
      return value;
    }
    String escaped = quote == '"' ? "\\\"" : "''";
    return value.substring(1, value.length() - 1).replace(escaped, String.valueOf(quote)).strip();
  }

  private static boolean isTitle(String key) {
    return key.strip().equalsIgnoreCase("title");
  }

  private static boolean isDate(String key) {
    String lower = key.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("date")
        || lower.endsWith("date")
        || lower.startsWith("publish")
        || lower.equals("posted_at");
  }
}
