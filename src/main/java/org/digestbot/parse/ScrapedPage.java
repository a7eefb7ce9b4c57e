package org.digestbot.parse;

import java.util.List;
import org.digestbot.digest.EntryDate;

/**
 * The text of a web page with everything that its site puts around the article: menus, counters,
 * adverts, footers, spam. The article is the run of lines that reads most like prose as a whole.
 */
final class ScrapedPage implements Format {
  private static final int LEAST_PROSE = 160;
  private static final int LEAST_CHROME = 4;
  private static final int BYLINES = 6;

  /** A text with as many lines of Markdown is no page that was copied. */
  private static final int MARKED = 3;

  /** A run of lines: from one index up to another. */
  private record Span(int from, int to) {}

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
    if (isMarkdown(document, budget)) {
      return Fit.none();
    }
    double[] scores = scores(document, budget);
    Span article = article(scores);
    int prose = 0;
    int chrome = 0;
    for (int i = 0; i < scores.length; i++) {
      boolean inside = i >= article.from() && i < article.to();
      prose += inside ? document.lines().get(i).length() : 0;
      chrome += !inside && PageLine.isChrome(scores[i]) ? 1 : 0;
    }
    boolean page = prose >= LEAST_PROSE && chrome >= LEAST_CHROME;
    return page ? new Fit(bestFit(), () -> read(document, article)) : Fit.none();
  }

  private static boolean isMarkdown(Document document, Budget budget) {
    int marked = 0;
    for (String line : document.lines()) {
      budget.check();
      boolean links = line.contains("](") || line.contains("][");
      marked += links || line.startsWith("#") || line.startsWith("```") ? 1 : 0;
      if (marked == MARKED) {
        return true;
      }
    }
    return false;
  }

  private static double[] scores(Document document, Budget budget) {
    double[] scores = new double[document.lines().size()];
    for (int i = 0; i < scores.length; i++) {
      budget.check();
      scores[i] = PageLine.score(document.lines().get(i));
    }
    return scores;
  }

  private static Reading read(Document document, Span article) {
    int from = article.from();
    String author = null;
    EntryDate date = null;
    int first = firstByline(document, from);
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
    int title = titleLine(document, first);
    String body = document.between(from, article.to());
    int start = title >= 0 ? title : firstText(document, first);
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

  /** Bylines may stand before the first line that reads like prose. */
  private static int firstByline(Document document, int from) {
    int first = from;
    for (int i = from - 1; i >= 0 && i >= from - BYLINES * 2; i--) {
      String line = document.lines().get(i);
      if (line.isBlank()) {
        continue;
      }
      if (PageLine.isChrome(line) || Byline.of(line) == null) {
        break;
      }
      first = i;
    }
    return first;
  }

  private static int firstText(Document document, int from) {
    int at = from;
    while (at < document.lines().size() && document.lines().get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /** The index of the headline right above the bylines or the text, or -1. */
  private static int titleLine(Document document, int first) {
    int at = first - 1;
    while (at >= 0 && document.lines().get(at).isBlank()) {
      at--;
    }
    return at >= 0 && isHeadline(document.lines().get(at)) ? at : -1;
  }

  private static boolean isHeadline(String printed) {
    String line = printed.strip();
    boolean bulleted = !line.isEmpty() && "•·*-+|>»【[".indexOf(line.charAt(0)) >= 0;
    boolean sized = line.length() >= 8 && line.length() <= Titles.LONGEST;
    return sized
        && !bulleted
        && !PageLine.isChrome(line)
        && !line.endsWith(":")
        && !line.endsWith("：");
  }
}
