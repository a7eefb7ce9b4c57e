package org.digestbot.parse;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people print them in English and Chinese, and repairs a slipped or lost digit
 * where the years of the same document leave one reading. Lines beyond a few hundred characters are
 * prose and hold no date for us. Stateless.
 */
final class Dates {
  private static final int LONGEST_LINE = 300;

  private static final String MARKS = "-/.－‐‑–／．";

  private static final String MONTH_NAMES =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final String MONTH_INITIALS = "jfmasondJFMASOND";

  /** What the groups of a form mean, in their order. */
  private enum Part {
    YEAR,
    MONTH,
    DAY
  }

  /** What a line must hold before a form is worth trying on it. */
  private enum Sign {
    EIGHT_DIGITS,
    MARK,
    HAN_MONTH,
    NAMED_MONTH
  }

  private record Form(Sign sign, Pattern pattern, List<Part> parts) {
    static Form of(Sign sign, String regex, Part... parts) {
      return new Form(sign, Pattern.compile(regex, Pattern.CASE_INSENSITIVE), List.of(parts));
    }
  }

  private static final String NOT_IN_WORD = "(?<![\\p{Alnum}_/@#.-])";
  private static final String NOT_GOING_ON = "(?![\\p{Alnum}_@])";

  /** The fuller forms stand first: the first that matches a line wins. */
  private static final List<Form> FORMS =
      List.of(
          Form.of(
              Sign.MARK,
              "(?<![\\p{Alnum}_/@#.-])([0-9][0-9OolI]{2,4})\\s?[-/.]\\s?([0-9OolI]{1,2})\\s?[-/.]\\s?"
                  + "([0-9OolI]{1,2})(?:T[0-9:.]{5,15}(?:Z|[+-][0-9:]{4,6})?)?(?![\\p{Alnum}_/@-])",
              Part.YEAR,
              Part.MONTH,
              Part.DAY),
          Form.of(
              Sign.HAN_MONTH,
              "(?<![0-9])([0-9]{3,5})\\s?年\\s?([0-9]{1,2})\\s?月\\s?([0-9]{1,2})\\s?[日号號]?",
              Part.YEAR,
              Part.MONTH,
              Part.DAY),
          Form.of(
              Sign.NAMED_MONTH,
              NOT_IN_WORD
                  + MONTH_NAMES
                  + "\\s{0,2}([0-9]{1,2})(?:st|nd|rd|th)?,?\\s{1,2}([0-9]{4})"
                  + NOT_GOING_ON,
              Part.MONTH,
              Part.DAY,
              Part.YEAR),
          Form.of(
              Sign.NAMED_MONTH,
              NOT_IN_WORD
                  + "([0-9]{1,2})(?:st|nd|rd|th)?[\\s-]{1,2}(?:of\\s)?"
                  + MONTH_NAMES
                  + ",?[\\s-]{1,2}([0-9]{4})"
                  + NOT_GOING_ON,
              Part.DAY,
              Part.MONTH,
              Part.YEAR),
          Form.of(
              Sign.MARK,
              NOT_IN_WORD
                  + "([0-3]?[0-9])\\.([01]?[0-9])\\.((?:19|20)[0-9]{2})(?![\\p{Alnum}_/@-])",
              Part.DAY,
              Part.MONTH,
              Part.YEAR),
          Form.of(
              Sign.EIGHT_DIGITS,
              NOT_IN_WORD + "((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![\\p{Alnum}_/@.-])",
              Part.YEAR,
              Part.MONTH,
              Part.DAY),
          Form.of(
              Sign.HAN_MONTH,
              "(?<![0-9])((?:19|20)[0-9]{2})\\s?年\\s?([0-9]{1,2})\\s?月",
              Part.YEAR,
              Part.MONTH),
          Form.of(
              Sign.NAMED_MONTH,
              NOT_IN_WORD + MONTH_NAMES + ",?\\s{1,2}((?:19|20)[0-9]{2})" + NOT_GOING_ON,
              Part.MONTH,
              Part.YEAR),
          Form.of(
              Sign.HAN_MONTH,
              "(?<![0-9])([0-9]{1,2})\\s?月\\s?([0-9]{1,2})\\s?[日号號]",
              Part.MONTH,
              Part.DAY),
          Form.of(
              Sign.NAMED_MONTH,
              NOT_IN_WORD + MONTH_NAMES + "\\s{1,2}([0-9]{1,2})(?:st|nd|rd|th)?" + NOT_GOING_ON,
              Part.MONTH,
              Part.DAY),
          Form.of(
              Sign.NAMED_MONTH,
              NOT_IN_WORD + "([0-9]{1,2})(?:st|nd|rd|th)?\\s{1,2}" + MONTH_NAMES + NOT_GOING_ON,
              Part.DAY,
              Part.MONTH),
          Form.of(
              Sign.MARK,
              NOT_IN_WORD + "((?:19|20)[0-9]{2})[-/]([01]?[0-9])(?![\\p{Alnum}_/@.-])",
              Part.YEAR,
              Part.MONTH));

