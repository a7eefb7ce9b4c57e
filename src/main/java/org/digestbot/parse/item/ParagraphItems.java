package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Items of newsletters without marks: a paragraph that begins with a linked or bold title or is
 * one, or begins with a title above its address, and all that follows up to the next.
 *
 * @param items in order
 * @param paragraphs how many paragraphs the section has
 * @param first how many paragraphs stand before the first item
 * @param bold whether the section begins with one, a line that dates it aside, and all with a line
 *     of nothing but a bold title
 */
record ParagraphItems(List<Item> items, int paragraphs, int first, boolean bold) {
  private static final int LONGEST_REST = 60;

  /** Of a group of items, in characters. */
  private static final int LONGEST_NAME = 24;

  /** So many are items wherever they stand in their section, if they are at least half of it. */
  private static final int MANY = 5;

  /** Of an item below a bold title. */
  private static final int MOST_PARAGRAPHS = 6;

  /** Below a label, or in a section of nothing but titles. */
  private static final int LEAST_LISTED = 3;

  static ParagraphItems in(Lines lines, Section section) {
    ParagraphItems strict = read(lines, section, false, LONGEST_REST);
    if (strict.trusted() < MANY) {
      return strict;
    }
    boolean nearlyAll = strict.items.size() * 10 >= strict.paragraphs * 8;
    return read(lines, section, true, nearlyAll ? ParagraphItem.LONGEST_WORDS : LONGEST_REST);
  }

  /**
   * Reads the paragraphs.
   *
   * @param lenient whether a title with more links behind it may begin an item, too
   * @param rest how many characters may follow a title on its line
   */
  private static ParagraphItems read(Lines lines, Section section, boolean lenient, int rest) {
    List<Item> items = new ArrayList<>();
    int paragraphs = 0;
    int first = -1;
    int lists = 0;
    String group = null;
    int named = -1;
    boolean led = LineItems.leadParagraphs(lines, section);
    int at = lines.nextWords(section.from(), section.to());
    while (at < section.to()) {
      int end = paragraphEnd(lines, at, section.to());
      List<Item> listed =
          led ? LineItems.led(lines, at, end) : LineItems.of(lines, at, end, lists > 0);
      if (!listed.isEmpty()) {
        Item.closeLast(items, at);
        items.addAll(listed);
        lists++;
        first = first < 0 ? paragraphs : first;
        paragraphs += listed.size();
      } else if (lines.speaks(at)) {
        boolean fenced = lines.document().isFenced(at);
        Item item = fenced ? null : ParagraphItem.of(lines, at, end, section.to(), lenient, rest);
        if (item != null && isTextOfTitle(lines, items, item, section.to())) {
          leadLast(items, item.headline().own());
        } else if (item != null) {
          group = named < 0 ? group : Titles.derive(lines.at(named).replaceAll("[【】]", ""));
          Item.closeLast(items, named < 0 ? at : named);
          items.add(item.numbered().below(group));
          end = Math.max(end, item.bodyFrom());
          first = first < 0 ? paragraphs : first;
        }
        named = item == null && isGroupName(lines, at, end) ? at : -1;
        paragraphs++;
      }
      at = lines.nextWords(end, section.to());
    }
    Item.closeLast(items, section.to());
    if (!titlesLead(lines, items)) {
      return new ParagraphItems(List.of(), paragraphs, 0, false);
    }
    boolean begins = first == 0 || first == 1 && isDated(lines, section);
    boolean bold = begins && items.stream().allMatch(item -> BoldTitle.is(lines.at(item.line())));
    return new ParagraphItems(List.copyOf(items), paragraphs, Math.max(first, 0), bold);
  }

  /** Whether it begins by saying when it was written or brought up to date. */
  private static boolean isDated(Lines lines, Section section) {
    return EntryFields.areFields(lines.at(lines.nextWords(section.from(), section.to())));
  }

  /** Gives a title that leads nowhere the address of its text. */
  private static void leadLast(List<Item> items, @Nullable String own) {
    Item last = items.get(items.size() - 1);
    if (own != null && last.headline().own() == null) {
      items.set(items.size() - 1, last.leadingTo(own));
    }
  }

  /** Whether it is a text that ends with its link, and what stands above is its title. */
  private static boolean isTextOfTitle(Lines lines, List<Item> items, Item item, int to) {
    Item above = items.isEmpty() ? null : items.get(items.size() - 1);
    return above != null
        && item.headline().title() == null
        && (above.headline().linked() || BoldTitle.names(lines, above, item, to))
        && above.headline().rest().isEmpty();
  }

