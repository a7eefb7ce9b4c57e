package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.document.SectionName;
import org.digestbot.parse.link.LineLink;
import org.jspecify.annotations.Nullable;

/**
 * Headings that are items: those that are links themselves, those of a level at which most hold one
 * line that is nothing but their link, such as {@code **链接**: https://…}, those below which a line
 * says who wrote the text, those that count news ({@code 新闻 2：…}), and those below which the same
 * headings come again and again.
 */
public final class HeadingItems {
  private static final int DEEPEST = 6;
  private static final int SEVERAL = 3;

  /** So many headings with an address below each are no parts of an article. */
  private static final int SURE = 5;

  /** Among so many linked titles one with a list of links below it is none of a list. */
  private static final int OTHERS_PER_HEAD = 4;

  /** Lines that only look like headings stand below all real ones. */
  private static final int DEEPEST_LEVEL = 7;

  private final Lines lines;
  private final Outline outline;
  private final ListHeads listHeads;
  private final Map<Integer, Item> items = new TreeMap<>();
  private boolean labelled;

  private HeadingItems(Lines lines, Outline outline) {
    this.lines = lines;
    this.outline = outline;
    this.listHeads = new ListHeads(lines, outline);
  }

  public static HeadingItems in(Lines lines, Outline outline) {
    HeadingItems found = new HeadingItems(lines, outline);
    for (int level = 1; level <= DEEPEST; level++) {
      found.readLevel(level);
    }
    return found;
  }

  /** The item that the heading of this section begins, or null. */
  public @Nullable Item at(int section) {
    return items.get(section);
  }

  /** Whether they are items only because of the link that stands below each. */
  public boolean areLabelled() {
    return labelled;
  }

  private void readLevel(int level) {
    List<Integer> headings = headings(level);
    Map<Integer, Item> linked = new TreeMap<>();
    Map<Integer, Item> heads = new TreeMap<>();
    Map<Integer, Item> all = new TreeMap<>();
    for (int index : headings) {
      lines.budget().check();
      Item item = item(index);
      if (item.headline().linked() && listHeads.isFeedHead(index)) {
        continue;
      }
      if (item.headline().linked()) {
        boolean names =
            listHeads.isListHead(index) && !listHeads.saysMuch(outline.sections().get(index));
        (names ? heads : linked).put(index, item);
      }
      all.put(index, item);
    }
    if (heads.size() * OTHERS_PER_HEAD <= linked.size()) {
      heads.keySet().removeIf(index -> !listHeads.beginsWithText(outline.sections().get(index)));
      linked.putAll(heads);
    }
    if (NumberedWords.countNews(headings.stream().map(this::words).toList())) {
      headings.forEach(index -> items.put(index, item(index)));
      labelled = true;
    } else if (linked.size() >= 2 && linked.size() * 2 >= headings.size()) {
      all.forEach(this::addUnlinked);
      items.putAll(linked);
    } else if (headings.size() == 1 && linked.size() == 1 && isAllOfItsSection(headings.get(0))) {
      items.putAll(linked);
    } else if (listHeads.nameLinkedHeadings(headings) || listHeads.namePlaces(headings)) {
      return;
    } else if (haveFields(all)) {
      items.putAll(all);
      labelled = true;
    } else if (haveBylines(headings) || NamedParts.are(lines, outline, headings)) {
      headings.forEach(index -> items.put(index, item(index)));
      labelled = true;
    } else if (haveFieldLists(headings)) {
      labelled = true;
    } else if (RuledHeadings.are(lines, outline, headings)) {
      headings.forEach(
          index ->
              items.put(
                  index, RuledHeadings.item(lines, outline.sections().get(index), item(index))));
      labelled = true;
    } else if (ToldNews.areTitles(lines, outline, headings)) {
      headings.forEach(index -> items.put(index, leadingToFirst(item(index), index)));
      labelled = true;
    }
  }

  /** Makes those items below which the same fields are listed; whether there are some. */
  private boolean haveFieldLists(List<Integer> headings) {
    List<Integer> heads = FieldLists.heads(lines, outline, headings);
    heads.forEach(index -> items.put(index, leadingToFirst(item(index), index)));
    return !heads.isEmpty();
  }

  private Item leadingToFirst(Item item, int index) {
    String first = LinkBelow.any(lines, outline.sections().get(index).upTo(item.to()));
    return first == null ? item : item.leadingTo(first);
  }

  /**
   * Among linked titles one that holds links between its words is a title, too, and so is one above
   * a text, whatever that lists.
   */
  private void addUnlinked(int index, Item item) {
    Section section = outline.sections().get(index);
    LineLink link = LineLink.first(String.valueOf(section.heading()), 0, lines.definitions());
    if (link != null && !item.headline().linked()) {
      items.put(index, item.leadingTo(link.address()));
    } else if (link == null && listHeads.saysMuch(withSigned(index))) {
      items.put(index, item);
    }
  }

  /** The section with the text below it that another heading only signs. */
  private Section withSigned(int index) {
    Section section = outline.sections().get(index);
    boolean signed =
        outline.treeEnd(index) > index + 1 && isByline(outline.sections().get(index + 1));
    return signed ? section.upTo(outline.sections().get(index + 1).to()) : section;
  }

  /** Whether it and its text stand right below another heading, which only introduces them. */
  private boolean isAllOfItsSection(int index) {
    Section above = outline.sections().get(index - 1);
    Section section = outline.sections().get(index);
    return above.level() > 0
        && above.level() < section.level()
        && lines.size(above.from(), above.to()) == 0
        && listHeads.beginsWithText(section);
  }

