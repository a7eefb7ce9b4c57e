package org.digestbot.search.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void wordsAreFoundInBothLanguagesHoweverTheyAreWritten() {
    Lexicon lexicon =
        Lexicon.of(List.of(pair("harbour", "港口"), pair("borrow", "借阅"), pair("borrow", "借入")));

    assertThat(lexicon.others(Dictionary.key("Harbour"))).containsExactly("港口");
    assertThat(lexicon.others(Dictionary.key("港口"))).containsExactly("harbour");
    assertThat(lexicon.others(Dictionary.key("borrow"))).containsExactly("借阅", "借入");
    assertThat(lexicon.others(Dictionary.key("loan"))).isEmpty();
    assertThat(lexicon.size()).isEqualTo(5);
    assertThat(Lexicon.of(List.of(pair("how to", "攻略"))).knows("how to")).isFalse();
    assertThat(Lexicon.EMPTY.knows("harbour")).isFalse();
  }

  @Test
  void everyWordOfALargeOneIsFoundAlsoAfterKeeping() {
    long seed = Long.getLong("seed", 20240305);
    Random random = new Random(seed);
    List<Glossary.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String english = Integer.toString(random.nextInt(1_000_000) + 1_000_000, 36) + "x";
      String chinese = "" + han(random) + han(random);
      pairs.add(pair(english, chinese));
    }

    Lexicon lexicon = Lexicon.of(Lexicon.of(pairs).bytes());

    assertThat(pairs)
        .as("seed " + seed)
        .allMatch(pair -> lexicon.knows(Dictionary.key(pair.english().get(0))))
        .allMatch(pair -> lexicon.knows(Dictionary.key(pair.chinese().get(0))));
  }

  @Test
  void theGlossaryOfTheProjectsOwnHandDecidesWhatItKnows() {
    Glossary own =
        new Glossary(
            List.of(new Glossary.Pair(List.of("agent"), List.of("智能体"), Glossary.Kind.TERM)));
    Dictionary dictionary =
        new Dictionary(
            own.with(Lexicon.of(List.of(pair("agent", "代理人"), pair("harbour", "港口")))),
            new org.digestbot.digest.Topics(List.of()));

    assertThat(dictionary.others("agent"))
        .extracting(Dictionary.Other::written)
        .containsExactly("智能体");
    assertThat(dictionary.others("harbour"))
        .extracting(Dictionary.Other::written)
        .containsExactly("港口");
    assertThat(dictionary.isCommon("harbour")).isTrue();
    assertThat(dictionary.isCommon("agent")).isFalse();
  }

  private static char han(Random random) {
    // So rare that none is a word of asking.
    return (char) ('\u3400' + random.nextInt(5_000));
  }

  private static Glossary.Pair pair(String english, String chinese) {
    return new Glossary.Pair(List.of(english), List.of(chinese), Glossary.Kind.WORD);
  }
}
