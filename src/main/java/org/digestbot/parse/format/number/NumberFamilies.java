package org.digestbot.parse.format.number;

import java.util.List;
import org.digestbot.parse.draft.Format;

/** Families that number their entries. Stateless. */
public final class NumberFamilies {
  /** Of two that fit equally well, the one named first reads the document. */
  public static final List<Format> ALL =
      List.of(
          new NumberedPosts(), // 17, 2024-05-01 Ann @ann, her post
          new NumberedSections()); // 3、Title, a text with parts of its own

  private NumberFamilies() {}
}
