package org.digestbot.parse.format.blog;

import java.util.List;
import java.util.stream.IntStream;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.header.Byline;
import org.digestbot.parse.page.ArticleHead;
import org.digestbot.parse.page.Markup;
import org.digestbot.parse.page.PageHead;
import org.digestbot.parse.page.PageLine;
import org.digestbot.parse.page.PostTail;
import org.digestbot.parse.page.SiteWords;
import org.digestbot.parse.title.Headline;
import org.jspecify.annotations.Nullable;

/**
 * The text of a web page with everything that its site puts around the article: menus, counters,
 * adverts, footers, spam. The article is the run of lines that reads most like prose as a whole.
 */
final class ScrapedPage implements Format {
  private static final int LEAST_PROSE = 160;
  private static final int LEAST_CHROME = 4;
  private static final int BYLINES = 6;
  private static final int SHORTEST_HEADLINE = 8;

  /** What the lines of an article are worth at least. */
  private static final double LEAST = 6;

  /** In lines: the section of the site may be named between the headline and the text. */
  private static final int NAMES = 2;

  /** An article without a head has this share of the prose of its page, or texts would be lost. */
  private static final double MAIN = 0.7;

  /** A run of lines: from one index up to another. */
  private record Span(int from, int to) {}

  /** As bad as a chain of key words anywhere else. */
  private static final double HEAD = -15;

  @Override
  public String name() {
    return "scraped-page";
  }

  @Override
  public double bestFit() {
    return 0.45;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    if (document.frontMatter().title() != null || Markup.isIn(document, budget)) {
      return Fit.none();
    }
    double[] scores = scores(document, budget);
    int head = PageHead.in(document.lines());
    boolean headed = head >= 0;
    if (headed) {
      scores[head] = HEAD;
    }
    Span prosaic = article(scores);
    ArticleHead told = ArticleHead.of(document, scores, prosaic.from(), prosaic.to());
    Span article =
        told == null
            ? widened(prosaic, scores, head)
            : new Span(told.to(), end(document, scores, told.to(), prosaic.to()));
    int prose = document.between(article.from(), article.to()).length();
    int above = chrome(scores, 0, article.from());
    int below = chrome(scores, article.to(), scores.length);
    boolean enclosed = above > 0 && below > 0;
    int enough = headed || enclosed ? LEAST_PROSE / 2 : LEAST_PROSE;
    boolean main = told != null || isMain(scores, article);
    boolean page = prose >= enough && (headed || above + below >= LEAST_CHROME) && main;
    return page ? new Fit(bestFit(), () -> read(document, article, told, head)) : Fit.none();
  }

  private static double[] scores(Document document, Budget budget) {
    double[] scores = new double[document.lines().size()];
    for (int i = 0; i < scores.length; i++) {
      budget.check();
      scores[i] = PageLine.score(document.lines().get(i));
    }
    return scores;
  }

  /**
   * Where an article ends of which the lines from one index up to another read most like prose:
   * where the site goes on to speak of itself, before that where a part of it is named.
   */
  private static int end(Document document, double[] scores, int from, int prosaic) {
    double prose = 0;
    for (int i = from; i < scores.length; i++) {
      if (prose >= LEAST && SiteWords.nameAPart(document.lines().get(i).strip())
          || i >= prosaic && PageLine.isOfSite(scores[i])) {
        return i;
      }
      prose += scores[i];
    }
    return scores.length;
  }

  /** Reads an article above which a page says who wrote it, and when. */
  private static Reading read(Document document, Span article, ArticleHead told) {
    List<String> lines = document.lines();
    int above = document.wordsAbove(told.from());
    int from = document.nextWords(article.from(), article.to());
    int title = above >= 0 && PageLine.mayBeTitle(lines.get(above)) ? above : -1;
    if (title < 0 && isHeadlineAbove(document, from, article.to())) {
      title = from;
      from++;
    }
    int to = PostTail.start(lines, from, article.to());
    String body = document.between(from, to);
    int start = title < 0 ? told.from() : Math.min(title, told.from());
    Draft draft =
        Draft.at(start + 1)
            .title(title < 0 ? null : lines.get(title))
            .author(told.author())
            .date(told.date())
            .text(document.between(start, to))
            .body(body);
    return new Reading(null, told.date(), List.of(draft.derivedTitle(Headline.of(body))));
  }

