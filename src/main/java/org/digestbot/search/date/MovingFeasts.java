package org.digestbot.search.date;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.digestbot.search.index.Days;

/**
 * Feasts that are another day in each year. Those of the Chinese calendar are known for the years
 * in which digests may have been written.
 */
final class MovingFeasts {
  private static final int FIRST_YEAR = 2015;

  /** 春节 of each year from the first, as month and day. */
  private static final List<String> SPRING =
      List.of(
          "02-19", "02-08", "01-28", "02-16", "02-05", "01-25", "02-12", "02-01", "01-22", "02-10",
          "01-29", "02-17", "02-06", "01-26", "02-13", "02-03");

  /** 端午 of the same years. */
  private static final List<String> DRAGON_BOATS =
      List.of(
          "06-20", "06-09", "05-30", "06-18", "06-07", "06-25", "06-14", "06-03", "06-22", "06-10",
          "05-31", "06-19", "06-09", "05-28", "06-16", "06-05");

  /** 中秋 of the same years. */
  private static final List<String> MID_AUTUMN =
      List.of(
          "09-27", "09-15", "10-04", "09-24", "09-13", "10-01", "09-21", "09-10", "09-29", "09-17",
          "10-06", "09-25", "09-15", "10-03", "09-22", "09-12");

  private static final IntFunction<Optional<LocalDate>> THANKSGIVING =
      year -> Optional.of(weekday(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY));

  private static final Map<String, IntFunction<Optional<LocalDate>>> FEASTS =
      Map.ofEntries(
          entry("thanksgiving", THANKSGIVING),
          entry("感恩节", THANKSGIVING),
          entry("black friday", later(THANKSGIVING, 1)),
          entry("黑五", later(THANKSGIVING, 1)),
          entry("黑色星期五", later(THANKSGIVING, 1)),
          entry("cyber monday", later(THANKSGIVING, 4)),
          entry("mother's day", year -> Optional.of(weekday(year, Month.MAY, 2, DayOfWeek.SUNDAY))),
          entry("母亲节", year -> Optional.of(weekday(year, Month.MAY, 2, DayOfWeek.SUNDAY))),
          entry(
              "father's day", year -> Optional.of(weekday(year, Month.JUNE, 3, DayOfWeek.SUNDAY))),
          entry("父亲节", year -> Optional.of(weekday(year, Month.JUNE, 3, DayOfWeek.SUNDAY))),
          entry("chinese new year", of(SPRING)),
          entry("lunar new year", of(SPRING)),
          entry("spring festival", of(SPRING)),
          entry("春节", of(SPRING)),
          entry("大年初一", of(SPRING)),
          entry("除夕", later(of(SPRING), -1)),
          entry("大年三十", later(of(SPRING), -1)),
          entry("元宵", later(of(SPRING), 14)),
          entry("元宵节", later(of(SPRING), 14)),
          entry("dragon boat festival", of(DRAGON_BOATS)),
          entry("端午", of(DRAGON_BOATS)),
          entry("端午节", of(DRAGON_BOATS)),
          entry("mid-autumn festival", of(MID_AUTUMN)),
          entry("中秋", of(MID_AUTUMN)),
          entry("中秋节", of(MID_AUTUMN)),
          entry("冬至", MovingFeasts::winterSolstice),
          entry("winter solstice", MovingFeasts::winterSolstice));

  static final DateForm FORM =
      DateForm.of(
          "(?:(\\d{4}|[今去前])年的?)?("
              + FEASTS.keySet().stream()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .collect(Collectors.joining("|"))
              + ")(?:,? (\\d{4}))?",
          (almanac, m) -> {
            IntFunction<Optional<LocalDate>> feast = Objects.requireNonNull(FEASTS.get(m.group(2)));
            String year = m.group(3) == null ? m.group(1) : m.group(3);
            return year == null
                ? almanac.inSomeYears(feast)
                : feast.apply(almanac.year(year)).map(Days::of).orElse(null);
          });

  private MovingFeasts() {}

  /** Whether a name more often stands for something else than for when something was written. */
  static boolean isDoubtful(String name) {
    return FEASTS.containsKey(name);
  }

  private static IntFunction<Optional<LocalDate>> of(List<String> days) {
    return year ->
        year < FIRST_YEAR || year >= FIRST_YEAR + days.size()
            ? Optional.empty()
            : Optional.of(MonthDay.parse("--" + days.get(year - FIRST_YEAR)).atYear(year));
  }

  private static IntFunction<Optional<LocalDate>> later(
      IntFunction<Optional<LocalDate>> feast, int days) {
    return year -> feast.apply(year).map(day -> day.plusDays(days));
  }

  private static LocalDate weekday(int year, Month month, int number, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, day));
  }

  /** In this half of the century; in China's time. */
  private static Optional<LocalDate> winterSolstice(int year) {
    return Optional.of(LocalDate.of(year, Month.DECEMBER, year % 4 < 2 ? 21 : 22));
  }
}