  /**
   * Gives the headings that are no links the address below them and leaves out those that only name
   * a list; whether most have one.
   */
  private boolean haveFields(Map<Integer, Item> all) {
    int fields = 0;
    int leads = 0;
    int without = 0;
    all.keySet().removeIf(index -> isEmptyTree(index) || listHeads.countsTitles(index));
    List<Integer> bare = new ArrayList<>();
    for (Map.Entry<Integer, Item> entry : all.entrySet()) {
      int index = entry.getKey();
      Item item = entry.getValue();
      Section section = outline.sections().get(index);
      String field = item.headline().linked() ? null : LinkBelow.alone(lines, section);
      if (field == null && !item.headline().linked()) {
        field = leadBelow(section);
        leads += field == null ? 0 : 1;
      }
      if (field == null) {
        bare.add(index);
        without++;
      } else if (listHeads.isListHead(index)) {
        without++;
      } else {
        fields++;
      }
      if (without * 10 > all.size() * 4) {
        return false;
      }
      if (field != null) {
        entry.setValue(item.leadingTo(field));
      }
    }
    boolean enough = fields - leads >= 2 || fields >= SEVERAL || isOneWithFields(all.keySet());
    bare.removeIf(
        index ->
            !listHeads.isListHead(index)
                || !listHeads.leadsToSeveralPlaces(outline.sections().get(index)));
    bare.forEach(all::remove);
    return enough
        && !areDays(all.values())
        && (fields >= SURE || !areParts(all.values()))
        && !listHeads.nameTitles(all.keySet());
  }

  /** Whether a line that says when or by whom it was written stands below the only one. */
  private boolean isOneWithFields(Collection<Integer> headings) {
    if (headings.size() != 1) {
      return false;
    }
    int only = headings.iterator().next();
    return beginsWithFields(only) && !isMostlyList(outline.sections().get(only));
  }

  /** Whether items are most of it, so that the line above them says when they were collected. */
  private boolean isMostlyList(Section section) {
    List<Item> items = SectionItems.in(lines, List.of(section), List.of(0)).of(0);
    int listed = items.stream().mapToInt(item -> lines.size(item.line(), item.to())).sum();
    return items.size() >= SEVERAL && listed * 2 >= lines.size(section.from(), section.to());
  }

  private boolean beginsWithFields(int index) {
    Section section = outline.sections().get(index);
    int first = lines.nextWords(section.from(), section.to());
    return first < section.to() && EntryFields.areFields(lines.line(first).words());
  }

  /** Whether the first line below nearly each says who wrote what follows, or when. */
  private boolean haveBylines(List<Integer> headings) {
    long signed = headings.stream().filter(this::beginsWithFields).count();
    return headings.size() >= SEVERAL && signed * 10 >= headings.size() * 8;
  }

  private @Nullable String leadBelow(Section section) {
    String first = LinkBelow.first(lines, section);
    first = first == null ? LinkBelow.named(lines, section) : first;
    return first != null ? first : LinkBelow.last(lines.document(), section.from(), section.to());
  }

  private boolean isEmptyTree(int index) {
    int end = outline.sections().get(outline.treeEnd(index) - 1).to();
    return lines.size(outline.sections().get(index).from(), end) == 0;
  }

  private static boolean areParts(Collection<Item> items) {
    return ArticleParts.are(items.stream().map(HeadingItems::words).toList());
  }

  private static boolean areDays(Collection<Item> items) {
    return items.stream().allMatch(item -> EntryFields.isDay(words(item)));
  }

  private String words(int heading) {
    return String.valueOf(outline.sections().get(heading).heading());
  }

  private static String words(Item item) {
    return Objects.requireNonNullElse(item.headline().title(), "");
  }

  private List<Integer> headings(int level) {
    List<Integer> found = new ArrayList<>();
    int[] above = new int[DEEPEST_LEVEL + 1];
    Arrays.fill(above, -1);
    List<Section> sections = outline.sections();
    for (int i = 0; i < sections.size(); i++) {
      lines.budget().check();
      Section section = sections.get(i);
      Arrays.fill(above, section.level(), above.length, -1);
      boolean counts =
          section.level() == level && section.name() == SectionName.TOPIC && !isByline(section);
      if (counts && !isInItem(above) && !namesTheWhole(i)) {
        found.add(i);
      }
      above[section.level()] = i;
    }
    return found;
  }

  /** Whether it is the first, and the contents of the document stand right below it. */
  private boolean namesTheWhole(int index) {
    return index == 1
        && outline.treeEnd(index) > index + 1
        && outline.sections().get(index + 1).name() == SectionName.FOOTER;
  }

  /** Whether the heading says who wrote what the one above it is the title of. */
  private static boolean isByline(Section section) {
    return section.heading() != null && EntryFields.areFields(section.heading());
  }

  private boolean isInItem(int[] above) {
    for (int section : above) {
      if (items.containsKey(section)) {
        return true;
      }
    }
    return false;
  }

  private Item item(int index) {
    Section section = outline.sections().get(index);
    NumberedWords heading = NumberedWords.of(words(index));
    ItemHeadline told = ItemHeadline.of(heading.words(), lines.definitions());
    ItemHeadline headline =
        told.title() == null || told.own() == null
            ? ItemHeadline.title(heading.words(), null)
            : new ItemHeadline(told.title(), told.own(), told.rest(), true);
    int end = outline.sections().get(outline.treeEnd(index) - 1).to();
    return Item.of(section.line(), section.from(), end, headline)
        .withNumber(heading.number())
        .numbered();
  }
}
