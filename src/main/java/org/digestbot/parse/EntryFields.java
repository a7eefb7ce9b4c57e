package org.digestbot.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * What the first lines of an item say about who wrote it and when.
 *
 * @param author or null
 * @param date or null
 * @param end the index of the first line that is text
 */
record EntryFields(@Nullable String author, @Nullable EntryDate date, int end) {
  private static final int LINES = 12;
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)[\\s>*_+-]{0,8}(?:发布时间|发布日期|发表时间|发表日期|更新时间|时间|日期|发布于|date|published(?: on| at)?|posted(?: on)?)[\\s*_]{0,4}[:：][\\s*_]{0,4}(.{4,60})");
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?i)[\\s>*_+-]{0,8}(?:作者|原作者|author|by)[\\s*_]{0,4}[:：][\\s*_]{0,4}(.{1,80})");
  private static final Pattern BY_LINE =
      Pattern.compile(
          "\\s{1,8}[+*-]\\s+((?:\\p{Lu}[\\p{Lu}'’.-]*)(?:\\s+[\\p{Lu}'’.&-]+){0,5})\\s*");
  private static final Pattern BY =
      Pattern.compile(
          "(?:by|—|–)\\s+(\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{L}[\\p{L}.'’-]*){0,3})\\s*[.。]?");
  private static final Pattern CURATOR =
      Pattern.compile("\\[[@＠]([^\\[\\]]{1,40})]\\([^()\\s]{1,200}\\)\\s{0,3}[:：].*");

  /** Reads the fields of an item whose headline ends before the line at {@code from}. */
  static EntryFields of(Lines lines, ItemHeadline headline, int from, int to) {
    String author = null;
    EntryDate date = null;
    int end = from;
    Matcher by = BY.matcher(headline.rest());
    if (headline.title() != null && by.matches()) {
      author = by.group(1);
    }
    int seen = 0;
    for (int i = from; i < to && seen < LINES; i++) {
      String line = lines.at(i);
      if (line.isBlank()) {
        continue;
      }
      seen++;
      if (line.length() > 2_000) {
        break;
      }
      Matcher byLine = BY_LINE.matcher(line);
      if (author == null && seen == 1 && byLine.matches()) {
        author = byLine.group(1).strip();
        end = i + 1;
      }
      Matcher curator = CURATOR.matcher(line);
      if (author == null && seen == 1 && curator.lookingAt()) {
        author = curator.group(1).strip();
      }
      Matcher named = AUTHOR.matcher(line);
      if (author == null && named.matches()) {
        String name = Titles.plain(named.group(1));
        author = name.isEmpty() || name.length() > 40 ? null : name.replaceFirst("^[@＠]", "");
      }
      Matcher dated = DATE.matcher(line);
      if (date == null && dated.matches()) {
        date = Dates.in(dated.group(1));
      }
    }
    return new EntryFields(author, date, end);
  }
}
