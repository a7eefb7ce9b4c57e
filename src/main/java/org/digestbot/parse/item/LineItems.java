package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.link.LinkEnd;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/** The items of a paragraph whose every line is one, or every second one the address of a title. */
final class LineItems {
  /** So many lines that only end with their address are no text; fewer are if they are all. */
  private static final int SEVERAL = 3;

  private static final int FEWEST_PAIRS = 2;
  private static final int LONGEST = 160;

  /** In characters before the address; less is a label: {@code Homepage https://…}. */
  private static final int SHORTEST_TOLD = 16;

  private static final int LONGEST_TOLD = 400;

  private static final Pattern BAR = Pattern.compile("\\s{1,3}[|｜]\\s{1,3}");

  private LineItems() {}

  /**
   * None where the paragraph is a text.
   *
   * @param more whether such a paragraph stands above, so that one line is enough
   */
  static List<Item> of(Lines lines, int from, int to, boolean more) {
    List<Item> items = new ArrayList<>();
    boolean single = to - from == 1;
    boolean begin = (more || !single) && begin(lines, from, to);
    if (begin || !single && (end(lines, from, to) || tell(lines, from, to))) {
      for (int i = from; i < to; i++) {
        items.add(Item.of(i, i + 1, i + 1, headline(lines.line(i))));
      }
    } else if (arePairs(lines, from, to)) {
      for (int i = from; i < to; i += 2) {
        ItemHeadline led = NumberedItems.ownBelow(lines, lines.at(i).strip(), i + 1);
        if (led != null) {
          items.add(Item.of(i, i + 2, i + 2, led));
        }
      }
    }
    return items;
  }

  /** Whether the first and nearly every paragraph begin with a bare address, and some say more. */
  static boolean leadParagraphs(Lines lines, Section section) {
    int at = lines.nextWords(section.from(), section.to());
    if (at == section.to() || !LinkEnd.startsAt(lines.at(at), 0)) {
      return false;
    }
    int paragraphs = 0;
    int led = 0;
    boolean told = false;
    while (at < section.to()) {
      int end = lines.paragraphEnd(at, section.to());
      boolean leads = LinkEnd.startsAt(lines.at(at), 0);
      paragraphs++;
      led += leads ? 1 : 0;
      told |= leads && (end > at + 1 || !lines.line(at).isOnlyLink());
      at = lines.nextWords(end, section.to());
    }
    return told && led * 10 >= paragraphs * 8;
  }

  /** The items of such a paragraph: mostly one, its title behind the address or below. */
  static List<Item> led(Lines lines, int from, int to) {
    List<Item> all = of(lines, from, to, true);
    if (!all.isEmpty() || !LinkEnd.startsAt(lines.at(from), 0)) {
      return all;
    }
    Line first = lines.line(from);
    Line below = from + 1 < to ? lines.line(from + 1) : first;
    boolean titled = first.isOnlyLink() && below.link() == null && below.mayBeTitle();
    return List.of(
        titled && below.marker() == null
            ? Item.of(from, from + 2, to, ItemHeadline.title(below.words(), first.headline().own()))
            : Item.of(from, from + 1, to, headline(first)));
  }

  /** Behind an address and a bar stands the title of its page: {@code https://… | Title}. */
  private static ItemHeadline headline(Line line) {
    LineLink link = line.link();
    String words = line.words();
    if (link == null
        || link.start() > 0
        || link.words() != null
        || !BAR.matcher(words).region(link.end(), words.length()).lookingAt()) {
      return line.headline();
    }
    String title = ItemHeadline.rest(words, link.end());
    return Titles.hasWords(title)
        ? new ItemHeadline(title, link.address(), "", true)
        : line.headline();
  }

  /** Whether every line begins with an address or with a title that carries a link. */
  private static boolean begin(Lines lines, int from, int to) {
    for (int i = from; i < to; i++) {
      LineLink link = link(lines, i);
      boolean leads = link != null && link.start() == 0;
      if (link == null || !leads || link.words() != null && !lines.line(i).headline().linked()) {
        return false;
      }
    }
    return true;
  }

  /** Whether every line ends with the bare address of the title before it. */
  private static boolean end(Lines lines, int from, int to) {
    for (int i = from; i < to; i++) {
      LineLink link = link(lines, i);
      String line = lines.at(i).strip();
      ItemHeadline headline = lines.line(i).headline();
      boolean named = headline.title() != null && headline.own() != null;
      if (link == null || link.words() != null || !named || line.length() > LONGEST) {
        return false;
      }
      if (!headline.rest().isEmpty()) {
        return false;
      }
    }
    return to - from >= SEVERAL || lines.areAll(from, to);
  }

  /** Whether every line tells something and ends with the bare address of it, and no text does. */
  private static boolean tell(Lines lines, int from, int to) {
    for (int i = from; i < to; i++) {
      LineLink link = link(lines, i);
      String words = lines.line(i).words().stripTrailing();
      if (link == null || link.words() != null || link.start() < SHORTEST_TOLD) {
        return false;
      }
      if (words.length() > LONGEST_TOLD || link.end() < words.length()) {
        return false;
      }
    }
    return to - from >= SEVERAL;
  }

  /** Whether titles and their addresses take turns. */
  private static boolean arePairs(Lines lines, int from, int to) {
    if (to - from < 2 * FEWEST_PAIRS || (to - from) % 2 > 0) {
      return false;
    }
    for (int i = from; i < to; i++) {
      Line line = lines.line(i);
      boolean address = (i - from) % 2 == 1;
      boolean plain = line.marker() == null && !lines.document().isFenced(i);
      boolean fits = address ? line.isOnlyLink() : line.link() == null && line.mayBeTitle();
      if (!plain || !fits) {
        return false;
      }
    }
    return true;
  }

  /** The link of a line that is no code and has no mark; or null. */
  private static @Nullable LineLink link(Lines lines, int index) {
    Line line = lines.line(index);
    boolean plain =
        line.marker() == null && lines.speaks(index) && !lines.document().isFenced(index);
    return plain ? line.link() : null;
  }
}
