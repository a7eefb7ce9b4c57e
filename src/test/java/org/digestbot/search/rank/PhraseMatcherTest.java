package org.digestbot.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Phrases;
import org.digestbot.search.rank.PhraseMatcher.Occurrence;
import org.digestbot.text.Fold;
import org.digestbot.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseMatcherTest {
  /** What terms are made of, and what makes their bounds hard to find. */
  private static final List<String> PIECES =
      List.of(
          "大",
          "模",
          "型",
          "的",
          "𠮷",
          "gpt",
          "4",
          "12",
          "v",
          "agents",
          "agent",
          "libraries",
          "library",
          "movies",
          "boxes",
          "class",
          "by",
          "y",
          "c++",
          "c#",
          ".net",
          "dotnet",
          "f++",
          "c",
          "cpp",
          "sharp",
          "x\u0301",
          "\u0301",
          "😀",
          " ",
          " ",
          " ",
          "-",
          "，",
          ".");

  @ParameterizedTest
  @CsvSource({
    "agent, 'many agents, one agent', 'agents|agent'",
    "library, 'two libraries', libraries",
    "模型, 大模型和模型, '模型|模型'",
    "型, 大模型, 型",
    "rag, fragment, ''",
    "gpt 4, 'gpt-4v and gpt4', 'gpt-4|gpt4'",
    "c++, 'c, c++ and c#', c++",
    "cpp, c++, c++",
    ".net, 'neural net, example.net, .net', .net",
    "net, '.net, a net', 'net|net'",
  })
  void aPhraseIsFoundInEveryFormThatTheIndexFindsItIn(String phrase, String text, String found) {
    List<String> standing =
        new PhraseMatcher(List.of(Phrases.of(phrase)))
            .find(text).stream().map(at -> text.substring(at.start(), at.end())).toList();
    assertThat(String.join("|", standing)).isEqualTo(found);
  }

  @Test
  void itFindsWhatAPassOverAllTermsFinds() {
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 2_000; round++) {
      String text = Fold.text(pieces(random, 30));
      List<Condition.Words> phrases =
          Stream.generate(() -> Phrases.of(pieces(random, 3)))
              .filter(phrase -> !phrase.terms().isEmpty())
              .limit(6)
              .distinct()
              .toList();
      assertThat(new PhraseMatcher(phrases).find(text))
          .as("seed %d, round %d: %s in %s", seed, round, phrases, text)
          .containsExactlyInAnyOrderElementsOf(inAllTerms(phrases, text))
          .isSortedAccordingTo((left, right) -> Integer.compare(left.start(), right.start()));
    }
  }

  private static String pieces(SplittableRandom random, int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(1, most + 1); left > 0; left--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static List<Occurrence> inAllTerms(List<Condition.Words> phrases, String text) {
    record Term(String term, int start, int end) {}
    List<Term> terms = new ArrayList<>();
    Tokenizer.terms(
        text,
        (in, from, to, start, end) -> terms.add(new Term(in.substring(from, to), start, end)));
    List<Occurrence> found = new ArrayList<>();
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      List<String> wanted = phrases.get(phrase).terms();
      int last = wanted.size() - 1;
      for (int first = 0; first + last < terms.size(); first++) {
        boolean same = true;
        for (int i = 0; i <= last; i++) {
          String term = terms.get(first + i).term;
          boolean open = i == last && phrases.get(phrase).open();
          same &= open ? term.startsWith(wanted.get(i)) : term.equals(wanted.get(i));
        }
        if (same) {
          Term end = terms.get(first + last);
          boolean open = phrases.get(phrase).open();
          found.add(
              new Occurrence(
                  phrase,
                  terms.get(first).start,
                  open ? end.start + wanted.get(last).length() : end.end));
        }
      }
    }
    return found;
  }
}
