package org.digestbot.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long something took, many times. Not thread-safe. */
final class Timings {
  private double[] millis = new double[1024];
  private int count;

  /** All of these together. */
  static Timings of(List<Timings> parts) {
    Timings all = new Timings();
    for (Timings part : parts) {
      for (int i = 0; i < part.count; i++) {
        all.addMillis(part.millis[i]);
      }
    }
    return all;
  }

  int count() {
    return count;
  }

  void add(long nanos) {
    addMillis(nanos / 1e6);
  }

  private void addMillis(double time) {
    if (count == millis.length) {
      millis = Arrays.copyOf(millis, count * 2);
    }
    millis[count++] = time;
  }

  /** The processor time of this thread so far, which other programs on the machine change less. */
  static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The time in milliseconds within which this share, from 0 to 1, was done. */
  double quantile(double share) {
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)];
  }

  private double mean() {
    return Arrays.stream(millis, 0, count).average().orElseThrow();
  }

  /** One row of a table: the mean, the median, the 90th and 99th percentile and the worst. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |",
        name,
        mean(),
        quantile(0.5),
        quantile(0.9),
        quantile(0.99),
        quantile(1));
  }

  /** How many times as long this took as another. */
  String ratio(String name, Timings other) {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |",
        name,
        mean() / other.mean(),
        quantile(0.5) / other.quantile(0.5),
        quantile(0.9) / other.quantile(0.9),
        quantile(0.99) / other.quantile(0.99),
        quantile(1) / other.quantile(1));
  }
}
