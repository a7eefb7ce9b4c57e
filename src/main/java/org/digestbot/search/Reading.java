package org.digestbot.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a query was understood. Immutable.
 *
 * @param units what its words ask for
 * @param missing words that stand nowhere in any form
 * @param literals its words as typed, those of asking included
 * @param explicit what its operators ask for
 * @param implied what its words imply, and may be dropped
 * @param impliedText the words that imply it
 * @param dateOnly the words of a query that is only a date, which may also be meant as words
 * @param notes what the answer must say about it
 */
record Reading(
    List<Unit> units,
    List<String> missing,
    List<Condition.Words> literals,
    Narrowing explicit,
    Narrowing implied,
    String impliedText,
    @Nullable String dateOnly,
    List<SearchNote> notes) {

  Reading {
    units = List.copyOf(units);
    missing = List.copyOf(missing);
    literals = List.copyOf(literals);
    notes = List.copyOf(notes);
  }

  /** Everything that narrows. */
  Narrowing narrowing() {
    return explicit.and(implied);
  }

  /**
   * The units that an entry must have: those that carry the meaning; all where none does, unless
   * something else narrows.
   */
  List<Unit> required(Narrowing narrowing) {
    List<Unit> strong = units.stream().filter(unit -> !unit.weak()).toList();
    boolean narrowed = !narrowing.wanted().isEmpty() || !narrowing.days().isEmpty();
    return strong.isEmpty() && !narrowed ? units : strong;
  }
}
