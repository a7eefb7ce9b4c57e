package org.digestbot.search;

import java.util.List;

/**
 * One thing that a query asks for. Immutable.
 *
 * @param typed as it stands in the query
 * @param alternatives the typed form first; at least one
 * @param weak whether entries without it are found too
 * @param rarity how much a match tells: the inverse document frequency
 */
record Unit(String typed, List<Alternative> alternatives, boolean weak, double rarity) {
  Unit {
    alternatives = List.copyOf(alternatives);
  }

  /** Any of the alternatives. */
  Condition condition() {
    return alternatives.size() == 1
        ? alternatives.get(0).condition()
        : new Condition.Any(alternatives.stream().map(Alternative::condition).toList());
  }
}
