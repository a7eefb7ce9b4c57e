package org.digestbot.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.digestbot.digest.Entry;
import org.digestbot.text.Fold;

/**
 * The runs of four letters that some entries of a document hold, as hashes, and who holds each. Of
 * a long text the smallest hashes are kept, which is the same sample in every version of it.
 */
final class Runs {
  private static final int LENGTH = 4;
  private static final int MOST = 256;
  private static final int MOST_TEXT = 200_000;
  private static final int[] NONE = {};

  private final int[][] ofEntry;
  private final int entries;

  /** Run and entry in one number, ascending: all holders of a run stand side by side. */
  private final long[] holders;

  Runs(List<Entry> all, IntPredicate wanted) {
    ofEntry = new int[all.size()][];
    Arrays.fill(ofEntry, NONE);
    int[] chosen = IntStream.range(0, all.size()).filter(wanted).toArray();
    entries = chosen.length;
    for (int entry : chosen) {
      ofEntry[entry] = sample(all.get(entry));
    }
    holders =
        Arrays.stream(chosen)
            .boxed()
            .flatMapToLong(
                entry -> Arrays.stream(ofEntry[entry]).mapToLong(run -> pack(run, entry)))
            .sorted()
            .toArray();
  }

  /** A text for comparison: folded, letters and digits only. */
  static String letters(String text) {
    String folded = Fold.text(text);
    StringBuilder letters = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char unit = folded.charAt(i);
      if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
        letters.append(unit);
      }
    }
    return letters.toString();
  }

  int entries() {
    return entries;
  }

  /** The sample of an entry, ascending. */
  int[] of(int entry) {
    return ofEntry[entry];
  }

  /** A sample holds the smallest hashes; beyond this one it says nothing about the text. */
  int reach(int entry) {
    int[] runs = ofEntry[entry];
    return runs.length < MOST ? Integer.MAX_VALUE : runs[runs.length - 1];
  }

  int countHolders(int run) {
    return indexOf(run + 1L) - indexOf(run);
  }

  IntStream holders(int run) {
    return LongStream.of(Arrays.copyOfRange(holders, indexOf(run), indexOf(run + 1L)))
        .mapToInt(packed -> (int) packed);
  }

  private int indexOf(long run) {
    int found = Arrays.binarySearch(holders, run << 32);
    return found < 0 ? -found - 1 : found;
  }

  private static long pack(int run, int entry) {
    return ((long) run << 32) | entry;
  }

  private static int[] sample(Entry entry) {
    String body = entry.body();
    String text =
        letters(entry.title()) + letters(body.substring(0, Math.min(body.length(), MOST_TEXT)));
    int[] runs = new int[Math.max(1, text.length() - LENGTH + 1)];
    for (int start = 0; start < runs.length; start++) {
      runs[start] = hash(text, start, Math.min(start + LENGTH, text.length()));
    }
    Arrays.sort(runs);
    int kept = 1;
    for (int i = 1; i < runs.length && kept < MOST; i++) {
      if (runs[i] != runs[i - 1]) {
        runs[kept++] = runs[i];
      }
    }
    return Arrays.copyOf(runs, kept);
  }

  private static int hash(String text, int start, int end) {
    int hash = 0x811c9dc5;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    // Mixed once more, so that the smallest are a fair sample of all.
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    // The greatest number is left free to stand for the end.
    return Math.min(hash ^ (hash >>> 13), Integer.MAX_VALUE - 1);
  }
}
