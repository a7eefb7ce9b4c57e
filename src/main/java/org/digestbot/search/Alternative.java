package org.digestbot.search;

import java.util.List;

/**
 * One way in which a text can say what a unit of the query means. Immutable.
 *
 * @param phrases all of which must stand in the text, close together; at least one
 * @param weight how good a match is, from 0 to 1, the word as typed being 1
 */
record Alternative(List<Condition.Words> phrases, double weight) {
  Alternative {
    phrases = List.copyOf(phrases);
  }

  Condition condition() {
    return phrases.size() == 1 ? phrases.get(0) : new Condition.Near(phrases);
  }
}
