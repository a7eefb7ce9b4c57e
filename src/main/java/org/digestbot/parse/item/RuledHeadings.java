package org.digestbot.parse.item;

import java.util.List;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.title.Titles;

/**
 * Headings that are items because a rule parts each from the next: below each stand a few words and
 * no more than a few links, as in a daily that names its pages by what kind they are.
 */
final class RuledHeadings {
  private static final int LEAST = 4;

  /** More links in a list of their own are items. */
  private static final int MOST_LINKS = 6;

  /** In characters on average; what is shorter names sections. */
  private static final int SHORTEST_HEADING = 10;

  private RuledHeadings() {}

  /** Whether these headings, all of one level, are such items; cheap questions first. */
  static boolean are(Lines lines, Outline outline, List<Integer> headings) {
    int count = headings.size();
    long ruled =
        headings.stream()
            .map(outline.sections()::get)
            .filter(section -> upToRule(lines, section).to() < section.to())
            .count();
    if (count < LEAST || ruled < count - 1) {
      return false;
    }
    int led = 0;
    int size = 0;
    int numbered = 0;
    for (int index : headings) {
      Section section = upToRule(lines, outline.sections().get(index));
      if (outline.treeEnd(index) > index + 1 || !mayBeItem(lines, section)) {
        return false;
      }
      led += lines.hasLink(section.from(), section.to()) ? 1 : 0;
      String heading = Titles.plain(String.valueOf(section.heading()));
      size += heading.length();
      numbered += !heading.isEmpty() && Character.isDigit(heading.charAt(0)) ? 1 : 0;
    }
    return numbered * 2 < count && led * 10 >= count * 8 && size >= count * SHORTEST_HEADING;
  }

  /** The item up to its rule, with its address where that stands alone or is the only one. */
  static Item item(Lines lines, Section section, Item item) {
    Section ruled = upToRule(lines, section);
    String address = LinkBelow.alone(lines, ruled);
    if (address == null && !lines.hasLinks(2, ruled.from(), ruled.to())) {
      address = LinkBelow.any(lines, ruled);
    }
    Item ended = item.upTo(ruled.to());
    return address == null ? ended : ended.leadingTo(address);
  }

  private static boolean mayBeItem(Lines lines, Section section) {
    int links = 0;
    for (int i = section.from(); i < section.to(); i++) {
      lines.budget().check();
      Line line = lines.line(i);
      boolean listed = lines.marker(i) != null && line.link() != null;
      if (listed && !line.headline().rest().isEmpty() && line.headline().title() != null) {
        return false;
      }
      links += listed ? 1 : 0;
    }
    return links <= MOST_LINKS;
  }

  /** The section up to the first rule in it. */
  private static Section upToRule(Lines lines, Section section) {
    int at = section.from();
    while (at < section.to() && (!Footers.isRule(lines.at(at)) || lines.document().isFenced(at))) {
      at++;
    }
    return section.upTo(at);
  }
}
