package org.digestbot.parse.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a table that stands as HTML in a Markdown document, cells as printed. */
final class HtmlRows {
  private static final int LONGEST_LINE = 20_000;

  private static final Pattern TAG =
      Pattern.compile("(?i)<(/?)(tr|td|th|table)(?:\\s[^<>]{0,300})?>");

  /**
   * One row.
   *
   * @param line the index of its first line
   * @param to the index after its last
   * @param heads whether it names the columns
   */
  record Row(int line, int to, boolean heads, List<String> cells) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean inCell;
  private boolean heads;
  private boolean ended;
  private int start;

  private HtmlRows() {}

  /** Whether a table begins on the line. */
  static boolean startAt(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return line.regionMatches(true, at, "<table", 0, 6) && line.length() <= LONGEST_LINE;
  }

  /** The rows of the table that begins on this line, to its end or the one of the section. */
  static List<Row> of(Lines lines, int from, int to) {
    HtmlRows table = new HtmlRows();
    table.start = from;
    for (int i = from; i < to && !table.ended; i++) {
      lines.budget().check();
      String line = lines.at(i);
      table.read(i, line.length() > LONGEST_LINE ? "" : line);
    }
    return table.rows;
  }

  private void read(int index, String line) {
    Matcher tag = TAG.matcher(line);
    int from = 0;
    while (tag.find()) {
      append(line, from, tag.start());
      from = tag.end();
      boolean closes = !tag.group(1).isEmpty();
      switch (tag.group(2).toLowerCase(Locale.ROOT)) {
        case "tr" -> {
          endRow(index);
          start = index;
        }
        case "table" -> {
          endRow(index);
          ended |= closes;
        }
        default -> {
          endCell();
          inCell = !closes;
          heads |= tag.group(2).equalsIgnoreCase("th");
        }
      }
    }
    append(line, from, line.length());
    cell.append(' ');
  }

  private void append(String line, int from, int to) {
    if (inCell) {
      cell.append(line, from, to);
    }
  }

  private void endCell() {
    if (inCell) {
      cells.add(cell.toString().strip());
    }
    inCell = false;
    cell.setLength(0);
  }

  private void endRow(int index) {
    endCell();
    if (!cells.isEmpty()) {
      rows.add(new Row(start, index + 1, heads, List.copyOf(cells)));
    }
    cells.clear();
    heads = false;
  }
}
