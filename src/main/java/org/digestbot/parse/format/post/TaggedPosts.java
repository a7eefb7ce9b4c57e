package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.item.Line;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.title.TitleEnd;

/**
 * Posts of a channel as people copy them into one file: each begins with a line of nothing but
 * hashtags, or each ends with one. Most lead somewhere; above a list of links the tags only name
 * it.
 */
final class TaggedPosts implements Format {
  @Override
  public String name() {
    return "tagged-posts";
  }

  @Override
  public double bestFit() {
    return 0.91;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    if (!mayHoldTags(document.text())) {
      return Fit.none();
    }
    CopiedPosts posts = posts(document, budget);
    if (!posts.areMany() || Outline.hasHeadings(document, posts.first(), budget)) {
      return Fit.none();
    }
    Lines lines = new Lines(document, budget);
    return posts.areNotes(lines) && posts.all().stream().noneMatch(post -> isListed(lines, post))
        ? new Fit(bestFit(), () -> posts.read(lines, PostGroups.none()))
        : Fit.none();
  }

  /** A cheap question first: most documents have no line that begins so. */
  private static boolean mayHoldTags(String text) {
    int found = 0;
    for (int at = text.indexOf("#"); at >= 0 && found < 2; at = text.indexOf("#", at + 1)) {
      boolean begins = at == 0 || "\n\\".indexOf(text.charAt(at - 1)) >= 0;
      found += begins && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)) ? 1 : 0;
    }
    return found == 2;
  }

  /** What follows the last tags may be one more. */
  private static CopiedPosts posts(Document document, Budget budget) {
    List<CopiedPosts.Post> posts = new ArrayList<>();
    int size = document.lines().size();
    int start = CopiedPosts.afterTitle(document, document.frontMatter().end());
    int from = document.nextWords(start, size);
    boolean begin = areTags(document, from);
    for (int i = from; i < size; i++) {
      budget.check();
      if (areTags(document, i) && !areTags(document, begin ? i - 1 : i + 1)) {
        int end = begin ? i : i + 1;
        CopiedPosts.addTo(posts, document, from, end);
        from = end;
      }
    }
    CopiedPosts.addTo(posts, document, from, size);
    return new CopiedPosts(posts);
  }

  /** Whether the first line that is no tag is a bullet, a linked title or an address. */
  private static boolean isListed(Lines lines, CopiedPosts.Post post) {
    int at = post.from();
    while (at < post.to() - 1 && areTags(lines.document(), at)) {
      at = Math.min(lines.nextWords(at + 1, post.to()), post.to() - 1);
    }
    Line first = lines.line(at);
    return first.marker() != null || first.headline().linked() || first.isOnlyLink();
  }

  private static boolean areTags(Document document, int at) {
    String line = at >= 0 && at < document.lines().size() ? document.lines().get(at) : "";
    boolean mayBe = line.startsWith("#") || line.startsWith("\\#");
    return mayBe && !document.isFenced(at) && TitleEnd.areTags(line.replace("\\#", "#"));
  }
}
