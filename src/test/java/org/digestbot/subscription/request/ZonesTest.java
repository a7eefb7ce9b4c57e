package org.digestbot.subscription.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, Asia/Shanghai",
    "asia/shanghai, Asia/Shanghai",
    "ＡＳＩＡ／ＳＨＡＮＧＨＡＩ, Asia/Shanghai",
    "Shanghai, Asia/Shanghai",
    "new york, America/New_York",
    "New_York, America/New_York",
    "america/new york, America/New_York",
    "Buenos Aires, America/Argentina/Buenos_Aires",
    "上海, Asia/Shanghai",
    "上海市, Asia/Shanghai",
    "北京时间, Asia/Shanghai",
    "北京時間, Asia/Shanghai",
    "Beijing, Asia/Shanghai",
    "东京, Asia/Tokyo",
    "東京, Asia/Tokyo",
    "纽约, America/New_York",
    "伦敦, Europe/London",
    "台北, Asia/Taipei",
    "德国, Europe/Berlin",
    "São Paulo, America/Sao_Paulo",
    "Ho Chi Minh, Asia/Ho_Chi_Minh",
    "London time, Europe/London",
    "JST, Asia/Tokyo",
    "utc, UTC",
    "GMT, UTC",
    "UTC+8, UTC+08:00",
    "utc + 8, UTC+08:00",
    "GMT+08:00, UTC+08:00",
    "GMT-3:30, UTC-03:30",
    "UTC−5, UTC-05:00",
    "+08:00, UTC+08:00",
    "+8, UTC+08:00",
    "+0545, UTC+05:45",
    "ＵＴＣ＋８, UTC+08:00",
    "东八区, UTC+08:00",
    "西5区, UTC-05:00",
    "+0, UTC",
  })
  void aZoneIsReadAsPeopleTypeIt(String typed, String zone) {
    assertThat(Zones.read(typed).zone()).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({
    "Shangai, Asia/Shanghai",
    "Asia/Shangai, Asia/Shanghai",
    "Londen, Europe/London",
    "上诲, Asia/Shanghai",
    "Tokio, Asia/Tokyo",
    "Europe/Belin, Europe/Berlin",
    "CST, Asia/Shanghai",
    "CST, America/Chicago",
    "美国, America/New_York",
    "Australia, Australia/Sydney",
    "San Fran, America/Los_Angeles",
  })
  void aWrongOrAmbiguousOneGetsSuggestions(String typed, String suggested) {
    Zones.Reading reading = Zones.read(typed);

    assertThat(reading.zone()).isNull();
    assertThat(reading.suggestions()).contains(ZoneId.of(suggested)).hasSizeLessThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Wonderland", "+25", "UTC+15", "UTC-13", "UTC+8:75", "xx", "？"})
  void nonsenseIsNoZone(String typed) {
    assertThat(Zones.read(typed)).isEqualTo(new Zones.Reading(null, java.util.List.of()));
  }

  @Test
  void everyZoneOfTheDatabaseIsReadByItsName() {
    assertThat(ZoneId.getAvailableZoneIds())
        .filteredOn(id -> id.indexOf('/') > 0)
        .filteredOn(
            id -> {
              ZoneId zone = Zones.read(id).zone();
              return zone == null || !zone.getRules().equals(ZoneId.of(id).getRules());
            })
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "shang, Asia/Shanghai",
    "上, Asia/Shanghai",
    "asia/to, Asia/Tokyo",
    "new, America/New_York",
    "los, America/Los_Angeles",
    "东京, Asia/Tokyo",
    "utc+8, UTC+08:00",
  })
  void aZoneIsCompletedInBothLanguages(String prefix, String zone) {
    assertThat(Zones.complete(prefix, 25))
        .extracting(name -> Zones.read(name).zone())
        .contains(ZoneId.of(zone));
  }

  @Test
  void whatACompletionOffersCanBeRead() {
    assertThat(Zones.complete("", 25))
        .hasSize(25)
        .extracting(name -> Zones.read(name).zone())
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(Zones.complete("zzz", 25)).isEmpty();
    assertThat(Zones.complete("america/", 25)).hasSize(25);
  }
}
