package org.digestbot.parse.format.post;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/** The days and topics that lines of their own name for the posts below them. */
final class PostGroups {
  private static final Group NONE = new Group(null, null, false);

  private final NavigableMap<Integer, Group> groups = new TreeMap<>();

  /**
   * What is said of the posts below a line.
   *
   * @param day the last that was printed, or null
   * @param title the words of the line, or null above all groups
   * @param isDay whether they are nothing but a day
   */
  record Group(@Nullable EntryDate day, @Nullable String title, boolean isDay) {}

  private PostGroups() {}

  /**
   * Every heading but the document's title, and every day that is a line between paragraphs.
   *
   * @param isPost whether a post begins at the line with this index, whatever marks it
   */
  static PostGroups in(Document document, IntPredicate isPost, Budget budget) {
    List<String> lines = document.lines();
    int title = document.nextWords(document.frontMatter().end(), lines.size());
    SortedSet<Integer> years = document.years();
    PostGroups found = new PostGroups();
    Group open = NONE;
    for (int i = title; i < lines.size(); i++) {
      budget.check();
      String line = lines.get(i);
      boolean heading = line.startsWith("#") && i > title;
      boolean apart = i == title || lines.get(i - 1).isBlank() || found.begins(i - 1);
      if (line.isBlank() || !heading && !apart || document.isFenced(i)) {
        continue;
      }
      Dates.Found day = DayLine.of(line, years);
      if ((heading || day != null) && !isPost.test(i)) {
        EntryDate date = day == null ? open.day() : day.date();
        open = new Group(date, Titles.plain(line.replace("#", "")), day != null);
        found.groups.put(i, open);
      }
    }
    return found;
  }

  /** None, for documents without headings. */
  static PostGroups none() {
    return new PostGroups();
  }

  int size() {
    return groups.size();
  }

  /** Whether the line at this index begins a group. */
  boolean begins(int index) {
    return groups.containsKey(index);
  }

  /** The indexes of the lines that begin one. */
  Set<Integer> lines() {
    return groups.keySet();
  }

  /** Whether each of them is a day. */
  boolean areDays() {
    return groups.values().stream().allMatch(Group::isDay);
  }

  /** What is said of a post that begins at this index. */
  Group of(int index) {
    var above = groups.floorEntry(index);
    return above == null ? NONE : above.getValue();
  }
}
