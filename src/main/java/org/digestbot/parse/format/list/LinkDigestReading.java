package org.digestbot.parse.format.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.FrontMatter;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.document.SectionDates;
import org.digestbot.parse.document.SectionName;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.ItemDrafts;
import org.digestbot.parse.item.ArticleParts;
import org.digestbot.parse.item.HeadingItems;
import org.digestbot.parse.item.Item;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.item.SectionItems;
import org.digestbot.parse.item.SectionText;
import org.digestbot.parse.item.SourceList;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/** One reading of a document as a link digest; shared by the fit and the reading itself. */
final class LinkDigestReading {
  /** In characters; what somebody wrote down on a day is an entry however short. */
  private static final int SHORTEST_OF_DAY = 12;

  /** A document whose text stands in items to this share is nothing else. */
  private static final double WHOLE = 0.9;

  private final boolean finer;
  private final Lines lines;
  private final FrontMatter front;
  private final Outline outline;
  private final List<Section> sections;
  private final int[] parents;
  private final GroupHeadings groups;
  private final HeadingItems headings;
  private final Set<Integer> overviews;
  private final Set<Integer> itemParents = new HashSet<>();
  private final List<Integer> readable = new ArrayList<>();
  private final SectionItems items;
  private final List<Draft> drafts = new ArrayList<>();
  private final IssueTitle title;
  private final SectionDates dates;
  private int led;
  private int named;
  private int coded;
  private int listed;
  private int listSections;
  private int wovenSections;
  private int coveredSize;

  private LinkDigestReading(Document document, boolean finer, Budget budget) {
    this.finer = finer;
    lines = new Lines(document, budget);
    front = document.frontMatter();
    outline = Outline.ofLists(document, front.end(), budget);
    sections = DigestSections.of(lines, outline);
    parents = Outline.parents(sections);
    groups = new GroupHeadings(lines, sections);
    headings = HeadingItems.in(lines, outline);
    overviews = new Overviews(lines, outline, sections, headings).indexes();
    title = IssueTitle.in(lines, front, outline, sections, headings);
    dates = new SectionDates(sections, title.section(), title.years());
    findReadable();
    items = SectionItems.in(lines, sections, readable, this::highestProse);
    collect();
  }

  static LinkDigestReading of(Document document, Budget budget) {
    return new LinkDigestReading(document, false, budget);
  }

  /** The same for a document that is known to be a digest: short sections are entries, too. */
  static LinkDigestReading finer(Document document, Budget budget) {
    return new LinkDigestReading(document, true, budget);
  }

  FrontMatter front() {
    return front;
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** How many items lead somewhere. */
  int led() {
    return led;
  }

  /** How many items stand in lists, where they are spread over several sections. */
  int spread() {
    return listSections < 2 ? 0 : listed;
  }

  /** Whether most items have a title that leads somewhere. */
  boolean areTitled() {
    return named * 2 >= drafts.size();
  }

  /** Whether the document is an item whose title leads somewhere, and nothing else. */
  boolean isOneItem() {
    boolean titled = named == 1 || led == 1 && isLabelled();
    return titled && drafts.size() == 1 && covered() >= WHOLE;
  }

  /** Whether they explain code, and none has a title that leads somewhere. */
  boolean areSteps() {
    return named == 0 && coded > 0 && !isLabelled();
  }

  boolean isLabelled() {
    return headings.areLabelled();
  }

  /** Whether the headings are the parts of an article, or text goes on below most lists. */
  boolean isArticle() {
    return hasArticleParts() || wovenSections * 2 > listSections;
  }

  /** Whether the headings are the parts of an article. */
  boolean hasArticleParts() {
    return ArticleParts.areIn(sections);
  }

  /** As front matter has it, else as printed; or null. */
  @Nullable String title() {
    return front.title() != null ? front.title() : title.words();
  }

  /** How surely the document is an issue of a digest. */
  IssueSign sign() {
    return IssueSign.of(title(), lines.document());
  }

  /** The highest level of headings below which its news may be told in paragraphs. */
  private int highestProse() {
    if (finer) {
      return 1;
    }
    return sign() == IssueSign.NONE ? Outline.LOOKALIKE : 2;
  }

  /** Whether the headings of several sections say when what stands below them was written. */
  boolean isDatedBySections() {
    return dates.areSeveral();
  }

  /** The share of the text, without overviews and footers, that stands in items. */
  double covered() {
    int all = 0;
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (isOutside(i)) {
        i = outline.treeEnd(i) - 1;
        continue;
      }
      all += lines.size(section.from(), section.to());
    }
    // Headings do not count, and may be all that there is.
    return coveredSize < all ? (double) coveredSize / all : 1;
  }

  /** Whether it is an overview or a footer, so that nothing below it is an entry. */
  private boolean isOutside(int index) {
    String heading = sections.get(index).heading();
    boolean footer =
        heading != null
            && headings.at(index) == null
            && sections.get(index).name() == SectionName.FOOTER;
    return index != title.section() && (footer || overviews.contains(index));
  }

