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

  /** The words as they were typed. */
  public static Alternative typed(Condition.Words words) {
    return new Alternative(List.of(words), Expansion.TYPED);
  }

  public Condition condition() {
    return phrases.size() == 1 ? phrases.get(0) : new Condition.Near(phrases);
  }

  /**
   * Whether every text with this has the other, too: {@code prompt engineering}, {@code prompt};
   * {@code 扩散模型}, {@code 扩散} close to {@code 模型}.
   */
  boolean implies(Alternative other) {
    return phrases.stream().anyMatch(phrase -> implies(phrase, other));
  }

  private static boolean implies(Condition.Words phrase, Alternative other) {
    boolean close = other.phrases.size() == 1 || phrase.terms().size() <= Condition.Near.TERMS;
    return close && other.phrases.stream().allMatch(phrase::contains);
  }
}
