package org.digestbot.platform.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jline.utils.WCWidth;

/**
 * Measures text in terminal columns and breaks it into lines where people would: at blanks, between
 * Chinese characters, never before a comma or within an address or an emoji.
 */
final class Columns {
  private static final String NOT_FIRST = "，。、；：！？）】」』》〉”’…—·～％,.;:!?)]}%";
  private static final String NOT_LAST = "（【「『《〈“‘([{#@";

  private Columns() {}

  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int end = clusterEnd(text, i);
      width += clusterWidth(text, i, end);
      i = end;
    }
    return width;
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The lines that the pieces fill; a word that fits no line gets one of its own, unbroken. */
  static List<List<Piece>> wrap(List<Piece> pieces, int width) {
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    int used = 0;
    for (List<Piece> word : words(pieces)) {
      boolean newline = word.get(0).text().equals("\n");
      int wordWidth = word.stream().mapToInt(piece -> width(piece.text())).sum();
      boolean blank = word.stream().allMatch(piece -> piece.text().isBlank());
      if (newline || (used > 0 && !blank && used + wordWidth > width)) {
        lines.add(trimmed(line));
        line = new ArrayList<>();
        used = 0;
      }
      boolean leading = blank && used == 0 && !lines.isEmpty() && !newlineBefore(lines, line);
      if (!newline && !leading) {
        line.addAll(word);
        used += wordWidth;
      }
    }
    lines.add(trimmed(line));
    return lines;
  }

  private static boolean newlineBefore(List<List<Piece>> lines, List<Piece> line) {
    return line.isEmpty() && lines.get(lines.size() - 1).isEmpty();
  }

  /** The line without blanks at its end, neighbours that look the same put together again. */
  private static List<Piece> trimmed(List<Piece> line) {
    int end = line.size();
    while (end > 0 && line.get(end - 1).text().isBlank()) {
      end--;
    }
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : line.subList(0, end)) {
      Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.ink().equals(piece.ink())
          && Objects.equals(last.link(), piece.link())) {
        joined.set(
            joined.size() - 1, new Piece(last.text() + piece.text(), piece.ink(), piece.link()));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  /** Cuts pieces where a line may end; a word may be of several pieces. */
  private static List<List<Piece>> words(List<Piece> pieces) {
    List<List<Piece>> words = new ArrayList<>();
    String before = "";
    for (Piece piece : pieces) {
      String text = piece.text();
      int start = 0;
      for (int i = 0; i < text.length(); ) {
        int end = clusterEnd(text, i);
        String cluster = text.substring(i, end);
        if (before.isEmpty() || mayBreak(before, cluster)) {
          append(words, piece, text.substring(start, i));
          words.add(new ArrayList<>());
          start = i;
        }
        before = cluster;
        i = end;
      }
      append(words, piece, text.substring(start));
    }
    words.removeIf(List::isEmpty);
    return words;
  }

  private static void append(List<List<Piece>> words, Piece piece, String text) {
    if (!text.isEmpty()) {
      words.get(words.size() - 1).add(new Piece(text, piece.ink(), piece.link()));
    }
  }

  private static boolean mayBreak(String before, String after) {
    if (before.equals("\n") || after.equals("\n")) {
      return true;
    }
    boolean blankBefore = before.isBlank();
    boolean blankAfter = after.isBlank();
    if (blankBefore || blankAfter) {
      return blankBefore != blankAfter;
    }
    boolean wide = width(before) == 2 || width(after) == 2;
    return wide && !NOT_FIRST.contains(after) && !NOT_LAST.contains(before);
  }

  /**
   * Where the character that begins here ends, as the eye counts: joined and coloured emoji are
   * one.
   */
  private static int clusterEnd(String text, int start) {
    int first = text.codePointAt(start);
    int end = start + Character.charCount(first);
    boolean flag = isFlagLetter(first);
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (next == 0x200D && end + 1 < text.length()) {
        end += 1 + Character.charCount(text.codePointAt(end + 1));
      } else if (flag && isFlagLetter(next)) {
        end += Character.charCount(next);
        flag = false;
      } else if (isAttached(next)) {
        end += Character.charCount(next);
      } else {
        break;
      }
    }
    return end;
  }

  private static int clusterWidth(String text, int start, int end) {
    int first = text.codePointAt(start);
    int width = Math.max(0, WCWidth.wcwidth(first));
    return end > start + Character.charCount(first)
            && (text.indexOf(0xFE0F, start) < end && text.indexOf(0xFE0F, start) > 0
                || isFlagLetter(first))
        ? 2
        : width;
  }

  private static boolean isAttached(int c) {
    return c == 0xFE0F
        || (c >= 0x1F3FB && c <= 0x1F3FF)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.ENCLOSING_MARK;
  }

  private static boolean isFlagLetter(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }
}
