package org.digestbot.parse.date;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One way of printing a date. Immutable.
 *
 * @param sign what a line with such a date holds
 * @param parts what the groups of the pattern mean, in their order
 */
record DateForm(DateSign sign, Pattern pattern, List<Part> parts) {
  /** What a group means. */
  enum Part {
    YEAR,
    MONTH,
    DAY
  }

  private static final String NOT_IN_WORD = "(?<![\\p{Alnum}_/@#.-])";
  private static final String NOT_GOING_ON = "(?![\\p{Alnum}_@])";

  /** Blogs print the day of the last change right behind the day of the post, and hide it. */
  private static final String THEN_CHANGED = "(?=(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.])";

  private static final String NAMED_THEN_CHANGED =
      "(?:(?=" + MonthName.REGEX + "\\s[0-9])|" + NOT_GOING_ON + ")";

  private static final String TO = "\\s?(?:-{1,2}|[~～—]|to|through)\\s?";

  /** The last day of a week or another range, of which the first day is the date. */
  private static final String TO_DAY = "(?:" + TO + "[0-9]{1,2}(?:st|nd|rd|th)?)?";

  private static final String TO_NAMED_DATE =
      "(?:" + TO + "(?:[A-Z][a-z]{2,8}\\.?\\s{1,2})?[0-9]{1,2}(?:st|nd|rd|th)?)?";
  private static final String TO_DATE =
      "(?:" + TO + "(?:(?:(?:19|20)[0-9]{2}[-/.])?[0-9]{1,2}[-/.])?[0-9]{1,2})?";

  /** The fuller forms stand first: the first that matches a line wins. */
  static final List<DateForm> FORMS =
      List.of(
          of(
              DateSign.MARK,
              NOT_IN_WORD
                  + "([0-9][0-9OolI]{2,4})\\s?[-/.]\\s?([0-9OolI]{1,2})\\s?[-/.]\\s?"
                  + "([0-9OolI]{1,2})(?:T[0-9:.]{5,15}(?:Z|[+-][0-9:]{4,6})?)?"
                  + TO_DATE
                  + "(?:"
                  + THEN_CHANGED
                  + "|(?![\\p{Alnum}_/@-]))",
              Part.YEAR,
              Part.MONTH,
              Part.DAY),
          of(
              DateSign.HAN_MONTH,
              "(?<![0-9])([0-9]{3,5})\\s?年\\s?([0-9]{1,2})\\s?月\\s?([0-9]{1,2})\\s?[日号號]?",
              Part.YEAR,
              Part.MONTH,
              Part.DAY),
          of(
              DateSign.NAMED_MONTH,
              NOT_IN_WORD
                  + MonthName.REGEX
                  + "\\s{0,2}([0-9]{1,2})(?:st|nd|rd|th)?"
                  + TO_NAMED_DATE
                  + ",?\\s{1,2}([0-9]{4})"
                  + NAMED_THEN_CHANGED,
              Part.MONTH,
              Part.DAY,
              Part.YEAR),
          of(
              DateSign.NAMED_MONTH,
              NOT_IN_WORD
                  + "([0-9]{1,2})(?:st|nd|rd|th)?"
                  + TO_DAY
                  + "[\\s-]{1,2}(?:of\\s)?"
                  + MonthName.REGEX
                  + ",?[\\s-]{1,2}([0-9]{4})"
                  + NOT_GOING_ON,
              Part.DAY,
              Part.MONTH,
              Part.YEAR),
          of(
              DateSign.MARK,
              NOT_IN_WORD
                  + "([0-3]?[0-9])\\.([01]?[0-9])\\.((?:19|20)[0-9]{2})(?![\\p{Alnum}_/@-])",
              Part.DAY,
              Part.MONTH,
              Part.YEAR),
          of(
              DateSign.EIGHT_DIGITS,
              NOT_IN_WORD
                  + "((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:-(?:19|20)[0-9]{6})?(?![\\p{Alnum}_/@.-])",
              Part.YEAR,
              Part.MONTH,
              Part.DAY),
          of(
              DateSign.HAN_MONTH,
              "(?<![0-9])([0-9]{1,2})\\s?月\\s?([0-9]{1,2})\\s?[日号號]?\\s?[,，]\\s?((?:19|20)[0-9]{2})(?![0-9])",
              Part.MONTH,
              Part.DAY,
              Part.YEAR),
          of(
              DateSign.HAN_MONTH,
              "(?<![0-9])((?:19|20)[0-9]{2})\\s?年\\s?([0-9]{1,2})\\s?月",
              Part.YEAR,
              Part.MONTH),
          of(
              DateSign.HAN_MONTH,
              "(?<![0-9])([0-9]{1,2})\\s?月\\s{1,2}((?:19|20)[0-9]{2})(?![0-9年])",
              Part.MONTH,
              Part.YEAR),
          of(
              DateSign.NAMED_MONTH,
              NOT_IN_WORD + MonthName.REGEX + ",?\\s{1,2}((?:19|20)[0-9]{2})" + NOT_GOING_ON,
              Part.MONTH,
              Part.YEAR),
          of(
              DateSign.HAN_MONTH,
              "(?<![0-9])([0-9]{1,2})\\s?月\\s?([0-9]{1,2})\\s?[日号號]",
              Part.MONTH,
              Part.DAY),
          of(
              DateSign.NAMED_MONTH,
              NOT_IN_WORD + MonthName.REGEX + "\\s{1,2}([0-9]{1,2})(?:st|nd|rd|th)?" + NOT_GOING_ON,
              Part.MONTH,
              Part.DAY),
          of(
              DateSign.NAMED_MONTH,
              NOT_IN_WORD + "([0-9]{1,2})(?:st|nd|rd|th)?\\s{1,2}" + MonthName.REGEX + NOT_GOING_ON,
              Part.DAY,
              Part.MONTH),
          of(
              DateSign.MARK,
              NOT_IN_WORD + "((?:19|20)[0-9]{2})[-/]([01]?[0-9])(?![\\p{Alnum}_/@.-])",
              Part.YEAR,
              Part.MONTH));

  private static DateForm of(DateSign sign, String regex, Part... parts) {
    return new DateForm(sign, Pattern.compile(regex, Pattern.CASE_INSENSITIVE), List.of(parts));
  }
}
