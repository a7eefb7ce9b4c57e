package org.digestbot.search.date;

import static java.util.Map.entry;

import java.time.MonthDay;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.digestbot.search.index.Days;

/** Days of the year that have a name, always the same day. */
final class NamedDays {
  private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
  private static final MonthDay CHRISTMAS_EVE = MonthDay.of(12, 24);
  private static final MonthDay CHRISTMAS = MonthDay.of(12, 25);
  private static final MonthDay NEW_YEARS_EVE = MonthDay.of(12, 31);

  private static final Map<String, MonthDay> DAYS =
      Map.ofEntries(
          entry("new year", NEW_YEAR),
          entry("new year's day", NEW_YEAR),
          entry("元旦", NEW_YEAR),
          entry("新年", NEW_YEAR),
          entry("情人节", MonthDay.of(2, 14)),
          entry("valentine's day", MonthDay.of(2, 14)),
          entry("五一", MonthDay.of(5, 1)),
          entry("劳动节", MonthDay.of(5, 1)),
          entry("国庆", MonthDay.of(10, 1)),
          entry("国庆节", MonthDay.of(10, 1)),
          entry("halloween", MonthDay.of(10, 31)),
          entry("万圣节", MonthDay.of(10, 31)),
          entry("双十一", MonthDay.of(11, 11)),
          entry("christmas eve", CHRISTMAS_EVE),
          entry("平安夜", CHRISTMAS_EVE),
          entry("圣诞夜", CHRISTMAS_EVE),
          entry("圣诞前夜", CHRISTMAS_EVE),
          entry("圣诞前夕", CHRISTMAS_EVE),
          entry("christmas", CHRISTMAS),
          entry("christmas day", CHRISTMAS),
          entry("圣诞", CHRISTMAS),
          entry("圣诞节", CHRISTMAS),
          entry("new year's eve", NEW_YEARS_EVE),
          entry("new years day", NEW_YEAR),
          entry("愚人节", MonthDay.of(4, 1)),
          entry("april fools", MonthDay.of(4, 1)),
          entry("april fool's day", MonthDay.of(4, 1)),
          entry("妇女节", MonthDay.of(3, 8)),
          entry("儿童节", MonthDay.of(6, 1)),
          entry("教师节", MonthDay.of(9, 10)),
          entry("万圣夜", MonthDay.of(10, 31)),
          entry("双11", MonthDay.of(11, 11)),
          entry("双十二", MonthDay.of(12, 12)),
          entry("双12", MonthDay.of(12, 12)),
          entry("xmas", CHRISTMAS),
          entry("boxing day", MonthDay.of(12, 26)),
          entry("new years eve", NEW_YEARS_EVE),
          entry("跨年", NEW_YEARS_EVE),
          entry("跨年夜", NEW_YEARS_EVE));

  private static final Set<String> CERTAIN =
      Set.of(
          "new year's day",
          "new years day",
          "boxing day",
          "new years eve",
          "christmas eve",
          "圣诞前夜",
          "圣诞前夕",
          "christmas day",
          "new year's eve",
          "跨年夜");

  static final DateForm FORM =
      DateForm.of(
          "(?:(\\d{4}|[今去前])年的?)?("
              + DAYS.keySet().stream()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .collect(Collectors.joining("|"))
              + ")(?:,? (\\d{4}))?",
          (almanac, m) -> {
            MonthDay day = Objects.requireNonNull(DAYS.get(m.group(2)));
            String year = m.group(3) == null ? m.group(1) : m.group(3);
            return almanac.inYear(
                day.getMonth(), year, month -> Days.of(month.atDay(day.getDayOfMonth())));
          });

  private NamedDays() {}

  /** Whether a name more often stands for something else than for when something was written. */
  static boolean isDoubtful(String name) {
    return DAYS.containsKey(name) && !CERTAIN.contains(name);
  }
}
