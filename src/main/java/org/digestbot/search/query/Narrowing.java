package org.digestbot.search.query;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Days;

/**
 * What entries must be, beside having the words. Immutable.
 *
 * @param wanted all of these
 * @param unwanted none of these
 * @param days within one of these spans; any day where there is none
 */
public record Narrowing(List<Condition> wanted, List<Condition> unwanted, List<Days> days) {

  public static final Narrowing NONE = new Narrowing(List.of(), List.of(), List.of());

  /** Entries that have a date, whatever it is. */
  static final Narrowing ANY_DAY =
      new Narrowing(List.of(), List.of(), List.of(new Days(Days.BEGINNING, Days.END)));

  public Narrowing {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
    days = List.copyOf(days);
  }

  public boolean isEmpty() {
    return wanted.isEmpty() && unwanted.isEmpty() && days.isEmpty();
  }

  /** Both this and the other. */
  Narrowing and(Narrowing other) {
    return new Narrowing(
        both(wanted, other.wanted), both(unwanted, other.unwanted), meet(days, other.days));
  }

  /** These words, narrowed. */
  public Condition condition(List<Condition> words) {
    List<Condition> all = both(wanted, words);
    Condition sought =
        switch (all.size()) {
          case 0 -> new Condition.Everything();
          case 1 -> all.get(0);
          default -> new Condition.All(all);
        };
    return unwanted.isEmpty() ? sought : new Condition.Except(sought, Condition.any(unwanted));
  }

  private static List<Condition> both(List<Condition> left, List<Condition> right) {
    List<Condition> both = new ArrayList<>(left);
    both.addAll(right);
    return both;
  }

  private static List<Days> meet(List<Days> left, List<Days> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    List<Days> common = new ArrayList<>();
    for (Days one : left) {
      for (Days other : right) {
        common.add(one.meet(other));
      }
    }
    return common;
  }
}
