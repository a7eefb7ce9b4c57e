package org.digestbot.parse.format;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.header.Byline;
import org.digestbot.parse.item.EntryFields;
import org.jspecify.annotations.Nullable;

/**
 * What the first lines of a page that was saved whole say about its text, among pictures and the
 * names of its site: who wrote it and on which day, each in a line of its own.
 *
 * @param author or null
 * @param date or null
 */
record SavedHead(@Nullable String author, @Nullable EntryDate date) {
  /** So many lines with words may such a head have. */
  private static final int LINES = 14;

  /** In characters; so long is what a site says of itself, too. */
  private static final int LONGEST = 100;

  /** So many lines that are longer, or sentences, are a text. */
  private static final int TEXT = 2;

  private static final Pattern MARKS = Pattern.compile("^[_*\\s]{1,4}|[_*\\s]{1,4}$");

  private static final Pattern AUTHOR =
      Pattern.compile("(?i)[_*\\s]{0,4}(?:本文)?(?:作者|撰文|文|by|author)\\s{0,3}[:：/|丨｜].{1,60}");

  static SavedHead of(Document document, int from) {
    List<String> lines = document.lines();
    String author = null;
    EntryDate date = null;
    int seen = 0;
    int texts = 0;
    for (int i = from; i < lines.size() && seen < LINES && texts < TEXT; i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("![") || document.isFenced(i)) {
        continue;
      }
      seen++;
      texts += line.length() > LONGEST || line.endsWith("。") ? 1 : 0;
      if (line.length() > LONGEST || line.startsWith(">")) {
        continue;
      }
      Byline byline = author == null && AUTHOR.matcher(line).matches() ? Byline.of(line) : null;
      author = byline == null ? author : byline.author();
      // The day may stand behind names: Original Ann Lee _2024年05月01日 09:00_
      int behind = line.stripTrailing().endsWith("_") ? line.lastIndexOf(" _") + 1 : 0;
      String words = MARKS.matcher(line.substring(behind)).replaceAll("");
      date = date == null ? EntryFields.day(words, Collections.emptySortedSet()) : date;
    }
    return new SavedHead(author, date);
  }
}
