package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.item.Lines;

/**
 * Posts without any mark: every text ends with the bare address of what it tells, on its last line
 * or in a paragraph of its own. Days and topics may stand above several.
 */
final class LinkedPosts implements Format {
  private static final int LEAST_POSTS = 5;

  /** In characters, of a post; an article tells more before it leads on. */
  private static final int LONGEST_POST = 1_000;

  /** What begins a line of a table, a quotation, a picture or code, or of bold words. */
  private static final String OTHER_MARKS = ">|!<`*";

  private static final Pattern ENDS_WITH_ADDRESS =
      Pattern.compile("(?:^|.*[^\\w(\\[<])<?https?://[^\\s<>()\\[\\]]{4,500}>?\\s*");

  @Override
  public String name() {
    return "linked-posts";
  }

  @Override
  public double bestFit() {
    return 0.905;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    if (!mayEndWithAddresses(document)) {
      return Fit.none();
    }
    PostGroups groups = PostGroups.in(document, line -> false, budget);
    Lines lines = new Lines(document, budget);
    CopiedPosts posts = new CopiedPosts(posts(lines, groups));
    return posts.all().size() >= Math.max(LEAST_POSTS, groups.size() * 2)
        ? new Fit(bestFit(), () -> posts.read(lines, groups))
        : Fit.none();
  }

  /** A cheap question first: whether the first lines that are long enough for a text do. */
  private static boolean mayEndWithAddresses(Document document) {
    return document.text().contains("://")
        && document.lines().stream()
                .skip(document.frontMatter().end())
                .filter(line -> !line.isBlank())
                .limit(LEAST_POSTS * 2)
                .filter(LinkedPosts::endsWithAddress)
                .count()
            >= 2;
  }

  private static boolean endsWithAddress(String line) {
    return line.contains("://") && ENDS_WITH_ADDRESS.matcher(line).matches();
  }

  /** None where anything else stands between them; before the first, a text may introduce them. */
  private static List<CopiedPosts.Post> posts(Lines lines, PostGroups groups) {
    Document document = lines.document();
    List<CopiedPosts.Post> posts = new ArrayList<>();
    int start = document.nextWords(document.frontMatter().end(), document.lines().size());
    int end = Footers.start(document, start, document.lines().size());
    int from = -1;
    int to = document.lines().get(start).startsWith("#") ? start + 1 : start;
    for (int at = document.nextWords(to, end); at < end; at = document.nextWords(to, end)) {
      lines.budget().check();
      boolean group = groups.begins(at);
      if (group && from >= 0 && !posts.isEmpty() || !group && isOther(lines, at)) {
        return List.of();
      }
      to = group ? at + 1 : lines.paragraphEnd(at, end);
      from = group ? -1 : from < 0 ? at : from;
      if (group || !endsWithAddress(lines.at(to - 1))) {
        continue;
      }
      boolean alone = from == at && to == at + 1 && lines.line(at).isOnlyLink();
      if (alone
          && !posts.isEmpty()
          && groups.of(at) == groups.of(posts.get(posts.size() - 1).from())) {
        from = posts.remove(posts.size() - 1).from();
      }
      if (lines.size(from, to) > LONGEST_POST) {
        return List.of();
      }
      posts.add(new CopiedPosts.Post(from, to));
      from = -1;
    }
    return from >= 0 || posts.isEmpty() ? List.of() : introduced(lines, posts);
  }

  /** Where all others are one text, what stands above that of the first introduces them. */
  private static List<CopiedPosts.Post> introduced(Lines lines, List<CopiedPosts.Post> posts) {
    CopiedPosts.Post first = posts.get(0);
    if (posts.stream().skip(1).allMatch(post -> textStart(lines, post) == post.from())) {
      posts.set(0, new CopiedPosts.Post(textStart(lines, first), first.to()));
    }
    return posts;
  }

  /** Where the text of one paragraph begins that ends with the address, or stands above it. */
  private static int textStart(Lines lines, CopiedPosts.Post post) {
    int at = post.to();
    do {
      at = paragraphStart(lines, lines.document().wordsAbove(at), post.from());
    } while (at > post.from() && lines.line(at).isOnlyLink());
    return at;
  }

  private static int paragraphStart(Lines lines, int line, int from) {
    int at = line;
    while (at > from && !lines.at(at - 1).isBlank()) {
      at--;
    }
    return at;
  }

  /** Whether the line begins something else than a text. */
  private static boolean isOther(Lines lines, int at) {
    return lines.document().isFenced(at)
        || lines.line(at).marker() != null
        || OTHER_MARKS.indexOf(lines.at(at).strip().charAt(0)) >= 0;
  }
}
