package org.digestbot.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which units an entry must have to be a hit: so many that they carry most of the query's meaning.
 * A query of one or two units wants all of them; of a longer one some may be missing, the less
 * telling the sooner, if two are there or one that says nearly everything.
 */
final class Coverage {
  /** The share of the meaning that two units or more must have: half, whatever rounding takes. */
  private static final double ENOUGH = 0.499;

  /** The share that one unit must have to be enough alone. */
  private static final double ENOUGH_ALONE = 0.6;

  /** With more, the least telling only rank. */
  private static final int MOST_UNITS = 6;

  private Coverage() {}

  /** What an entry must match; nothing where there are no units. */
  static List<Condition> of(List<Unit> units) {
    if (units.size() < 3) {
      return units.stream().map(Unit::condition).toList();
    }
    List<Unit> telling =
        units.stream()
            .sorted(Comparator.comparingDouble(Unit::rarity).reversed())
            .limit(MOST_UNITS)
            .toList();
    double all = telling.stream().mapToDouble(Unit::rarity).sum();
    List<Condition> ways = new ArrayList<>();
    if (telling.get(0).rarity() >= all * ENOUGH_ALONE) {
      ways.add(telling.get(0).condition());
    }
    ways.addAll(together(telling, all * ENOUGH));
    return List.of(ways.size() == 1 ? ways.get(0) : new Condition.Any(ways));
  }

  /** Two units or more that weigh enough, by the first of them. */
  private static List<Condition> together(List<Unit> units, double needed) {
    List<Condition> ways = new ArrayList<>();
    for (int first = 0; first + 1 < units.size(); first++) {
      double rest = weight(units, first + 1);
      if (units.get(first).rarity() + rest >= needed) {
        // Where the first weighs enough by itself, any other will do.
        double lacking = Math.max(needed - units.get(first).rarity(), Double.MIN_NORMAL);
        Condition others = enough(units, first + 1, lacking);
        ways.add(new Condition.All(List.of(units.get(first).condition(), others)));
      }
    }
    return ways;
  }

  /** A condition that holds where the units from one on that match weigh enough together. */
  private static Condition enough(List<Unit> units, int from, double needed) {
    Unit first = units.get(from);
    double rest = weight(units, from + 1);
    List<Condition> ways = new ArrayList<>();
    if (first.rarity() >= needed) {
      ways.add(first.condition());
    } else if (first.rarity() + rest >= needed) {
      Condition others = enough(units, from + 1, needed - first.rarity());
      ways.add(new Condition.All(List.of(first.condition(), others)));
    }
    if (rest >= needed) {
      ways.add(enough(units, from + 1, needed));
    }
    return ways.size() == 1 ? ways.get(0) : new Condition.Any(ways);
  }

  private static double weight(List<Unit> units, int from) {
    return units.subList(from, units.size()).stream().mapToDouble(Unit::rarity).sum();
  }
}
