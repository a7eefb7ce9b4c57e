package org.digestbot.parse.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.header.Byline;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.item.LinkBelow;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * A blog's posts one after another without bullets or numbers: a title, a line that says when it
 * was posted, the text.
 */
final class DatedPosts implements Format {
  private static final int LEAST_POSTS = 2;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_BYLINE = 80;

  /** So many lines may stand before the first post: the name of the blog, a menu. */
  private static final int FEW_LINES = 12;

  /** As in the head of a mail: {@code From: Somebody <somebody@example.com>}. */
  private static final Pattern MAIL_ADDRESS = Pattern.compile("[\\w.+-]{1,40}@[\\w-]{1,40}\\.\\w");

  /** Where a post's title and byline stand. */
  private record Post(int title, int byline, @Nullable String author, EntryDate date) {}

  @Override
  public String name() {
    return "dated-posts";
  }

  @Override
  public double bestFit() {
    return 0.48;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    List<Post> posts = posts(document, budget);
    if (posts.size() < LEAST_POSTS) {
      return Fit.none();
    }
    int bodied = 0;
    for (int i = 0; i < posts.size(); i++) {
      bodied +=
          document.between(posts.get(i).byline() + 1, end(document, posts, i)).isEmpty() ? 0 : 1;
    }
    return bodied * 4 >= posts.size() * 3
        ? new Fit(bestFit(), () -> read(document, posts, budget))
        : Fit.none();
  }

  private static Reading read(Document document, List<Post> posts, Budget budget) {
    List<Draft> drafts = new ArrayList<>(posts.size());
    Lines lines = new Lines(document, budget);
    for (int i = 0; i < posts.size(); i++) {
      budget.check();
      Post post = posts.get(i);
      int end = end(document, posts, i);
      int to = i + 1 == posts.size() ? Footers.start(document, post.byline() + 1, end) : end;
      drafts.add(
          Draft.at(post.title() + 1)
              .title(document.lines().get(post.title()))
              .author(post.author())
              .date(post.date())
              .ownLink(LinkBelow.alone(lines, post.byline() + 1, Math.min(post.byline() + 2, to)))
              .text(document.between(post.title(), to))
              .body(
                  document.withoutRules(
                      post.byline() + 1, PostTail.start(document.lines(), post.byline() + 1, to))));
    }
    return Reading.of(document, posts.get(0).title(), drafts);
  }

  private static int end(Document document, List<Post> posts, int i) {
    return i + 1 < posts.size() ? posts.get(i + 1).title() : document.lines().size();
  }

  /** None where too many lines stand before the first. */
  private static List<Post> posts(Document document, Budget budget) {
    List<Post> posts = new ArrayList<>();
    List<String> lines = document.lines();
    int above = -1;
    int printed = 0;
    int beforeTitle = 0;
    for (int i = document.frontMatter().end(); i < lines.size(); i++) {
      budget.check();
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      printed++;
      if (document.isFenced(i)) {
        continue;
      }
      if (posts.isEmpty() && beforeTitle > FEW_LINES) {
        break;
      }
      boolean free = posts.isEmpty() || above > posts.get(posts.size() - 1).byline();
      boolean mayBe = above >= 0 && free && mayBeTitle(lines.get(above)) && mayBeByline(line);
      Byline byline = mayBe ? Byline.of(line) : null;
      EntryDate date = byline == null ? null : byline.date();
      if (byline != null && date != null && date.day() > 0 && isTitle(lines.get(above))) {
        posts.add(new Post(above, i, byline.author(), date));
      }
      above = i;
      beforeTitle = printed - 1;
    }
    return posts;
  }

  /** Cheap questions first: most lines of most documents are none. */
  private static boolean mayBeByline(String line) {
    boolean listed = line.charAt(0) <= ' ' || line.startsWith("- ") || line.startsWith("* ");
    boolean plain = line.length() <= LONGEST_BYLINE && line.charAt(0) != '#' && !listed;
    return plain && !line.contains("://") && Dates.mayStandIn(line);
  }

  private static boolean mayBeTitle(String printed) {
    String line = printed.strip();
    char last = line.charAt(line.length() - 1);
    boolean sentence = "。；;，,:：".indexOf(last) >= 0 || (last == '.' && line.charAt(0) != '#');
    return line.length() <= LONGEST_TITLE && !sentence;
  }

  /** Whether what may be a title is one. */
  private static boolean isTitle(String printed) {
    String line = printed.strip();
    boolean says = !Footers.isRule(line) && Titles.hasWords(line) && Dates.in(line) == null;
    return says && !(line.indexOf('@') > 0 && MAIL_ADDRESS.matcher(line).find());
  }
}
