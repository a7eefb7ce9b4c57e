package org.digestbot.parse.document;

import org.jspecify.annotations.Nullable;

/**
 * A heading and the lines up to the next heading of any level.
 *
 * @param level from 1; 7 for a line that only looks like a heading; 0 for what precedes them all
 * @param heading its words as printed, or null for what precedes all headings
 * @param name what the words say about the section
 * @param line the index of the heading, or of the first line where there is none
 * @param from the index of the first line after the heading
 * @param to the index after its last line
 */
public record Section(
    int level, @Nullable String heading, SectionName name, int line, int from, int to) {

  /** A section without lines yet. */
  public static Section of(int level, @Nullable String heading, int line, int from) {
    SectionName name = heading == null ? SectionName.TOPIC : SectionName.of(heading);
    return new Section(level, heading, name, line, from, from);
  }

  /** The same at another level. */
  Section at(int other) {
    return new Section(other, heading, name, line, from, to);
  }

  public Section startingAt(int line) {
    return new Section(level, heading, name, line, line, to);
  }

  public Section upTo(int end) {
    return new Section(level, heading, name, line, from, end);
  }
}
