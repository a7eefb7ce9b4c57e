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

  /** Whether these headings, all of one level, are such items. */
  static boolean are(Lines lines, Outline outline, List<Integer> headings) {
    int ruled = 0;
    int led = 0;
    int size = 0;
    int numbered = 0;
    for (int index : headings) {
      Section section = outline.sections().get(index);
      int end = end(lines, section.from(), section.to());
      boolean plain = outline.treeEnd(index) == index + 1 && mayBeItem(lines, section.upTo(end));
      if (!plain) {
        return false;
      }
      ruled += end < section.to() ? 1 : 0;
      led += lines.hasLink(section.from(), end) ? 1 : 0;
      String heading = Titles.plain(String.valueOf(section.heading()));
      size += heading.length();
      numbered += !heading.isEmpty() && Character.isDigit(heading.charAt(0)) ? 1 : 0;
    }
    int count = headings.size();
    return count >= LEAST
        && numbered * 2 < count
        && ruled >= count - 1
        && led * 10 >= count * 8
        && size >= count * SHORTEST_HEADING;
  }

  /** The item up to its rule, with its address where that stands alone or is the only one. */
  static Item item(Lines lines, Section section, Item item) {
    Section ruled = section.upTo(end(lines, section.from(), section.to()));
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

  /** The index of the first rule, or {@code to}. */
  private static int end(Lines lines, int from, int to) {
    int at = from;
    while (at < to && (!Footers.isRule(lines.at(at)) || lines.document().isFenced(at))) {
      at++;
    }
    return at;
  }
}
