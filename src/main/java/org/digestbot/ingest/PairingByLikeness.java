package org.digestbot.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.jspecify.annotations.Nullable;

/**
 * Pairs what no exact sign could, most alike first. Alike is what shares runs of letters, rare ones
 * counting more, so that the phrases which every entry of a digest has count little. Only entries
 * that share a rare run are compared at all, so that thousands of them take seconds at most.
 */
final class PairingByLikeness {
  private static final double ALIKE = 0.4;

  /** For entries with different own links or authors, which then must be a correction. */
  private static final double ALIKE_AGAINST_SIGNS = 0.7;

  /** For entries that print the same title, whatever became of the text. */
  private static final double SAME_TITLE = 0.6;

  private static final int RAREST = 24;
  private static final int MOST_HOLDERS = 50;
  private static final int MOST_CANDIDATES = 6;

  private final List<Entry> old;
  private final List<Entry> read;
  private final Pairs pairs;
  private final Runs oldRuns;
  private final Runs readRuns;
  private final Map<Integer, double[]> weights = new HashMap<>();

  private record Candidate(int old, int read, double likeness) {}

  private PairingByLikeness(List<Entry> old, List<Entry> read, Pairs pairs) {
    this.old = old;
    this.read = read;
    this.pairs = pairs;
    this.oldRuns = new Runs(old, pairs::isOldFree);
    this.readRuns = new Runs(read, pairs::isReadFree);
  }

  /** Pairs what is free on both sides and alike enough. */
  static void pair(List<Entry> old, List<Entry> read, Pairs pairs) {
    if (!pairs.areComplete()) {
      new PairingByLikeness(old, read, pairs).pairMostAlike();
    }
  }

  private void pairMostAlike() {
    List<Candidate> candidates = new ArrayList<>();
    for (int entry = 0; entry < read.size(); entry++) {
      addCandidates(entry, candidates);
    }
    // Of about equally alike ones, those between the same neighbours.
    candidates.sort(
        Comparator.<Candidate>comparingLong(pair -> -Math.round(pair.likeness * 10))
            .thenComparingInt(pair -> -pairs.agreement(pair.old, pair.read))
            .thenComparingDouble(pair -> -pair.likeness)
            .thenComparingInt(Candidate::read)
            .thenComparingInt(Candidate::old));
    for (Candidate pair : candidates) {
      if (pairs.isOldFree(pair.old) && pairs.isReadFree(pair.read)) {
        pairs.pair(pair.old, pair.read);
      }
    }
  }

  private void addCandidates(int entry, List<Candidate> candidates) {
    Map<Integer, Integer> shared = new HashMap<>();
    Arrays.stream(readRuns.of(entry))
        .mapToObj(run -> new int[] {oldRuns.countHolders(run), run})
        .filter(run -> run[0] > 0 && run[0] <= MOST_HOLDERS)
        .sorted(Comparator.comparingInt(run -> run[0]))
        .limit(RAREST)
        .flatMapToInt(run -> oldRuns.holders(run[1]))
        .forEach(holder -> shared.merge(holder, 1, Integer::sum));
    if (shared.isEmpty()) {
      return;
    }
    double[] readWeights = weigh(readRuns.of(entry));
    shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .map(holder -> new Candidate(holder, entry, likeness(holder, entry, readWeights)))
        .filter(pair -> pair.likeness >= needed(old.get(pair.old), read.get(pair.read)))
        .forEach(candidates::add);
  }

  private static double needed(Entry old, Entry read) {
    return differs(ownLink(old), ownLink(read)) || differs(old.handle(), read.handle())
        ? ALIKE_AGAINST_SIGNS
        : ALIKE;
  }

  private static @Nullable String ownLink(Entry entry) {
    return entry.ownLink().map(Link::canonical).orElse(null);
  }

  private static boolean differs(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equalsIgnoreCase(other);
  }

  /** From 0, nothing in common, to 1: Dice's coefficient over weighted runs. */
  private double likeness(int oldEntry, int readEntry, double[] readWeights) {
    int[] one = oldRuns.of(oldEntry);
    int[] other = readRuns.of(readEntry);
    double[] oneWeights = weights.computeIfAbsent(oldEntry, entry -> weigh(oldRuns.of(entry)));
    int reach = Math.min(oldRuns.reach(oldEntry), readRuns.reach(readEntry));
    double common = 0;
    double all = 0;
    int i = 0;
    int j = 0;
    while (i < one.length || j < other.length) {
      int a = i < one.length ? one[i] : Integer.MAX_VALUE;
      int b = j < other.length ? other[j] : Integer.MAX_VALUE;
      if (Math.min(a, b) > reach) {
        break;
      }
      if (a == b) {
        common += 2 * oneWeights[i];
      }
      all += a <= b ? oneWeights[i++] : 0;
      all += b <= a ? readWeights[j++] : 0;
    }
    double likeness = all == 0 ? 0 : common / all;
    return isSameTitle(old.get(oldEntry), read.get(readEntry))
        ? Math.max(likeness, SAME_TITLE)
        : likeness;
  }

  private double[] weigh(int[] runs) {
    double entries = Math.max(oldRuns.entries(), readRuns.entries());
    return Arrays.stream(runs)
        .mapToDouble(
            run ->
                Math.log1p(
                    entries / Math.max(oldRuns.countHolders(run), readRuns.countHolders(run))))
        .toArray();
  }

  private static boolean isSameTitle(Entry old, Entry read) {
    return old.titlePrinted()
        && read.titlePrinted()
        && Runs.letters(old.title()).equals(Runs.letters(read.title()));
  }
}
