package org.digestbot.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, many times. Not thread-safe. */
final class Timings {
  private double[] millis = new double[1024];
  private int count;

  void add(long nanos) {
    if (count == millis.length) {
      millis = Arrays.copyOf(millis, count * 2);
    }
    millis[count++] = nanos / 1e6;
  }

  /** The time in milliseconds within which this share, from 0 to 1, was done. */
  double quantile(double share) {
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)];
  }

  /** One row of a table: the median, the 90th and 99th percentile and the worst. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f |",
        name,
        quantile(0.5),
        quantile(0.9),
        quantile(0.99),
        quantile(1));
  }
}
