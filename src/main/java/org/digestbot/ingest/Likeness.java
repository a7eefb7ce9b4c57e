package org.digestbot.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Pairs what no exact sign could, most alike first. Alike is what shares runs of four letters, rare
 * ones counting more, so that the phrases which every entry of a digest has count little. Of a long
 * text a fixed sample of runs is compared, and only entries that share some are compared at all.
 */
final class Likeness {
  private static final double ALIKE = 0.4;

  /** For entries with different own links or authors, which then must be a correction. */
  private static final double ALIKE_AGAINST_SIGNS = 0.7;

  /** For entries that print the same title, whatever became of the text. */
  private static final double SAME_TITLE = 0.6;

  private static final int RUN = 4;
  private static final int MOST_RUNS = 512;
  private static final int MOST_HOLDERS = 50;
  private static final int MOST_CANDIDATES = 10;

  private final List<Entry> old;
  private final List<Entry> read;
  private final Pairs pairs;
  private final Map<Integer, int[]> oldRuns = new HashMap<>();
  private final Map<Integer, int[]> readRuns = new HashMap<>();
  private final Map<Integer, List<Integer>> oldHolders = new HashMap<>();
  private final Map<Integer, Integer> readHolders = new HashMap<>();

  private record Candidate(int old, int read, double likeness) {}

  private Likeness(List<Entry> old, List<Entry> read, Pairs pairs) {
    this.old = old;
    this.read = read;
    this.pairs = pairs;
    sample(old, pairs::isOldFree, oldRuns);
    sample(read, pairs::isReadFree, readRuns);
    oldRuns.forEach(
        (entry, runs) -> {
          for (int run : runs) {
            oldHolders.computeIfAbsent(run, unused -> new ArrayList<>()).add(entry);
          }
        });
    readRuns.values().forEach(runs -> Arrays.stream(runs).forEach(this::countReader));
  }

  /** Pairs what is free on both sides and alike enough. */
  static void pair(List<Entry> old, List<Entry> read, Pairs pairs) {
    new Likeness(old, read, pairs).pairMostAlike();
  }

  /** A text for comparison: folded, letters and digits only. */
  static String letters(String text) {
    String folded = Fold.text(text);
    StringBuilder letters = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private void pairMostAlike() {
    List<Candidate> candidates = new ArrayList<>();
    readRuns.keySet().forEach(entry -> addCandidates(entry, candidates));
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
    for (int run : readRuns.getOrDefault(entry, new int[0])) {
      List<Integer> holders = oldHolders.getOrDefault(run, List.of());
      if (holders.size() <= MOST_HOLDERS) {
        holders.forEach(holder -> shared.merge(holder, 1, Integer::sum));
      }
    }
    shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CANDIDATES)
        .map(holder -> new Candidate(holder.getKey(), entry, likeness(holder.getKey(), entry)))
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
  private double likeness(int oldEntry, int readEntry) {
    int[] one = oldRuns.getOrDefault(oldEntry, new int[0]);
    int[] other = readRuns.getOrDefault(readEntry, new int[0]);
    int reach = Math.min(reach(one), reach(other));
    double common = 0;
    double all = 0;
    int i = 0;
    int j = 0;
    while (i < one.length || j < other.length) {
      int a = i < one.length ? one[i] : Integer.MAX_VALUE;
      int b = j < other.length ? other[j] : Integer.MAX_VALUE;
      int run = Math.min(a, b);
      if (run > reach) {
        break;
      }
      double weight = weight(run);
      all += a == b ? 2 * weight : weight;
      common += a == b ? 2 * weight : 0;
      i += a == run ? 1 : 0;
      j += b == run ? 1 : 0;
    }
    double likeness = all == 0 ? 0 : common / all;
    return isSameTitle(old.get(oldEntry), read.get(readEntry))
        ? Math.max(likeness, SAME_TITLE)
        : likeness;
  }

  /** A sample holds the smallest runs; beyond its greatest it says nothing about the text. */
  private static int reach(int[] runs) {
    return runs.length < MOST_RUNS ? Integer.MAX_VALUE : runs[runs.length - 1];
  }

  private double weight(int run) {
    int holders =
        Math.max(oldHolders.getOrDefault(run, List.of()).size(), readHolders.getOrDefault(run, 0));
    int entries = Math.max(oldRuns.size(), readRuns.size());
    return Math.log1p(entries / (double) Math.max(holders, 1));
  }

  private static boolean isSameTitle(Entry old, Entry read) {
    return old.titlePrinted()
        && read.titlePrinted()
        && letters(old.title()).equals(letters(read.title()));
  }

  private void countReader(int run) {
    readHolders.merge(run, 1, Integer::sum);
  }

  private static void sample(List<Entry> entries, IntPredicate free, Map<Integer, int[]> samples) {
    IntStream.range(0, entries.size())
        .filter(free)
        .forEach(entry -> samples.put(entry, runs(entries.get(entry))));
  }

  /** The smallest hashes of an entry's runs, ascending. */
  private static int[] runs(Entry entry) {
    String text = letters(entry.title()) + letters(entry.body());
    return IntStream.range(0, Math.max(1, text.length() - RUN + 1))
        .map(start -> hash(text, start, Math.min(start + RUN, text.length())))
        .sorted()
        .distinct()
        .limit(MOST_RUNS)
        .toArray();
  }

  private static int hash(String text, int start, int end) {
    int hash = 0x811c9dc5;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    // Mixed once more, so that the smallest are a fair sample of all.
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }
}
