package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.item.EntryFields;
import org.digestbot.parse.item.Item;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.Lines;

/** Posts without headings and numbers, as people copy them one below the other into one file. */
record CopiedPosts(List<Post> all) {
  private static final int LEAST_POSTS = 3;

  /** In characters; what is longer is a part of an article. */
  private static final int LONGEST_POST = 1_500;

  private static final int LONGEST_TITLE = 60;

  /** A run of lines: from one index up to another. */
  record Post(int from, int to) {}

  CopiedPosts {
    all = List.copyOf(all);
  }

  /** Adds the lines from the first with words on, unless there are none or they are a footer. */
  static void addTo(List<Post> posts, Document document, int from, int to) {
    int first = document.nextWords(from, to);
    if (first < to && !Footers.isHead(document.lines().get(first))) {
      posts.add(new Post(first, to));
    }
  }

  /** The index of the line with which the first begins. */
  int first() {
    return all.get(0).from();
  }

  boolean areMany() {
    return all.size() >= LEAST_POSTS;
  }

  /** Whether none is as long as a part of an article, and most lead somewhere. */
  boolean areNotes(Lines lines) {
    int leading = 0;
    for (Post post : all) {
      if (lines.size(post.from(), post.to()) > LONGEST_POST) {
        return false;
      }
      leading += lines.hasLink(post.from(), post.to()) ? 1 : 0;
    }
    return leading * 10 >= all.size() * 6;
  }

  /** The index after the line that names the document, and after one below it that dates it. */
  static int afterTitle(Document document, int start) {
    int title = document.nextWords(start, document.lines().size());
    if (!standsAlone(document, title)) {
      return start;
    }
    int next = document.nextWords(title + 1, document.lines().size());
    boolean dated = standsAlone(document, next) && Dates.in(document.lines().get(next)) != null;
    return dated ? next + 1 : title + 1;
  }

  /** Whether the line is a paragraph of its own, short and no sentence. */
  private static boolean standsAlone(Document document, int at) {
    List<String> lines = document.lines();
    boolean alone = at + 1 < lines.size() && lines.get(at + 1).isBlank();
    String line = alone ? lines.get(at).strip() : "";
    return alone
        && !line.contains("://")
        && line.length() <= LONGEST_TITLE
        && "。！？!?.;；…：:，,".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /**
   * Reads them.
   *
   * @param groups what lines between them say of those below
   */
  Reading read(Lines lines, PostGroups groups) {
    Document document = lines.document();
    List<Draft> drafts = new ArrayList<>(all.size());
    for (Post post : all) {
      lines.budget().check();
      Item item = Item.of(post.from(), post.from(), post.to(), ItemHeadline.text("", null));
      EntryFields fields =
          EntryFields.of(lines, Collections.emptySortedSet(), item, post.from(), post.to());
      PostGroups.Group group = groups.of(post.from());
      drafts.add(
          Draft.at(post.from() + 1)
              .author(fields.author())
              .date(fields.date() == null ? group.day() : fields.date())
              .section(group.title())
              .ownLink(fields.link())
              .text(document.between(post.from(), post.to()))
              .body(document.between(fields.end(), post.to())));
    }
    FirstLines.makeTitles(drafts);
    return Reading.of(document, first(), drafts);
  }
}
