package org.digestbot.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * Weeklies, newsletters and link lists: sections of items that lead somewhere. Items are numbered,
 * bulleted, rows of a table, titled paragraphs or headings, and one document mixes them; a section
 * of plain text among them is an entry of its own.
 */
final class LinkDigest implements Format {
  private static final int PREAMBLE_LINES = 60;

  /** A section of fewer characters than this, without a link, says nothing by itself. */
  static final int SHORTEST_TEXT = 120;

  private static final Pattern NAME =
      Pattern.compile(
          "\\s*[\\p{IsLatin}][\\p{IsLatin}.'’_-]{0,20}(?: [\\p{IsLatin}.'’_-]{1,20}){0,3}\\s*");
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\[[^\\]\\n]{0,200}\\]\\((?:\\./)?#[^)\\n]{0,300}\\)"
              + "|<a\\s[^<>\\n]{0,80}?href=\"#[^<>\\n]{0,300}>[^<\\n]{0,200}</a>");

  /** In letters and digits. */
  private static final int LONGEST_MARK = 12;

  private static final int ENOUGH_ITEMS = 8;

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
    if (!mayHoldItems(document.text())) {
      return Fit.none();
    }
    LinkDigestReading reading = LinkDigestReading.of(document, budget);
    int led = reading.led();
    double covered = reading.covered();
    boolean many =
        led >= ENOUGH_ITEMS && covered >= 0.2 || reading.spread() >= 4 && covered >= 0.15;
    boolean digest = led >= 2 && (covered >= 0.4 || many);
    boolean steps = led < ENOUGH_ITEMS && reading.areSteps();
    if (!digest || steps || covered < 0.5 && reading.isArticle()) {
      return Fit.none();
    }
    double share = reading.isLabelled() ? 0.35 + 0.3 * covered : 0.4 + 0.5 * covered;
    return new Fit(share, () -> read(document, reading));
  }

  /** A cheap question first: two items that lead somewhere hold two addresses. */
  private static boolean mayHoldItems(String text) {
    int first = text.indexOf("://");
    return first >= 0 && text.indexOf("://", first + 1) >= 0;
  }

  private static Reading read(Document document, LinkDigestReading reading) {
    FrontMatter front = reading.front();
    List<Draft> drafts = reading.drafts();
    int first = drafts.isEmpty() ? document.lines().size() : drafts.get(0).line - 1;
    String title = front.title() != null ? front.title() : reading.title();
    EntryDate date = front.date();
    if (date == null && title != null) {
      date = Dates.in(Titles.plain(title));
    }
    return new Reading(
        title == null ? null : Titles.plain(title),
        date != null ? date : dateBefore(document, front.end(), first),
        drafts);
  }

  private static @Nullable EntryDate dateBefore(Document document, int from, int to) {
    int limit = Math.min(to, from + PREAMBLE_LINES);
    for (int i = from; i < limit; i++) {
      String line = document.lines().get(i).strip();
      EntryDate date = line.endsWith("。") ? null : Dates.in(line);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** Whether a section without items says enough to be an entry. */
  static boolean saysEnough(Lines lines, int from, int to) {
    if (isContents(lines, from, to) || isNames(lines, from, to) || isPictures(lines, from, to)) {
      return false;
    }
    return lines.size(from, to) >= SHORTEST_TEXT || hasReference(lines, from, to);
  }

  /** Whether it is a list of people, as of those who contributed. */
  private static boolean isNames(Lines lines, int from, int to) {
    int names = 0;
    int all = 0;
    for (int i = from; i < to; i++) {
      boolean listed = lines.marker(i) != null && lines.line(i).link() == null;
      names += listed && NAME.matcher(lines.line(i).words()).matches() ? 1 : 0;
      all += lines.speaks(i) ? 1 : 0;
    }
    return names >= 3 && names * 10 >= all * 6;
  }

  /** Whether nothing but pictures and code stands there. */
  private static boolean isPictures(Lines lines, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean says = lines.speaks(i) && !lines.document().isFenced(i);
      if (says && Titles.hasWords(lines.line(i).plain())) {
        return false;
      }
    }
    return true;
  }

  /** Whether most lines lead to other places of the document. */
  private static boolean isContents(Lines lines, int from, int to) {
    int inside = 0;
    int all = 0;
    for (int i = from; i < to; i++) {
      inside += isInside(lines.at(i)) ? 1 : 0;
      all += lines.speaks(i) ? 1 : 0;
    }
    return inside * 2 > all;
  }

  /** Whether the line is a link to another place of the document, and no text that has one. */
  private static boolean isInside(String line) {
    if (!line.contains("(#") && !line.contains("(./#") && !line.contains("\"#")) {
      return false;
    }
    Matcher inside = INSIDE.matcher(line);
    return inside.find()
        && Titles.plain(inside.replaceAll("")).chars().filter(Character::isLetterOrDigit).count()
            <= LONGEST_MARK;
  }

  private static boolean hasReference(Lines lines, int from, int to) {
    return lines.size(from, to) >= SHORTEST_TEXT / 4 && lines.hasLink(from, to);
  }
}
