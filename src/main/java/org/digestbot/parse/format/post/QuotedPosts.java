package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.Footers;
import org.digestbot.parse.document.Outline;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.header.HeaderLine;
import org.digestbot.parse.header.PostSignature;
import org.digestbot.parse.item.ItemHeadline;
import org.digestbot.parse.item.Lines;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Excerpts that people keep as one quotation below another, with a blank line between, maybe below
 * their days: nearly all of the document is quoted, and most quotations lead somewhere, as the
 * paragraphs of one quoted text seldom do. What is remarked below one belongs to it.
 */
final class QuotedPosts implements Format {
  /** Of the document, at least. */
  private static final double SHARE = 0.8;

  /** The same where each says who posted it, as a few that an article quotes may, too. */
  private static final double SIGNED_SHARE = 0.5;

  /** In lines, of the first. */
  private static final int LATEST = 6;

  /** {@code > [!quote] Ann Lee}, as boxes of notes begin. */
  private static final Pattern CALLOUT = Pattern.compile("^\\[!\\p{L}{2,12}][+-]?\\s{0,3}");

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
    boolean signed = posts.all().stream().allMatch(post -> isSigned(document, post));
    PostGroups groups = PostGroups.in(document, line -> false, budget);
    int least = signed ? groups.size() + 1 : groups.size() * 2;
    boolean single = posts.all().size() < least && !groups.areDays();
    if (single && Outline.hasHeadings(document, posts.first(), budget)) {
      return Fit.none();
    }
    Lines lines = new Lines(document, budget);
    int quoted = posts.all().stream().mapToInt(post -> lines.size(post.from(), post.to())).sum();
    double share = signed ? SIGNED_SHARE : SHARE;
    boolean whole = quoted >= lines.size(start, document.lines().size()) * share;
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
    for (int i = 0; i < posts.all().size(); i++) {
      CopiedPosts.Post post = posts.all().get(i);
      String quoted = quoted(document, post);
      String remark = document.withoutRules(post.to(), end(document, posts, i, groups));
      String first = quoted.lines().findFirst().orElse("");
      ItemHeadline headline = ItemHeadline.of(first, document.definitions());
      PostGroups.Group group = groups.of(post.from());
      Draft draft = Draft.at(post.from() + 1).date(group.day()).section(group.title());
      drafts.add(draft.text(with(remark, quoted)));
      if (headline.linked() && headline.rest().isEmpty()) {
        draft.title(headline.title()).ownLink(headline.own());
        draft.body(with(remark, quoted.substring(first.length()).strip()));
        continue;
      }
      HeaderLine lead = HeaderLine.of(CALLOUT.matcher(first).replaceFirst(""), document.years());
      if (lead.handle() != null && lead.kind() != HeaderLine.Kind.WORDS) {
        draft.author(lead.name()).handle(lead.handle()).ownLink(lead.link());
        draft.date(lead.date() == null ? draft.date() : lead.date());
        draft.body(with(remark, quoted.substring(first.length()).strip()));
        continue;
      }
      PostSignature signed = signature(document, post);
      if (signed != null) {
        draft.author(signed.name()).handle(signed.handle()).ownLink(signed.link());
        draft.date(signed.date() == null ? draft.date() : signed.date());
      }
      String words =
          signed == null ? quoted : quoted.substring(0, quoted.lastIndexOf('\n')).strip();
      draft.body(with(remark, words));
    }
    return Reading.of(document, posts.first(), drafts);
  }

  /** Where what is remarked on a post ends: at the next, at a heading, or at the footer. */
  private static int end(Document document, CopiedPosts posts, int index, PostGroups groups) {
    int from = posts.all().get(index).to();
    boolean last = index + 1 == posts.all().size();
    int to = last ? document.lines().size() : posts.all().get(index + 1).from();
    int end = last ? Footers.start(document, from, to) : to;
    return IntStream.range(from, end).filter(groups::begins).findFirst().orElse(end);
  }

  private static String with(String remark, String quoted) {
    return (quoted + "\n\n" + remark).strip();
  }

  /** The words of a post without the marks of its quotation. */
  private static String quoted(Document document, CopiedPosts.Post post) {
    return MARK.matcher(document.between(post.from(), post.to())).replaceAll("").strip();
  }

  /** Whether it says who posted it, and where. */
  private static boolean isSigned(Document document, CopiedPosts.Post post) {
    PostSignature signed = signature(document, post);
    return signed != null && signed.link() != null;
  }

  /** What the last of several lines says of who posted what is quoted; or null. */
  private static @Nullable PostSignature signature(Document document, CopiedPosts.Post post) {
    int last = document.wordsAbove(post.to());
    return last == post.from()
        ? null
        : PostSignature.of(document.lines().get(last), Collections.emptySortedSet());
  }
}
