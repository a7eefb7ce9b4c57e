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
            && BulletItems.in(lines, sections.get(0)).items().size() <= 1;
    String words = names ? first : null;
    return new IssueTitle(names ? 1 : -1, words, lines.document().years(words));
  }
}
