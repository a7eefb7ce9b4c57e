package org.digestbot.digest;

import java.util.List;

/**
 * A part of a longer list. Immutable.
 *
 * @param items the part
 * @param total how many the whole has
 */
public record Slice<T>(List<T> items, long total) {
  public Slice {
    items = List.copyOf(items);
  }
}
