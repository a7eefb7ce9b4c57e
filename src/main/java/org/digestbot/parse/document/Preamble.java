package org.digestbot.parse.document;

import java.util.List;
import java.util.Locale;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself before its first entry.
 *
 * @param title or null
 * @param date or null
 */
public record Preamble(@Nullable String title, @Nullable EntryDate date) {
  private static final int LONGEST_TITLE = 120;

  /** Reads the lines before the one at this index. */
  public static Preamble of(Document document, int end) {
    FrontMatter front = document.frontMatter();
    String title = front.title();
    EntryDate date = front.date();
    List<String> lines = document.lines();
    for (int i = front.end(); i < end; i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || Footers.isRule(line)) {
        continue;
      }
      if (title == null) {
        String words = Titles.plain(line);
        boolean first = !words.isEmpty() && words.length() <= LONGEST_TITLE;
        title = first && !words.toLowerCase(Locale.ROOT).startsWith("http") ? words : null;
      }
      if (date == null) {
        date = Dates.in(line);
      }
    }
    return new Preamble(title, date);
  }
}
