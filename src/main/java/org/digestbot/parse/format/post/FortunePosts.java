package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.ItemDrafts;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.item.Item;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Posts that lines of one {@code %} part, as programs that print a fortune read them. The first of
 * a day may begin with a line that says which day it is, for those below it as well.
 */
final class FortunePosts implements Format {
  private static final int LEAST_POSTS = 3;

  /** In characters. */
  private static final int LONGEST_DAY = 80;

  private static final SortedSet<Integer> NO_YEARS = Collections.emptySortedSet();

  /** Lines from one index up to another, and the day on which they were posted. */
  private record Post(int from, int to, @Nullable EntryDate day) {}

  @Override
  public String name() {
    return "fortune-posts";
  }

  @Override
  public double bestFit() {
    return 0.92;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    // A cheap question first.
    if (!document.text().contains("\n%\n")) {
      return Fit.none();
    }
    List<Post> posts = posts(document, budget);
    return posts.size() >= LEAST_POSTS
        ? new Fit(bestFit(), () -> read(new Lines(document, budget), posts))
        : Fit.none();
  }

  /** None where other lines begin with the mark, as comments do in some languages. */
  private static List<Post> posts(Document document, Budget budget) {
    List<Post> posts = new ArrayList<>();
    List<String> lines = document.lines();
    EntryDate day = null;
    int marks = 0;
    int from = document.frontMatter().end();
    for (int i = from; i <= lines.size(); i++) {
      budget.check();
      boolean end = i == lines.size();
      boolean marked = !end && lines.get(i).startsWith("%") && !document.isFenced(i);
      if (marked && lines.get(i).strip().length() > 1) {
        return List.of();
      }
      if (!end && !marked) {
        continue;
      }
      marks += marked ? 1 : 0;
      int first = document.nextWords(from, i);
      EntryDate heading = first < i ? day(lines.get(first)) : null;
      day = heading == null ? day : heading;
      int text = heading == null ? first : document.nextWords(first + 1, i);
      if (text < i) {
        posts.add(new Post(text, i, day));
      }
      from = i + 1;
    }
    return marks < LEAST_POSTS - 1 ? List.of() : posts;
  }

  /** The day of a line that begins with it and says nothing else than maybe the same again. */
  private static @Nullable EntryDate day(String line) {
    Dates.Found found = line.length() <= LONGEST_DAY ? Dates.find(line, NO_YEARS) : null;
    EntryDate date = found == null || found.start() > 0 ? null : found.date();
    if (found == null || date == null || date.day() == 0) {
      return null;
    }
    String rest = line.substring(found.end());
    return rest.isBlank() || date.equals(Dates.in(rest)) ? date : null;
  }

  private static Reading read(Lines lines, List<Post> posts) {
    ItemDrafts writer = new ItemDrafts(lines, NO_YEARS);
    List<Draft> drafts = new ArrayList<>(posts.size());
    for (Post post : posts) {
      lines.budget().check();
      drafts.add(writer.of(item(lines, post), null, post.day(), false));
    }
    return Reading.of(lines.document(), posts.get(0).from(), drafts);
  }

  /** A post, of which a heading is the title and may carry its link. */
  private static Item item(Lines lines, Post post) {
    String line = lines.at(post.from());
    if (!line.startsWith("#")) {
      return Item.of(post.from(), post.from(), post.to(), ItemHeadline.text("", null));
    }
    String words = Outline.withoutClosingMarks(line.replaceFirst("^#{1,6}", "").strip());
    ItemHeadline told = ItemHeadline.of(words, lines.definitions());
    ItemHeadline headline = told.linked() ? told : ItemHeadline.title(words, null);
    return Item.of(post.from(), post.from() + 1, post.to(), headline);
  }
}
