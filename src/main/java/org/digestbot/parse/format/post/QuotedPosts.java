package org.digestbot.parse.format.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.digestbot.digest.EntryDate;
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

  /** What is quoted, behind a dash below it: {@code —— [Title](https://…)}. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "\\s*(?:>\\s{0,3})?(?:[—–―]{1,2}|--)\\s{0,3}(《?\\[.{1,200}]\\(.{4,1000}\\)》?)\\s*");

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
      at = end(lines, at);
      int below = document.nextWords(at, lines.size());
      at =
          below < lines.size() && SOURCE.matcher(lines.get(below)).matches()
              ? end(lines, below)
              : at;
      if (Titles.hasWords(document.between(from, at))) {
        posts.add(new CopiedPosts.Post(from, at));
      }
    }
    return new CopiedPosts(posts);
  }

  private static int end(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    return end;
  }

  private static Reading read(Document document, CopiedPosts posts, PostGroups groups) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < posts.all().size(); i++) {
      CopiedPosts.Post post = posts.all().get(i);
      String quoted = quoted(document, post);
      String remark = document.withoutRules(post.to(), end(document, posts, i, groups));
      PostGroups.Group group = groups.of(post.from());
      Draft draft = Draft.at(post.from() + 1).date(group.day()).section(group.title());
      String words = readHead(draft, document, post, quoted);
      drafts.add(draft.text(with(remark, quoted)).body(with(remark, words)));
    }
    return Reading.of(document, posts.first(), drafts);
  }

  /** Reads what the first line or the last says of a post; the words without it. */
  private static String readHead(
      Draft draft, Document document, CopiedPosts.Post post, String quoted) {
    String first = quoted.lines().findFirst().orElse("");
    String afterFirst = quoted.substring(first.length()).strip();
    String beforeLast = quoted.substring(0, Math.max(0, quoted.lastIndexOf('\n'))).strip();
    ItemHeadline headline = ItemHeadline.of(first, document.definitions());
    if (headline.linked() && headline.rest().isEmpty()) {
      draft.title(headline.title()).ownLink(headline.own());
      return afterFirst;
    }
    String last = document.lines().get(document.wordsAbove(post.to()));
    Matcher source = SOURCE.matcher(last);
    if (source.matches()) {
      ItemHeadline told = ItemHeadline.of(source.group(1), document.definitions());
      draft.title(told.title()).ownLink(told.own());
      return beforeLast;
    }
    HeaderLine lead =
        HeaderLine.of(CALLOUT.matcher(first).replaceFirst(""), Collections.emptySortedSet());
    if (lead.handle() != null && lead.kind() != HeaderLine.Kind.TEXT) {
      sign(draft, lead.name(), lead.handle(), lead.date(), lead.link());
      return afterFirst;
    }
    PostSignature signed = signature(document, post);
    if (signed != null) {
      sign(draft, signed.name(), signed.handle(), signed.date(), signed.link());
      return beforeLast;
    }
    return quoted;
  }

  private static void sign(
      Draft draft,
      @Nullable String name,
      String handle,
      @Nullable EntryDate date,
      @Nullable String link) {
    draft.author(name).handle(handle).ownLink(link).date(date == null ? draft.date() : date);
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
