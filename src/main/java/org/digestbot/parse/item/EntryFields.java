package org.digestbot.parse.item;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.header.Attribution;
import org.digestbot.parse.header.HeaderLine;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * What the first lines of an item say about who wrote it and when.
 *
 * @param author a name, an account with its {@code @}, both, or null
 * @param date or null
 * @param link the address of the post that it repeats as printed, or null
 * @param end the index of the first line that is text
 */
public record EntryFields(
    @Nullable String author, @Nullable EntryDate date, @Nullable String link, int end) {
  private static final int LINES = 12;
  private static final int MOST_CELLS = 20;
  private static final int LONGEST_DATE = 40;

  /** With the marks before and after it, and the colon. */
  private static final int LONGEST_LABEL = 28;

  private static final int LONGEST_FIELDS = 300;

  private static final int LONGEST_BYLINE = 100;

  private static final String AUTHOR_LABELS = "作者|原作者|author|by";
  private static final String DATE_LABELS =
      "发布|发表|发布时间|发布日期|发表时间|发表日期|更新时间|时间|日期|发布于|date"
          + "|published|published on|published at|posted|posted on";
  private static final List<String> LABELS =
      List.of((AUTHOR_LABELS + "|" + DATE_LABELS).split("\\|"));
  private static final String LAST_LETTERS =
      LABELS.stream()
          .map(label -> label.substring(label.length() - 1))
          .collect(Collectors.joining());

  /** In characters, with the slash. */
  private static final int LONGEST_SECOND = 9;

  private static final Pattern ZONE = Pattern.compile("\\s(?:GMT|UTC|Z|[+-][0-9]{4})\\s*$");
  private static final Pattern DATE = field(DATE_LABELS, "([^|｜]{4,60})(?:[|｜].*)?");
  private static final Pattern AUTHOR = field(AUTHOR_LABELS, "(.{1,80})");

  /**
   * {@code 3月4日 Title}, {@code (3/4) Title}, {@code 03-04 [Title]}; without brackets 3/4 is a
   * share, and 3/14 a day.
   */
  private static final Pattern LEADING_DAY =
      Pattern.compile(
          "\\s{0,3}(?:([01]?[0-9])\\s?月\\s?([0-3]?[0-9])\\s?[日号]|([01]?[0-9])/(1[1-9]|[23][0-9])"
              + "|([01][0-9])-([0-3][0-9])(?=\\s{1,3}\\[)"
              + "|[(（\\[【]([01]?[0-9])[月/]([0-3]?[0-9])[日号]?[)）\\]】])(?=[\\s:：，,]|$)");

  /** What stands between two fields on a line of several. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\s\\u3000]*[|｜][\\s\\u3000]*|[\\s\\u3000]{2,}|[\\s\\u3000](?=\\*{0,2}(?:\\p{IsHan}{2,8}|\\p{L}{3,10})\\*{0,2}[:：])");

  /** What stands between who published an item and when. */
  private static final Pattern CELLS = Pattern.compile("\\s[·•|｜/]\\s");

  private static final Pattern BY_LINE =
      Pattern.compile(
          "\\s{1,8}[+*-]\\s+((?:\\p{Lu}[\\p{Lu}'’.-]*)(?:\\s+[\\p{Lu}'’.&-]+){0,5})\\s*");
  private static final Pattern BY =
      Pattern.compile(
          "(?:by|—|–)\\s+(\\p{IsHan}{2,4}|\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?!on\\b)\\p{L}[\\p{L}.'’-]*){0,3})"
              + "(?:(?:\\s+on|\\s?[,，·|])\\s*([0-9\\p{Lu}][^·|]{5,24}))?\\s*[.。]?");
  private static final Pattern CURATOR =
      Pattern.compile("\\[[@＠]([^\\[\\]]{1,40})]\\([^()\\s]{1,200}\\)\\s{0,3}[:：].*");

  /** A label, maybe in two languages, a colon and a value; any of them may be in bold. */
  private static Pattern field(String labels, String value) {
    return Pattern.compile(
        "(?i)[\\s>*_+#-]{0,8}(?:%s)(?:/\\p{L}{1,8})?[\\s*_]{0,4}[:：][\\s*_]{0,4}%s"
            .formatted(labels, value));
  }

  /** Whether a line holds a day and nothing else. */
  public static boolean isDay(String line) {
    return day(line, Collections.emptySortedSet()) != null;
  }

  /** The same of a month or a day. */
  public static boolean isDate(String line) {
    return dateAlone(line, Collections.emptySortedSet()) != null;
  }

  /** The day of a line that holds nothing else, or null. */
  public static @Nullable EntryDate day(String line, SortedSet<Integer> years) {
    EntryDate date = dateAlone(line, years);
    return date != null && date.day() > 0 ? date : null;
  }

  /** Whether a line begins by saying when or by whom an entry was written. */
  public static boolean areFields(String line) {
    return line.length() <= 2_000
        && holdsLabel(line)
        && (DATE.matcher(line).matches() || AUTHOR.matcher(line).matches());
  }

  /** The date beside the headline of an item, or the day with which its words begin; or null. */
  private static @Nullable EntryDate dateBeside(Lines lines, SortedSet<Integer> years, Item item) {
    EntryDate leading = leadingDay(lines.line(item.line()).words(), years);
    if (leading != null) {
      return leading;
    }
    for (String words : beside(lines, item)) {
      EntryDate date = dateAlone(words, years);
      if (date != null) {
        return date;
      }
    }
    String rest = item.headline().rest();
    return isDay(rest) ? dateAlone(rest, years) : null;
  }

  /** The day with which words begin, or null. */
  private static @Nullable EntryDate leadingDay(String words, SortedSet<Integer> years) {
    Matcher leading = LEADING_DAY.matcher(words);
    if (!leading.lookingAt()) {
      return null;
    }
    int month = 1;
    while (leading.group(month) == null) {
      month += 2;
    }
    return day(leading.group(month) + "月" + leading.group(month + 1) + "日", years);
  }

  /**
   * The cells of a row, else what stands before the link or the bold words that an item leads with.
   */
  private static List<String> beside(Lines lines, Item item) {
    if (item.text() != null) {
      return List.of(item.text().split(" \\| ", MOST_CELLS));
    }
    LineLink link = lines.line(item.line()).link();
    String words = lines.line(item.line()).words();
    String title = item.headline().title();
    boolean leads = item.headline().linked() || title == null;
    int end = title == null ? -1 : words.indexOf(title);
    if (link != null && link.start() > 0 && link.start() <= LONGEST_DATE && leads) {
      end = link.start();
    }
    end = end > 0 ? end : words.indexOf("**");
    return end > 0 ? List.of(Titles.plain(words.substring(0, end))) : List.of();
  }

  /** The date of a line that holds nothing else, as feeds print it; or null. */
  private static @Nullable EntryDate dateAlone(String line, SortedSet<Integer> years) {
    if (line.length() > LONGEST_DATE || line.contains("://") || !Dates.mayStandIn(line)) {
      return null;
    }
    HeaderLine header = HeaderLine.of(ZONE.matcher(line).replaceAll(""), years);
    boolean alone = header.kind() == HeaderLine.Kind.ELEMENTS && header.link() == null;
    return alone && header.handle() == null ? header.date() : null;
  }

  /** Reads the fields of an item whose headline ends before the line at {@code from}. */
  public static EntryFields of(Lines lines, SortedSet<Integer> years, Item item, int from, int to) {
    ItemHeadline headline = item.headline();
    String author = null;
    EntryDate date = dateBeside(lines, years, item);
    Attribution post = Attribution.of(lines.document().lines(), from, to, years);
    if (post != null) {
      EntryDate posted = post.date() == null ? date : post.date();
      return new EntryFields(post.person(), posted, post.link(), post.end());
    }
    if (item.text() != null) {
      return new EntryFields(account(item.text(), years), date, null, from);
    }
    int end = from;
    if (headline.title() != null && !headline.rest().isEmpty()) {
      Matcher by = BY.matcher(headline.rest());
      author = by.matches() ? by.group(1) : null;
      date = author != null && date == null && by.group(2) != null ? day(by.group(2), years) : date;
    }
    int seen = 0;
    for (int i = from; i < to && seen < LINES; i++) {
      String line = lines.at(i);
      if (line.isBlank() || isTag(line)) {
        continue;
      }
      seen++;
      if (line.length() > 2_000) {
        break;
      }
      if (author == null && seen == 1) {
        Matcher byLine = BY_LINE.matcher(line);
        Matcher curator = CURATOR.matcher(line);
        if (byLine.matches()) {
          author = byLine.group(1).strip();
          end = i + 1;
        } else if (curator.lookingAt()) {
          author = curator.group(1).strip();
        }
      }
      boolean leads = lines.nextWords(end, to) == i;
      boolean labelled = holdsLabel(line);
      EntryDate alone =
          date == null && seen <= 2 && (leads || !labelled) ? dateAlone(line, years) : null;
      if (alone != null) {
        date = alone;
        end = leads ? i + 1 : end;
      }
      if (!labelled) {
        date = date == null && seen == 1 ? dayAmong(line, years) : date;
        continue;
      }
      for (String field : BETWEEN.split(line)) {
        author = author == null ? author(field) : author;
        date = date == null ? date(field, years) : date;
      }
    }
    return new EntryFields(
        author, date == null ? dayBelow(lines, years, from, to) : date, null, end);
  }

  /** The day in the last of several lines, beside tags and the like; or null. */
  private static @Nullable EntryDate dayBelow(
      Lines lines, SortedSet<Integer> years, int from, int to) {
    int last = lines.document().wordsAbove(to);
    return last > from ? dayAmong(lines.at(last), years) : null;
  }

  /** The cell of a row that names an account and says nothing else, or null. */
  private static @Nullable String account(String row, SortedSet<Integer> years) {
    if (!HeaderLine.mayNameAccount(row)) {
      return null;
    }
    for (String cell : row.split(" \\| ", MOST_CELLS)) {
      String account = accountAlone(cell, years);
      if (account != null) {
        return account;
      }
    }
    return null;
  }

  /** The account that words name and nothing else, behind a name where one is printed; or null. */
  public static @Nullable String accountAlone(String words, SortedSet<Integer> years) {
    if (words.length() > LONGEST_DATE || !HeaderLine.mayNameAccount(words)) {
      return null;
    }
    HeaderLine named = HeaderLine.of(words, years);
    boolean alone = named.handle() != null && named.date() == null && named.link() == null;
    return alone ? (named.name() == null ? "" : named.name() + " ") + "@" + named.handle() : null;
  }

  /** Whether the line is a tag of HTML and nothing else: {@code <p class="author">}. */
  private static boolean isTag(String line) {
    return line.charAt(0) == '<' && line.indexOf('>') == line.stripTrailing().length() - 1;
  }

  /** The day beside who published it: {@code The Gazette · 2024-05-01}; or null. */
  private static @Nullable EntryDate dayAmong(String line, SortedSet<Integer> years) {
    if (line.length() > LONGEST_BYLINE
        || line.chars().noneMatch(EntryFields::parts)
        || !Dates.mayStandIn(line)) {
      return null;
    }
    for (String cell : CELLS.split(line)) {
      EntryDate day = day(Titles.plain(cell), years);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static boolean parts(int c) {
    return c == '·' || c == '•' || c == '|' || c == '｜' || c == '/';
  }

  private static @Nullable String author(String field) {
    Matcher named = AUTHOR.matcher(field);
    String name = named.matches() ? Titles.plain(named.group(1)) : "";
    return !Titles.hasWords(name) || name.length() > 40 || name.equals("null")
        ? null
        : name.replaceFirst("^(?:＠|@(?!\\w{1,30}$))", "");
  }

  private static @Nullable EntryDate date(String field, SortedSet<Integer> years) {
    Matcher dated = DATE.matcher(field);
    Dates.Found found = dated.matches() ? Dates.find(dated.group(1), years) : null;
    return found == null ? null : found.date();
  }

  /** A cheap question first: whether what is asked for is named before a colon. */
  private static boolean holdsLabel(String line) {
    int colon = colon(line, 0);
    int limit = Math.min(line.length(), LONGEST_FIELDS);
    boolean first = colon < LONGEST_LABEL;
    while (first && colon < limit) {
      int end = colon;
      while (end > 0 && " *_".indexOf(line.charAt(end - 1)) >= 0) {
        end--;
      }
      if (endsWithLabel(line, end)) {
        return true;
      }
      colon = colon(line, colon + 1);
    }
    return false;
  }

  private static int colon(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) != ':' && line.charAt(at) != '：') {
      at++;
    }
    return at;
  }

  /** In two languages, the first is a label: {@code 日期/Date}. */
  private static boolean endsWithLabel(String line, int end) {
    int slash = end - 1;
    while (slash > 0 && end - slash < LONGEST_SECOND && Character.isLetter(line.charAt(slash))) {
      slash--;
    }
    int last = slash > 0 && line.charAt(slash) == '/' ? slash : end;
    if (last == 0 || LAST_LETTERS.indexOf(Character.toLowerCase(line.charAt(last - 1))) < 0) {
      return false;
    }
    for (String label : LABELS) {
      if (line.regionMatches(true, last - label.length(), label, 0, label.length())) {
        return true;
      }
    }
    return false;
  }
}
