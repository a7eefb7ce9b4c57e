package org.digestbot.search.query;

import java.util.List;
import org.digestbot.search.index.Condition;

/**
 * One way in which a text can say what a unit of the query means. Immutable.
 *
 * @param phrases all of which must stand in the text, close together; at least one
 * @param weight how good a match is, from 0 to 1, the word as typed being 1
 */
public record Alternative(List<Condition.Words> phrases, double weight) {
  public Alternative {
    phrases = List.copyOf(phrases);
  }

  public Condition condition() {
    return phrases.size() == 1 ? phrases.get(0) : new Condition.Near(phrases);
  }

  /**
   * Whether every text with this has the other, too: {@code prompt engineering}, {@code prompt}.
   */
  boolean implies(Alternative other) {
    return other.phrases.size() == 1
        && phrases.stream().anyMatch(phrase -> phrase.contains(other.phrases.get(0)));
  }
}
