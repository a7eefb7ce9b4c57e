package org.digestbot.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.text.Tokenizer;

/**
 * The words of real texts, most frequent first, with made-up ones behind them, because an archive a
 * thousand times as large has words that the texts have not. Chinese has no blanks, so its runs are
 * cut where the texts' own repetitions are most probable. Immutable.
 */
final class Lexicon {
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z'-]*[A-Za-z]");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final int LONGEST_PIECE = 4;

  /** A piece of several characters that is rarer than this is taken for chance. */
  private static final int SELDOM = 3;

  private static final String[] ONSETS = {
    "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl",
    "qu", "r", "s", "sh", "st", "t", "th", "tr", "v", "w", "z"
  };
  private static final String[] RIMES = {
    "a", "an", "ar", "e", "el", "en", "er", "i", "in", "ix", "o", "on", "or", "os", "u", "um", "un"
  };

  private final List<String> latin;
  private final List<String> chinese;

  private Lexicon(List<String> latin, List<String> chinese) {
    this.latin = latin;
    this.chinese = chinese;
  }

  /**
   * Takes the words of these texts.
   *
   * @param madeUp how many words to add, half of them Latin, half Chinese
   */
  static Lexicon of(List<String> texts, int madeUp, long seed) {
    Map<String, Integer> latin = new HashMap<>();
    List<String> runs = new ArrayList<>();
    for (String text : texts) {
      String words = ADDRESS.matcher(text).replaceAll(" ");
      Matcher matcher = LATIN.matcher(words);
      while (matcher.find()) {
        latin.merge(matcher.group(), 1, Integer::sum);
      }
      addRuns(words, runs);
    }
    Map<String, Integer> pieces = pieces(runs);
    Map<String, Integer> chinese = new HashMap<>();
    runs.forEach(run -> cut(run, pieces).forEach(word -> chinese.merge(word, 1, Integer::sum)));
    if (latin.isEmpty() || chinese.isEmpty()) {
      throw new IllegalArgumentException("the documents need both Latin and Chinese words");
    }
    SplittableRandom random = new SplittableRandom(seed);
    return new Lexicon(
        extended(ranked(latin), madeUp / 2, () -> latinWord(random)),
        extended(ranked(chinese), madeUp / 2, chineseWords(pieces, random)));
  }

  /** Most frequent first. */
  List<String> latin() {
    return latin;
  }

  /** Most frequent first. */
  List<String> chinese() {
    return chinese;
  }

  private static void addRuns(String text, List<String> runs) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean han =
          i < text.length()
              && Tokenizer.isIdeographic(text.charAt(i))
              && !Character.isSurrogate(text.charAt(i));
      if (han && start < 0) {
        start = i;
      } else if (!han && start >= 0) {
        runs.add(text.substring(start, i));
        start = -1;
      }
    }
  }

  private static Map<String, Integer> pieces(List<String> runs) {
    Map<String, Integer> counts = new HashMap<>();
    for (String run : runs) {
      for (int i = 0; i < run.length(); i++) {
        for (int length = 1; length <= LONGEST_PIECE && i + length <= run.length(); length++) {
          counts.merge(run.substring(i, i + length), 1, Integer::sum);
        }
      }
    }
    counts.entrySet().removeIf(e -> e.getKey().length() > 1 && e.getValue() < SELDOM);
    return counts;
  }

  /** The most probable way to cut a run into pieces, each taken as independent of the others. */
  private static List<String> cut(String run, Map<String, Integer> pieces) {
    double total = 20.0 * run.length() + 1_000_000;
    double[] best = new double[run.length() + 1];
    int[] length = new int[run.length() + 1];
    for (int end = 1; end <= run.length(); end++) {
      best[end] = Double.NEGATIVE_INFINITY;
      for (int size = 1; size <= Math.min(LONGEST_PIECE, end); size++) {
        Integer count = pieces.get(run.substring(end - size, end));
        double score = count == null ? 0 : best[end - size] + Math.log(count / total);
        if (count != null && score > best[end]) {
          best[end] = score;
          length[end] = size;
        }
      }
    }
    List<String> words = new ArrayList<>();
    for (int end = run.length(); end > 0; end -= length[end]) {
      words.add(run.substring(end - length[end], end));
    }
    return words;
  }

  private static List<String> ranked(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> extended(List<String> words, int more, Supplier<String> maker) {
    Set<String> all = new LinkedHashSet<>(words);
    int size = all.size() + more;
    while (all.size() < size) {
      all.add(maker.get());
    }
    return List.copyOf(all);
  }

  private static String latinWord(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    int syllables = random.nextInt(2, 5);
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(RIMES[random.nextInt(RIMES.length)]);
    }
    return word.toString();
  }

  /** Two or three characters, each as likely as it is in the texts. */
  private static Supplier<String> chineseWords(
      Map<String, Integer> pieces, SplittableRandom random) {
    StringBuilder characters = new StringBuilder();
    pieces.entrySet().stream()
        .filter(e -> e.getKey().length() == 1)
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> characters.append(e.getKey().repeat((int) Math.sqrt(e.getValue()))));
    return () -> {
      StringBuilder word = new StringBuilder();
      int length = random.nextInt(2, 4);
      for (int i = 0; i < length; i++) {
        word.append(characters.charAt(random.nextInt(characters.length())));
      }
      return word.toString();
    };
  }
}
