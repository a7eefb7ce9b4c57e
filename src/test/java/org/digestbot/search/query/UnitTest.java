package org.digestbot.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Phrases;
import org.junit.jupiter.api.Test;

/** The index takes time with every form that it is asked for. */
class UnitTest {
  @Test
  void asksForNoFormThatAnotherOneFinds() {
    assertThat(unit(phrase("提示工程师"), phrase("prompt"), phrase("提示工程")).condition())
        .isEqualTo(any(phrase("prompt"), phrase("提示工程")));
  }

  @Test
  void asksForNoTermOfWhichTheWordsAreSoughtCloseTogether() {
    Alternative together = phrase("扩散", "模型");

    assertThat(unit(phrase("扩散模型"), phrase("diffusion model"), together).condition())
        .isEqualTo(any(phrase("diffusion model"), together));
  }

  @Test
  void asksForATermInWhichItsWordsStandFurtherApart() {
    Alternative term = phrase("扩散于高维空间之中的生成模型");
    Alternative together = phrase("扩散", "模型");

    assertThat(unit(term, together).condition()).isEqualTo(any(term, together));
  }

  private static Unit unit(Alternative... alternatives) {
    return new Unit("", List.of(alternatives), Unit.Weight.FULL, 1);
  }

  private static Alternative phrase(String... phrases) {
    return new Alternative(Stream.of(phrases).map(Phrases::of).toList(), 1);
  }

  private static Condition any(Alternative... alternatives) {
    return new Condition.Any(Stream.of(alternatives).map(Alternative::condition).toList());
  }
}
