package org.digestbot.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which units an entry must have to be a hit: so many that they carry most of the query's meaning.
 * A query of one or two units wants all of them; of a longer one some may be missing, the less
 * telling the sooner.
 */
final class Coverage {
  /** The share of the meaning that must be there. */
  private static final double ENOUGH = 0.6;

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
    return List.of(enough(telling, 0, all * ENOUGH));
  }

  /** A condition that holds where the units from one on that match weigh enough together. */
  private static Condition enough(List<Unit> units, int from, double needed) {
    Unit first = units.get(from);
    double rest = 0;
    for (int i = from + 1; i < units.size(); i++) {
      rest += units.get(i).rarity();
    }
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
}
