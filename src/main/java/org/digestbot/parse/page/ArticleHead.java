package org.digestbot.parse.page;

import java.util.List;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.header.Byline;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * What a site prints beside the title of an article: the day, and around it who wrote it, where it
 * is filed, how long it takes to read. It is one paragraph, or the part of it that is no text.
 *
 * @param from the index of its first line
 * @param to the index after its last line
 * @param author or null
 */
public record ArticleHead(int from, int to, @Nullable String author, EntryDate date) {
  /** In characters; a longer line is text. */
  private static final int LONGEST = 100;

  private static final int LONGEST_NAME = 40;

  /** So many lines have a head, and so many that read like prose may stand above it. */
  private static final int FEW_LINES = 8;

  /**
   * What a page tells above an article, of which the lines from one index up to another read most
   * like prose: the first such head with nothing of the site between; or null.
   */
  public static @Nullable ArticleHead of(Document document, double[] scores, int from, int to) {
    ArticleHead told = null;
    for (int i = Math.min(from + FEW_LINES, to) - 1; i >= 0; i--) {
      ArticleHead here = at(document, i);
      if (here != null) {
        told = here;
        i = here.from;
      } else if (PageLine.isOfSite(scores[i]) && !isBelowHead(document, i)) {
        break;
      }
    }
    return told;
  }

  /** Whether a line of the site belongs to what is told about an article above it. */
  private static boolean isBelowHead(Document document, int index) {
    int above = index - 1;
    int last = Math.max(0, index - FEW_LINES);
    while (above >= last && !document.lines().get(above).isBlank()) {
      if (at(document, above) != null) {
        return true;
      }
      above--;
    }
    return false;
  }

  /** What stands around the line at this index where it tells a day, or null. */
  public static @Nullable ArticleHead at(Document document, int index) {
    List<String> lines = document.lines();
    Byline byline = byline(lines.get(index));
    EntryDate date = byline == null ? null : byline.date();
    if (byline == null || date == null || date.day() == 0) {
      return null;
    }
    String author = byline.author();
    int first = Math.max(0, index - FEW_LINES);
    int from = index;
    boolean listed = isBullet(lines.get(index));
    while (from > first
        && !PostTail.is(lines.get(from - 1))
        && (isRemark(lines.get(from - 1)) || listed && isBullet(lines.get(from - 1)))) {
      from--;
    }
    int end = Math.min(lines.size(), index + FEW_LINES);
    int to = index + 1;
    for (int i = to; i < end && isShort(lines.get(i)); i++) {
      Byline further = Byline.of(lines.get(i));
      author = author == null && further != null ? further.author() : author;
      boolean last = i + 1 == lines.size() || lines.get(i + 1).isBlank();
      to = last || isRemark(lines.get(i)) ? i + 1 : to;
    }
    return new ArticleHead(from, to, author, date);
  }

  /** Cheap questions first: most lines of most documents are none. */
  private static @Nullable Byline byline(String line) {
    boolean mayBe =
        !line.isBlank()
            && line.length() <= LONGEST
            && line.charAt(0) != '#'
            && !line.contains("://")
            && Dates.in(line) != null;
    return mayBe ? Byline.of(line) : null;
  }

  /** Whether a line says something of an article that is no part of its text. */
  private static boolean isRemark(String line) {
    return isShort(line)
        && (PageLine.isCounter(line) || PostTail.is(line) || Byline.of(line) != null);
  }

  private static boolean isBullet(String line) {
    return isShort(line) && line.strip().startsWith("•");
  }

  private static boolean isShort(String line) {
    if (line.isBlank() || line.length() > LONGEST_NAME) {
      return false;
    }
    return Titles.endAsTitle(line);
  }
}
