package org.digestbot.parse.format.blog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.header.Byline;
import org.digestbot.parse.page.ArticleHead;
import org.digestbot.parse.page.Markup;
import org.digestbot.parse.page.PageLine;
import org.digestbot.parse.page.PostTail;
import org.digestbot.parse.page.SiteWords;
import org.digestbot.parse.title.Titles;

/**
 * A blog's posts one after another without bullets or numbers: a title, a line that says when it
 * was posted, the text.
 */
final class DatedPosts implements Format {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_BYLINE = 80;

  /** So many lines may stand before the first post: the name of the blog, a menu. */
  private static final int FEW_LINES = 12;

  private static final int FEW_REMARKS = 4;

  /** In characters. */
  private static final int LONGEST_REMARK = 40;

  /** As in the head of a mail: {@code From: Somebody <somebody@example.com>}. */
  private static final Pattern SENDER = Pattern.compile("(?i)(?:from|发件人|寄件者)\\s?[:：]");

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
    List<BlogPost> posts = posts(document, budget);
    if (!BlogPosts.areIn(document, posts) && !Markup.isIn(document, budget)) {
      List<ArticleHead> heads = PostLayouts.heads(document, budget);
      posts = PostLayouts.datedBelow(document, heads);
      posts = posts.isEmpty() ? PostLayouts.titledBelow(document, heads) : posts;
    }
    if (!BlogPosts.areIn(document, posts)) {
      return Fit.none();
    }
    List<BlogPost> found = posts;
    return new Fit(bestFit(), () -> BlogPosts.read(document, found, budget));
  }

  /** None where too many lines stand before the first. */
  private static List<BlogPost> posts(Document document, Budget budget) {
    List<BlogPost> posts = new ArrayList<>();
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
      printed += isMenu(line) ? 0 : 1;
      if (document.isFenced(i)) {
        continue;
      }
      if (posts.isEmpty() && beforeTitle > FEW_LINES) {
        break;
      }
      boolean mayBe = above >= 0 && mayBeTitle(lines.get(above)) && mayBeByline(line);
      Byline byline = mayBe ? Byline.of(line) : null;
      EntryDate date = byline == null ? null : byline.date();
      if (byline != null && date != null && date.day() > 0 && isTitle(lines.get(above))) {
        if (!posts.isEmpty()) {
          posts.add(posts.remove(posts.size() - 1).upTo(above));
        }
        int from = afterRemarks(lines, i + 1);
        posts.add(new BlogPost(above, above, from, lines.size(), byline.author(), date));
      }
      above = i;
      beforeTitle = printed - 1;
    }
    return posts;
  }

  /** Where the text begins below a byline, which may go on about words, readers and the like. */
  private static int afterRemarks(List<String> lines, int from) {
    int after = from;
    for (int i = from; i < Math.min(from + FEW_REMARKS, lines.size()); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.length() > LONGEST_REMARK || line.contains("://")) {
        break;
      }
      after = PageLine.isChrome(line) || PostTail.is(line) ? i + 1 : after;
    }
    return after;
  }

  /** Whether a line is a bullet as text renderings of pages have them. */
  private static boolean isMenu(String line) {
    return line.stripLeading().startsWith("•");
  }

  /** Cheap questions first: most lines of most documents are none. */
  private static boolean mayBeByline(String line) {
    boolean listed = line.charAt(0) <= ' ' || line.startsWith("- ") || line.startsWith("* ");
    boolean plain = line.length() <= LONGEST_BYLINE && line.charAt(0) != '#' && !listed;
    return plain && !line.contains("://") && Dates.mayStandIn(line);
  }

  private static boolean mayBeTitle(String printed) {
    String line = printed.strip();
    boolean leads = line.contains("://") && !line.contains("](");
    return line.length() <= LONGEST_TITLE && !leads && Titles.endAsTitle(line);
  }

  /** Whether what may be a title is one. */
  private static boolean isTitle(String printed) {
    String line = printed.strip();
    boolean says = !Footers.isRule(line) && Titles.hasWords(line) && Dates.in(line) == null;
    boolean site = PostTail.is(line) || SiteWords.nameAPart(line);
    return says && !site && !SENDER.matcher(line).lookingAt();
  }
}
