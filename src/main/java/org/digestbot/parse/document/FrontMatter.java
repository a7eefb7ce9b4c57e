package org.digestbot.parse.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.digestbot.digest.EntryDate;
import org.digestbot.parse.date.Dates;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself in the lines that site generators read: a block between {@code
 * ---} or {@code +++}, an object of JSON, or lines such as {@code Title: …} at its very start,
 * which programs that save pages part from each other and from the page by {@code Markdown
 * Content:}.
 *
 * @param end the index of the first line after it, 0 where there is none
 * @param title or null
 * @param author the first, or null
 * @param link the address of the page that the document is a copy of, or null
 * @param date or null
 */
public record FrontMatter(
    int end,
    @Nullable String title,
    @Nullable String author,
    @Nullable String link,
    @Nullable EntryDate date) {
  private static final int MOST_LINES = 200;
  private static final int FEW_LINES = 16;

  /** What programs that save pages write above the page. */
  private static final String PAGE = "Markdown Content:";

  private static final Map<String, String> BLOCKS = Map.of("---", "---", "+++", "+++", "{", "}");

  private static final Pattern FIELD =
      Pattern.compile("([A-Za-z][A-Za-z _-]{0,30}?)\\s{0,3}[:=]\\s{0,5}(.{0,500})");
  private static final Pattern JSON_FIELD =
      Pattern.compile("\\s{0,8}\"([A-Za-z_-]{1,30})\"\\s{0,3}:\\s{0,5}(.{0,500}?),?\\s*");

  /** The marks behind a key whose value is the indented lines below it. */
  private static final Pattern FOLDED = Pattern.compile("[>|][-+]?");

  private static final Pattern LIST_ITEM = Pattern.compile("\\s{0,8}-\\s+(.{1,500})");

  /** What stands around a name: {@code ["Ann Lee", "Bo"]}, {@code [[Ann Lee]]}. */
  private static final Pattern AROUND_NAME = Pattern.compile("^[\\[\"']+|[\\]\"']+$|[\"']?,.*$");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private static final Set<String> AUTHORS = Set.of("author", "authors", "creator", "byline", "作者");
  private static final Set<String> HANDLES = Set.of("handle", "username", "screen_name");

  private static final Set<String> LINKS =
      Set.of(
          "source",
          "source_url",
          "article_url",
          "paper_url",
          "arxiv_url",
          "sourceurl",
          "url",
          "url source",
          "link",
          "original",
          "original_url",
          "canonical",
          "canonical_url",
          "canonicalurl");

  private static final FrontMatter NONE = new FrontMatter(0, null, null, null, null);

  /**
   * None where a block has no field, or fields outside a block no title or date, or stand alone.
   */
  public static FrontMatter of(List<String> lines) {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    String mark = first < lines.size() ? lines.get(first).strip() : "";
    String close = BLOCKS.get(mark);
    boolean block = close != null;
    int at = block ? first + 1 : first;
    int page = block ? -1 : savedPage(lines, first);
    if (page >= 0) {
      List<String> head = lines.subList(first, page).stream().filter(it -> !it.isBlank()).toList();
      FrontMatter front = of(head);
      return new FrontMatter(page + 1, front.title, front.author, front.link, front.date);
    }
    int limit = Math.min(lines.size(), first + MOST_LINES);
    limit = close == null ? limit : Math.max(limit, afterFields(lines, at, close));
    Map<String, String> fields = new LinkedHashMap<>();
    while (at < limit && !lines.get(at).strip().equals(block ? close : "")) {
      Matcher field = field(lines.get(at++));
      if (field != null) {
        String key = field.group(1).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(key, value(field.group(2).strip(), lines, at, limit));
      } else if (!block) {
        return NONE;
      }
    }
    boolean known = fields.keySet().stream().anyMatch(key -> key.equals("title") || isDate(key));
    boolean whole =
        block
            ? at < limit && (mark.equals("{") ? known : !fields.isEmpty())
            : known && fields.size() > 1 && !recurs(lines, first, at);
    return whole ? of(fields, block ? at + 1 : at) : NONE;
  }

  /**
   * Whether the first field begins another record as well, so that these are one, too: right below,
   * or anywhere if it is a title, because a document has one.
   */
  private static boolean recurs(List<String> lines, int line, int from) {
    String field = lines.get(line).substring(0, lines.get(line).indexOf(':') + 1);
    int next = from;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    int limit = field.equalsIgnoreCase("title:") ? lines.size() : Math.min(next + 1, lines.size());
    return IntStream.range(next, limit)
        .anyMatch(at -> lines.get(at).startsWith(field) && lines.get(at - 1).isBlank());
  }

  /** The index of the line below which a saved page begins, and above which fields stand; or -1. */
  private static int savedPage(List<String> lines, int first) {
    int limit = Math.min(lines.size(), first + FEW_LINES);
    for (int i = first; i < limit; i++) {
      String line = lines.get(i);
      if (i > first && line.strip().equals(PAGE)) {
        return i;
      }
      if (!line.isBlank() && !FIELD.matcher(line).matches()) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The index of the mark that ends a block in which nothing else stands than fields, what belongs
   * to them and comments, however long it is; 0 where other words do. It begins with a field.
   */
  private static int afterFields(List<String> lines, int from, String close) {
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().equals(close)) {
        return i + 1;
      }
      boolean goesOn =
          i > from
              && (line.isBlank() || line.charAt(0) <= ' ' || "-#".indexOf(line.charAt(0)) >= 0);
      if (!goesOn && !FIELD.matcher(line).matches()) {
        return 0;
      }
    }
    return 0;
  }

  /**
   * Whether a block with a title, or with several fields that are known, and nothing but fields
   * begins at the mark that ends a line.
   */
  static boolean beginsAt(List<String> lines, int start, String mark) {
    int limit = Math.min(lines.size(), start + 1 + MOST_LINES);
    boolean titled = false;
    int known = 0;
    for (int i = start + 1; i < limit; i++) {
      String line = lines.get(i);
      if (line.strip().equals(mark)) {
        return titled || known > 1;
      }
      Matcher field = FIELD.matcher(line);
      boolean goesOn =
          i > start + 1 && (line.isBlank() || line.charAt(0) <= ' ' || line.startsWith("-"));
      if (!goesOn && !field.matches()) {
        return false;
      }
      String key = goesOn ? "" : field.group(1).toLowerCase(Locale.ROOT);
      titled |= key.equals("title");
      known += AUTHORS.contains(key) || LINKS.contains(key) || isDate(key) ? 1 : 0;
    }
    return false;
  }

  private static FrontMatter of(Map<String, String> fields, int end) {
    String title = null;
    String author = null;
    String account = "";
    String link = null;
    EntryDate date = null;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String key = field.getKey();
      String value = field.getValue();
      if (value.isEmpty()) {
        continue;
      }
      if (key.equals("title")) {
        title = value;
      } else if (AUTHORS.contains(key) && author == null) {
        author = AROUND_NAME.matcher(value).replaceAll("").strip();
      } else if (HANDLES.contains(key)) {
        account = value.startsWith("@") ? value : "@" + value;
      } else if (LINKS.contains(key) && link == null) {
        link = ADDRESS.matcher(value).matches() ? value : null;
      } else if (isDate(key) && date == null) {
        date = Dates.in(value);
      }
    }
    date = date == null && title != null ? Dates.in(title) : date;
    return new FrontMatter(end, title, person(author, account), link, date);
  }

  /** A name with the account beside it, which tells two of one name apart; or null. */
  private static @Nullable String person(@Nullable String author, String account) {
    if (author == null || author.isEmpty()) {
      return null;
    }
    return author.contains("@") ? author : (author + " " + account).strip();
  }

  /** Whether a heading says no more than its title, in the same letters and digits. */
  public boolean isTitled(String heading) {
    return title != null && letters(title).equals(letters(heading));
  }

  private static String letters(String words) {
    return Titles.plain(words).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The key and the value that stand in a line, or null. */
  private static @Nullable Matcher field(String line) {
    Matcher plain = FIELD.matcher(line);
    if (plain.matches()) {
      return plain;
    }
    Matcher quoted = JSON_FIELD.matcher(line);
    return quoted.matches() ? quoted : null;
  }

  /** A value, which may stand in the lines below its key: folded, or the first of a list. */
  private static String value(String printed, List<String> lines, int next, int limit) {
    if (FOLDED.matcher(printed).matches()) {
      return folded(lines, next, limit);
    }
    Matcher item = printed.isEmpty() && next < limit ? LIST_ITEM.matcher(lines.get(next)) : null;
    return unquoted(item != null && item.matches() ? item.group(1).strip() : printed);
  }

  /** The indented lines from this one on, as one. */
  private static String folded(List<String> lines, int from, int limit) {
    StringBuilder value = new StringBuilder();
    for (int i = from; i < limit && lines.get(i).startsWith(" "); i++) {
      value.append(value.isEmpty() ? "" : " ").append(lines.get(i).strip());
    }
    return value.toString();
  }

  private static String unquoted(String printed) {
    String value = printed.startsWith("! ") ? printed.substring(2).strip() : printed;
    char quote = value.length() > 1 ? value.charAt(0) : ' ';
    if ("\"'".indexOf(quote) < 0 || value.charAt(value.length() - 1) != quote) {
      return value;
    }
    String escaped = quote == '"' ? "\\\"" : "''";
    return value.substring(1, value.length() - 1).replace(escaped, String.valueOf(quote)).strip();
  }

  private static boolean isDate(String key) {
    return key.startsWith("date")
        || key.endsWith("date")
        || key.startsWith("publish")
        || key.equals("posted_at");
  }
}
