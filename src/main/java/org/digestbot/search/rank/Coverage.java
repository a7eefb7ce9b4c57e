package org.digestbot.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.digestbot.search.index.Condition;
import org.digestbot.search.query.Unit;

/**
 * Which units an entry must have to be a hit: so many that they carry most of the query's meaning.
 * A query of one or two units wants all of them; of a longer one some may be missing, the less
 * telling the sooner, if two are there or one that says nearly everything. What is in quotes is
 * never missing.
 *
 * <p>A condition names the rarest units most often and the most frequent one only once, because
 * each mention takes the index the longer the more entries it has.
 */
public final class Coverage {
  /** The share of the meaning that two units or more must have: half, whatever rounding takes. */
  static final double ENOUGH = 0.499;

  /** The share that one unit must have to be enough alone. */
  static final double ENOUGH_ALONE = 0.6;

  /** The same where few entries have so much: those that have a good part of it follow. */
  private static final double ENOUGH_IF_FEW = 0.36;

  /** So many words tell what is sought although another one stands nowhere. */
  private static final int FEWEST_OF_REST = 3;

  /** With more, the least telling only rank. */
  private static final int MOST_UNITS = 6;

  private Coverage() {}

  /** What an entry must match; nothing where there are no units. */
  public static List<Condition> of(List<Unit> units) {
    List<Condition> conditions = conditions(units, true);
    List<Unit> others = units.stream().filter(unit -> !unit.quoted()).toList();
    conditions.addAll(
        others.size() < 3
            ? conditions(others, false)
            : List.of(enough(others, ENOUGH, ENOUGH_ALONE)));
    return conditions;
  }

  /** What is enough where only few entries have all that they should: a good part of it. */
  static Condition ofFew(List<Unit> units) {
    return enough(units, ENOUGH_IF_FEW, ENOUGH_IF_FEW);
  }

  /**
   * What is enough where some of a query stands nowhere: as large a part of all of it, so that what
   * there is must nearly all be there. Nothing where a few words are left, which may say something
   * else without the one that is missing.
   *
   * @param missing the weight of what stands nowhere
   */
  static Optional<Condition> ofRest(List<Unit> units, double missing) {
    double share = ENOUGH * (1 + missing / weight(telling(units)));
    return units.size() < FEWEST_OF_REST || share > 1 || units.stream().anyMatch(Unit::quoted)
        ? Optional.empty()
        : Optional.of(enough(units, share, share));
  }

  private static List<Condition> conditions(List<Unit> units, boolean quoted) {
    return units.stream()
        .filter(unit -> unit.quoted() == quoted)
        .map(Unit::condition)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Condition enough(List<Unit> units, double share, double shareAlone) {
    List<Unit> telling = telling(units);
    double all = weight(telling);
    List<Unit> alone =
        telling.stream().takeWhile(unit -> unit.rarity() >= all * shareAlone).toList();
    List<Condition> ways = new ArrayList<>(alone.stream().map(Unit::condition).toList());
    ways.addAll(together(telling.subList(alone.size(), telling.size()), all * share));
    return Condition.any(ways);
  }

  private static List<Unit> telling(List<Unit> units) {
    return units.stream()
        .sorted(Comparator.comparingDouble(Unit::rarity).reversed())
        .limit(MOST_UNITS)
        .toList();
  }

  /** Two units or more that weigh enough, by the least telling of them. */
  private static List<Condition> together(List<Unit> units, double needed) {
    List<Condition> ways = new ArrayList<>();
    for (int last = 1; last < units.size(); last++) {
      List<Unit> rarer = units.subList(0, last);
      // Where the last weighs enough by itself, any other will do.
      double lacking = Math.max(needed - units.get(last).rarity(), Double.MIN_NORMAL);
      if (weight(rarer) >= lacking) {
        ways.add(all(units.get(last), enough(rarer, lacking)));
      }
    }
    return ways;
  }

  /** A condition that holds where those of some units that match weigh enough together. */
  private static Condition enough(List<Unit> units, double needed) {
    Unit last = units.get(units.size() - 1);
    List<Unit> rarer = units.subList(0, units.size() - 1);
    List<Condition> ways = new ArrayList<>();
    if (last.rarity() >= needed) {
      ways.add(last.condition());
    } else if (last.rarity() + weight(rarer) >= needed) {
      ways.add(all(last, enough(rarer, needed - last.rarity())));
    }
    if (weight(rarer) >= needed) {
      Condition without = enough(rarer, needed);
      ways.removeIf(way -> way.equals(all(last, without)));
      ways.add(without);
    }
    return Condition.any(ways);
  }

  private static Condition all(Unit unit, Condition others) {
    return new Condition.All(List.of(unit.condition(), others));
  }

  private static double weight(List<Unit> units) {
    return units.stream().mapToDouble(Unit::rarity).sum();
  }
}
