package org.digestbot.parse.date;

/** The English names of months, whole or shortened. Stateless. */
final class MonthName {
  /** One group, for patterns that ignore case. */
  static final String REGEX =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String BEGINNINGS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String INITIALS = "jfmasondJFMASOND";

  private MonthName() {}

  /** The month, from 1, whose name begins at this index, or 0. */
  static int at(String line, int index) {
    if (INITIALS.indexOf(line.charAt(index)) < 0) {
      return 0;
    }
    for (int month = 0; month < 12; month++) {
      if (line.regionMatches(true, index, BEGINNINGS, month * 3, 3)) {
        return month + 1;
      }
    }
    return 0;
  }
}
