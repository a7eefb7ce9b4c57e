package org.digestbot.parse.document;

import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.DateLine;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.date.Digits;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * The days and months that headings print for what stands below them, as in digests of several
 * days, in lists of changes and in reading lists.
 */
public final class SectionDates {
  /** A longer heading with a date in it is a title. */
  private static final int LONGEST_HEADING = 60;

  /** {@code 4.23}, which may number a part of a text as well. */
  private static final Pattern DOTTED =
      Pattern.compile("^\\s*([01]?[0-9])\\.([0-3]?[0-9])(?![0-9.%])");

  private static final int LEAST_DOTTED = 3;

  private final List<Section> sections;
  private final int[] parents;
  private final int title;
  private final SortedSet<Integer> years;
  private final boolean dotted;

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
    this.dotted = areDotted(sections);
  }

  /** Whether the heading of a section prints a day and says nothing else. */
  public boolean headsDay(int index) {
    String heading = index == title ? null : sections.get(index).heading();
    Dates.Found found = heading == null ? null : DateLine.of(words(heading), years);
    return found != null && found.date() != null && found.date().day() > 0;
  }

  /** Whether the headings of several sections print one each, so that none is the document's. */
  public boolean areSeveral() {
    int several = 0;
    for (int i = 0; i < sections.size() && several < 2; i++) {
      several += i != title && date(sections.get(i).heading()) != null ? 1 : 0;
    }
    return several > 1;
  }

  /** The date that the heading of a section prints, or the nearest heading above it, or null. */
  public @Nullable EntryDate of(int index) {
    for (int i = index; i >= 0; i = parents[i]) {
      EntryDate date = i == title ? null : date(sections.get(i).heading());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** A day, or a month that is all of the heading: others speak of a month. */
  private @Nullable EntryDate date(@Nullable String heading) {
    if (heading == null || heading.length() > LONGEST_HEADING || !Digits.areIn(heading)) {
      return null;
    }
    String words = words(heading);
    Dates.Found alone = DateLine.of(words, years);
    if (alone != null) {
      return alone.date();
    }
    Dates.Found found = Dates.find(words, years);
    return found != null && found.date() != null && found.date().day() > 0 ? found.date() : null;
  }

  private String words(String heading) {
    String words = Titles.plain(heading);
    return dotted ? DOTTED.matcher(words).replaceFirst("$1月$2日") : words;
  }

  /** Parts are numbered one by one; days leave some out. */
  private static boolean areDotted(List<Section> sections) {
    int count = 0;
    int gaps = 0;
    int month = 0;
    int day = 0;
    for (Section section : sections) {
      String heading = section.heading();
      Matcher dotted = heading == null ? null : DOTTED.matcher(heading);
      if (dotted != null && dotted.lookingAt()) {
        int before = month == Integer.parseInt(dotted.group(1)) ? day : 0;
        month = Integer.parseInt(dotted.group(1));
        day = Integer.parseInt(dotted.group(2));
        gaps += before > 0 && Math.abs(day - before) > 1 ? 1 : 0;
        count++;
      }
    }
    return count >= LEAST_DOTTED && gaps * LEAST_DOTTED >= count;
  }
}
