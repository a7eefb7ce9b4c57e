package org.digestbot.parse.format.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.document.Periodical;
import org.digestbot.parse.document.Preamble;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.ItemDrafts;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.format.list.NewsTitles.NewsTitle;
import org.digestbot.parse.item.ArticleParts;
import org.digestbot.parse.item.Item;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.item.LinkBelow;
import org.digestbot.parse.item.ListMarker;
import org.jspecify.annotations.Nullable;

/**
 * News as they are copied out of a page, which loses headings and often the links: each text stands
 * below a line that is its title, numbered, bold or behind a sign.
 */
final class TitledNews implements Format {
  private static final int LEAST_NEWS = 3;

  /** Of the document, in percent, below its first title. */
  private static final int MOST = 60;

  /** In characters, on average; what is longer is a part of an article. */
  private static final int LONGEST_NEWS = 1_500;

  /** The fit of numbered news that lead somewhere: no list has such numbers. */
  private static final double LEADING = 0.91;

  /** Better than notes and posts, which ask less. */
  private static final double NAMED = 0.5;

  @Override
  public String name() {
    return "titled-news";
  }

  @Override
  public double bestFit() {
    return LEADING;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    if (document.text().contains("\n## ")) {
      return Fit.none();
    }
    News counted = News.of(document, NewsTitles.counted(document, budget), budget);
    if (counted != null && counted.lead()) {
      return new Fit(LEADING, counted::read);
    }
    List<NewsTitle> marked = counted == null ? NewsTitles.marked(document, budget) : List.of();
    if (counted == null && marked.size() < LEAST_NEWS || !isNamed(document)) {
      return Fit.none();
    }
    News named = counted == null ? News.of(document, marked, budget) : counted;
    return named == null ? Fit.none() : new Fit(NAMED, named::read);
  }

  /** Whether its first line is the title of a weekly or the like. */
  private static boolean isNamed(Document document) {
    int front = document.frontMatter().end();
    int first = document.nextWords(front, document.lines().size());
    return Periodical.isNamed(
        Preamble.of(document, Math.min(first + 1, document.lines().size())).title());
  }

  /** The texts below the titles of a document. */
  private record News(Lines lines, List<Item> items) {

    /** None where the titles are few, or those of sections or of an article's parts. */
    static @Nullable News of(Document document, List<NewsTitle> titles, Budget budget) {
      if (titles.size() < LEAST_NEWS
          || Outline.hasHeadings(document, titles.get(0).line(), budget)) {
        return null;
      }
      Lines lines = new Lines(document, budget);
      List<Item> items = items(lines, titles);
      int size = lines.size(titles.get(0).line(), document.lines().size());
      int all = lines.size(document.frontMatter().end(), document.lines().size());
      boolean whole = size * 100L >= (long) all * MOST && size <= titles.size() * LONGEST_NEWS;
      boolean told = items.stream().allMatch(item -> lines.size(item.bodyFrom(), item.to()) > 0);
      boolean parts = ArticleParts.are(titles.stream().map(NewsTitle::words).toList());
      return whole && told && !parts && !holdLists(lines, items) ? new News(lines, items) : null;
    }

    /** Whether most lead somewhere. */
    boolean lead() {
      long leading = items.stream().filter(item -> lines.hasLink(item.line(), item.to())).count();
      return leading * 10 >= items.size() * 7L;
    }

    Reading read() {
      ItemDrafts writer = new ItemDrafts(lines, Collections.emptySortedSet());
      Item last = items.get(items.size() - 1);
      return Reading.of(
          lines.document(),
          items.get(0).line(),
          items.stream().map(item -> writer.of(item, null, null, item == last)).toList());
    }

    /** Whether they are sections of items, and no items. */
    private static boolean holdLists(Lines lines, List<Item> items) {
      int listed = 0;
      for (Item item : items) {
        for (int i = item.bodyFrom(); i < item.to(); i++) {
          listed += ListMarker.of(lines.at(i)) != null && lines.hasLink(i, i + 1) ? 1 : 0;
        }
      }
      return listed >= items.size();
    }

    private static List<Item> items(Lines lines, List<NewsTitle> titles) {
      List<Item> items = new ArrayList<>(titles.size());
      for (int i = 0; i < titles.size(); i++) {
        NewsTitle title = titles.get(i);
        boolean last = i + 1 == titles.size();
        int end = last ? lines.document().lines().size() : titles.get(i + 1).line();
        String own = LinkBelow.alone(lines, title.bodyFrom(), end);
        items.add(
            Item.of(title.line(), title.bodyFrom(), end, ItemHeadline.title(title.words(), own))
                .withNumber(title.number()));
      }
      return items;
    }
  }
}
