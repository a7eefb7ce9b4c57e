package org.digestbot.search.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.digestbot.search.index.Days;

/**
 * Seasons of a year that is said: {@code winter 2023}, {@code last summer}, 去年冬天. They are the
 * northern ones, and a winter belongs to the year in which it begins.
 */
final class Seasons {
  private static final int MONTHS = 3;

  /** One group. */
  private static final String SEASON = "(spring|summer|autumn|fall|winter)";

  private static final Map<String, Month> FIRST =
      Map.of(
          "spring", Month.MARCH,
          "春", Month.MARCH,
          "summer", Month.JUNE,
          "夏", Month.JUNE,
          "autumn", Month.SEPTEMBER,
          "fall", Month.SEPTEMBER,
          "秋", Month.SEPTEMBER,
          "winter", Month.DECEMBER,
          "冬", Month.DECEMBER);

  static final List<DateForm> FORMS =
      List.of(
          DateForm.of(
              SEASON + "(?: of|,)? (\\d{4})(?!\\d)",
              (almanac, m) -> of(almanac.year(m.group(2)), m.group(1))),
          DateForm.of(
              "(\\d{4}|\\d{2}|[今本去前]) ?年 ?的?([春夏秋冬])(?:天|季(?!度))?(?![节令晚联装奥])",
              (almanac, m) -> of(almanac.year(m.group(1)), m.group(2))),
          DateForm.of("last " + SEASON, (almanac, m) -> over(almanac.today(), m.group(1))),
          DateForm.of(
              "this " + SEASON + "|(?:这个?|今)([春夏秋冬])[天季](?!度)",
              (almanac, m) ->
                  begun(almanac.today(), m.group(1) == null ? m.group(2) : m.group(1))));

  private Seasons() {}

  private static Days of(int year, String name) {
    YearMonth first = YearMonth.of(year, Objects.requireNonNull(FIRST.get(name)));
    return new Days(first.atDay(1), first.plusMonths(MONTHS - 1L).atEndOfMonth());
  }

  /** That of this year, or the winter that is not yet over. */
  private static Days begun(LocalDate today, String name) {
    Days before = of(today.getYear() - 1, name);
    return before.last().isBefore(today) ? of(today.getYear(), name) : before;
  }

  /** The latest that is over. */
  private static Days over(LocalDate today, String name) {
    Days ofThisYear = of(today.getYear(), name);
    Days before = of(today.getYear() - 1, name);
    if (ofThisYear.last().isBefore(today)) {
      return ofThisYear;
    }
    return before.last().isBefore(today) ? before : of(today.getYear() - 2, name);
  }
}
