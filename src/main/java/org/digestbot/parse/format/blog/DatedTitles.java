package org.digestbot.parse.format.blog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.date.Digits;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.item.ListMarker;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * The index of a blog as people copy it: line by line a title and, before or behind it, the day of
 * its post. Menus may stand above it, and a foot below.
 */
final class DatedTitles implements Format {
  private static final int LEAST = 5;
  private static final int LONGEST_LINE = 140;

  /** So many may stand around them: the name of the blog, a foot. */
  private static final int FEW_LINES = 12;

  /** In characters: behind a bullet and the name of a month. */
  private static final int LATEST_DIGIT = 16;

  /** Of a line that only names the posts below it, such as a year. */
  private static final int LONGEST_NAME = 16;

  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\p{Pd}|·•:：»›(（\\[【,，]+|[\\s\\p{Pd}|·•:：«‹)）\\]】,，@]+$");

  private record Post(int line, String title, EntryDate date) {}

  @Override
  public String name() {
    return "dated-titles";
  }

  @Override
  public double bestFit() {
    return 0.48;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    List<Post> posts = posts(document, budget);
    long different = posts.stream().map(Post::title).distinct().count();
    if (different < LEAST || different * 10 < posts.size() * 8) {
      return Fit.none();
    }
    int first = posts.get(0).line();
    int last = posts.get(posts.size() - 1).line();
    int inside = document.between(first, last + 1).length();
    int all = document.between(document.frontMatter().end(), document.lines().size()).length();
    long told =
        document.lines().subList(first, last + 1).stream()
            .filter(line -> line.strip().length() > LONGEST_NAME)
            .count();
    return told <= posts.size() && inside * 2 >= all
        ? new Fit(bestFit(), () -> read(document, posts))
        : Fit.none();
  }

  /** None where more than a few lines are none. */
  private static List<Post> posts(Document document, Budget budget) {
    List<Post> posts = new ArrayList<>();
    List<String> lines = document.lines();
    int others = 0;
    for (int i = document.frontMatter().end(); i < lines.size(); i++) {
      budget.check();
      String line = lines.get(i);
      boolean mayBe = mayBeDated(line) && !document.isFenced(i);
      Post post = mayBe ? post(line, i) : null;
      if (post != null) {
        posts.add(post);
      } else if (line.strip().length() > LONGEST_NAME) {
        others++;
      }
      if (others > FEW_LINES + posts.size()) {
        return List.of();
      }
    }
    return posts;
  }

  /** A cheap question first: whether it begins or ends as a line with a day may. */
  private static boolean mayBeDated(String line) {
    int length = line.length();
    boolean may = length > 0 && length <= LONGEST_LINE;
    if (may && "0123456789)）]】日号".indexOf(line.charAt(length - 1)) >= 0) {
      return true;
    }
    int at = 0;
    while (may && at < Math.min(length, LATEST_DIGIT) && !Digits.isDigit(line.charAt(at))) {
      at++;
    }
    return may && at < Math.min(length, LATEST_DIGIT);
  }

  private static @Nullable Post post(String line, int at) {
    ListMarker marker = ListMarker.of(line);
    int from = marker == null || marker.isNumber() ? 0 : marker.content();
    String words = line.substring(from).strip();
    Dates.Found found = Dates.find(words, Collections.emptySortedSet());
    EntryDate date = found == null ? null : found.date();
    if (found == null || date == null || date.day() == 0 || words.contains("://")) {
      return null;
    }
    String before = bare(words.substring(0, found.start()));
    String behind = bare(words.substring(found.end()));
    String title = before.isEmpty() ? behind : before;
    boolean one = before.isEmpty() != behind.isEmpty();
    return one && Titles.hasWords(title) && !title.endsWith("。") ? new Post(at, title, date) : null;
  }

  private static String bare(String words) {
    return AROUND.matcher(Titles.plain(words)).replaceAll("");
  }

  private static Reading read(Document document, List<Post> posts) {
    List<Draft> drafts = new ArrayList<>(posts.size());
    for (Post post : posts) {
      drafts.add(
          Draft.at(post.line() + 1)
              .title(post.title())
              .date(post.date())
              .text(document.between(post.line(), post.line() + 1))
              .body(""));
    }
    return Reading.of(document, posts.get(0).line(), drafts);
  }
}
