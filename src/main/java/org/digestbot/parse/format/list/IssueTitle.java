package org.digestbot.parse.format.list;

import java.util.List;
import java.util.SortedSet;
import org.digestbot.parse.document.FrontMatter;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Periodical;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.item.BulletItems;
import org.digestbot.parse.item.HeadingItems;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * The heading that names a document, and the year that it is of: the first, if it is of the highest
 * level, says what the front matter does, or stands above all others and calls itself an issue.
 *
 * @param section which one it heads, or -1 where no heading names the document
 * @param words null where none does
 * @param years the year, or none
 */
record IssueTitle(int section, @Nullable String words, SortedSet<Integer> years) {
  private static final int SEVERAL = 2;

  static IssueTitle in(
      Lines lines,
      FrontMatter front,
      Outline outline,
      List<Section> sections,
      HeadingItems headings) {
    String first = sections.size() < 2 ? null : sections.get(1).heading();
    boolean names =
        first != null
            && headings.at(1) == null
            && (sections.get(1).level() == 1
                || front.isTitled(Titles.plain(first))
                || outline.treeEnd(1) == sections.size() && Periodical.isNamed(Titles.plain(first)))
            && !isOneOfMany(sections)
            && BulletItems.in(lines, sections.get(0)).items().size() <= 1;
    String words = names ? first : null;
    return new IssueTitle(names ? 1 : -1, words, lines.document().years(words));
  }

  /** Whether several headings beside the first begin with the same picture as it does. */
  private static boolean isOneOfMany(List<Section> sections) {
    int mark = first(sections.get(1));
    boolean picture = Character.getType(mark) == Character.OTHER_SYMBOL;
    return picture
        && sections.stream()
                .filter(section -> section.level() == sections.get(1).level())
                .filter(section -> first(section) == mark)
                .count()
            > SEVERAL;
  }

  private static int first(Section section) {
    String heading = section.heading();
    return heading == null || heading.isEmpty() ? 0 : heading.codePointAt(0);
  }
}
