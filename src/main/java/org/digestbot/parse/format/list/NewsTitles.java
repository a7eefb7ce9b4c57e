package org.digestbot.parse.format.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.date.Digits;
import org.digestbot.parse.document.Budget;
import org.digestbot.parse.document.Document;
import org.digestbot.parse.item.ListMarker;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that are titles of the texts below them, though no heading and no list marks
 * them.
 */
final class NewsTitles {
  /**
   * Where a title stands.
   *
   * @param line the index of the line that begins it
   * @param bodyFrom the index after its last line
   * @param number as printed, or null
   * @param words without number and marks
   */
  record NewsTitle(int line, int bodyFrom, @Nullable String number, String words) {}

  private static final int LONGEST = 80;

  /** In characters, of the marks and the word before a number. */
  private static final int LONGEST_LABEL = 8;

  /** {@code 01 Title}, {@code **No.1 Title**}, {@code 02 | Title}, {@code 1/ Title}, {@code 03}. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:\\*\\*)?(?:(?i:no|top|part)\\.?\\s?|#)?([0-9]{1,2})"
              + "(?:\\s{0,2}[|｜/:：·—–-]\\s{0,3}|\\s{1,4}|(?=\\*\\*|$))(.{0,80}?)(?:\\*\\*)?\\s*");

  private static final Pattern BOLD = Pattern.compile("\\s{0,3}\\*\\*([^*]{2,80})\\*\\*\\s*");

  private static final String MARKS = "▎▍▌■◆◎◇□▶➤※★☆";

  private NewsTitles() {}

  /** Those that count up from one. */
  static List<NewsTitle> counted(Document document, Budget budget) {
    List<NewsTitle> found = new ArrayList<>();
    for (int i = document.frontMatter().end(); i < document.lines().size(); i++) {
      budget.check();
      String line = document.lines().get(i);
      if (!mayCount(line) || !mayBegin(document, i)) {
        continue;
      }
      Matcher counted = COUNTED.matcher(line);
      boolean next = counted.matches() && Integer.parseInt(counted.group(1)) == found.size() + 1;
      if (next && ListMarker.of(line) == null) {
        NewsTitle title = counted(document, i, counted.group(1), counted.group(2));
        if (title != null) {
          found.add(title);
        }
      }
    }
    return found;
  }

  /** A cheap question first: whether a digit stands behind no more than marks or a short word. */
  private static boolean mayCount(String line) {
    int at = 0;
    while (at < Math.min(line.length(), LONGEST_LABEL) && !Digits.isDigit(line.charAt(at))) {
      at++;
    }
    return at < Math.min(line.length(), LONGEST_LABEL)
        && (at == 0 || "*#NnTtPp".indexOf(line.charAt(0)) >= 0);
  }

  /** A number that stands alone has its title on the next line that is not blank. */
  private static @Nullable NewsTitle counted(
      Document document, int line, String number, String beside) {
    int at = line;
    String words = beside;
    if (words.isBlank()) {
      at = document.nextWords(line + 1, document.lines().size());
      words = at < document.lines().size() ? Titles.plain(document.lines().get(at)) : "";
    }
    return isTitle(words) ? new NewsTitle(line, at + 1, number, words) : null;
  }

  /** Those that are bold, or begin with one and the same sign; the more frequent of both. */
  static List<NewsTitle> marked(Document document, Budget budget) {
    List<NewsTitle> bold = new ArrayList<>();
    List<NewsTitle> signed = new ArrayList<>();
    int sign = 0;
    for (int i = document.frontMatter().end(); i < document.lines().size(); i++) {
      budget.check();
      if (!mayBegin(document, i)) {
        continue;
      }
      String line = document.lines().get(i).strip();
      int first = line.codePointAt(0);
      if (first == '*') {
        Matcher words = BOLD.matcher(line);
        if (words.matches() && isTitle(words.group(1))) {
          bold.add(new NewsTitle(i, i + 1, null, words.group(1)));
        }
      } else if (isSign(first) && (sign == 0 || sign == first)) {
        String words = line.substring(Character.charCount(first)).strip();
        if (isTitle(words)) {
          sign = first;
          signed.add(new NewsTitle(i, i + 1, null, words));
        }
      }
    }
    return bold.size() >= signed.size() ? bold : signed;
  }

  private static boolean isSign(int c) {
    return MARKS.indexOf(c) >= 0 || Character.getType(c) == Character.OTHER_SYMBOL;
  }

  private static boolean mayBegin(Document document, int index) {
    String line = document.lines().get(index);
    return !line.isBlank()
        && line.length() <= LONGEST
        && (index == 0 || document.lines().get(index - 1).isBlank())
        && !document.isFenced(index);
  }

  private static boolean isTitle(String printed) {
    String words = printed.strip();
    return Titles.hasWords(words)
        && words.length() <= LONGEST
        && !words.contains("://")
        && Titles.endAsTitle(words);
  }
}
