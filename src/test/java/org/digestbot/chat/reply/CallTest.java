package org.digestbot.chat.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {
  @Test
  void aCallIsOneShortString() {
    Call call = Call.of("search").with("query", "rag").with("page", "2");

    assertThat(call.encode()).isEqualTo("search|query=rag|page=2");
    assertThat(Call.decode("search|query=rag|page=2")).contains(call);
  }

  @Test
  void turningBackToTheFirstPageDropsTheArgument() {
    Call second = Call.of("latest").with("page", "2");
    assertThat(second.with("page", null)).isEqualTo(Call.of("latest"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverStandsInACallComesBack(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Map<String, String> arguments = new LinkedHashMap<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        arguments.put(text(random), text(random));
      }
      Call call = new Call("c" + text(random), arguments);
      assertThat(Call.decode(call.encode())).as("seed %d", seed).contains(call);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "|", "|query=rag", "search|query", "search|page=2|x"})
  void whatIsNoCallIsNone(String encoded) {
    assertThat(Call.decode(encoded)).isEmpty();
  }

  private static String text(Random random) {
    String letters = "ab|=\\ \n检😀\"";
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(6); n > 0; n--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
