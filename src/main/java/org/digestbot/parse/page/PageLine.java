package org.digestbot.parse.page;

import java.util.regex.Pattern;
import org.digestbot.parse.title.Titles;

/**
 * How much a line of a scraped page looks like the article that the page is about. Judged by what
 * sites put around every article (counters, menus, calls to register, chains of key words) and by
 * the sentences that only articles have.
 */
public final class PageLine {
  private static final int LONGEST_CHROME = 140;
  private static final int SHORT = 16;
  private static final double MOST = 20;
  private static final int SHORTEST_TITLE = 2;
  private static final int LONGEST_TITLE = 120;

  /** What the site says about itself. */
  private static final double SITE = -8;

  private static final Pattern COUNTER =
      Pattern.compile(
          "[\\s•·*|+-]{0,8}[\\p{L}\\s]{0,14}[:：]?\\s{0,3}[0-9](?:[0-9,.]{0,12}[0-9])?\\s{0,3}[\\p{L}%+]{0,4}[\\s|,，]{0,6}");

  private PageLine() {}

  /** Above 0 for prose, below 0 for what stands around it; short lines are a little below. */
  public static double score(String printed) {
    String line = printed.strip();
    if (line.isEmpty()) {
      return 0;
    }
    if (line.length() <= LONGEST_CHROME && !isLongProse(line) && SiteWords.areIn(line)) {
      return SITE;
    }
    if (SiteWords.nameAPart(line)) {
      return SITE;
    }
    if (isCounter(line)) {
      return -4;
    }
    boolean sentence = false;
    boolean clause = false;
    for (int i = 0; i < line.length() && !sentence; i++) {
      char c = line.charAt(i);
      if (!isLetter(c)) {
        sentence = marksSentence(c);
        clause |= marksClause(c);
      }
    }
    if (!sentence && isChain(line)) {
      return -15;
    }
    char last = line.charAt(line.length() - 1);
    boolean closed = "。！？!?；;…：:」”\".".indexOf(last) >= 0;
    if (!sentence && !clause && !closed) {
      boolean latinProse = line.length() > 60 && count(line, ' ') > 8;
      return latinProse ? 3 : -1;
    }
    if (line.length() < SHORT) {
      return closed ? 0.5 : -1;
    }
    return Math.min(MOST, line.length() / 10.0);
  }

  /** Whether this stands around articles, whatever its score adds up to with its neighbours. */
  public static boolean isChrome(String line) {
    return isChrome(score(line));
  }

  /** The same of a line with this score. */
  public static boolean isChrome(double score) {
    return score <= -4;
  }

  /** Whether the site speaks of itself in a line with this score, and no reader is counted. */
  public static boolean isOfSite(double score) {
    return score <= SITE;
  }

  /** Whether it may say what a text is about: short, no bullet, and nothing of the site. */
  public static boolean mayBeTitle(String printed) {
    String line = printed.strip();
    return line.length() >= SHORTEST_TITLE
        && line.length() <= LONGEST_TITLE
        && "#•-*>|".indexOf(line.charAt(0)) < 0
        && Titles.endAsTitle(line)
        && !line.contains("://")
        && !isChrome(line)
        && Titles.hasWords(line);
  }

  /** Whether it counts what readers did: {@code 0 則留言}, {@code 阅读 1024}. */
  public static boolean isCounter(String printed) {
    String line = printed.strip();
    return line.length() <= 48 && holdsOneNumber(line) && COUNTER.matcher(line).matches();
  }

  /** A cheap question first: a counter has a single number. */
  private static boolean holdsOneNumber(String line) {
    int start = afterOthers(line, 0);
    int end = start;
    while (end < line.length()
        && (isDigit(line.charAt(end)) || ",.".indexOf(line.charAt(end)) >= 0)) {
      end++;
    }
    return start < line.length() && afterOthers(line, end) == line.length();
  }

  /** The index of the next digit, or the end. */
  private static int afterOthers(String line, int from) {
    int at = from;
    while (at < line.length() && !isDigit(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a line without a sentence is key words chained by hyphens or bars: a menu, or spam. */
  private static boolean isChain(String line) {
    int links = 0;
    int piece = 0;
    int longest = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isLetter(c)) {
        piece++;
        longest = Math.max(longest, piece);
        continue;
      }
      boolean link =
          switch (c) {
            case '|', '｜', '>', '»', '_', '/' -> true;
            case '-' -> isHan(line, i - 1) && isHan(line, i + 1);
            case '·' -> i > 0;
            default -> false;
          };
      links += link ? 1 : 0;
      piece = link ? 0 : piece + 1;
      longest = Math.max(longest, piece);
    }
    return links >= 3 && longest <= 30;
  }

  private static boolean isHan(String line, int at) {
    return at >= 0 && at < line.length() && line.charAt(at) >= '\u2E80';
  }

  /** Several sentences are of an article, also of one about 广告 or 登录. */
  private static boolean isLongProse(String line) {
    return line.length() > 60 && count(line, '。') >= 2;
  }

  private static int count(String line, char mark) {
    int count = 0;
    for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) {
      count++;
    }
    return count;
  }

  /** What stands in every sentence of Chinese, and in no chain of key words. */
  private static boolean marksSentence(char c) {
    return switch (c) {
      case '。', '！', '？', '!', '?', '，' -> true;
      default -> false;
    };
  }

  private static boolean marksClause(char c) {
    return switch (c) {
      case '；', ';', '…', ',', '、', '：', ':' -> true;
      default -> false;
    };
  }

  /** Han characters and Latin letters are most of every line, and none of the marks. */
  private static boolean isLetter(char c) {
    return c >= '\u4E00' && c <= '\u9FFF' || c >= 'a' && c <= 'z';
  }
}
