package org.digestbot.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What the words of a query ask for, collected word by word. For one thread.
 *
 * @param missing units that stand nowhere in any form
 * @param spare weak ones that stand nowhere, which matters only where there is nothing else
 */
record Asked(List<Unit> units, List<String> missing, List<String> spare, List<SearchNote> notes) {

  /** Nothing yet. */
  static Asked empty() {
    return new Asked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Whether there are no words, known or not, that tell something. */
  boolean isEmpty() {
    return units.isEmpty() && missing.isEmpty();
  }

  /** Takes in what more words ask for. */
  void add(Asked more) {
    units.addAll(more.units);
    missing.addAll(more.missing);
    spare.addAll(more.spare);
    notes.addAll(more.notes);
  }
}
