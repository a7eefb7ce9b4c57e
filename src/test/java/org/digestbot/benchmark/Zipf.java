package org.digestbot.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws items of a list, the n-th in the list with a probability of 1/n of the first's. Immutable.
 */
final class Zipf<T> {
  private final List<T> items;
  private final double[] upTo;

  Zipf(List<T> items) {
    this.items = List.copyOf(items);
    upTo = new double[items.size()];
    double sum = 0;
    for (int rank = 1; rank <= upTo.length; rank++) {
      sum += 1.0 / rank;
      upTo[rank - 1] = sum;
    }
  }

  T draw(SplittableRandom random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return items.get(found < 0 ? -found - 1 : found);
  }
}
