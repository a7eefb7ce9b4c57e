package org.digestbot.text;

import org.jspecify.annotations.Nullable;

/**
 * A text made comparable, which still knows where each of its characters came from. Offsets are in
 * UTF-16 units. Immutable.
 */
public final class Folded {
  private final String text;
  private final int originalLength;
  private final int @Nullable [] origins;

  Folded(String text, int originalLength, int @Nullable [] origins) {
    this.text = text;
    this.originalLength = originalLength;
    this.origins = origins;
  }

  /** The folded text. */
  public String text() {
    return text;
  }

  /** Where the character at this place of the folded text begins in the original. */
  public int originalStart(int index) {
    if (index >= text.length()) {
      return originalLength;
    }
    return origins == null ? index : origins[index];
  }

  /** Where the piece that ends before this place of the folded text ends in the original. */
  public int originalEnd(int end) {
    if (end == 0) {
      return 0;
    }
    if (origins == null) {
      return end;
    }
    int begin = origins[end - 1];
    int next = end;
    while (next < text.length() && origins[next] == begin) {
      next++;
    }
    return next < text.length() ? origins[next] : originalLength;
  }
}
