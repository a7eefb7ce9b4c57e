package org.digestbot.parse.format.post;

import java.util.SortedSet;
import java.util.regex.Pattern;
import org.digestbot.parse.date.DateLine;
import org.digestbot.parse.date.Dates;
import org.jspecify.annotations.Nullable;

/** A line of nothing but a day, whatever marks it, above the posts of that day. */
final class DayLine {
  /** In characters, with its marks. */
  private static final int LONGEST = 48;

  /** {@code ## 5月3日}, {@code == 05-03 ==}, {@code **2024-05-03**}, {@code 【5月3日】：}. */
  private static final Pattern MARKS = Pattern.compile("^[\\s#=~*_【\\[-]+|[\\s#=~*_】\\]:：-]+$");

  private DayLine() {}

  /**
   * The day that a line prints, without a date where no year can be told; or null.
   *
   * @param years those that a day without a year may mean
   */
  static Dates.@Nullable Found of(String line, SortedSet<Integer> years) {
    if (line.length() > LONGEST) {
      return null;
    }
    Dates.Found found = DateLine.of(MARKS.matcher(line).replaceAll(""), years);
    boolean month = found != null && found.date() != null && found.date().day() == 0;
    return month ? null : found;
  }
}
