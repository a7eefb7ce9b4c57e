package org.digestbot.subscription.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Wednesday. */
  private static final Instant NOW =
      LocalDateTime.parse("2026-10-21T10:00").atZone(BERLIN).toInstant();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "7d = 2026-10-28T10:00",
        "７ｄ = 2026-10-28T10:00",
        "for 2 weeks = 2026-11-04T10:00",
        "12h = 2026-10-21T22:00",
        "3天 = 2026-10-24T10:00",
        "三天 = 2026-10-24T10:00",
        "两週 = 2026-11-04T10:00",
        "一周 = 2026-10-28T10:00",
        "一个半小时 = 2026-10-21T11:30",
        "半天 = 2026-10-21T22:00",
        "半个月 = 2026-11-05T10:00",
        "1个月 = 2026-11-21T10:00",
        "a week = 2026-10-28T10:00",
        "an hour = 2026-10-21T11:00",
        "half an hour = 2026-10-21T10:30",
        "1d12h = 2026-10-22T22:00",
        "1 day and 2 hours = 2026-10-22T12:00",
        "one year = 2027-10-21T10:00",
        "until monday = 2026-10-26T00:00",
        "Until Monday 9:00 = 2026-10-26T09:00",
        "wednesday = 2026-10-28T00:00",
        "next friday = 2026-10-23T00:00",
        "到周一 = 2026-10-26T00:00",
        "直到下周五 = 2026-10-30T00:00",
        "到下周一早上9点 = 2026-10-26T09:00",
        "until 2026-12-01 = 2026-12-01T00:00",
        "2026/12/1 08:30 = 2026-12-01T08:30",
        "到12月1日 = 2026-12-01T00:00",
        "until dec 1 = 2026-12-01T00:00",
        "1 march = 2027-03-01T00:00",
        "until 18:00 = 2026-10-21T18:00",
        "until 9am = 2026-10-22T09:00",
        "tomorrow = 2026-10-22T00:00",
        "明天早上8点 = 2026-10-22T08:00",
      })
  void aPauseEnds(String typed, String end) {
    assertThat(Spans.read(typed, NOW, BERLIN))
        .isEqualTo(new Spans.Reading(LocalDateTime.parse(end).atZone(BERLIN).toInstant(), null));
  }

  @Test
  void daysAreThoseOfTheClockOnTheWall() {
    // The clocks go back on 25 October.
    Instant until = Spans.read("7d", NOW, BERLIN).until();

    assertThat(until).isEqualTo(NOW.plusSeconds((7 * 24 + 1) * 3600));
  }

  @ParameterizedTest
  @ValueSource(strings = {"forever", "永远", "一直"})
  void somePausesEndOnlyWhenSomebodyEndsThem(String typed) {
    assertThat(Spans.read(typed, NOW, BERLIN).until()).isEqualTo(Instant.MAX);
  }

  @ParameterizedTest
  @CsvSource({
    "'', UNREADABLE",
    "soon, UNREADABLE",
    "7, UNREADABLE",
    "7x, UNREADABLE",
    "until, UNREADABLE",
    "2026-02-30, UNREADABLE",
    "25:00, UNREADABLE",
    "0d, PAST",
    "until 2026-10-01, PAST",
    "400d, TOO_LONG",
    "13 months, TOO_LONG",
    "9999 years, TOO_LONG",
    "until 2030-01-01, TOO_LONG",
  })
  void whatIsNoPauseIsSaidToBeNone(String typed, Spans.Problem problem) {
    assertThat(Spans.read(typed, NOW, BERLIN)).isEqualTo(new Spans.Reading(null, problem));
  }
}
