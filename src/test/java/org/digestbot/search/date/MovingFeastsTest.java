package org.digestbot.search.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.digestbot.search.index.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The feasts of the Chinese calendar are on the days on which ICU has them. */
class MovingFeastsTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({"春节, 1, 1", "元宵节, 1, 15", "端午, 5, 5", "中秋, 8, 15"})
  void areOnTheirDayOfTheChineseCalendar(String feast, int month, int day) {
    DatePhrase dates = new DatePhrase(LocalDate.of(2024, 1, 2), inYear -> Optional.empty());
    for (int year = 2015; year <= 2030; year++) {
      // New moons within ten minutes of midnight, which ICU's reckoning has on its other side.
      if (month == 1 && (year == 2027 || year == 2030)) {
        continue;
      }
      assertThat(dates.read(year + "年" + feast))
          .as("%s %d", feast, year)
          .contains(List.of(Days.of(chinese(year, month, day))));
    }
  }

  /** The day in the Chinese year that begins in this one; never of a leap month. */
  private static LocalDate chinese(int year, int month, int day) {
    ChineseCalendar calendar =
        new ChineseCalendar(Date.from(Instant.parse(year + "-06-30T00:00:00Z")));
    calendar.set(ChineseCalendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
    calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
    return LocalDate.ofInstant(calendar.getTime().toInstant(), CHINA);
  }
}
