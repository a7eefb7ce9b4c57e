package org.digestbot.parse.format.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.item.HeadingItems;
import org.digestbot.parse.item.Item;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.link.LineLink;

/**
 * Tells the sections above headings that are items which only list these: each of their links is
 * that of one of the headings, as in a daily that begins with an overview.
 */
record Overviews(Lines lines, Outline outline, List<Section> sections, HeadingItems headings) {
  private static final int LEAST_LINKS = 2;

  /** Their indexes; what stands below such a heading is no more than it. */
  Set<Integer> indexes() {
    Set<Integer> overviews = new HashSet<>();
    Set<String> told = told();
    int first = told.size() < LEAST_LINKS ? sections.size() : firstItem();
    for (int i = 1; i < first; i++) {
      if (outline.treeEnd(i) <= first && onlyLists(i, told)) {
        overviews.add(i);
      }
    }
    return overviews;
  }

  /** Where the headings that are items lead. */
  private Set<String> told() {
    Set<String> told = new HashSet<>();
    for (int i = 0; i < sections.size(); i++) {
      Item item = headings.at(i);
      String own = item == null ? null : item.headline().own();
      if (own != null) {
        told.add(own);
      }
    }
    return told;
  }

  private int firstItem() {
    int first = 0;
    while (headings.at(first) == null) {
      first++;
    }
    return first;
  }

  private boolean onlyLists(int index, Set<String> told) {
    int links = 0;
    int end = sections.get(outline.treeEnd(index) - 1).to();
    for (int i = sections.get(index).from(); i < end; i++) {
      LineLink link = lines.line(i).link();
      if (link != null && !told.contains(link.address())) {
        return false;
      }
      links += link == null ? 0 : 1;
    }
    return links >= LEAST_LINKS;
  }
}
