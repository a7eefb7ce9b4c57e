package org.digestbot.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digestbot.digest.Entry;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.dictionary.QueryWords;
import org.digestbot.search.index.Candidate;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.index.Phrases;
import org.digestbot.search.index.SearchIndex;
import org.digestbot.search.query.Alternative;
import org.digestbot.search.query.Segmenter;
import org.digestbot.search.query.Segmenter.Kind;
import org.digestbot.search.query.Segmenter.Segment;
import org.digestbot.search.query.Unit;
import org.digestbot.search.rank.Retrieval.Ranked;
import org.digestbot.text.Fold;

/** Finds entries that are about the same as another. Thread-safe. */
public final class Likeness {
  private static final int READ = 3_000;
  private static final int LOOKED_UP = 60;
  private static final int TELLING = 12;
  private static final int COMPARED = 150;
  private static final double TITLE = 2;

  private final SearchIndex index;
  private final Frequencies frequencies;
  private final Segmenter segmenter;
  private final Seams seams;

  public Likeness(SearchIndex index, Frequencies frequencies, Dictionary dictionary, Seams seams) {
    this.index = index;
    this.frequencies = frequencies;
    this.segmenter = new Segmenter(dictionary);
    this.seams = seams;
  }

  /** The words that tell most about an entry, each a unit of its own. */
  public List<Unit> units(Entry entry) {
    Map<String, Double> weights = new LinkedHashMap<>();
    count(entry.title(), TITLE, weights);
    count(beginning(entry.body()), 1, weights);
    return mostTelling(weights, 2);
  }

  /** The same for a text that is no entry, so that one entry with a word is enough. */
  public List<Unit> units(String text) {
    Map<String, Double> weights = new LinkedHashMap<>();
    count(beginning(text), 1, weights);
    return mostTelling(weights, 1);
  }

  private static String beginning(String text) {
    String plain = RunningText.of(text);
    return plain.substring(0, Math.min(READ, plain.length()));
  }

  private List<Unit> mostTelling(Map<String, Double> weights, long leastEntries) {
    record Telling(String word, Condition.Words phrase, double weight, double rarity) {}
    List<Telling> telling = new ArrayList<>();
    weights.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(LOOKED_UP)
        .forEach(
            word -> {
              Condition.Words phrase = Phrases.of(word.getKey());
              long frequency = frequencies.of(phrase);
              if (frequency >= leastEntries) {
                double rarity = frequencies.rarity(frequency);
                double weight = word.getValue() / (word.getValue() + 1);
                telling.add(new Telling(word.getKey(), phrase, weight, rarity));
              }
            });
    return telling.stream()
        .sorted(Comparator.comparingDouble(word -> -word.weight * word.rarity))
        .limit(TELLING)
        .map(
            word ->
                new Unit(
                    word.word,
                    List.of(Alternative.typed(word.phrase)),
                    Unit.Weight.FULL,
                    word.weight * word.rarity))
        .toList();
  }

  /** The entries with the most of these, best first. */
  public List<Ranked> ranked(List<Unit> units) {
    if (units.isEmpty()) {
      return List.of();
    }
    Condition any = new Condition.Any(units.stream().map(Unit::condition).toList());
    Scorer scorer = new Scorer(units, seams);
    return index.candidates(index.best(any, COMPARED)).stream()
        .map(Candidate::folded)
        .map(candidate -> new Ranked(candidate.key(), scorer.score(candidate)))
        .sorted(Ranked.BEST_FIRST)
        .toList();
  }

  private void count(String text, double weight, Map<String, Double> weights) {
    for (Segment segment : segmenter.cut(Fold.text(text), Set.of())) {
      boolean word = segment.kind() == Kind.KNOWN || segment.kind() == Kind.LATIN;
      boolean number = segment.text().chars().allMatch(Character::isDigit);
      boolean address = segment.text().contains("://");
      if (word && !number && !address && !QueryWords.isWeak(segment.atoms())) {
        weights.merge(segment.text(), weight, Double::sum);
      }
    }
  }
}
