package org.digestbot.ingest;

import java.util.Arrays;

/** Which entry of a document's new version is which of the old one, while that is found out. */
final class Pairs {
  private static final int NONE = -1;

  private final int[] readOf;
  private final int[] oldOf;

  Pairs(int old, int read) {
    readOf = new int[old];
    oldOf = new int[read];
    Arrays.fill(readOf, NONE);
    Arrays.fill(oldOf, NONE);
  }

  void pair(int old, int read) {
    if (!isOldFree(old) || !isReadFree(read)) {
      throw new IllegalStateException("an entry is one other at most");
    }
    readOf[old] = read;
    oldOf[read] = old;
  }

  boolean isOldFree(int old) {
    return readOf[old] == NONE;
  }

  boolean isReadFree(int read) {
    return oldOf[read] == NONE;
  }

  /** Whether there is nothing left to pair on one side. */
  boolean areComplete() {
    return Arrays.stream(readOf).noneMatch(read -> read == NONE)
        || Arrays.stream(oldOf).noneMatch(old -> old == NONE);
  }

  /** The old entry that this one is, or -1. */
  int oldOf(int read) {
    return oldOf[read];
  }

  /** How many neighbours the two have in common, 0 to 2; the ends count as such. */
  int agreement(int old, int read) {
    return (isSame(old - 1, read - 1) ? 1 : 0) + (isSame(old + 1, read + 1) ? 1 : 0);
  }

  /** The free new entry that stands alone between the neighbours of this old one, or -1. */
  int betweenNeighboursOf(int old) {
    int read = old == 0 ? 0 : readOf[old - 1] == NONE ? NONE : readOf[old - 1] + 1;
    boolean stands =
        read != NONE && read < oldOf.length && isReadFree(read) && agreement(old, read) == 2;
    return stands ? read : NONE;
  }

  private boolean isSame(int old, int read) {
    if (old < 0 || read < 0) {
      return old < 0 && read < 0;
    }
    if (old >= readOf.length || read >= oldOf.length) {
      return old >= readOf.length && read >= oldOf.length;
    }
    return readOf[old] == read;
  }
}
