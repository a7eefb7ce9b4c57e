package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.document.SectionName;

/**
 * The items of every section of a document, each section read in the one style that it follows:
 * numbers, bullets, a table or titled paragraphs.
 */
public final class SectionItems {
  /** Of bullets in a digest, this share followed by paragraphs means that these belong to them. */
  private static final double FOLLOWED = 0.3;

  /** So many items of one style make it the style of the document. */
  private static final int ENOUGH = 5;

  /** Where numbers of one style are so many items, a section of nothing else holds items, too. */
  private static final int MANY = 4;

  /** A style of numbers is rare where another has so many times its items. */
  private static final int RARE = 4;

  /** So many titled paragraphs are items even where a section is otherwise none. */
  private static final int ENOUGH_IN_FRAME = 3;

  /** So many tables of one row are a digest that adds one every day; and so many lists tell. */
  private static final int SEVERAL = 2;

  private final Lines lines;
  private final IntSupplier prose;
  private final Map<Integer, List<Item>> items = new HashMap<>();
  private final Map<Integer, NumberedItems> counted = new TreeMap<>();
  private final Map<Integer, NumberedItems> numbered = new TreeMap<>();
  private final Map<Integer, BulletItems> listed = new TreeMap<>();
  private final Map<Integer, ParagraphItems> titled = new TreeMap<>();
  private final Map<Integer, ProseItems> told = new TreeMap<>();
  private final Set<Integer> woven = new HashSet<>();
  private final Map<Integer, Item> single = new TreeMap<>();
  private final Map<String, Integer> numberStyles = new HashMap<>();
  private final Set<Integer> credits = new HashSet<>();
  private final List<Integer> bulleted = new ArrayList<>();
  private int followed;
  private int bullets;

  private SectionItems(Lines lines, IntSupplier prose) {
    this.lines = lines;
    this.prose = prose;
  }

  /** Reads the sections for which no heading is an item. */
  public static SectionItems in(Lines lines, List<Section> sections, List<Integer> read) {
    return in(lines, sections, read, () -> Outline.LOOKALIKE);
  }

  /**
   * The same.
   *
   * @param prose the highest level of headings below which the document may tell its news in
   *     paragraphs: an issue of a digest does, sometimes right below its title, an article nowhere;
   *     asked only where there may be such news
   */
  public static SectionItems in(
      Lines lines, List<Section> sections, List<Integer> read, IntSupplier prose) {
    SectionItems found = new SectionItems(lines, prose);
    for (int index : read) {
      lines.budget().checkNow();
      found.read(index, sections.get(index));
    }
    found.leaveOtherStyles(sections);
    found.decide(sections);
    found.items.replaceAll((index, list) -> NamedItems.of(list));
    return found;
  }

  /** Whether a section tells only who worked on the document. */
  public boolean areCredits(int section) {
    return credits.contains(section);
  }

  public List<Item> of(int section) {
    return items.getOrDefault(section, List.of());
  }

  private void read(int index, Section section) {
    if (SourceList.ends(lines, section) && !ParagraphItems.in(lines, section).areSure()) {
      return;
    }
    List<Item> ruled = RuledBullets.in(lines, section);
    List<Item> apart = ruled.isEmpty() ? SignedQuotations.in(lines, section) : ruled;
    if (!apart.isEmpty()) {
      items.put(index, apart);
      return;
    }
    NumberedItems numbers = NumberedItems.in(lines, section);
    BulletItems bulletItems = BulletItems.in(lines, section);
    if (bulletItems.areCredits(lines)) {
      credits.add(index);
      return;
    }
    List<Item> rows = TableItems.in(lines, section);
    ParagraphItems paragraphs = ParagraphItems.in(lines, section);
    boolean byNumber = numbers.areItems() && !(paragraphs.areSure() && numbers.areAddresses(lines));
    boolean byBullet =
        bulletItems.areItems(lines, section)
            && !(paragraphs.trusted() > 0 && paragraphs.hold(lines, bulletItems.items()));
    if (byNumber && !(byBullet && stepsFollow(bulletItems, numbers))) {
      items.put(index, BesideNumbers.with(lines, section, numbers.items()));
      counted.put(index, numbers);
      numberStyles.merge(numbers.style(), numbers.items().size(), Integer::sum);
    } else if (rows.size() >= 2 && rows.size() >= bulletItems.linked()) {
      items.put(index, rows);
    } else if (byBullet) {
      accept(index, bulletItems);
      if (section.name() == SectionName.TOPIC && bulletItems.areWoven(lines, section)) {
        readAround(index, section);
      }
    } else {
      List<Item> leadIns = LeadIns.in(lines, section);
      if (!leadIns.isEmpty()) {
        items.put(index, leadIns);
        return;
      }
      rows.forEach(row -> single.put(index, row));
      numbered.put(index, numbers);
      listed.put(index, bulletItems);
      boolean topic = section.name() == SectionName.TOPIC;
      if ((topic || paragraphs.trusted() >= ENOUGH_IN_FRAME) && !paragraphs.name(numbers.items())) {
        titled.put(index, paragraphs);
      }
      if (section.name() == SectionName.TOPIC) {
        told.put(index, ProseItems.in(lines, section));
      }
    }
  }

  /** Paragraphs around a list may be news of which the list belongs to one. */
  private void readAround(int index, Section section) {
    ProseItems prose = ProseItems.in(lines, section);
    long paragraphs =
        prose.items().stream().filter(item -> lines.marker(item.line()) == null).count();
    if (paragraphs >= SEVERAL) {
      woven.add(index);
      told.put(index, prose);
    }
  }

