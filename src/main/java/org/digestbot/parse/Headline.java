package org.digestbot.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A headline for a long text without one: of its first sentences, the one that names what the text
 * goes on to speak of most. Names in Latin letters count more than words, because in these texts
 * they are who and what it is about.
 */
final class Headline {
  private static final int READ = 60_000;
  private static final int HEAD = 1_500;
  private static final int MOST_SENTENCES = 12;
  private static final int SHORTEST = 10;
  private static final int LONGEST_NAME = 40;

  private static final int HASHES = 1 << 14;
  private static final int TWICE_IS_CHANCE = 3;
  private static final double NAME_WEIGHT = 3;
  private static final double SUBJECT_BONUS = 1.5;
  private static final double FADING = 0.95;

  private final List<String> sentences;
  private final List<List<String>> termsOfSentences;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> lowerCase = new HashMap<>();

  /** Of pairs of Han characters only those of the sentences are counted. */
  private final BitSet pairs = new BitSet(HASHES);

  private Headline(String text) {
    sentences = sentences(text);
    termsOfSentences = sentences.stream().map(sentence -> terms(sentence, at -> true)).toList();
    for (String sentence : sentences) {
      for (int i = 0; i < sentence.length(); i++) {
        pairs.set(hash(sentence, i));
      }
    }
    for (String term : terms(text, at -> pairs.get(hash(text, at)))) {
      counts.merge(key(term), 1, Integer::sum);
      if (Character.isLowerCase(term.charAt(0))) {
        lowerCase.merge(term, 1, Integer::sum);
      }
    }
  }

  /** The title of a text, or an empty string where its head holds no sentence of fitting length. */
  static String of(String body) {
    String best = new Headline(body.substring(0, Math.min(body.length(), READ))).best();
    return best.isEmpty() ? "" : Titles.derive(best);
  }

  private String best() {
    String subject = subject();
    String best = "";
    double bestScore = 0;
    double weight = 1;
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      double score = weight * score(sentence, termsOfSentences.get(i), subject);
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
    for (Map.Entry<String, Integer> term : counts.entrySet()) {
      boolean more =
          term.getValue() > most
              || (term.getValue() == most && term.getKey().compareTo(subject) < 0);
      if (more && term.getKey().length() >= 4 && isName(term.getKey())) {
        subject = term.getKey();
        most = term.getValue();
      }
    }
    return subject;
  }

  private double score(String sentence, List<String> terms, String subject) {
    Set<String> seen = new HashSet<>();
    double score = 0;
    for (String term : terms) {
      String key = key(term);
      int count = counts.getOrDefault(key, 0);
      if (count >= TWICE_IS_CHANCE && seen.add(key)) {
        score += Math.log(count) * (isName(key) ? NAME_WEIGHT : 1);
      }
    }
    double bonus = seen.contains(subject) ? SUBJECT_BONUS : 1;
    return bonus * score / Math.sqrt(SHORTEST + sentence.length());
  }

  /** A Latin word that is nearly always written with a capital. */
  private boolean isName(String key) {
    return isLatin(key.charAt(0))
        && lowerCase.getOrDefault(key, 0) * 5 <= counts.getOrDefault(key, 0);
  }

  private static String key(String term) {
    return isLatin(term.charAt(0)) ? term.toLowerCase(Locale.ROOT) : term;
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    String head = text.substring(0, Math.min(text.length(), HEAD));
    for (String line : head.lines().toList()) {
      for (String sentence : Sentences.of(Titles.plain(line))) {
        boolean fits = sentence.length() >= SHORTEST && sentence.length() <= Titles.LONGEST;
        if (fits && sentences.size() < MOST_SENTENCES) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }

  /** Latin words of three letters or more, and pairs of Han characters. */
  private static List<String> terms(String text, IntPredicate isWantedPair) {
    List<String> terms = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isLatin(c)) {
        int end = at;
        while (end < text.length()
            && (isLatin(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
          end++;
        }
        if (end - at >= 3 && end - at <= LONGEST_NAME) {
          terms.add(text.substring(at, end));
        }
        at = end;
      } else {
        boolean pair = isHan(c) && at + 1 < text.length() && isHan(text.charAt(at + 1));
        if (pair && isWantedPair.test(at)) {
          terms.add(text.substring(at, at + 2));
        }
        at++;
      }
    }
    return terms;
  }

  private static int hash(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    return (text.charAt(at) * 31 + next) & (HASHES - 1);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF';
  }
}
