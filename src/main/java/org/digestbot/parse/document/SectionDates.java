package org.digestbot.parse.document;

import java.util.List;
import java.util.SortedSet;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.date.Digits;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * The days that headings print for what stands below them, as in digests of several days and in
 * lists of changes.
 */
public final class SectionDates {
  /** A longer heading with a date in it is a title. */
  private static final int LONGEST_HEADING = 60;

  private final List<Section> sections;
  private final int[] parents;
  private final int title;
  private final SortedSet<Integer> years;

  /**
   * Dates of these sections.
   *
   * @param title the section that names the document, whose date is the document's, or -1
   * @param years those that a date without a year may mean
   */
  public SectionDates(List<Section> sections, int title, SortedSet<Integer> years) {
    this.sections = sections;
    this.parents = Outline.parents(sections);
    this.title = title;
    this.years = years;
  }

  /** The day that the heading of a section prints, or the nearest heading above it, or null. */
  public @Nullable EntryDate of(int index) {
    for (int i = index; i >= 0; i = parents[i]) {
      EntryDate date = i == title ? null : day(sections.get(i).heading());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private @Nullable EntryDate day(@Nullable String heading) {
    if (heading == null || heading.length() > LONGEST_HEADING || !Digits.areIn(heading)) {
      return null;
    }
    Dates.Found found = Dates.find(Titles.plain(heading), years);
    EntryDate date = found == null ? null : found.date();
    return date == null || date.day() == 0 ? null : date;
  }
}
