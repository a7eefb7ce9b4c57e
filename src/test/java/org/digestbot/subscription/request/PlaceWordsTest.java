package org.digestbot.subscription.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceWordsTest {
  @ParameterizedTest
  @CsvSource({
    "22:00-07:00 in @news, 22:00-07:00, @news",
    "to #news 22:00-07:00, 22:00-07:00, #news",
    "22-7 发到@news, 22-7, @news",
    "22-7 in:#news, 22-7, #news",
    "22-7 to:#ﬁnance, 22-7, #ﬁnance",
    "22-7 到#㍿, 22-7, #㍿"
  })
  void aPlaceStandsAtTheEndOrTheBeginning(String typed, String rest, String place) {
    assertThat(PlaceWords.split(typed)).isEqualTo(new PlaceWords.Split(rest, place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22:00-07:00", "到㍿", "\"in @news\"", "in news", "into @news"})
  void whatNamesNoPlaceStaysAsItIs(String typed) {
    assertThat(PlaceWords.split(typed)).isEqualTo(new PlaceWords.Split(typed, null));
  }
}