  private void findReadable() {
    for (int i = 0; i < sections.size(); i++) {
      if (headings.at(i) != null) {
        itemParents.add(parents[i]);
        i = outline.treeEnd(i) - 1;
      } else if (isOutside(i)) {
        i = outline.treeEnd(i) - 1;
      } else {
        readable.add(i);
      }
    }
  }

  private void collect() {
    ItemDrafts writer = new ItemDrafts(lines, title.years());
    int introductory = introductory();
    for (int i = 0; i < sections.size(); i++) {
      lines.budget().check();
      Item item = headings.at(i);
      if (item != null) {
        boolean last = outline.treeEnd(i) == sections.size();
        if (!last || !writer.takesLeave(item)) {
          add(writer, item, parent(i), dates.of(i), last);
        }
        i = outline.treeEnd(i) - 1;
      } else if (isOutside(i)) {
        i = outline.treeEnd(i) - 1;
      } else if (i >= introductory && !items.of(i).isEmpty()) {
        List<Item> list = items.of(i);
        listSections++;
        listed += list.size();
        int end = list.get(list.size() - 1).to();
        wovenSections += lines.size(end, sections.get(i).to()) >= SectionText.SHORTEST ? 1 : 0;
        String heading = sections.get(i).heading();
        boolean whole = i == title.section() && outline.treeEnd(i) == sections.size();
        String name = heading == null || whole ? null : Titles.plain(heading);
        EntryDate date = dates.of(i);
        for (int n = 0; n < list.size(); n++) {
          add(writer, list.get(n), name, date, n + 1 == list.size());
        }
      } else if (isEntry(i)) {
        int end = sections.get(outline.treeEnd(i) - 1).to();
        Draft draft = writer.ofSection(sections.get(i), end, dates.of(i)).section(parent(i));
        drafts.add(dates.headsDay(i) ? draft.title(null) : draft);
        if (SourceList.ends(lines, sections.get(i))) {
          led++;
          coveredSize += lines.size(sections.get(i).from(), end);
        }
        i = outline.treeEnd(i) - 1;
      }
    }
  }

  private void add(
      ItemDrafts writer,
      Item item,
      @Nullable String section,
      @Nullable EntryDate date,
      boolean last) {
    drafts.add(writer.of(item, section, date, last));
    led += item.headline().own() != null || lines.hasLink(item.line(), item.to()) ? 1 : 0;
    named += item.headline().linked() ? 1 : 0;
    coded += holdsCode(item) ? 1 : 0;
    coveredSize += lines.size(item.line(), item.to());
  }

  private boolean holdsCode(Item item) {
    int at = item.line();
    while (at < item.to() && !lines.document().isFenced(at)) {
      at++;
    }
    return at < item.to();
  }

  /** Lists before the first heading are credits or contents where far more follow. */
  private int introductory() {
    int before = items.of(0).size();
    int all = 0;
    for (int i = 0; i < sections.size(); i++) {
      all += items.of(i).size() + (headings.at(i) == null ? 0 : 1);
    }
    boolean ruled = sections.get(0).from() != outline.sections().get(0).from();
    return !ruled && before > 0 && all - before >= 3 * before ? 1 : 0;
  }

  private @Nullable String parent(int index) {
    int above = parents[index];
    String heading = above <= 0 || above == title.section() ? null : sections.get(above).heading();
    return heading == null ? null : Titles.plain(heading);
  }

  /** Whether other headings below the same one, which is not the document's title, are items. */
  private boolean standsAmongItems(int index) {
    int above = parents[index];
    return above > 0 && above != title.section() && itemParents.contains(above);
  }

  /** Whether a section and all below it are text that is worth an entry. */
  private boolean isEntry(int index) {
    Section section = sections.get(index);
    String heading = section.heading();
    if (heading == null || index == title.section() || section.level() > Outline.LOOKALIKE - 1) {
      return false;
    }
    int end = outline.treeEnd(index);
    LineLink link = LineLink.first(heading, 0, lines.definitions());
    boolean labelled = link != null && link.followsLabel(heading);
    boolean greets = drafts.isEmpty() && SectionText.greets(lines, section);
    if (section.name() != SectionName.TOPIC || greets || groups.isOne(index, end, finer)) {
      return false;
    }
    for (int i = index; i < end; i++) {
      if (!items.of(i).isEmpty() || items.areCredits(i) || headings.at(i) != null) {
        return false;
      }
    }
    boolean titled = link != null && !labelled || standsAmongItems(index);
    int least = titled ? 1 : dates.headsDay(index) ? SHORTEST_OF_DAY : shortest(labelled);
    return SectionText.saysEnough(lines, section.from(), sections.get(end - 1).to(), least);
  }

  private int shortest(boolean labelled) {
    return finer && !labelled ? SectionText.SHORTEST / 4 : SectionText.SHORTEST;
  }
}
