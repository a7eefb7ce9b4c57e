package org.digestbot.search.query;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.search.index.Condition;

/**
 * One thing that a query asks for. Immutable.
 *
 * @param typed as it stands in the query
 * @param alternatives the typed form first; at least one
 * @param weight how much of the meaning it carries
 * @param rarity how much a match tells: the inverse document frequency
 */
public record Unit(String typed, List<Alternative> alternatives, Weight weight, double rarity) {

  private static final double PART = 0.5;

  /** How much of a query's meaning a unit carries. */
  public enum Weight {
    /** It stands in quotes: an entry without it is no hit, whatever else it has. */
    QUOTED,
    /** An entry must have it, or most of what else carries the meaning. */
    FULL,
    /** A kind of thing, such as a tutorial: it decides only where nothing else does. */
    SOME,
    /** A name for entries as such: it only ranks where anything else narrows. */
    NONE
  }

  /** Whether entries without it are found too. */
  public boolean weak() {
    return weight == Weight.SOME || weight == Weight.NONE;
  }

  /** Whether entries without it are none that are sought. */
  public boolean quoted() {
    return weight == Weight.QUOTED;
  }

  public Unit {
    alternatives = List.copyOf(alternatives);
  }

  /** The same where it only ranks, and less than what it is a part of. */
  public Unit asPart() {
    return new Unit(typed, alternatives, Weight.NONE, rarity * PART);
  }

  /** The same where it must be there and does not rank. */
  public Unit asCondition() {
    return new Unit(typed, alternatives, Weight.QUOTED, 0);
  }

  /** Of the alternatives that which is closest to what was typed. */
  public Condition typedForm() {
    return alternatives.get(0).condition();
  }

  /** Any of the alternatives; those that imply another one are left out. */
  public Condition condition() {
    List<Alternative> wanted = new ArrayList<>();
    for (Alternative alternative : alternatives) {
      if (wanted.stream().noneMatch(alternative::implies)) {
        wanted.removeIf(other -> other.implies(alternative));
        wanted.add(alternative);
      }
    }
    return Condition.any(wanted.stream().map(Alternative::condition).toList());
  }
}
