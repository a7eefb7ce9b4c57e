package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.header.HeaderLine;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which each begins with one line of a bold title, maybe its author, and its day: {@code
 * **Title** Ann Lee, 2024-05-01}. Headings between them name sections.
 */
final class BoldPosts implements Format {
  private static final int LEAST_POSTS = 2;
  private static final int LONGEST_LINE = 200;

  private static final Pattern TITLE =
      Pattern.compile(
          "\\s{0,3}(\\*\\*|__)([^*\\n"
              + "]{2,120}?)(?<![:：])\\1\\s{0,3}(?![:：])[—–|·,，(（-]{0,3}\\s{0,3}(\\S.{3,60}?)[)）]?\\s*");

  private record Post(int line, String title, HeaderLine said, EntryDate date) {}

  @Override
  public String name() {
    return "bold-posts";
  }

  @Override
  public double bestFit() {
    return 0.88;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    List<Post> posts = posts(document, budget);
    long different = posts.stream().map(Post::title).distinct().count();
    if (different < LEAST_POSTS || different < posts.size()) {
      return Fit.none();
    }
    List<Draft> drafts = drafts(document, posts, budget);
    long said = drafts.stream().filter(draft -> !draft.body().isEmpty()).count();
    int inside = drafts.stream().mapToInt(draft -> draft.text().length()).sum();
    int all = document.between(document.frontMatter().end(), document.lines().size()).length();
    boolean whole = inside * 10L >= all * 6L && said * 4 >= posts.size() * 3L;
    return whole
        ? new Fit(bestFit(), () -> Reading.of(document, posts.get(0).line(), drafts))
        : Fit.none();
  }

  private static List<Post> posts(Document document, Budget budget) {
    List<Post> posts = new ArrayList<>();
    for (int i = document.frontMatter().end(); i < document.lines().size(); i++) {
      budget.check();
      Post post = document.isFenced(i) ? null : post(document.lines().get(i), i);
      if (post != null) {
        posts.add(post);
      }
    }
    return posts;
  }

  private static @Nullable Post post(String line, int index) {
    boolean bold = line.contains("**") || line.contains("__");
    if (!bold || line.length() > LONGEST_LINE || !Dates.mayStandIn(line)) {
      return null;
    }
    Matcher title = TITLE.matcher(line);
    if (!title.matches() || !Titles.hasWords(title.group(2))) {
      return null;
    }
    HeaderLine said = HeaderLine.of(title.group(3), Collections.emptySortedSet());
    EntryDate date = said.date();
    boolean byline =
        said.kind() == HeaderLine.Kind.NAMED || said.kind() == HeaderLine.Kind.ELEMENTS;
    return byline && date != null && date.day() > 0
        ? new Post(index, title.group(2), said, date)
        : null;
  }

  private static List<Draft> drafts(Document document, List<Post> posts, Budget budget) {
    List<Draft> drafts = new ArrayList<>(posts.size());
    for (int i = 0; i < posts.size(); i++) {
      budget.check();
      Post post = posts.get(i);
      boolean last = i + 1 == posts.size();
      int next = last ? document.lines().size() : posts.get(i + 1).line();
      int end =
          last ? Footers.start(document, post.line() + 1, next) : aboveHeadings(document, next);
      drafts.add(
          Draft.at(post.line() + 1)
              .title(post.title())
              .author(post.said().name())
              .handle(post.said().handle())
              .date(post.date())
              .ownLink(post.said().link())
              .section(section(document, post.line()))
              .text(document.between(post.line(), end))
              .body(document.withoutRules(post.line() + 1, end)));
    }
    return drafts;
  }

  /** The index after the last line of text above a post: what stands between names its section. */
  private static int aboveHeadings(Document document, int post) {
    int end = post;
    while (end > 0 && isHeadingOrBlank(document.lines().get(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isHeadingOrBlank(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private static @Nullable String section(Document document, int post) {
    for (int i = post - 1; i >= 0; i--) {
      String line = document.lines().get(i);
      if (line.startsWith("##")) {
        return Titles.plain(line.replaceFirst("^#+\\s*", ""));
      }
    }
    return null;
  }
}
