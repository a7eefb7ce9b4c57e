package org.digestbot.parse.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.header.HeaderLine;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.title.Titles;

/**
 * Excerpts that people keep as one quotation below another, with a blank line between: nearly all
 * of the document is quoted, and most quotations lead somewhere, as the paragraphs of one quoted
 * text seldom do.
 */
final class QuotedPosts implements Format {
  private static final int LEAST_POSTS = 4;

  /** What stands before the name of who posted what is quoted. */
  private static final Pattern POSTER = Pattern.compile("(?:[—–]{1,2}|--?|―)\\s{0,3}");

  private static final Pattern MARK = Pattern.compile("(?m)^ {0,3}> ?");

  /** A run of lines: from one index up to another. */
  private record Post(int from, int to) {}

  @Override
  public String name() {
    return "quoted-posts";
  }

  @Override
  public double bestFit() {
    return 0.89;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    int start = document.nextWords(document.frontMatter().end(), document.lines().size());
    List<Post> posts = posts(document, start, budget);
    if (posts.size() < LEAST_POSTS || Outline.hasHeadings(document, posts.get(0).to(), budget)) {
      return Fit.none();
    }
    Lines lines = new Lines(document, budget);
    int leading = 0;
    int quoted = 0;
    for (Post post : posts) {
      leading += lines.hasLink(post.from(), post.to()) ? 1 : 0;
      quoted += lines.size(post.from(), post.to());
    }
    boolean whole = quoted * 10L >= lines.size(start, document.lines().size()) * 8L;
    return whole && leading * 10 >= posts.size() * 6
        ? new Fit(bestFit(), () -> read(document, posts))
        : Fit.none();
  }

  /** The quotations with words; nothing where the first lines hold none, as in most documents. */
  private static List<Post> posts(Document document, int start, Budget budget) {
    List<String> lines = document.lines();
    List<Post> posts = new ArrayList<>();
    int at = start;
    while (at < lines.size() && (!posts.isEmpty() || at < start + LEAST_POSTS)) {
      budget.check();
      if (!lines.get(at).stripLeading().startsWith(">") || document.isFenced(at)) {
        at++;
        continue;
      }
      int from = at;
      while (at < lines.size() && !lines.get(at).isBlank()) {
        at++;
      }
      if (Titles.hasWords(document.between(from, at))) {
        posts.add(new Post(from, at));
      }
    }
    return posts;
  }

  private static Reading read(Document document, List<Post> posts) {
    List<Draft> drafts = new ArrayList<>(posts.size());
    for (Post post : posts) {
      String text = MARK.matcher(document.between(post.from(), post.to())).replaceAll("").strip();
      String first = text.lines().findFirst().orElse("");
      ItemHeadline headline = ItemHeadline.of(first, document.definitions());
      Draft draft = Draft.at(post.from() + 1).text(text).body(text);
      drafts.add(draft);
      if (headline.linked() && headline.rest().isEmpty()) {
        draft.title(headline.title()).ownLink(headline.own());
        draft.body(text.substring(first.length()).strip());
      } else {
        readPoster(draft, text);
      }
    }
    return Reading.of(document, posts.get(0).from(), drafts);
  }

  /** Reads the last line where it says who posted what is quoted: {@code — Ann Lee (@ann) …}. */
  private static void readPoster(Draft draft, String text) {
    int last = text.lastIndexOf('\n') + 1;
    Matcher dash = POSTER.matcher(text).region(last, text.length());
    if (last == 0 || !dash.lookingAt()) {
      return;
    }
    HeaderLine poster = HeaderLine.of(text.substring(dash.end()), Collections.emptySortedSet());
    if (poster.handle() != null && poster.link() != null) {
      draft.author(poster.name()).handle(poster.handle()).date(poster.date());
      draft.ownLink(poster.link()).body(text.substring(0, last).strip());
    }
  }
}
