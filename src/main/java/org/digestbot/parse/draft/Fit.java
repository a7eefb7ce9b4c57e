package org.digestbot.parse.draft;

import java.util.function.Supplier;

/**
 * How well a document fits a family, with what the family has found out on the way: the family that
 * fits best goes on from there.
 *
 * @param share from 0 (not at all) to 1 (beyond doubt); a share of evidence, so that a long
 *     document does not win by its length
 * @param reading cuts the document into drafts, in document order; asked at most once
 */
public record Fit(double share, Supplier<Reading> reading) {
  private static final Fit NONE =
      new Fit(
          0,
          () -> {
            throw new IllegalStateException("no family reads what does not fit it");
          });

  public static Fit none() {
    return NONE;
  }
}
