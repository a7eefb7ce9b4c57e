package org.digestbot.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.digestbot.benchmark.BenchmarkQuery.Kind;

/**
 * Makes the queries that are measured, the same for the same seed: one to four words of every
 * frequency in both languages, half of them from one entry so that something is found, and
 * questions, typing errors and filters.
 */
final class QueryMix {
  private static final int PER_WORD_COUNT = 60;
  private static final int QUESTIONS = 40;
  private static final int TYPOS = 30;
  private static final int FILTERS = 40;

  /** Ranks up to which a word is frequent or in the middle; the others are rare. */
  private static final int FREQUENT = 150;

  private static final int MIDDLE = 6_000;

  private static final List<String> QUESTION_FORMS =
      List.of(
          "how to %s %s",
          "what is %s", "which %s is best for %s?", "如何用%s做%s", "什么是%s", "%s怎么%s", "有没有%s的%s推荐？");

  private final Lexicon lexicon;
  private final SyntheticArchive archive;
  private final SplittableRandom random;

  QueryMix(Lexicon lexicon, SyntheticArchive archive, long seed) {
    this.lexicon = lexicon;
    this.archive = archive;
    this.random = new SplittableRandom(seed);
  }

  List<BenchmarkQuery> queries() {
    List<BenchmarkQuery> queries = new ArrayList<>();
    for (int words = 1; words <= 4; words++) {
      for (int i = 0; i < PER_WORD_COUNT; i++) {
        queries.add(BenchmarkQuery.of(Kind.WORDS, words(words, i % 2 == 0)));
      }
    }
    for (int i = 0; i < QUESTIONS; i++) {
      String form = QUESTION_FORMS.get(i % QUESTION_FORMS.size());
      queries.add(BenchmarkQuery.of(Kind.QUESTION, form.formatted(anyWord(), anyWord())));
    }
    for (int i = 0; i < TYPOS; i++) {
      queries.add(BenchmarkQuery.of(Kind.TYPO, misspelt() + (i % 3 == 0 ? " " + anyWord() : "")));
    }
    for (int i = 0; i < FILTERS; i++) {
      queries.add(filtered(i));
    }
    return queries;
  }

  /** What people have typed of a word when they look at the completions. */
  List<String> prefixes(int count) {
    List<String> prefixes = new ArrayList<>();
    while (prefixes.size() < count) {
      String word = anyWord();
      prefixes.add(word.substring(0, Math.min(word.length(), random.nextInt(1, 5))));
    }
    return prefixes;
  }

  private String words(int count, boolean together) {
    List<String> source = archive.words(random.nextInt(archive.size()));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(together ? source.get(random.nextInt(source.size())) : anyWord());
    }
    return String.join(" ", words);
  }

  private String anyWord() {
    List<String> words = random.nextBoolean() ? lexicon.chinese() : lexicon.latin();
    return switch (random.nextInt(3)) {
      case 0 -> words.get(random.nextInt(FREQUENT));
      case 1 -> words.get(random.nextInt(FREQUENT, MIDDLE));
      default -> words.get(random.nextInt(MIDDLE, words.size()));
    };
  }

  private String misspelt() {
    List<String> words = lexicon.latin();
    String word = "";
    while (word.length() < 6) {
      word = words.get(random.nextInt(MIDDLE));
    }
    int place = random.nextInt(1, word.length() - 1);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, place) + word.substring(place + 1);
      case 1 -> word.substring(0, place) + word.charAt(place) + word.substring(place);
      default ->
          word.substring(0, place)
              + word.charAt(place + 1)
              + word.charAt(place)
              + word.substring(place + 2);
    };
  }

  private BenchmarkQuery filtered(int number) {
    String words = number % 5 == 0 ? "" : words(1 + number % 2, true);
    return switch (number % 3) {
      case 0 -> {
        String handle = archive.handle(random);
        String typed = (words + " from:@" + handle).strip();
        yield new BenchmarkQuery(Kind.FILTER, typed, words, handle, null, null);
      }
      case 1 -> {
        String site = archive.site(random);
        String typed = (words + " site:" + site).strip();
        yield new BenchmarkQuery(Kind.FILTER, typed, words, null, site, null);
      }
      default -> {
        LocalDate since = archive.day(random.nextInt(archive.size()));
        String typed = (words + " since:" + since).strip();
        yield new BenchmarkQuery(Kind.FILTER, typed, words, null, null, since);
      }
    };
  }
}
