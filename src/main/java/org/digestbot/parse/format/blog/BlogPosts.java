package org.digestbot.parse.format.blog;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.item.LinkBelow;
import org.digestbot.parse.page.PostTail;
import org.digestbot.parse.page.SiteWords;
import org.jspecify.annotations.Nullable;

/** The posts that a page shows one after another, without what its site prints below each. */
final class BlogPosts {
  private static final int LEAST = 2;

  /** No text is a larger share of all. */
  private static final double MOST = 0.67;

  /** In characters; a longer line that ends every post is text. */
  private static final int LONGEST_TAIL = 40;

  private BlogPosts() {}

  /** Whether these are several and most of them say something. */
  static boolean areIn(Document document, List<BlogPost> posts) {
    long said = posts.stream().filter(post -> !text(document, post).isEmpty()).count();
    return posts.size() >= LEAST && said * 4 >= posts.size() * 3L;
  }

  /** Whether none is most of all: such a one is an article, and the others comment on it. */
  static boolean areAlike(Document document, List<BlogPost> posts) {
    int most = 0;
    int all = 0;
    for (BlogPost post : posts) {
      int size = text(document, post).length();
      most = Math.max(most, size);
      all += size;
    }
    return most <= all * MOST;
  }

  private static String text(Document document, BlogPost post) {
    return document.between(post.from(), post.to());
  }

  static Reading read(Document document, List<BlogPost> found, Budget budget) {
    List<BlogPost> posts = withoutTails(document, found);
    List<Draft> drafts = new ArrayList<>(posts.size());
    Lines lines = new Lines(document, budget);
    for (BlogPost post : posts) {
      budget.check();
      drafts.add(
          Draft.at(post.start() + 1)
              .title(post.title() < 0 ? null : document.lines().get(post.title()))
              .author(post.author())
              .date(post.date())
              .ownLink(LinkBelow.alone(lines, post.from(), Math.min(post.from() + 1, post.to())))
              .text(document.between(post.start(), Math.max(post.title() + 1, post.to())))
              .body(document.withoutRules(post.from(), post.to())));
    }
    return Reading.of(document, posts.get(0).start(), drafts);
  }

  /** The last ends like the others: below it stands what the site says at the foot of the page. */
  private static List<BlogPost> withoutTails(Document document, List<BlogPost> found) {
    List<String> lines = document.lines();
    int last = found.size() - 1;
    List<BlogPost> posts = new ArrayList<>(found);
    BlogPost end = found.get(last);
    int foot = Footers.start(document, end.from(), end.to());
    posts.set(last, end.upTo(firstPart(lines, end.upTo(foot))));
    boolean trimmed = true;
    for (int i = 0; i < last; i++) {
      BlogPost post = posts.get(i);
      int to = PostTail.start(lines, post.from(), post.to());
      trimmed &= to < post.to();
      posts.set(i, post.upTo(to));
    }
    int tail = trimmed ? firstTail(lines, posts.get(last)) : posts.get(last).to();
    posts.set(last, posts.get(last).upTo(PostTail.start(lines, posts.get(last).from(), tail)));
    String common = common(lines, posts);
    if (common != null) {
      posts.replaceAll(post -> post.upTo(lastOf(lines, common, post)));
    }
    return posts;
  }

  /**
   * The line of a post that begins the sidebars of the page, which name several parts; or its end.
   */
  private static int firstPart(List<String> lines, BlogPost post) {
    int first = post.to();
    int parts = 0;
    for (int i = post.to() - 1; i >= post.from(); i--) {
      if (SiteWords.nameAPart(lines.get(i).strip())) {
        first = i;
        parts++;
      }
    }
    return parts < LEAST ? post.to() : first;
  }

  /** The line of a post that begins what the site prints below posts, or its end. */
  private static int firstTail(List<String> lines, BlogPost post) {
    for (int i = post.from(); i < post.to(); i++) {
      if (PostTail.is(lines.get(i))) {
        return i;
      }
    }
    return post.to();
  }

  /** The line with which all posts but the last end, if it stands in that one, too; or null. */
  private static @Nullable String common(List<String> lines, List<BlogPost> posts) {
    String common = null;
    for (BlogPost post : posts.subList(0, posts.size() - 1)) {
      int at = post.to() - 1;
      while (at >= post.from() && lines.get(at).isBlank()) {
        at--;
      }
      String line = at < post.from() ? "" : lines.get(at).strip();
      if (line.isEmpty()
          || line.length() > LONGEST_TAIL
          || common != null && !common.equals(line)) {
        return null;
      }
      common = line;
    }
    BlogPost last = posts.get(posts.size() - 1);
    return common != null && lastOf(lines, common, last) < last.to() ? common : null;
  }

  /** The index of the last line of a post that says this, or its end. */
  private static int lastOf(List<String> lines, String words, BlogPost post) {
    for (int i = post.to() - 1; i >= post.from(); i--) {
      if (lines.get(i).strip().equals(words)) {
        return i;
      }
    }
    return post.to();
  }
}
