package org.digestbot.search;

import java.util.List;
import org.digestbot.digest.ArchivedEntry;

/**
 * One entry that a search found. Immutable.
 *
 * @param titleMarks where the matching words stand in the entry's title
 * @param score comparable within one answer only; higher is better
 */
public record Hit(ArchivedEntry entry, Snippet snippet, List<Span> titleMarks, double score) {
  public Hit {
    titleMarks = List.copyOf(titleMarks);
  }
}