  /**
   * A date in a line.
   *
   * @param date null where it has no reading, or no year and none can be told
   * @param start where it begins
   * @param end where it ends
   * @param lostDigit the digit that was put back at the front of the year, or 0
   */
  record Found(@Nullable EntryDate date, int start, int end, char lostDigit) {}

  private Dates() {}

  /** The first date of the line, or null; years are those that the document prints in full. */
  static @Nullable Found find(String line, SortedSet<Integer> years) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    Set<Sign> signs = signs(line);
    if (signs.isEmpty()) {
      return null;
    }
    String plain = plain(line);
    for (Form form : FORMS) {
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
  static @Nullable EntryDate in(String line) {
    Found found = find(line, new TreeSet<>());
    return found == null ? null : found.date();
  }

  private static @Nullable Found read(Form form, Matcher matcher, SortedSet<Integer> years) {
    String year = "";
    int month = 0;
    int day = 0;
    for (int i = 0; i < form.parts().size(); i++) {
      String printed = matcher.group(i + 1);
      switch (form.parts().get(i)) {
        case YEAR -> year = digits(printed);
        case MONTH -> month = month(printed);
        case DAY -> day = Integer.parseInt(digits(printed));
      }
    }
    if (month > 31 || month == 0 || day > 31) {
      return null;
    }
    char lost = 0;
    Integer known;
    if (year.isEmpty()) {
      known = years.size() == 1 ? years.first() : null;
    } else if (year.length() == 4) {
      known = Integer.valueOf(year);
    } else {
      known = repairYear(year, years);
      if (known != null && known.toString().endsWith(year)) {
        lost = known.toString().charAt(0);
      }
    }
    return new Found(
        known == null ? null : date(known, month, day), matcher.start(), matcher.end(), lost);
  }

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

  /** The one known year that loses or doubles a digit to become what is printed. */
  private static @Nullable Integer repairYear(String printed, SortedSet<Integer> years) {
    Integer only = null;
    for (Integer year : years) {
      String full = year.toString();
      boolean reads = printed.length() < 4 ? drops(full, printed) : drops(printed, full);
      if (reads) {
        if (only != null) {
          return null;
        }
        only = year;
      }
    }
    return only;
  }

  /** Whether the longer string is the shorter one with one character more. */
  private static boolean drops(String longer, String shorter) {
    if (longer.length() != shorter.length() + 1) {
      return false;
    }
    for (int i = 0; i < longer.length(); i++) {
      if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
        return true;
      }
    }
    return false;
  }

  private static int month(String printed) {
    if (Character.isLetter(printed.charAt(0)) && printed.length() >= 3) {
      return monthAt(printed, 0);
    }
    return Integer.parseInt(digits(printed));
  }

  /** Letters that a keyboard or a scanner puts in the place of digits. */
  private static String digits(String printed) {
    return printed.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
  }

  /** Nothing without a digit is a date. */
  private static Set<Sign> signs(String line) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    if (!holdsDigit(line)) {
      return Set.of();
    }
    boolean inWord = false;
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digits = isDigit(c) ? digits + 1 : 0;
      if (digits == 8) {
        signs.add(Sign.EIGHT_DIGITS);
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter && !inWord && monthAt(line, i) > 0) {
        signs.add(Sign.NAMED_MONTH);
      } else if (c == '月') {
        signs.add(Sign.HAN_MONTH);
      } else if (MARKS.indexOf(c) >= 0 && isBetweenDigits(line, i)) {
        signs.add(Sign.MARK);
      }
      inWord = letter;
    }
    return signs;
  }

  /** Whether it holds what some form of a date is told by. */
  static boolean mayStandIn(String line) {
    return !signs(line).isEmpty();
  }

  /** Whether it can hold a date at all. */
  static boolean holdsDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** Whether digits, or letters that stand for them, are on both sides, a blank apart at most. */
  private static boolean isBetweenDigits(String line, int mark) {
    int before = mark - 1;
    if (before > 0 && isBlank(line.charAt(before))) {
      before--;
    }
    int after = mark + 1;
    if (after + 1 < line.length() && isBlank(line.charAt(after))) {
      after++;
    }
    return before >= 0
        && after < line.length()
        && isDigitLike(line.charAt(before))
        && isDigitLike(line.charAt(after));
  }

  private static boolean isDigitLike(char c) {
    return isDigit(c) || "OolI".indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000';
  }

  /** The month whose name begins at this index, or 0. */
  private static int monthAt(String line, int at) {
    if (MONTH_INITIALS.indexOf(line.charAt(at)) < 0) {
      return 0;
    }
    for (int month = 0; month < 12; month++) {
      if (line.regionMatches(true, at, MONTHS, month * 3, 3)) {
        return month + 1;
      }
    }
    return 0;
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
