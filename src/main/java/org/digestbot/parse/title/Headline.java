package org.digestbot.parse.title;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * A headline for a long text without one: of its first sentences, the one that names what the text
 * goes on to speak of most. Names in Latin letters count more than words, because in these texts
 * they are who and what it is about.
 */
public final class Headline {
  private static final int READ = 60_000;
  private static final int HEAD = 1_500;
  private static final int MOST_SENTENCES = 12;
  private static final int SHORTEST = 10;
  private static final int LONGEST_NAME = 40;

  private static final int TWICE_IS_CHANCE = 3;
  private static final double NAME_WEIGHT = 3;
  private static final double SUBJECT_BONUS = 1.5;
  private static final double FADING = 0.95;

  /** How often a Latin word stands in the text, and how often of these without a capital. */
  private static final class Count {
    private int all;
    private int lowerCase;

    /** Whether it is nearly always written with a capital. */
    boolean isName() {
      return lowerCase * 5 <= all;
    }
  }

  private final List<String> sentences;

  /** By the words in lower case. */
  private final Map<String, Count> words = new HashMap<>();

  /** Those of the sentences; no others are asked for. */
  private final HanPairs pairs = new HanPairs(MOST_SENTENCES * Titles.LONGEST);

  private Headline(String text) {
    sentences = sentences(text);
    for (String sentence : sentences) {
      tell(sentence, word -> {}, pairs::add);
    }
    tell(text, this::count, pairs::count);
  }

  private void count(String word) {
    String key = word.toLowerCase(Locale.ROOT);
    Count count = words.computeIfAbsent(key, unknown -> new Count());
    count.all++;
    count.lowerCase += key.equals(word) ? 1 : 0;
  }

  /** The title of a text, or an empty string where its head holds no sentence of fitting length. */
  public static String of(String body) {
    String best = new Headline(body.substring(0, Math.min(body.length(), READ))).best();
    return best.isEmpty() ? "" : Titles.derive(best);
  }

  private String best() {
    String subject = subject();
    String best = "";
    double bestScore = 0;
    double weight = 1;
    for (String sentence : sentences) {
      Score terms = new Score();
      tell(sentence, terms::addWord, terms::addPair);
      double score = weight * terms.of(sentence, subject);
      weight *= FADING;
      if (score > bestScore) {
        best = sentence;
        bestScore = score;
      }
    }
    return best;
  }

  /** The name that stands most often, or an empty string. */
  private String subject() {
    String subject = "";
    int most = TWICE_IS_CHANCE;
    for (Map.Entry<String, Count> word : words.entrySet()) {
      Count count = word.getValue();
      boolean more =
          count.all > most || (count.all == most && word.getKey().compareTo(subject) < 0);
      if (more && word.getKey().length() >= 4 && count.isName()) {
        subject = word.getKey();
        most = count.all;
      }
    }
    return subject;
  }

  /** How much of what the text speaks of stands in a sentence. */
  private final class Score {
    private final Set<String> seenWords = new HashSet<>();
    private final BitSet seenPairs = new BitSet();
    private double sum;

    void addWord(String word) {
      String key = word.toLowerCase(Locale.ROOT);
      Count count = words.get(key);
      if (count != null && count.all >= TWICE_IS_CHANCE && seenWords.add(key)) {
        sum += Math.log(count.all) * (count.isName() ? NAME_WEIGHT : 1);
      }
    }

    void addPair(int pair) {
      int place = pairs.place(pair);
      int count = pairs.countAt(place);
      if (count >= TWICE_IS_CHANCE && !seenPairs.get(place)) {
        seenPairs.set(place);
        sum += Math.log(count);
      }
    }

    double of(String sentence, String subject) {
      double bonus = seenWords.contains(subject) ? SUBJECT_BONUS : 1;
      return bonus * sum / Math.sqrt(SHORTEST + sentence.length());
    }
  }

  private static List<String> sentences(String text) {
    return text.substring(0, Math.min(text.length(), HEAD))
        .lines()
        .flatMap(line -> Sentences.of(Titles.plain(line)).stream())
        .filter(it -> it.length() >= SHORTEST && it.length() <= Titles.LONGEST)
        .limit(MOST_SENTENCES)
        .toList();
  }

  /** Tells, in their order, Latin words of three letters or more and pairs of Han characters. */
  private static void tell(String text, Consumer<String> words, IntConsumer pairs) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = at + 1;
      if (isLatin(c)) {
        while (next < text.length()
            && (isLatin(text.charAt(next)) || Character.isDigit(text.charAt(next)))) {
          next++;
        }
        if (next - at >= 3 && next - at <= LONGEST_NAME) {
          words.accept(text.substring(at, next));
        }
      } else if (isHan(c) && next < text.length() && isHan(text.charAt(next))) {
        pairs.accept(HanPairs.pair(c, text.charAt(next)));
      }
      at = next;
    }
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF';
  }
}
