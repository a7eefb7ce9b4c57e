package org.digestbot.parse.draft;

import java.util.List;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Preamble;
import org.jspecify.annotations.Nullable;

/**
 * What a format found in a document.
 *
 * @param title the title that the document prints for itself, or null
 * @param date the date that it prints for itself, or null
 * @param drafts in document order
 */
public record Reading(@Nullable String title, @Nullable EntryDate date, List<Draft> drafts) {
  public Reading {
    drafts = List.copyOf(drafts);
  }

  /**
   * The same of a document below so many lines of a file, of whose other documents it knows
   * nothing.
   */
  public Reading below(int lines) {
    drafts.forEach(draft -> draft.below(lines).date(draft.date() == null ? date : draft.date()));
    return this;
  }

  /** Drafts of which the first begins at this index, below what the document says about itself. */
  public static Reading of(Document document, int first, List<Draft> drafts) {
    Preamble preamble = Preamble.of(document, first);
    return new Reading(preamble.title(), preamble.date(), drafts);
  }
}
