package org.digestbot.parse.format.list;

import java.util.List;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.document.FrontMatter;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Fit;
import org.digestbot.parse.draft.Format;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Weeklies, newsletters and link lists: sections of items that lead somewhere. Items are numbered,
 * bulleted, rows of a table, titled paragraphs or headings, and one document mixes them; a section
 * of plain text among them is an entry of its own.
 */
final class LinkDigest implements Format {
  private static final int PREAMBLE_LINES = 60;

  /** In characters, with the words around it. */
  private static final int LONGEST_MONTH = 40;

  private static final int ENOUGH_ITEMS = 8;

  /** An article seldom lists so many, however much it tells beside them. */
  private static final int SURELY_ITEMS = 16;

  /** Of a document that calls itself a weekly or a newsletter. */
  private static final int LEAST_SECTIONS = 3;

  /** What a line with an item begins with, if it is the only one. */
  private static final String MARKS = "#-*+>|•[0123456789 ";

  /** Better than no family at all. */
  private static final double NAMED = 0.1;

  /** The fit of a digest just begun, which holds no more than an item yet. */
  private static final double ALONE = 0.05;

  @Override
  public String name() {
    return "link-digest";
  }

  @Override
  public double bestFit() {
    return 0.9;
  }

  @Override
  public Fit fit(Document document, Budget budget) {
    if (!mayHoldItems(document.text()) && !IssueSign.mayBeNamed(document)) {
      return Fit.none();
    }
    LinkDigestReading reading = LinkDigestReading.of(document, budget);
    int led = reading.led();
    double covered = reading.covered();
    boolean many =
        led >= ENOUGH_ITEMS && covered >= 0.2 || reading.spread() >= 4 && covered >= 0.15;
    // Around few items an issue speaks of itself; any other text that does is an article.
    boolean surely = covered >= (led >= SURELY_ITEMS || reading.areTitled() ? 0.4 : 0.65);
    boolean prevails = surely || (many || covered >= 0.4) && reading.sign() != IssueSign.NONE;
    boolean digest = led >= 2 && prevails;
    boolean steps = led < ENOUGH_ITEMS && reading.areSteps();
    if (reading.isOneItem()) {
      return new Fit(ALONE, () -> read(document, reading));
    }
    if (!digest || steps || covered < 0.5 && reading.isArticle()) {
      return issue(document, reading, budget);
    }
    return new Fit(0.4 + 0.5 * covered, () -> read(document, reading));
  }

  /** A cheap question first: items hold addresses, and an only one begins with its mark. */
  private static boolean mayHoldItems(String text) {
    int first = text.indexOf("://");
    boolean several = first >= 0 && text.indexOf("://", first + 1) >= 0;
    return several || first >= 0 && MARKS.indexOf(text.charAt(lineStart(text, first))) >= 0;
  }

  private static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', at) + 1;
  }

  private static Reading read(Document document, LinkDigestReading reading) {
    FrontMatter front = reading.front();
    List<Draft> drafts = reading.drafts();
    int first = drafts.isEmpty() ? document.lines().size() : drafts.get(0).line() - 1;
    String title = reading.title();
    EntryDate date = front.date();
    if (date == null && title != null) {
      date = Dates.in(Titles.plain(title));
    }
    return new Reading(
        title == null ? null : Titles.plain(title),
        date != null ? date : dateBefore(document, front.end(), first, reading),
        drafts);
  }

  /** A document that is an issue by what it says of itself, told section by section. */
  private static Fit issue(Document document, LinkDigestReading coarse, Budget budget) {
    IssueSign sign = coarse.sign();
    boolean named = sign == IssueSign.NAMED;
    if (sign == IssueSign.NONE || !named && coarse.hasArticleParts()) {
      return Fit.none();
    }
    LinkDigestReading reading = LinkDigestReading.finer(document, budget);
    List<Draft> drafts = reading.drafts();
    boolean enough =
        (reading.led() > 0 || drafts.size() >= LEAST_SECTIONS) && prevail(drafts, document);
    boolean told = enough && (named || leadSomewhere(drafts)) && !explainCode(drafts);
    return told ? new Fit(NAMED, () -> read(document, reading)) : Fit.none();
  }

  /** Whether they are a third of the text or more; around them an issue may speak of itself. */
  private static boolean prevail(List<Draft> drafts, Document document) {
    int told = drafts.stream().mapToInt(draft -> draft.text().length()).sum();
    int all = document.between(document.frontMatter().end(), document.lines().size()).length();
    return told * 3L >= all;
  }

  /** Whether most do, as the sections of an article seldom do. */
  private static boolean leadSomewhere(List<Draft> drafts) {
    return drafts.stream().filter(draft -> draft.text().contains("://")).count() * 3
        >= drafts.size() * 2L;
  }

  private static boolean explainCode(List<Draft> drafts) {
    return drafts.stream().filter(draft -> draft.text().contains("```")).count() * 4
        >= drafts.size();
  }

  private static @Nullable EntryDate dateBefore(
      Document document, int from, int to, LinkDigestReading reading) {
    int limit = Math.min(to, from + PREAMBLE_LINES);
    for (int i = from; i < limit; i++) {
      String line = document.lines().get(i).strip();
      EntryDate date = line.endsWith("。") ? null : Dates.in(line);
      boolean ofSection = line.startsWith("#") && reading.isDatedBySections();
      if (date != null && !ofSection && (date.day() > 0 || isShort(line))) {
        return date;
      }
    }
    return null;
  }

  /** A longer line with a month in it speaks of that month. */
  private static boolean isShort(String line) {
    return Titles.plain(line).length() <= LONGEST_MONTH;
  }
}
