package org.digestbot.parse.date;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.digestbot.digest.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people print them in English and Chinese, and repairs a slipped or lost digit
 * where the years of the same document leave one reading. Lines beyond a few hundred characters are
 * prose and hold no date for us. Stateless.
 */
public final class Dates {
  private static final int LONGEST_LINE = 300;

  /**
   * A date in a line.
   *
   * @param date null where it has no reading, or no year and none can be told
   * @param start where it begins
   * @param end where it ends
   * @param lostDigit the digit that was put back at the front of the year, or 0
   */
  public record Found(@Nullable EntryDate date, int start, int end, char lostDigit) {}

  private Dates() {}

  /** The first date of the line, or null; years are those that the document prints in full. */
  public static @Nullable Found find(String line, SortedSet<Integer> years) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    Set<DateSign> signs = DateSign.in(line);
    if (signs.isEmpty()) {
      return null;
    }
    String plain = plain(line);
    for (DateForm form : DateForm.FORMS) {
      Matcher matcher = signs.contains(form.sign()) ? form.pattern().matcher(plain) : null;
      if (matcher != null && matcher.find()) {
        Found found = read(form, matcher, years);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The date that the line prints, or null. */
  public static @Nullable EntryDate in(String line) {
    // Cheap question first: where no years are known, a date has one in full.
    Found found = Digits.mayPrintYear(line) ? find(line, new TreeSet<>()) : null;
    return found == null ? null : found.date();
  }

  /** Whether it holds what some form of a date is told by. */
  public static boolean mayStandIn(String line) {
    return !DateSign.in(line).isEmpty();
  }

  private static @Nullable Found read(DateForm form, Matcher matcher, SortedSet<Integer> years) {
    String digits = "";
    int month = 0;
    int day = 0;
    for (int i = 0; i < form.parts().size(); i++) {
      String printed = matcher.group(i + 1);
      switch (form.parts().get(i)) {
        case YEAR -> digits = Digits.meant(printed);
        case MONTH -> month = month(printed);
        case DAY -> day = Integer.parseInt(Digits.meant(printed));
      }
    }
    if (month > 31 || month == 0 || day > 31) {
      return null;
    }
    PrintedYear printed = PrintedYear.read(digits, years);
    EntryDate date = printed.year() == null ? null : date(printed.year(), month, day);
    return new Found(date, matcher.start(), matcher.end(), printed.lostDigit());
  }

  private static int month(String printed) {
    boolean named = Character.isLetter(printed.charAt(0)) && printed.length() >= 3;
    return named ? MonthName.at(printed, 0) : Integer.parseInt(Digits.meant(printed));
  }

  /** Null where there is no such day; a month beyond twelve and a day change places. */
  private static @Nullable EntryDate date(int year, int month, int day) {
    if (year < 1970 || year > 2199) {
      return null;
    }
    boolean swapped = month > 12 && day <= 12;
    try {
      YearMonth yearMonth = YearMonth.of(year, swapped ? day : month);
      return new EntryDate(yearMonth, swapped ? month : day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Full-width digits and marks made plain, character by character, so that places stay. */
  private static String plain(String line) {
    boolean ascii = line.chars().allMatch(c -> c < 0x80);
    if (ascii) {
      return line;
    }
    StringBuilder plain = new StringBuilder(line);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '０' && c <= '９') {
        plain.setCharAt(i, (char) (c - '０' + '0'));
      } else if (c == '－' || c == '‐' || c == '‑' || c == '–') {
        plain.setCharAt(i, '-');
      } else if (c == '／') {
        plain.setCharAt(i, '/');
      } else if (c == '．') {
        plain.setCharAt(i, '.');
      } else if (c == '\u00A0' || c == '\u3000') {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }
}
