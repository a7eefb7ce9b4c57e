package org.digestbot.subscription.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.digestbot.digest.ArchivedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterBankTest {
  private static final FilterReader READER = new FilterReader(Entries.TOPICS);

  private static FilterBank bank(String... filters) {
    return new FilterBank(Stream.of(filters).map(text -> READER.read(text).filter()).toList());
  }

  @Test
  void theFiltersThatWantAnEntryAreNamedByTheirPlaces() {
    FilterBank bank = bank("rag", "rag python", "", "微调", "-python", "-rust");

    assertThat(bank.match(Entries.entry("RAG in Python", "")).stream()).containsExactly(0, 1, 2, 5);
  }

  @Test
  void noFilterWantsNothing() {
    assertThat(new FilterBank(List.of()).match(Entries.entry("RAG", "")).isEmpty()).isTrue();
  }

  @Test
  void phrasesWithinPhrasesAreAllFound() {
    FilterBank bank =
        bank("啊", "啊啊", "啊啊啊", "啊啊啊啊", "\"a b c\"", "\"b c\"", "\"a b d\"", "\"b 知\"");

    assertThat(bank.match(Entries.entry("哈啊啊啊", "a b c")).stream()).containsExactly(0, 1, 2, 4, 5);
    assertThat(bank.match(Entries.entry("a b 知识", "x")).stream()).containsExactly(7);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_261_122})
  void aBankAnswersAsItsFiltersDo(long seed) {
    FilterMix mix = new FilterMix(seed);
    List<Filter> filters =
        Stream.generate(mix::filter).limit(300).map(text -> READER.read(text).filter()).toList();
    FilterBank bank = new FilterBank(filters);
    int matches = 0;
    for (int i = 0; i < 200; i++) {
      ArchivedEntry entry = mix.entry();
      BitSet matching = bank.match(entry);
      matches += matching.cardinality();
      for (int number = 0; number < filters.size(); number++) {
        assertThat(matching.get(number))
            .as("seed %d, filter %s, entry %s", seed, filters.get(number), entry.entry())
            .isEqualTo(filters.get(number).matches(entry));
      }
    }
    assertThat(matches).isBetween(1_000, 50_000);
  }
}