  /** Reads the article of a page with a head at this line, or at none where it is -1. */
  private static Reading read(
      Document document, Span article, @Nullable ArticleHead told, int head) {
    if (told != null) {
      return read(document, article, told);
    }
    int from = document.nextWords(article.from(), document.lines().size());
    String author = null;
    EntryDate date = null;
    int first = firstByline(document, from);
    int title = titleLine(document, first, head);
    if (title < 0 && isHeadlineAbove(document, from, article.to())) {
      title = from;
      from = document.nextWords(from + 1, document.lines().size());
      first = from;
    }
    for (int i = first; i < article.to() && i < first + BYLINES * 2; i++) {
      String line = document.lines().get(i);
      Byline byline = line.isBlank() ? null : Byline.of(line);
      if (!line.isBlank() && byline == null) {
        break;
      }
      if (byline != null) {
        author = author == null ? byline.author() : author;
        date = date == null ? byline.date() : date;
        from = Math.max(from, i + 1);
      }
    }
    String body = document.between(from, article.to());
    int start = title >= 0 ? title : document.nextWords(first, document.lines().size());
    Draft draft =
        Draft.at(start + 1)
            .title(title >= 0 ? document.lines().get(title) : null)
            .author(author)
            .date(date)
            .text(document.between(start, article.to()))
            .body(body);
    return new Reading(null, date, List.of(draft.derivedTitle(Headline.of(body))));
  }

  /** The run of lines whose scores add up to the most. */
  private static Span article(double[] scores) {
    double best = 0;
    double sum = 0;
    int from = 0;
    Span span = new Span(0, 0);
    for (int i = 0; i < scores.length; i++) {
      sum += scores[i];
      if (sum <= 0) {
        sum = 0;
        from = i + 1;
      } else if (sum > best) {
        best = sum;
        span = new Span(from, i + 1);
      }
    }
    return span;
  }

  /**
   * Where nothing of the site follows the article, its last lines need not read like prose; nor
   * need the first ones right below the head of the page.
   */
  private static Span widened(Span article, double[] scores, int head) {
    boolean first = head >= 0 && chrome(scores, head + 1, article.from()) == 0;
    boolean last = chrome(scores, article.to(), scores.length) == 0;
    return new Span(first ? head + 1 : article.from(), last ? scores.length : article.to());
  }

  /** Whether most prose of the page stands in these lines. */
  private static boolean isMain(double[] scores, Span article) {
    return prose(scores, article.from(), article.to()) >= prose(scores, 0, scores.length) * MAIN;
  }

  private static double prose(double[] scores, int from, int to) {
    return IntStream.range(from, to).mapToDouble(i -> Math.max(0, scores[i])).sum();
  }

  /** How many lines of these only stand around articles. */
  private static int chrome(double[] scores, int from, int to) {
    int chrome = 0;
    for (int i = from; i < to; i++) {
      chrome += PageLine.isChrome(scores[i]) ? 1 : 0;
    }
    return chrome;
  }

  /** Bylines may stand before the first line that reads like prose. */
  private static int firstByline(Document document, int from) {
    int first = from;
    for (int i = from - 1; i >= 0 && i >= from - BYLINES * 2; i--) {
      String line = document.lines().get(i);
      if (line.isBlank() || PageLine.isCounter(line)) {
        continue;
      }
      if (PageLine.isChrome(line) || Byline.of(line) == null) {
        break;
      }
      first = i;
    }
    return first;
  }

  /** The index of the headline right above the bylines or the text, or -1. */
  private static int titleLine(Document document, int first, int head) {
    int names = 0;
    for (int at = first - 1; at > head && names <= NAMES; at--) {
      String line = document.lines().get(at).strip();
      if (line.length() >= SHORTEST_HEADLINE && PageLine.mayBeTitle(line)) {
        return at;
      }
      if (PageLine.isCounter(line)) {
        continue;
      }
      if (line.length() >= SHORTEST_HEADLINE || PageLine.isChrome(line)) {
        return -1;
      }
      names += line.isEmpty() ? 0 : 1;
    }
    return -1;
  }

  /** Whether the article begins with a line of its own that no sentence ends. */
  private static boolean isHeadlineAbove(Document document, int at, int to) {
    String line = at < to ? document.lines().get(at).strip() : "";
    boolean apart = at + 1 < to && document.lines().get(at + 1).isBlank();
    return apart && PageLine.mayBeTitle(line) && line.indexOf('。') < 0;
  }
}