  /**
   * Whether the paragraph is one short line with a picture before it or in brackets: {@code 💡
   * Tools}, {@code 【Tools】}.
   */
  private static boolean isGroupName(Lines lines, int at, int end) {
    String line = lines.at(at).strip();
    boolean pictured = Character.getType(line.codePointAt(0)) == Character.OTHER_SYMBOL;
    boolean bracketed = line.startsWith("【") && line.indexOf('】') == line.length() - 1;
    return end == at + 1
        && (pictured || bracketed)
        && line.length() <= LONGEST_NAME
        && lines.line(at).link() == null
        && Titles.endAsTitle(line);
  }

  /** Whether most items lead somewhere: titles of an article's parts do not. */
  private static boolean titlesLead(Lines lines, List<Item> items) {
    long leading =
        items.stream()
            .filter(item -> item.headline().own() != null || lines.hasLink(item.line(), item.to()))
            .count();
    return leading * 10 >= items.size() * 7L;
  }

  /**
   * Whether they are items, and not paragraphs of a text that begin with a link by chance.
   *
   * @param all how many such items the document has
   */
  boolean areItems(int all) {
    boolean alone = items.size() == 1 && (all >= 4 && first <= 1 || all >= 2 && paragraphs == 1);
    return trusted() > 0 || alone;
  }

  /** Whether they begin the section, each with a line of nothing but its linked title. */
  boolean areLinkedTitles() {
    return first == 0
        && !items.isEmpty()
        && items.stream().map(Item::headline).allMatch(it -> it.linked() && it.rest().isEmpty());
  }

  /** Whether they are so many that no other section need tell it. */
  boolean areSure() {
    return items.size() >= LEAST_LISTED && areLinkedTitles();
  }

  /** Whether the only item is all of the section, as in some where others hold several. */
  boolean beginAlone() {
    return items.size() == 1 && bold;
  }

  /** How many they are where the section alone proves them. */
  int trusted() {
    int each = bold ? MOST_PARAGRAPHS : MOST_PARAGRAPHS - 2;
    boolean lead = items.size() >= 2 && first <= 2 && items.size() * each >= paragraphs - first;
    boolean prevail = items.size() >= MANY && items.size() * 2 >= paragraphs;
    return lead || prevail ? items.size() : 0;
  }

  /**
   * Whether these bullets are parts of the items: below each stands a text and then its sources,
   * most stand in the paragraphs of the titles, or they are not many and stand in a few items only.
   */
  boolean hold(Lines lines, List<Item> bullets) {
    if (bold && items.stream().allMatch(it -> ToldNews.isBelow(lines, it.bodyFrom(), it.to()))) {
      return true;
    }
    int holders = 0;
    int held = 0;
    int next = 0;
    for (Item item : items) {
      int end = paragraphEnd(lines, item.line(), item.to());
      while (next < bullets.size() && bullets.get(next).line() <= item.line()) {
        next++;
      }
      holders += next < bullets.size() && bullets.get(next).line() < item.to() ? 1 : 0;
      while (next < bullets.size() && bullets.get(next).line() < end) {
        held++;
        next++;
      }
    }
    boolean few = holders * 2 <= items.size() && bullets.size() <= 2 * items.size();
    return few
        ? bullets.stream().allMatch(bullet -> bullet.line() > items.get(0).line())
        : held * 2 > bullets.size();
  }

  /** Whether several stand above a list of these each and lead to one place, as labels do. */
  boolean name(List<Item> numbers) {
    Set<String> places = new HashSet<>();
    int labels = 0;
    for (Item item : items) {
      long below =
          numbers.stream()
              .filter(number -> number.line() > item.line() && number.line() < item.to())
              .count();
      if (below >= LEAST_LISTED) {
        places.add(String.valueOf(item.headline().own()));
        labels++;
      }
    }
    return labels > 1 && places.size() == 1 && !places.contains("null");
  }

  private static int paragraphEnd(Lines lines, int from, int to) {
    int end = from + 1;
    while (end < to && (!lines.at(end).isBlank() || inFence(lines, end))) {
      lines.budget().check();
      end++;
    }
    return end;
  }

  private static boolean inFence(Lines lines, int index) {
    return lines.document().isFenced(index) && lines.document().isFenced(index - 1);
  }
}
