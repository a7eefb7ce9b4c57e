package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digestbot.parse.document.Section;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Items of tables: a row with a link is an item, its cells are its text; where most rows are, one
 * without is an item, too.
 */
final class TableItems {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*\\|?\\s*:?-++:?\\s*(?:\\|\\s*:?-++:?\\s*)*\\|?\\s*");
  private static final int LONGEST_TITLE = 120;

  /** A name and, parted from it, what is said of it, both in the cell that names the row. */
  private static final Pattern TOLD =
      Pattern.compile("(\\S.{1,119}?)(?:\\s{2}|\\s[-–—]\\s|\\s?<br\\s?/?>).*");

  /** A picture before the head of a column, and the same in another language behind it. */
  private static final Pattern GLOSS =
      Pattern.compile("^[\\p{So}\\x{FE0F}\\s]+|\\s{0,3}[(（][^()（）]{1,24}[)）]$");

  /** The heads of columns that hold titles. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:文章|论文|論文|项目|專案|书籍?|工具)?(?:标题|標題|题目|題目|名称|名稱|名字|titles?|names?)(?:/.{1,12})?"
              + "|(?:paper|project|article)\\s(?:titles?|names?)|书名");

  /** The heads of columns that name what a row is about, where no other holds its title. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?i)项目|專案|仓库|倉庫|工具|论文|論文|文章|projects?|repos?|repository|repositories|tools?|papers?|articles?");

  /** The heads of columns that hold none. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?i)(?:简介|簡介|描述|说明|說明|介绍|介紹|备注|備註|摘要|点评|descriptions?|summary|notes?|remarks?|about"
              + "|标签|標籤|分类|分類|类别|類別|tags?|categor(?:y|ies)|作者|authors?)");

  private static final int LONGEST_SEPARATOR = 2_000;
  private static final Pattern ORDINAL = Pattern.compile("#?\\d{1,4}\\.?");

  private TableItems() {}

  static List<Item> in(Lines lines, Section section) {
    List<Item> items = new ArrayList<>();
    List<String> header = List.of();
    boolean all = false;
    for (int i = section.from(); i < section.to(); i++) {
      lines.budget().check();
      if (HtmlRows.startAt(lines.at(i)) && !lines.document().isFenced(i)) {
        i = readHtml(lines, i, section.to(), items) - 1;
        continue;
      }
      if (goesOn(lines, i, section.to(), header)) {
        add(items, item(lines, i, i + 1, cells(lines.at(i)), header, all));
        continue;
      }
      if (i == section.from() || !isSeparator(lines, i) || lines.at(i - 1).indexOf('|') < 0) {
        continue;
      }
      header = cells(lines.at(i - 1));
      int end = i + 1;
      int linked = 0;
      for (; end < section.to() && isRow(lines, end); end++) {
        linked += lines.line(end).link() == null ? 0 : 1;
      }
      all = linked * 2 > end - i - 1;
      for (int row = i + 1; row < end; row++) {
        add(items, item(lines, row, row + 1, cells(lines.at(row)), header, all));
      }
      i = end - 1;
    }
    return items;
  }

  /** Whether a line is one more row of a table that a blank line or a picture broke off. */
  private static boolean goesOn(Lines lines, int index, int to, List<String> header) {
    return !header.isEmpty()
        && lines.at(index).startsWith("|")
        && (index + 1 == to || !isSeparator(lines, index + 1))
        && !isSeparator(lines, index)
        && !lines.document().isFenced(index)
        && cells(lines.at(index)).size() == header.size();
  }

  /** Reads a table that stands as HTML; the index after it. */
  private static int readHtml(Lines lines, int from, int to, List<Item> items) {
    List<HtmlRows.Row> rows = HtmlRows.of(lines, from, to);
    boolean headed = !rows.isEmpty() && rows.get(0).heads();
    List<String> header = headed ? rows.get(0).cells() : List.of();
    for (HtmlRows.Row row : rows) {
      boolean grid =
          row.cells().size() > 1
              && row.cells().stream()
                  .allMatch(cell -> LineLink.first(cell, 0, lines.definitions()) != null);
      if (!grid) {
        add(items, item(lines, row.line(), row.to(), row.cells(), header, false));
      }
    }
    return rows.isEmpty() ? from + 1 : rows.get(rows.size() - 1).to();
  }

