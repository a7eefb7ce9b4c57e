package org.digestbot.parse.format.blog;

import java.util.List;
import org.digestbot.parse.draft.Format;

/** Families of blogs and other pages that were copied as text. Stateless. */
public final class BlogFamilies {
  /** Of two that fit equally well, the one named first reads the document. */
  public static final List<Format> ALL =
      List.of(
          new DatedPosts(), // Title, 2024-05-01, its text
          new DatedTitles(), // 2024-05-01 Title, line by line
          new SignedPosts(), // Title, the same line beside each, its text
          new ScrapedPage()); // an article and what its site prints around it

  private BlogFamilies() {}
}
