package org.digestbot.digest;

import java.util.List;

/**
 * A part of a longer list. Immutable.
 *
 * @param items the part
 * @param offset where it begins in the whole, from 0
 * @param total how many the whole has
 */
public record Slice<T>(List<T> items, int offset, long total) {
  public Slice {
    items = List.copyOf(items);
  }
}
