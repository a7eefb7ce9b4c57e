package org.digestbot.parse.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.FrontMatter;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.header.Byline;
import org.digestbot.parse.item.EntryFields;
import org.digestbot.parse.item.Item;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.Line;
import org.digestbot.parse.item.Lines;

/**
 * Posts that nothing but rules parts, as people copy them into one file: no headings and no
 * numbers, most of them lead somewhere, and none begins with a mark or a title that is a link.
 */
final class RuledPosts implements Format {
  private static final int LEAST_POSTS = 3;

  /** In characters; what is longer is a part of an article. */
  private static final int LONGEST_POST = 1_500;

  private static final int LONGEST_TITLE = 60;

  private static final Pattern RULE = Pattern.compile("\\s*(?:[—─－–_]{4,}|[=~＝～]{4,})\\s*");
  private static final String RULE_MARKS = "—─－–_=~＝～";

  /** A run of lines: from one index up to another. */
  private record Post(int from, int to) {}

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
    FrontMatter front = document.frontMatter();
    List<Post> posts = posts(document, front.end(), budget);
    if (posts.size() < LEAST_POSTS || Outline.hasHeadings(document, posts.get(0).from(), budget)) {
      return Fit.none();
    }
    Lines lines = new Lines(document, budget);
    int leading = 0;
    for (Post post : posts) {
      Line first = lines.line(post.from());
      boolean titled = first.marker() != null || first.headline().linked();
      if (titled || hasByline(lines, post) || lines.size(post.from(), post.to()) > LONGEST_POST) {
        return Fit.none();
      }
      leading += lines.hasLink(post.from(), post.to()) ? 1 : 0;
    }
    return leading * 10 < posts.size() * 6
        ? Fit.none()
        : new Fit(bestFit(), () -> read(lines, posts));
  }

  /** Whether the second line says when what the first one names was written. */
  private static boolean hasByline(Lines lines, Post post) {
    int second = lines.nextWords(post.from() + 1, post.to());
    Byline byline = second < post.to() ? Byline.of(lines.at(second)) : null;
    return byline != null && byline.date() != null;
  }

  private static List<Post> posts(Document document, int start, Budget budget) {
    List<Post> posts = new ArrayList<>();
    List<String> lines = document.lines();
    int from = afterTitle(document, start);
    for (int i = from; i <= lines.size(); i++) {
      budget.check();
      boolean ends = i == lines.size() || isRule(lines.get(i)) && !document.isFenced(i);
      if (!ends) {
        continue;
      }
      int first = document.nextWords(from, i);
      if (first < i && !Footers.isHead(lines.get(first))) {
        posts.add(new Post(first, i));
      }
      from = i + 1;
    }
    return posts;
  }

  private static boolean isRule(String line) {
    char last = line.isEmpty() ? 'a' : line.charAt(line.length() - 1);
    boolean mayBe = last <= ' ' || RULE_MARKS.indexOf(last) >= 0;
    boolean drawn = mayBe && line.length() <= 200 && RULE.matcher(line).matches();
    return drawn || Footers.isRule(line);
  }

  /** The index after the line that names the document, and after one below it that dates it. */
  private static int afterTitle(Document document, int start) {
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

  private static Reading read(Lines lines, List<Post> posts) {
    Document document = lines.document();
    List<Draft> drafts = new ArrayList<>(posts.size());
    for (Post post : posts) {
      lines.budget().check();
      Item item = Item.of(post.from(), post.from(), post.to(), ItemHeadline.text("", null));
      EntryFields fields =
          EntryFields.of(lines, Collections.emptySortedSet(), item, post.from(), post.to());
      drafts.add(
          Draft.at(post.from() + 1)
              .author(fields.author())
              .date(fields.date())
              .text(document.between(post.from(), post.to()))
              .body(document.between(fields.end(), post.to())));
    }
    FirstLines.makeTitles(drafts);
    return Reading.of(document, posts.get(0).from(), drafts);
  }
}
