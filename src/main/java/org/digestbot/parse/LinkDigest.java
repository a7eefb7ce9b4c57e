package org.digestbot.parse;

import java.util.ArrayList;
import java.util.List;
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
  private static final int SHORTEST_TEXT = 120;

  private static final int ENOUGH_ITEMS = 8;

  @Override
  public String name() {
    return "link-digest";
  }

  @Override
  public double fit(Document document, Budget budget) {
    LinkDigestReading reading = LinkDigestReading.of(document, budget);
    int led = reading.led();
    double covered = reading.covered();
    boolean many =
        led >= ENOUGH_ITEMS && covered >= 0.2 || reading.spread() >= 4 && covered >= 0.15;
    boolean digest = led >= 2 && (covered >= 0.4 || many);
    if (!digest) {
      return 0;
    }
    return reading.isLabelled() ? 0.35 + 0.3 * covered : 0.4 + 0.5 * covered;
  }

  @Override
  public Reading read(Document document, Budget budget) {
    LinkDigestReading reading = LinkDigestReading.of(document, budget);
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
      EntryDate date = Dates.in(document.lines().get(i));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** Whether a section without items says enough to be an entry. */
  static boolean saysEnough(Lines lines, int from, int to) {
    return lines.size(from, to) >= SHORTEST_TEXT || hasReference(lines, from, to);
  }

  private static boolean hasReference(Lines lines, int from, int to) {
    List<String> found = new ArrayList<>();
    for (int i = from; i < to && found.isEmpty(); i++) {
      LineLink link = LineLink.first(lines.at(i), 0, lines.definitions());
      if (link != null) {
        found.add(link.address());
      }
    }
    return !found.isEmpty() && lines.size(from, to) >= SHORTEST_TEXT / 4;
  }
}
