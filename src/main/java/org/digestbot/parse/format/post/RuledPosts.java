package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.header.Byline;
import org.digestbot.parse.item.Line;
import org.digestbot.parse.item.Lines;

/**
 * Posts that nothing but rules parts, as people copy them into one file: no headings and no
 * numbers, most of them lead somewhere, and none begins with a mark or a title that is a link.
 */
final class RuledPosts implements Format {
  private static final Pattern RULE = Pattern.compile("\\s*(?:[—─－–_]{4,}|[=~＝～]{4,})\\s*");
  private static final String RULE_MARKS = "—─－–_=~＝～";

  @Override
  public String name() {
    return "ruled-posts";
  }

  @Override
  public double bestFit() {
    return 0.89;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    CopiedPosts posts = posts(document, document.frontMatter().end(), budget);
    if (!posts.areMany() || Outline.hasHeadings(document, posts.first(), budget)) {
      return Fit.none();
    }
    Lines lines = new Lines(document, budget);
    return posts.areNotes(lines) && posts.all().stream().noneMatch(post -> isTitled(lines, post))
        ? new Fit(bestFit(), () -> posts.read(lines, PostGroups.none()))
        : Fit.none();
  }

  private static boolean isTitled(Lines lines, CopiedPosts.Post post) {
    Line first = lines.line(post.from());
    return first.marker() != null || first.headline().linked() || hasByline(lines, post);
  }

  /** Whether the second line says when what the first one names was written. */
  private static boolean hasByline(Lines lines, CopiedPosts.Post post) {
    int second = lines.nextWords(post.from() + 1, post.to());
    Byline byline = second < post.to() ? Byline.of(lines.at(second)) : null;
    return byline != null && byline.date() != null;
  }

  private static CopiedPosts posts(Document document, int start, Budget budget) {
    List<CopiedPosts.Post> posts = new ArrayList<>();
    List<String> lines = document.lines();
    int from = CopiedPosts.afterTitle(document, start);
    for (int i = from; i <= lines.size(); i++) {
      budget.check();
      if (i == lines.size() || isRule(lines.get(i)) && !document.isFenced(i)) {
        CopiedPosts.addTo(posts, document, from, i);
        from = i + 1;
      }
    }
    return new CopiedPosts(posts);
  }

  private static boolean isRule(String line) {
    char last = line.isEmpty() ? 'a' : line.charAt(line.length() - 1);
    boolean mayBe = last <= ' ' || RULE_MARKS.indexOf(last) >= 0;
    boolean drawn = mayBe && line.length() <= 200 && RULE.matcher(line).matches();
    return drawn || Footers.isRule(line);
  }
}
