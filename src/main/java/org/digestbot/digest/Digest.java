package org.digestbot.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document of a source, cut into entries. Immutable.
 *
 * @param document its name within the source: the path relative to the source's folder
 * @param title the title that it prints, or null
 * @param date the date that it prints or else its name has, or null; entries without a date of
 *     their own take it
 * @param format the name of the format that it was read as
 * @param entries in document order
 * @param problems what a person should know about the reading
 */
public record Digest(
    String document,
    @Nullable String title,
    @Nullable EntryDate date,
    String format,
    List<Entry> entries,
    List<Problem> problems) {

  public Digest {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
