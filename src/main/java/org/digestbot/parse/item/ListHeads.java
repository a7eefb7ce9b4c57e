package org.digestbot.parse.item;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.link.LineLink;
import org.jspecify.annotations.Nullable;

/** Tells the headings that only name what stands below them from those that are items. */
final class ListHeads {
  /** So many places are none of one series or project. */
  private static final int SEVERAL = 3;

  private final Lines lines;
  private final Outline outline;

  ListHeads(Lines lines, Outline outline) {
    this.lines = lines;
    this.outline = outline;
  }

  /** Whether nothing but headings that are links themselves stands below it. */
  boolean isFeedHead(int index) {
    List<Section> sections = outline.sections();
    Section section = sections.get(index);
    int end = outline.treeEnd(index);
    if (end == index + 1 || lines.size(section.from(), section.to()) > 0) {
      return false;
    }
    int level = sections.get(index + 1).level();
    for (int i = index + 1; i < end; i++) {
      if (sections.get(i).level() == level && !carriesLink(sections.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether headings that are links stand below these, one or more for each, and are the items. */
  boolean nameLinkedHeadings(List<Integer> headings) {
    if (headings.size() < 2) {
      return false;
    }
    int linked = 0;
    for (int index : headings) {
      for (Section below : outline.sections().subList(index + 1, outline.treeEnd(index))) {
        linked += carriesLink(below) ? 1 : 0;
      }
    }
    return linked >= headings.size();
  }

  /** Whether titles with their addresses stand below these, which give no more than a place. */
  boolean namePlaces(List<Integer> headings) {
    int led = 0;
    for (int index : headings) {
      Section section = outline.sections().get(index);
      int place = lines.nextWords(section.from(), section.to());
      boolean alone = lines.nextWords(place + 1, section.to()) >= section.to();
      if (place >= section.to() || !alone || lines.line(place).link() == null) {
        return false;
      }
      for (Section below : outline.sections().subList(index + 1, outline.treeEnd(index))) {
        led += LinkBelow.alone(lines, below) == null ? 0 : 1;
      }
    }
    return headings.size() >= 2 && led >= headings.size() * SEVERAL;
  }

  /** Whether the list below it is none of one series or project. */
  boolean leadsToSeveralPlaces(Section section) {
    Set<String> places = new HashSet<>();
    for (Item item : BulletItems.in(lines, section).items()) {
      String own = item.headline().own();
      if (own != null) {
        String[] parts = own.split("/", 5);
        places.add(parts.length < 4 ? own : parts[2] + "/" + parts[3]);
      }
    }
    return places.size() >= SEVERAL;
  }

  /** Whether the heading stands above a list of linked titles and so only names it. */
  boolean isListHead(int index) {
    int end = outline.sections().get(outline.treeEnd(index) - 1).to();
    Section section = outline.sections().get(index).upTo(end);
    BulletItems bullets = BulletItems.in(lines, section);
    int enough = carriesLink(section) ? 2 : 1;
    long named = bullets.items().stream().filter(this::isNamed).count();
    boolean linked = named >= enough && named * 2 >= bullets.items().size();
    boolean items = linked && bullets.areItems(lines, section);
    if (items || !beginsWithText(section) && listsPlaces(section, bullets.items())) {
      return true;
    }
    if (!lines.hasLinks(2, section.from(), end)) {
      return false;
    }
    if (ParagraphItems.in(lines, section).trusted() > 0) {
      return true;
    }
    NumberedItems numbers = NumberedItems.in(lines, section);
    return numbers.named() >= 2 && numbers.areItems()
        || leadAll(section, numbers)
        || listsTexts(section, numbers.items())
        || listsTexts(section, bullets.items());
  }

  /**
   * Whether the section is nothing but several titles, below each of which an address stands;
   * beside its name a page of one project would have it.
   */
  private boolean listsTexts(Section section, List<Item> titles) {
    return titles.size() >= SEVERAL
        && lines.size(section.from(), titles.get(0).line()) == 0
        && titles.stream()
            .allMatch(
                title ->
                    lines.line(title.line()).link() == null
                        && lines.hasLink(title.line() + 1, title.to()));
  }

  /** Whether the section is nothing but numbers that lead, some by words and some by an address. */
  private boolean leadAll(Section section, NumberedItems numbers) {
    List<Item> items = numbers.items();
    return items.size() >= 2
        && numbers.named() > 0
        && lines.size(section.from(), items.get(0).line()) == 0
        && items.stream().allMatch(item -> item.headline().own() != null);
  }

  /** Whether most bullets are an address and nothing else, each of another place. */
  private boolean listsPlaces(Section section, List<Item> bullets) {
    long bare = bullets.stream().filter(bullet -> isBare(lines.line(bullet.line()))).count();
    return bare >= SEVERAL && bare * 2 > bullets.size() && leadsToSeveralPlaces(section);
  }

  private static boolean isBare(Line line) {
    LineLink link = line.link();
    return link != null && link.start() == 0 && line.isOnlyLink();
  }

  /** Whether a bullet names the page to which it leads, and is no field such as {@code Link: …}. */
  private boolean isNamed(Item bullet) {
    ItemHeadline headline = bullet.headline();
    return headline.own() != null
        && headline.title() != null
        && !lines.line(bullet.line()).isOnlyLink();
  }

  /** Whether some stand above several titles, and most others above one, which are the items. */
  boolean nameTitles(Collection<Integer> headings) {
    int several = 0;
    int alone = 0;
    for (int index : headings) {
      ParagraphItems titles = boldTitles(index);
      several += titles != null && titles.trusted() > 0 ? 1 : 0;
      alone += titles != null && titles.beginAlone() ? 1 : 0;
    }
    return several > 0 && (several + alone) * 2 > headings.size();
  }

  /** Whether it stands above titles with numbers, so that it is none of those beside it. */
  boolean countsTitles(int index) {
    ParagraphItems titles = boldTitles(index);
    return titles != null
        && titles.trusted() > 0
        && titles.items().stream().allMatch(title -> title.number() != null);
  }

  /** The bold titles of which a section is made, or null. */
  private @Nullable ParagraphItems boldTitles(int index) {
    Section section = outline.sections().get(index);
    ParagraphItems titles = lines.beginBold(section) ? ParagraphItems.in(lines, section) : null;
    return titles != null && titles.bold() ? titles : null;
  }

  /** Whether a text stands above its first list that is an entry by itself. */
  boolean saysMuch(Section section) {
    int end = section.from();
    while (end < section.to() && lines.marker(end) == null) {
      end++;
    }
    return lines.size(section.from(), end) >= SectionText.SHORTEST;
  }

  boolean beginsWithText(Section section) {
    int first = lines.nextWords(section.from(), section.to());
    return first < section.to() && lines.marker(first) == null;
  }

  /** Whether the words of a heading are its link, and it is none that stands beside a name. */
  private boolean carriesLink(Section section) {
    String heading = String.valueOf(section.heading());
    LineLink link = LineLink.first(heading, 0, lines.definitions());
    return link != null && ItemHeadline.of(heading, link).linked() && !link.followsLabel(heading);
  }
}
