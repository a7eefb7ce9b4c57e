package org.digestbot.parse.format;

import java.util.List;
import org.digestbot.digest.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * What a format found in a document.
 *
 * @param title the title that the document prints for itself, or null
 * @param date the date that it prints for itself, or null
 * @param drafts in document order
 */
record Reading(@Nullable String title, @Nullable EntryDate date, List<Draft> drafts) {
  Reading {
    drafts = List.copyOf(drafts);
  }
}
