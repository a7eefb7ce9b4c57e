package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.header.HeaderLine;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.title.Titles;

/**
 * Excerpts that people keep as one quotation below another, with a blank line between, maybe below
 * their days: nearly all of the document is quoted, and most quotations lead somewhere, as the
 * paragraphs of one quoted text seldom do.
 */
final class QuotedPosts implements Format {
  /** In lines, of the first. */
  private static final int LATEST = 6;

  /** What stands before the name of who posted what is quoted. */
  private static final Pattern POSTER = Pattern.compile("(?:[—–]{1,2}|--?|―)\\s{0,3}");

  private static final Pattern MARK = Pattern.compile("(?m)^ {0,3}> ?");

  @Override
  public String name() {
    return "quoted-posts";
  }

  @Override
  public double bestFit() {
    return 0.905;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    int start = document.nextWords(document.frontMatter().end(), document.lines().size());
    CopiedPosts posts = posts(document, start, budget);
    if (!posts.areMany()) {
      return Fit.none();
    }
    PostGroups groups = PostGroups.in(document, line -> false, budget);
    boolean single = posts.all().size() < groups.size() * 2 && !groups.areDays();
    if (single && Outline.hasHeadings(document, posts.first(), budget)) {
      return Fit.none();
    }
    Lines lines = new Lines(document, budget);
    int quoted = posts.all().stream().mapToInt(post -> lines.size(post.from(), post.to())).sum();
    boolean whole = quoted * 10L >= lines.size(start, document.lines().size()) * 8L;
    return whole && posts.areNotes(lines)
        ? new Fit(bestFit(), () -> read(document, posts, groups))
        : Fit.none();
  }

  /** The quotations with words; nothing where the first lines hold none, as in most documents. */
  private static CopiedPosts posts(Document document, int start, Budget budget) {
    List<String> lines = document.lines();
    List<CopiedPosts.Post> posts = new ArrayList<>();
    int at = start;
    while (at < lines.size() && (!posts.isEmpty() || at < start + LATEST)) {
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
        posts.add(new CopiedPosts.Post(from, at));
      }
    }
    return new CopiedPosts(posts);
  }

  private static Reading read(Document document, CopiedPosts posts, PostGroups groups) {
    List<Draft> drafts = new ArrayList<>();
    for (CopiedPosts.Post post : posts.all()) {
      String text = MARK.matcher(document.between(post.from(), post.to())).replaceAll("").strip();
      String first = text.lines().findFirst().orElse("");
      ItemHeadline headline = ItemHeadline.of(first, document.definitions());
      PostGroups.Group group = groups.of(post.from());
      Draft draft =
          Draft.at(post.from() + 1).date(group.day()).section(group.title()).text(text).body(text);
      drafts.add(draft);
      if (headline.linked() && headline.rest().isEmpty()) {
        draft.title(headline.title()).ownLink(headline.own());
        draft.body(text.substring(first.length()).strip());
      } else {
        readPoster(draft, text);
      }
    }
    return Reading.of(document, posts.first(), drafts);
  }

  /** Reads the last line where it says who posted what is quoted: {@code — Ann Lee (@ann) …}. */
  private static void readPoster(Draft draft, String text) {
    int last = text.lastIndexOf('\n') + 1;
    Matcher dash = POSTER.matcher(text).region(last, text.length());
    if (last == 0 || !dash.lookingAt()) {
      return;
    }
    HeaderLine poster = HeaderLine.of(text.substring(dash.end()), Collections.emptySortedSet());
    if (poster.handle() != null) {
      draft.author(poster.name()).handle(poster.handle());
      draft.date(poster.date() == null ? draft.date() : poster.date());
      draft.ownLink(poster.link()).body(text.substring(0, last).strip());
    }
  }
}
