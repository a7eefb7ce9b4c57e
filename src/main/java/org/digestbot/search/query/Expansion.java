package org.digestbot.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.search.dictionary.Dictionary;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Frequencies;
import org.digestbot.search.index.Phrases;

/** Collects what may stand for a unit in a text, as far as it does in some. For one thread. */
final class Expansion {
  /** How good a match of the word is as it was typed. */
  static final double TYPED = 1.0;

  private final Frequencies frequencies;
  private final Map<Condition, Alternative> alternatives = new LinkedHashMap<>();

  Expansion(Frequencies frequencies) {
    this.frequencies = frequencies;
  }

  /** Whether nothing that was offered is what is meant. */
  boolean isEmpty() {
    return alternatives.values().stream().noneMatch(form -> form.weight() >= Dictionary.RELATED);
  }

  int size() {
    return alternatives.size();
  }

  /** In the order in which they were offered. */
  List<Alternative> alternatives() {
    return new ArrayList<>(alternatives.values());
  }

  /** In about how many entries that which is meant stands. */
  long frequency() {
    long frequency = 0;
    for (Alternative alternative : alternatives.values()) {
      if (alternative.weight() >= Dictionary.SAME) {
        frequency = Math.max(frequency, frequencies.of(alternative.condition()));
      }
    }
    return frequency;
  }

  /** Whether every text with this has something that was offered, too. */
  boolean isCovered(String written) {
    Alternative alternative = Alternative.typed(Phrases.of(written));
    return alternatives.values().stream().anyMatch(alternative::implies);
  }

  void offer(String written, double weight) {
    Condition.Words words = Phrases.of(written);
    if (!words.terms().isEmpty()) {
      offer(new Alternative(List.of(words), weight));
    }
  }

  /** Phrases that must stand close together. */
  void offerTogether(List<Condition.Words> phrases, double weight) {
    if (phrases.size() > 1 && phrases.stream().allMatch(phrase -> frequencies.of(phrase) > 0)) {
      offer(new Alternative(phrases, weight));
    }
  }

  private void offer(Alternative alternative) {
    Condition condition = alternative.condition();
    if (!alternatives.containsKey(condition) && frequencies.of(condition) > 0) {
      alternatives.put(condition, alternative);
    }
  }
}
