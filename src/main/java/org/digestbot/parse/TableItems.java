package org.digestbot.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Items of Markdown tables: a row with a link is an item, its cells are its text. */
final class TableItems {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*\\|?\\s*:?-++:?\\s*(?:\\|\\s*:?-++:?\\s*)*\\|?\\s*");
  private static final int LONGEST_TITLE = 120;
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "(?i)(?:简介|簡介|描述|说明|說明|介绍|介紹|备注|備註|摘要|点评|descriptions?|summary|notes?|remarks?|about)");
  private static final int LONGEST_SEPARATOR = 2_000;
  private static final Pattern ORDINAL = Pattern.compile("#?\\d{1,4}\\.?");

  private TableItems() {}

  static List<Item> in(Lines lines, Section section) {
    List<Item> items = new ArrayList<>();
    for (int i = section.from() + 1; i < section.to(); i++) {
      lines.budget().check();
      if (!isSeparator(lines, i) || lines.at(i - 1).indexOf('|') < 0) {
        continue;
      }
      List<String> header = cells(lines.at(i - 1));
      int row = i + 1;
      for (; row < section.to() && isRow(lines, row); row++) {
        Item item = item(lines, row, header);
        if (item != null) {
          items.add(item);
        }
      }
      i = row - 1;
    }
    return items;
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

  private static @Nullable Item item(Lines lines, int row, List<String> header) {
    List<String> cells = cells(lines.at(row));
    boolean aligned = cells.size() == header.size();
    ItemHeadline headline = null;
    String number = null;
    String longest = "";
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean describes = aligned && DESCRIPTION.matcher(header.get(i)).matches();
      ItemHeadline here = ItemHeadline.of(cell, lines.definitions());
      boolean better = headline == null || headline.title() == null && here.title() != null;
      if (here.own() != null && better) {
        headline = here;
      }
      boolean ordinal = number == null && ORDINAL.matcher(cell).matches();
      if (here.own() == null && ordinal && cell.equals(cells.get(0))) {
        number = cell;
      } else if (here.own() == null
          && !describes
          && cell.length() > longest.length()
          && !EntryFields.isDay(cell)) {
        longest = cell;
      }
    }
    if (headline == null) {
      return null;
    }
    String title = headline.title();
    boolean named = title != null && title.codePoints().anyMatch(Character::isLetter);
    if (!named && !longest.isEmpty() && longest.length() <= LONGEST_TITLE) {
      title = longest;
    }
    ItemHeadline read = new ItemHeadline(title, headline.own(), "", headline.linked());
    return new Item(row, row + 1, row + 1, number, read, null, String.join(" | ", cells));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        add(cells, cell);
      } else {
        cell.append(c);
      }
    }
    add(cells, cell);
    return cells;
  }

  private static void add(List<String> cells, StringBuilder cell) {
    String words = cell.toString().strip();
    cell.setLength(0);
    if (!words.isEmpty()) {
      cells.add(words);
    }
  }
}
