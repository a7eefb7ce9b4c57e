package org.digestbot.search;

import java.util.List;

/**
 * The part of an entry's text that shows why it was found. Immutable.
 *
 * @param text plain text of one line, as printed, Markdown marks taken off
 * @param marks where the matching words stand in it, ascending, without overlap
 */
public record Snippet(String text, List<Span> marks) {
  public Snippet {
    marks = List.copyOf(marks);
  }
}
