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
    boolean block = mark.equals("---") || mark.equals("+++");
    int limit = Math.min(lines.size(), first + MOST_LINES);
    int at = block ? first + 1 : first;
    int fields = 0;
    boolean known = false;
    String title = null;
    EntryDate date = null;
    while (at < limit && !lines.get(at).strip().equals(block ? mark : "")) {
      Matcher field = FIELD.matcher(lines.get(at++));
      if (!field.matches()) {
        if (!block) {
          return NONE;
        }
        continue;
      }
      fields++;
      String value = unquoted(field.group(2).strip());
      if (isTitle(field.group(1))) {
        known = true;
        title = title == null && !value.isEmpty() ? value : title;
      } else if (isDate(field.group(1))) {
        known = true;
        date = date == null ? Dates.in(value) : date;
      }
    }
    boolean whole = block ? at < limit && fields > 0 : known && fields > 1;
    if (!whole) {
      return NONE;
    }
    EntryDate told = date == null && title != null ? Dates.in(title) : date;
    return new FrontMatter(block ? at + 1 : at, title, told);
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