  /** Whether the numbers count what is to be done with the titles above them. */
  private static boolean stepsFollow(BulletItems titles, NumberedItems steps) {
    return titles.named() >= steps.named()
        && titles.items().get(0).line() < steps.items().get(0).line();
  }

  private void accept(int index, BulletItems list) {
    items.put(index, list.items());
    bulleted.add(index);
    followed += list.followed();
    bullets += list.items().size() - 1;
  }

  /** Numbers in another style than those of nearly all items count the points of one text. */
  private void leaveOtherStyles(List<Section> sections) {
    int most = numberStyles.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    counted.forEach(
        (index, numbers) -> {
          int alike = numberStyles.getOrDefault(numbers.style(), 0);
          boolean points = !numbers.areNamed() && alike * RARE <= most;
          if (points && followsText(sections.get(index), numbers)) {
            items.remove(index);
          }
        });
  }

  /** How many sections have items with numbers of this style. */
  private long sectionsOf(String style) {
    return counted.values().stream().filter(numbers -> numbers.style().equals(style)).count();
  }

  /** In each section that has some, how many links begin with numbers of this style. */
  private List<Long> titlesWith(String style) {
    return titled.values().stream()
        .map(titles -> titles.items().stream().filter(it -> isCounted(it, style)).count())
        .filter(count -> count > 1)
        .toList();
  }

  private boolean isCounted(Item title, String style) {
    return title.number() != null
        && lines.at(title.line()).startsWith("[" + title.number() + style);
  }

  private boolean followsText(Section section, NumberedItems numbers) {
    return lines.size(section.from(), numbers.items().get(0).line()) > 0;
  }

  /** What one section leaves open the whole document tells. */
  private void decide(List<Section> sections) {
    Map<String, List<Long>> byStyle = new HashMap<>();
    numbered.forEach(
        (index, numbers) -> {
          List<Long> titles = byStyle.computeIfAbsent(numbers.style(), this::titlesWith);
          int alike = numberStyles.getOrDefault(numbers.style(), 0);
          boolean known = alike >= 2 && numbers.mayBeItems(numbers.style());
          long all = alike + titles.stream().mapToLong(Long::longValue).sum();
          boolean oneOfMany =
              all >= MANY
                  && (numbers.leadNowAndThen()
                      || sectionsOf(numbers.style()) + titles.size() >= SEVERAL)
                  && numbers.fill(lines, sections.get(index));
          if (known || oneOfMany) {
            items.put(index, numbers.items());
          }
        });
    if (single.size() >= SEVERAL) {
      single.forEach((index, row) -> items.putIfAbsent(index, List.of(row)));
    }
    boolean lists = bullets >= ENOUGH;
    listed.forEach(
        (index, list) -> {
          if (lists && !items.containsKey(index) && list.mayBeItems()) {
            accept(index, list);
          }
        });
    int marked = items.values().stream().mapToInt(List::size).sum();
    int unmarked = unmarked();
    boolean sure = titled.values().stream().anyMatch(ParagraphItems::areSure);
    titled.forEach(
        (index, paragraphs) -> {
          boolean prevails = unmarked * 3 >= marked || sure && paragraphs.areLinkedTitles();
          if (prevails && !items.containsKey(index) && paragraphs.areItems(unmarked)) {
            items.put(index, paragraphs.items());
          }
        });
    decideProse(sections);
    if (bullets > 0 && followed >= bullets * FOLLOWED) {
      for (int index : bulleted) {
        items.put(index, extended(of(index), sections.get(index).to()));
      }
    }
  }

  /** How many titled paragraphs are items; where several share a section, one alone is, too. */
  private int unmarked() {
    int trusted = titled.values().stream().mapToInt(ParagraphItems::trusted).sum();
    long alone = titled.values().stream().filter(ParagraphItems::beginAlone).count();
    return trusted == 0 ? 0 : trusted + (int) alone;
  }

  /** News in prose needs more evidence: it must prevail in the document and fill its sections. */
  private void decideProse(List<Section> sections) {
    told.keySet().removeIf(index -> items.containsKey(index) && !woven.contains(index));
    if (told.values().stream().mapToInt(news -> news.items().size()).sum() < ENOUGH) {
      return;
    }
    int highest = prose.getAsInt();
    told.keySet().removeIf(index -> sections.get(index).level() < highest);
    int marked =
        items.keySet().stream()
            .filter(index -> !told.containsKey(index))
            .mapToInt(index -> of(index).size())
            .sum();
    int linked = told.values().stream().mapToInt(prose -> prose.items().size()).sum();
    int paragraphs = told.values().stream().mapToInt(ProseItems::paragraphs).sum();
    long sure = told.values().stream().filter(ProseItems::mayBeItems).count();
    boolean prevails = linked >= ENOUGH && linked >= marked && linked * 2 >= paragraphs;
    if (prevails && sure >= highest) {
      told.forEach(
          (index, prose) -> {
            if (prose.goesAlong()) {
              items.put(index, prose.items());
              bulleted.remove(index);
            }
          });
    }
  }

  /** Bullets with the paragraphs that follow them, but for a label of the bullets that go on. */
  private List<Item> extended(List<Item> items, int to) {
    List<Item> extended = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      boolean last = i + 1 == items.size();
      Item item = items.get(i);
      int end = BulletItems.nextBullet(lines, item.to(), last ? to : items.get(i + 1).line());
      int above = lines.document().wordsAbove(end);
      extended.add(
          item.upTo(
              !last && above >= item.to() && BulletLabels.nameList(lines, above) ? above : end));
    }
    return extended;
  }
}
