package org.digestbot.parse.format.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.document.SectionName;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.ItemDrafts;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.format.number.NumberedHeadings.Heading;
import org.digestbot.parse.item.ArticleParts;
import org.digestbot.parse.item.EntryFields;
import org.digestbot.parse.item.Item;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.item.LinkBelow;
import org.digestbot.parse.item.SectionItems;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Collections of numbered sections: headings such as {@code ## 3、Title} of one level, each followed
 * by a longer text that may have headings, code and lists of its own and often begins with a list
 * of its sources.
 */
final class NumberedSections implements Format {
  private static final int MANY_PARTS = 3;

  /** Below more of the lines than this share, numbers count the parts of one section. */
  private static final double MOST_ABOVE = 0.4;

  private static final SortedSet<Integer> NO_YEARS = Collections.emptySortedSet();

  private static final Pattern PART =
      Pattern.compile("#{2,6}\\s{0,3}[0-9]{1,2}\\.[0-9]{1,2}[\\s.、]");

  private static final Pattern LINK_ITEM =
      Pattern.compile("\\s{0,8}(?:[-*+•]|[0-9]{1,3}[.、)])\\s{0,4}\\*{0,2}\\[.{1,300}");

  @Override
  public String name() {
    return "numbered-sections";
  }

  @Override
  public double bestFit() {
    return 0.95;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    List<Heading> headings = NumberedHeadings.in(document, budget);
    if (headings.isEmpty()) {
      return Fit.none();
    }
    double share = share(document, headings, budget);
    return new Fit(share, () -> read(document, headings, budget));
  }

  private double share(Document document, List<Heading> headings, Budget budget) {
    int sourced = 0;
    int numbered = 0;
    for (int i = 0; i < headings.size(); i++) {
      int from = headings.get(i).index() + 1;
      int to = end(document, headings, i);
      sourced += ReferenceList.of(document, from, to) == null ? 0 : 1;
      for (int line = from; line < to && headings.get(i).number() != null; line++) {
        budget.check();
        numbered += document.lines().get(line).isBlank() ? 0 : 1;
      }
    }
    if (sourced * 2 >= headings.size()) {
      return bestFit();
    }
    if (headings.size() == 1 || headings.get(0).index() > document.lines().size() * MOST_ABOVE) {
      return 0;
    }
    List<String> counted =
        headings.stream().filter(heading -> !heading.above()).map(Heading::title).toList();
    if (ArticleParts.are(counted) || countParts(document, headings)) {
      return 0;
    }
    if (areLists(document, headings)) {
      return 0.2;
    }
    return isMost(document, numbered) ? 0.6 : 0.3;
  }

  /** Whether the sections are lists of links, also of such as only lead on within a site. */
  private static boolean areLists(Document document, List<Heading> headings) {
    int items = 0;
    int lines = 0;
    for (int i = headings.get(0).index() + 1; i < document.lines().size(); i++) {
      String line = document.lines().get(i);
      lines += line.isBlank() ? 0 : 1;
      items += line.indexOf('[') > 0 && LINK_ITEM.matcher(line).matches() ? 1 : 0;
    }
    return items * 3 > lines && items > headings.size() * 2;
  }

  /** Whether so many lines with words are most of the document. */
  private static boolean isMost(Document document, int lines) {
    int from = document.frontMatter().end();
    List<String> all = document.lines().subList(from, document.lines().size());
    return lines * 2L >= all.stream().filter(line -> !line.isBlank()).count();
  }

  /** Whether deeper headings go on from the numbers, as 2.1 and 2.2 do in an article. */
  private static boolean countParts(Document document, List<Heading> headings) {
    Set<Integer> counted = headings.stream().map(Heading::index).collect(Collectors.toSet());
    int parts = 0;
    for (int i = 0; i < document.lines().size(); i++) {
      String line = document.lines().get(i);
      boolean part = line.startsWith("##") && PART.matcher(line).lookingAt();
      parts += part && !counted.contains(i) && !document.isFenced(i) ? 1 : 0;
    }
    return parts >= MANY_PARTS;
  }

  private static Reading read(Document document, List<Heading> headings, Budget budget) {
    Lines lines = new Lines(document, budget);
    List<Draft> drafts = new ArrayList<>(headings.size());
    for (int i = 0; i < headings.size(); i++) {
      budget.check();
      int to = end(document, headings, i);
      Heading heading = headings.get(i);
      if (heading.number() == null && SectionName.of(heading.title()) == SectionName.FOOTER) {
        continue;
      }
      List<Draft> items =
          heading.number() == null ? items(document, heading, to, budget) : List.of();
      if (items.isEmpty()) {
        drafts.add(draft(lines, heading, Footers.textEnd(document, heading.index() + 1, to)));
      }
      drafts.addAll(items);
    }
    return Reading.of(document, headings.get(0).index(), drafts);
  }

  /**
   * What a section without a number lists, where that is most of it and leads somewhere; or none.
   */
  private static List<Draft> items(Document document, Heading heading, int to, Budget budget) {
    int from = heading.index() + 1;
    Section section = Section.of(1, heading.title(), heading.index(), from).upTo(to);
    Lines lines = new Lines(document, budget);
    List<Item> items = SectionItems.in(lines, List.of(section), List.of(0)).of(0);
    int size = items.stream().mapToInt(item -> lines.size(item.line(), item.to())).sum();
    boolean linked = items.size() > 1 && items.stream().allMatch(item -> item.headline().linked());
    if (!linked || size * 2 < lines.size(from, to)) {
      return List.of();
    }
    ItemDrafts writer = new ItemDrafts(lines, NO_YEARS);
    String name = Titles.plain(heading.title());
    Item last = items.get(items.size() - 1);
    return items.stream().map(item -> writer.of(item, name, null, item == last)).toList();
  }

  private static Draft draft(Lines lines, Heading heading, int to) {
    Document document = lines.document();
    Item item =
        Item.of(
            heading.index(), heading.index() + 1, to, ItemHeadline.title(heading.title(), null));
    EntryFields fields = EntryFields.of(lines, NO_YEARS, item, item.bodyFrom(), to);
    int from = Math.min(fields.end(), to);
    ReferenceList references = ReferenceList.of(document, from, to);
    String whole = document.withoutRules(from, to);
    String body = references == null ? whole : document.withoutRules(references.end(), to);
    EntryDate day = day(heading.title());
    String own = references == null ? ownLink(document, heading, from, to) : references.firstLink();
    return Draft.at(heading.index() + 1)
        .author(fields.author())
        .date(day == null ? fields.date() : day)
        .number(heading.number())
        .title(heading.title())
        .section(heading.section())
        .ownLink(own == null ? fields.link() : own)
        .text(document.between(heading.index(), to))
        .body(body.isEmpty() ? whole : body);
  }

  /** The day that a heading begins or ends with, maybe in brackets; or null. */
  private static @Nullable EntryDate day(String heading) {
    Dates.Found found = Dates.find(heading, NO_YEARS);
    if (found == null) {
      return null;
    }
    boolean beside = found.start() <= 1 || found.end() >= heading.stripTrailing().length() - 1;
    EntryDate date = beside ? found.date() : null;
    return date != null && date.day() > 0 ? date : null;
  }

  /**
   * The address that the heading leads to, that the same words below it lead to, that a short text
   * ends with, or that a label announces; or null.
   */
  private static @Nullable String ownLink(Document document, Heading heading, int from, int to) {
    ItemHeadline headline = ItemHeadline.of(heading.title(), document.definitions());
    String rest = headline.rest();
    boolean site = rest.indexOf('.') > 0 && rest.indexOf(' ') < 0;
    if (headline.linked() && (rest.isEmpty() || site)) {
      return headline.own();
    }
    String named = LinkBelow.named(document, from, to, heading.title());
    if (named != null) {
      return named;
    }
    String last = LinkBelow.last(document, from, to);
    return last != null ? last : LinkBelow.labelled(document, from, to);
  }

  private static int end(Document document, List<Heading> headings, int i) {
    return i + 1 < headings.size() ? headings.get(i + 1).start() : document.lines().size();
  }
}
