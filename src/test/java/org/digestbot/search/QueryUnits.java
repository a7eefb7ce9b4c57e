package org.digestbot.search;

import java.util.List;

/**
 * What a query is understood as, opened up for the benchmark: units that must all be found, each in
 * one of its alternatives. Immutable.
 */
public record QueryUnits(List<Unit> units) {

  /** Something that the query asks for, in every form that it may take. */
  public record Unit(List<Alternative> alternatives) {}

  /**
   * One form of a unit: terms that follow each other.
   *
   * @param open whether the last is only how a term begins
   */
  public record Alternative(List<String> terms, boolean open, double weight) {}
}
