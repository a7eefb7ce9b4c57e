package org.digestbot.parse.date;

import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of nothing but a date and maybe its weekday, as they head what was collected then.
 * There, and nowhere else, {@code 05-03} is a day as well. Stateless.
 */
public final class DateLine {
  /** In characters; a longer line with a date in it is a title. */
  private static final int LONGEST = 60;

  private static final Pattern WEEKDAY =
      Pattern.compile("[\\s,，（(]{0,3}(?:(?:周|星期)[一二三四五六日天]|[A-Z][a-z]{2,8})?[)）:：,，\\s]{0,4}");

  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("^\\s{0,3}([01]?[0-9])[-/]([0-3]?[0-9])(?![0-9/-])");

  private DateLine() {}

  /**
   * The date of a line, as {@link Dates#find} finds it, or null where there is none or the line
   * says more.
   *
   * @param years those that a day without a year may mean
   */
  public static Dates.@Nullable Found of(String words, SortedSet<Integer> years) {
    if (words.length() > LONGEST || !Digits.areIn(words)) {
      return null;
    }
    String line = MONTH_AND_DAY.matcher(words).replaceFirst("$1月$2日");
    Dates.Found found = Dates.find(line, years);
    boolean alone =
        found != null
            && WEEKDAY.matcher(line.substring(0, found.start())).matches()
            && WEEKDAY.matcher(line.substring(found.end())).matches();
    return alone ? found : null;
  }
}
