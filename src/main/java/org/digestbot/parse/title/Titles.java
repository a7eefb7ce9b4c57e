package org.digestbot.parse.title;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles as a reader sees them, because the title is what people see in every list: a printed one
 * without its marks, or one that is derived from the text.
 */
public final class Titles {
  private static final String NO_TITLE_ENDS = "。．.，,；;：:、…";

  /** In characters; a sentence beyond it is cut at a clause, else between words. */
  public static final int LONGEST = 80;

  private static final int LONGEST_PRINTED = 300;

  /** With no more behind it, a bracket without its end was around a link. */
  private static final int LONGEST_OPEN = 6;

  private static final int LONGEST_LABEL = 30;

  private static final Set<String> TITLE_LABELS = Set.of("标题", "標題", "题目", "題目", "title");
  private static final Pattern TITLE_LABEL =
      Pattern.compile(
          "(?i)(?:%s)\\s{0,2}[:：]\\s{0,3}(?=\\S)".formatted(String.join("|", TITLE_LABELS)));
  private static final String BULLETS =
      "▍▌▎┃🔹🔸🔷🔶🔺🔻▶►▸▪■□●○◆◇★☆✅✔☑📌👉🔗➡→➤➜※»›•‣🟢🔴🟡🔵⚪⚫ \uFE0F";

  private Titles() {}

  /** Whether the words only announce a title. */
  public static boolean isLabel(String words) {
    return TITLE_LABELS.contains(words.strip().toLowerCase(Locale.ROOT));
  }

  /** A printed title as a reader sees it: one line, Markdown undone. */
  public static String printed(String title) {
    String seen = TitleEnd.withoutSeveralTags(plain(title));
    String words = withoutOpenBracket(withoutBars(withoutBullets(seen)));
    words = withoutLabel(TITLE_LABEL, words);
    return words.length() <= LONGEST_PRINTED ? words : cut(words, LONGEST_PRINTED);
  }

  /** Without the pictures that stand for bullets; others say something. */
  private static String withoutBullets(String words) {
    int at = 0;
    while (at < words.length() && BULLETS.indexOf(words.codePointAt(at)) >= 0) {
      at += Character.charCount(words.codePointAt(at));
    }
    return hasWords(words.substring(at)) ? words.substring(at) : words;
  }

  private static String withoutBars(String words) {
    int end = words.length();
    while (end > 1 && "|｜ ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(0, end);
  }

  /** Without the bracket around a link that ends the title: {@code （见}, {@code (via}. */
  private static String withoutOpenBracket(String words) {
    int open = Math.max(words.lastIndexOf('('), words.lastIndexOf('（'));
    boolean left = open > 0 && words.length() - open <= LONGEST_OPEN;
    boolean closed = words.indexOf(')', open + 1) >= 0 || words.indexOf('）', open + 1) >= 0;
    return left && !closed ? words.substring(0, open).strip() : words;
  }

  /** One line as a reader sees it, bare addresses left in. */
  public static String plain(String line) {
    return PlainText.ofLine(line);
  }

  /** A title for a text that prints none; empty where the text has no words and no link. */
  public static String derive(String body) {
    return DerivedTitle.of(body);
  }

  /** Whether it is printed at least so many columns wide, a Han character taking two. */
  static boolean fills(int columns, CharSequence words) {
    int free = columns;
    for (int i = 0; i < words.length() && free > 0; i++) {
      free -= words.charAt(i) >= '\u2E80' ? 2 : 1;
    }
    return free <= 0;
  }

  /** Whether what follows is named by them. */
  public static boolean endWithColon(String words) {
    return words.endsWith(":") || words.endsWith("：");
  }

  /**
   * Whether they end as titles do, not with a mark that ends a statement or after which more
   * follows. A question may be a title.
   */
  public static boolean endAsTitle(String words) {
    return !words.isEmpty() && NO_TITLE_ENDS.indexOf(words.charAt(words.length() - 1)) < 0;
  }

  /** Whether anything but marks stands there. */
  public static boolean hasWords(String words) {
    for (int i = 0; i < words.length(); i = words.offsetByCodePoints(i, 1)) {
      if (Character.isLetterOrDigit(words.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Without a label at the head, which a colon ends. */
  static String withoutLabel(Pattern label, String words) {
    for (int i = 0; i < Math.min(words.length(), LONGEST_LABEL); i++) {
      if (words.charAt(i) == ':' || words.charAt(i) == '：') {
        return without(label, words);
      }
    }
    return words;
  }

  /** Without what the pattern finds at the head. */
  static String without(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.lookingAt() ? words.substring(matcher.end()).strip() : words;
  }

  /** Cut at a clause, else between words, so that at most this many characters are left. */
  static String cut(String words, int longest) {
    if (words.length() <= longest) {
      return words;
    }
    int clause = -1;
    int word = -1;
    for (int i = 1; i < longest; i++) {
      char c = words.charAt(i);
      boolean latin = (c == ',' || c == ';') && words.charAt(i + 1) == ' ';
      if (latin || "，；。、！？".indexOf(c) >= 0) {
        clause = i;
      }
      boolean between = !isWordPart(words.charAt(i - 1)) || !isWordPart(c);
      if (between && !Character.isLowSurrogate(c)) {
        word = i;
      }
    }
    if (clause >= longest / 3) {
      return words.substring(0, clause);
    }
    return words.substring(0, word > 0 ? word : longest - 1).strip() + "…";
  }

  private static boolean isWordPart(char c) {
    return c < '\u2E80' && (Character.isLetterOrDigit(c) || "/.-_@#:'’&=?%".indexOf(c) >= 0);
  }
}