  private static void add(List<Item> items, @Nullable Item item) {
    if (item != null) {
      items.add(item);
    }
  }

  private static boolean isSeparator(Lines lines, int index) {
    String line = lines.at(index);
    return line.indexOf('-') >= 0
        && line.indexOf('|') >= 0
        && line.length() <= LONGEST_SEPARATOR
        && !lines.document().isFenced(index)
        && SEPARATOR.matcher(line).matches();
  }

  private static boolean isRow(Lines lines, int index) {
    return lines.at(index).indexOf('|') >= 0;
  }

  /**
   * The item of a row.
   *
   * @param all whether a row without a link is one, too, if it says something in two cells
   */
  private static @Nullable Item item(
      Lines lines, int line, int to, List<String> cells, List<String> header, boolean all) {
    boolean aligned = cells.size() == header.size();
    NumberedWords first = NumberedWords.of(cells.isEmpty() ? "" : cells.get(0));
    String number = first.number();
    ItemHeadline headline = null;
    String title = null;
    String subject = null;
    String bold = null;
    String longest = "";
    String described = "";
    for (int i = 0; i < cells.size(); i++) {
      String cell = i == 0 ? first.words() : cells.get(i);
      String column = aligned ? GLOSS.matcher(Titles.plain(header.get(i))).replaceAll("") : "";
      ItemHeadline here = ItemHeadline.of(cell, lines.definitions());
      boolean better = headline == null || headline.title() == null && here.title() != null;
      String words = here.own() == null && here.title() == null ? cell : here.title();
      if (title == null && TITLE.matcher(column).matches()) {
        title = told(words);
      } else if (subject == null && SUBJECT.matcher(column).matches()) {
        subject = told(words);
      }
      if (here.own() != null) {
        headline = better ? here : headline;
      } else if (i == 0 && ORDINAL.matcher(cell).matches()) {
        number = cell;
      } else if (bold == null && here.title() != null) {
        bold = here.title();
      } else if (EntryFields.accountAlone(cell, Collections.emptySortedSet()) != null) {
        continue;
      } else if (OTHER.matcher(column).matches()) {
        described = described.isEmpty() ? cell : described;
      } else if (cell.length() > longest.length() && !EntryFields.isDay(cell)) {
        longest = cell;
      }
    }
    if (headline == null) {
      long filled = cells.stream().filter(Titles::hasWords).count();
      if (!all || filled < 2) {
        return null;
      }
      headline = ItemHeadline.title(longest, null);
    }
    String named = naming(title, subject, headline.title(), bold);
    if (named == null) {
      String said = longest.isEmpty() ? described : longest;
      named = said.isEmpty() || said.length() > LONGEST_TITLE ? headline.title() : said;
    }
    ItemHeadline read = new ItemHeadline(named, headline.own(), "", headline.linked());
    String text = cells.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(" | "));
    return new Item(line, to, to, number, read, null, text);
  }

  /** The name in a cell that is too long for one. */
  private static @Nullable String told(@Nullable String words) {
    Matcher told = words == null || words.length() <= LONGEST_TITLE ? null : TOLD.matcher(words);
    return told == null || !told.matches() ? words : told.group(1);
  }

  /** The first of them that names something; or null. */
  private static @Nullable String naming(@Nullable String... titles) {
    for (String title : titles) {
      if (title != null && title.codePoints().anyMatch(Character::isLetter)) {
        return title;
      }
    }
    return null;
  }

  /** What stands between the bars, also where that is nothing; a bar may begin and end a row. */
  private static List<String> cells(String printed) {
    String line = printed.strip();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = line.startsWith("|") ? 1 : 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.isEmpty()) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }
}
