package org.digestbot.parse.format.blog;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.item.ListMarker;
import org.digestbot.parse.page.ArticleHead;
import org.digestbot.parse.page.PageLine;

/** How pages set the day of a post elsewhere than below its title. */
final class PostLayouts {
  private static final int LEAST_ABOVE = 3;

  /** No post takes a larger share of the lines. */
  private static final double MOST = 0.8;

  /** A line that is worth more is text. */
  private static final double PROSE = 3;

  private PostLayouts() {}

  /** What tells a day in a document; none where the first stands below most lines. */
  static List<ArticleHead> heads(Document document, Budget budget) {
    List<ArticleHead> heads = new ArrayList<>();
    int end = document.lines().size();
    for (int i = document.frontMatter().end(); i < end; i++) {
      budget.check();
      if (heads.isEmpty() && i > end * MOST) {
        break;
      }
      ArticleHead head = document.isFenced(i) ? null : ArticleHead.at(document, i);
      if (head != null) {
        heads.add(head);
        i = head.to() - 1;
      }
    }
    return heads;
  }

  /** Day, title, text: none where most days have no title below them. */
  static List<BlogPost> titledBelow(Document document, List<ArticleHead> heads) {
    List<BlogPost> posts = new ArrayList<>();
    for (ArticleHead head : heads) {
      int title = document.nextWords(head.to(), document.lines().size());
      if (isTitle(document, title)) {
        close(posts, head.from());
        posts.add(post(document, head.from(), title, title + 1, head));
      }
    }
    return posts.size() * 2 >= heads.size() ? posts : List.of();
  }

  /**
   * Title, if any, text, day: none where text stands below the last day, or none above one, or
   * notes of a list, which say when each was made.
   */
  static List<BlogPost> datedBelow(Document document, List<ArticleHead> heads) {
    List<BlogPost> posts = new ArrayList<>();
    int end = document.lines().size();
    if (heads.size() < LEAST_ABOVE || prose(document, last(heads).to(), end) < end) {
      return List.of();
    }
    int from = document.frontMatter().end();
    for (ArticleHead head : heads) {
      int prose = prose(document, from, head.from());
      if (prose == head.from() || ListMarker.of(document.lines().get(prose)) != null) {
        return List.of();
      }
      int title = titleOf(document, from, prose, head.from());
      int text = title == prose ? prose + 1 : prose;
      int start = title < 0 ? prose : title;
      posts.add(new BlogPost(start, title, text, head.from(), head.author(), head.date()));
      from = head.to();
    }
    return BlogPosts.areAlike(document, posts) ? posts : List.of();
  }

  /** The title of a text of which this is the first line that reads like prose, or -1. */
  private static int titleOf(Document document, int from, int prose, int to) {
    if (isTitle(document, prose) && document.nextWords(prose + 1, to) < to) {
      return prose;
    }
    int above = document.wordsAbove(prose);
    return above >= from && isTitle(document, above) ? above : -1;
  }

  private static BlogPost post(
      Document document, int start, int title, int from, ArticleHead head) {
    EntryDate date = head.date();
    return new BlogPost(start, title, from, document.lines().size(), head.author(), date);
  }

  private static void close(List<BlogPost> posts, int end) {
    if (!posts.isEmpty()) {
      posts.set(posts.size() - 1, last(posts).upTo(end));
    }
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** The index of the first line of text between two lines, or {@code to}. */
  private static int prose(Document document, int from, int to) {
    for (int i = from; i < to; i++) {
      if (PageLine.score(document.lines().get(i)) > PROSE) {
        return i;
      }
    }
    return to;
  }

  /** Whether a line stands for itself and says what a text is about. */
  static boolean isTitle(Document document, int index) {
    List<String> lines = document.lines();
    return index + 1 < lines.size()
        && lines.get(index + 1).isBlank()
        && saysSomething(lines.get(index));
  }

  /** Whether a line may be a title and tells no day. */
  static boolean saysSomething(String line) {
    return PageLine.mayBeTitle(line) && Dates.in(line) == null;
  }
}
