package org.digestbot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {

  @ParameterizedTest
  @CsvSource({"20, 30", "80, 79", "300, 100"})
  void linesAreAsLongAsTheWindowAllowsAndAReaderLikes(int window, int columns) {
    assertThat(Look.of("xterm", window, Map.of()).width()).isEqualTo(columns);
  }

  @Test
  void nothingIsWrappedForATerminalThatTellsNoWidth() {
    assertThat(Look.of("dumb", 0, Map.of())).isEqualTo(Look.PLAIN);
  }
}
