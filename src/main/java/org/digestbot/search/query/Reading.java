package org.digestbot.search.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a query was understood. Immutable.
 *
 * @param units what its words ask for
 * @param missing words that stand nowhere in any form
 * @param explicit what its operators ask for
 * @param implied what its words imply, and may be dropped
 * @param impliedText the words that imply it
 * @param dateOnly the words of a query that is only a date, which may also be meant as words
 * @param notes what the answer must say about it
 */
public record Reading(
    List<Unit> units,
    List<String> missing,
    Narrowing explicit,
    Narrowing implied,
    String impliedText,
    @Nullable String dateOnly,
    List<SearchNote> notes) {

  public Reading {
    units = List.copyOf(units);
    missing = List.copyOf(missing);
    notes = List.copyOf(notes);
  }

  /** The same with more that its words ask for. */
  public Reading with(List<Unit> more) {
    List<Unit> all = new ArrayList<>(units);
    all.addAll(more);
    return new Reading(all, missing, explicit, implied, impliedText, dateOnly, notes);
  }

  /** Everything that narrows. */
  public Narrowing narrowing() {
    return explicit.and(implied);
  }

  /**
   * The units that an entry must have: those that carry the meaning. Where none does, a site or an
   * author is meaning enough; else a kind of thing is wanted, or a date alone, or whatever is
   * asked.
   */
  public List<Unit> required(Narrowing narrowing) {
    List<Unit> strong = units.stream().filter(unit -> !unit.weak()).toList();
    if (!strong.isEmpty() || !narrowing.wanted().isEmpty()) {
      return strong;
    }
    List<Unit> some = units.stream().filter(unit -> unit.weight() == Unit.Weight.SOME).toList();
    return some.isEmpty() && narrowing.days().isEmpty() ? units : some;
  }
}
