package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingTest {
  @Test
  void linksStayInTheOrderInWhichTheirEntriesHaveThem() {
    List<String> links =
        IntStream.range(0, 20).mapToObj(number -> "https://example.org/" + number).toList();
    Waiting row =
        new Waiting(
            1, 2, 3, Instant.EPOCH, List.of(), new LinkedHashSet<>(links), Fate.WAITING, null);

    assertThat(List.copyOf(Waiting.linksOf(List.of(row)))).isEqualTo(links);
  }
}
