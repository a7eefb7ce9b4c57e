package org.digestbot.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimesTest {

  private static Timetable daily(String time) {
    return new Timetable(LocalTime.parse(time), null, null);
  }

  private static Instant at(String local, String zone) {
    return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026",
    "America/Sao_Paulo, 2018",
    "America/Havana, 2026",
    "Asia/Beirut, 2024",
    "Pacific/Apia, 2011",
    "Australia/Lord_Howe, 2026",
    "Asia/Shanghai, 2026",
    "Africa/Casablanca, 2026",
    "America/St_Johns, 2006",
    "Asia/Pyongyang, 2018",
    "Antarctica/Troll, 2026",
    "America/Nuuk, 2026",
  })
  void everyDateThereIsHasExactlyOne(String zoneName, int year) {
    ZoneId zone = ZoneId.of(zoneName);
    List<LocalDate> dates =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(date -> date.atStartOfDay(zone).toLocalDate().equals(date))
            .toList();
    for (int minute = 0; minute < 24 * 60; minute += 15) {
      Timetable timetable = new Timetable(LocalTime.MIN.plusMinutes(minute), null, null);
      List<LocalDate> due = new ArrayList<>();
      Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
      Instant last = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant().minusMillis(1);
      for (Instant at = next(timetable, zone, last);
          at.isBefore(end);
          at = next(timetable, zone, at)) {
        assertThat(at).isAfter(last);
        assertThat(DueTimes.latest(timetable, zone, at)).isEqualTo(at);
        assertThat(DueTimes.latest(timetable, zone, at.plusSeconds(1))).isEqualTo(at);
        due.add(LocalDate.ofInstant(at, zone));
        last = at;
      }
      assertThat(due).as("%s at %s", zone, timetable.time()).isEqualTo(dates);
    }
  }

  private static Instant next(Timetable timetable, ZoneId zone, Instant after) {
    return DueTimes.next(timetable, zone, after);
  }

  @Test
  void aTimeThatIsSkippedIsDueAtTheFirstInstantAfterTheGap() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(next(daily("02:30"), berlin, at("2026-03-28T12:00", "Europe/Berlin")))
        .isEqualTo(at("2026-03-29T03:00", "Europe/Berlin"));
  }

  @Test
  void aTimeThatComesTwiceIsDueOnce() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant first = next(daily("02:30"), berlin, at("2026-10-24T12:00", "Europe/Berlin"));

    assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(next(daily("02:30"), berlin, first))
        .isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
  }

  @Test
  void aDayThatBeginsWithAGapIsNotLost() {
    ZoneId zone = ZoneId.of("America/Sao_Paulo");

    assertThat(next(daily("00:00"), zone, at("2018-11-03T12:00", "America/Sao_Paulo")))
        .isEqualTo(at("2018-11-04T01:00", "America/Sao_Paulo"));
  }

  @Test
  void aDateThatIsSkippedHasNone() {
    ZoneId apia = ZoneId.of("Pacific/Apia");

    assertThat(next(daily("09:00"), apia, at("2011-12-29T09:00", "Pacific/Apia")))
        .isEqualTo(at("2011-12-31T09:00", "Pacific/Apia"));
  }

  @Test
  void weeklyPostsAreDueOnTheirDayInTheirOwnZone() {
    Timetable fridays =
        new Timetable(LocalTime.of(9, 0), DayOfWeek.FRIDAY, ZoneId.of("Asia/Shanghai"));
    ZoneId elsewhere = ZoneId.of("America/New_York");
    Instant first = next(fridays, elsewhere, at("2026-11-22T00:00", "Asia/Shanghai"));

    assertThat(first).isEqualTo(at("2026-11-27T09:00", "Asia/Shanghai"));
    assertThat(next(fridays, elsewhere, first)).isEqualTo(at("2026-12-04T09:00", "Asia/Shanghai"));
    assertThat(DueTimes.latest(fridays, elsewhere, first.minusSeconds(1)))
        .isEqualTo(at("2026-11-20T09:00", "Asia/Shanghai"));
  }

  @Test
  void aWeekWhoseDayIsSkippedHasNone() {
    Timetable fridays = new Timetable(LocalTime.of(9, 0), DayOfWeek.FRIDAY, null);
    ZoneId apia = ZoneId.of("Pacific/Apia");

    assertThat(next(fridays, apia, at("2011-12-23T09:00", "Pacific/Apia")))
        .isEqualTo(at("2012-01-06T09:00", "Pacific/Apia"));
  }

  @Test
  void aDateThatEndsWithAGapKeepsItsOwn() {
    ZoneId nuuk = ZoneId.of("America/Nuuk");
    Instant saturday = next(daily("23:30"), nuuk, at("2026-03-28T12:00", "America/Nuuk"));

    assertThat(saturday).isEqualTo(at("2026-03-28T22:59", "America/Nuuk"));
    assertThat(next(daily("23:30"), nuuk, saturday))
        .isEqualTo(at("2026-03-29T23:30", "America/Nuuk"));
  }
}
