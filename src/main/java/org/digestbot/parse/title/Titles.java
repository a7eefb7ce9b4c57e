package org.digestbot.parse.title;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Derives titles, because the title is what people see in every list: a work's name in {@code 《…》},
 * else the first sentence that says something, without labels, hashtags, links and marks. Only the
 * head of a text is looked at, so a title costs the same for every length.
 */
public final class Titles {
  /** In characters; a sentence beyond it is cut at a clause, else between words. */
  public static final int LONGEST = 80;

  private static final int LONGEST_PRINTED = 300;

  /** With no more behind it, a bracket without its end was around a link. */
  private static final int LONGEST_OPEN = 6;

  /** In columns, a Han character taking two: 卧槽！ says nothing alone, the next sentence is added. */
  private static final int NARROWEST = 20;

  private static final int LINES_LOOKED_AT = 40;
  private static final int MOST_PIECES = 6;
  private static final int LONGEST_LABEL = 30;

  /** In characters: who wraps lines does it no earlier. */
  private static final int SHORTEST_WRAPPED = 40;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:[\\p{L}\\p{N}\\s]{0,12}(?:推荐|推薦|推荐阅读|推薦閱讀|推荐教程|推荐论文|转译|轉譯|翻译|翻譯|译文|譯文|编译|分享|好文"
              + "|转载|轉載|转发|转)|论文|文章|原文|标题|標題|recommended(?:\\sreading)?|worth\\sreading|reading"
              + "|translation|via|icymi|title|new\\spost)\\s{0,2}[:：]\\s{0,3}");
  private static final Pattern TITLE_LABEL =
      Pattern.compile("(?i)(?:标题|標題|题目|題目|title)\\s{0,2}[:：]\\s{0,3}(?=\\S)");
  private static final Pattern HASHTAG =
      Pattern.compile(
          "#(?:\\s{1,3}|[\\p{L}\\p{N}_]{1,30}(?:\\s?[\\p{L}\\p{N}_]{1,12})?#?(?:\\s{0,2}[:：]\\s{0,2}|\\s{1,3}|#))");
  private static final Pattern COUNTER =
      Pattern.compile(
          "[(（\\[【]?[0-9]{1,3}(?:/[0-9nN]{1,3}[)）\\]】.、:：]?|[)）\\]】.、])\\s{0,3}(?![0-9])");
  private static final Pattern WORK = Pattern.compile("([^《》]{0,30})《([^《》]{2,160})》");
  private static final Pattern MENTION = Pattern.compile("[@＠][A-Za-z0-9_]{1,30}");
  private static final String BULLETS =
      "▍▌▎┃🔹🔸🔷🔶🔺🔻▶►▸▪■□●○◆◇★☆✅✔☑📌👉🔗➡→➤➜※»›•‣🟢🔴🟡🔵⚪⚫ \uFE0F";
  private static final String HEADS_NOTHING = "：:，,。.、!！?？→↓—-–|•·* \u00A0\u3000";
  private static final String NEVER_LAST = " \t\u00A0\u3000，,、：:；;—-–|（([【《「『“‘>→↓";

  private final StringBuilder title = new StringBuilder();
  private boolean joins;

  private Titles() {}

  /** A printed title as a reader sees it: one line, Markdown undone. */
  public static String printed(String title) {
    String seen = TitleEnd.withoutSeveralTags(plain(title));
    String words = withoutOpenBracket(withoutBars(withoutBullets(seen)));
    words = holdsColon(words) ? without(TITLE_LABEL, words) : words;
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
    return new Titles().of(body);
  }

  private String of(String body) {
    int pieces = 0;
    int from = 0;
    for (int seen = 0; from < body.length() && seen < LINES_LOOKED_AT; seen++) {
      int to = lineEnd(body, from);
      String line = plain(body.substring(from, to));
      String words = TitleEnd.withoutSeveralTags(Addresses.without(line));
      from = to + 1;
      if (!hasWords(words) || TitleEnd.areTags(words)) {
        continue;
      }
      if (isFinishedBy(words) || ++pieces > MOST_PIECES) {
        break;
      }
    }
    return title.length() == 0 ? Addresses.nameOfFirst(body, LONGEST) : finished(title.toString());
  }

  /** Where the line ends for a reader: a wrapped one goes on with a small letter. */
  private static int lineEnd(String body, int from) {
    int end = body.indexOf('\n', from);
    while (end - from >= SHORTEST_WRAPPED && end - from < LONGEST_PRINTED && goesOn(body, end)) {
      end = body.indexOf('\n', end + 1);
    }
    return end < 0 ? body.length() : end;
  }

  private static boolean goesOn(String body, int end) {
    int next = end + 1;
    while (next < body.length() && body.charAt(next) == ' ') {
      next++;
    }
    boolean account = body.startsWith("u/", next) || body.startsWith("r/", next);
    boolean small = next < body.length() && body.charAt(next) >= 'a' && body.charAt(next) <= 'z';
    char last = body.charAt(end - 1);
    return small && !account && (Character.isLetterOrDigit(last) || ",)]`".indexOf(last) >= 0);
  }

  /** Adds a line's words, sentence by sentence, until the title says enough. */
  private boolean isFinishedBy(String line) {
    boolean mention = isHandleSign(line.charAt(0)) && MENTION.matcher(line).matches();
    if (mention || joins) {
      joins = mention;
      if (title.length() > 0) {
        title.append(' ').append(mention ? line : Sentences.of(line).get(0));
        return !mention && isWide();
      }
      if (mention) {
        return false;
      }
    }
    String words = withoutLabels(line);
    String headline = title.length() == 0 ? headline(words) : null;
    if (headline != null) {
      title.append(headline);
      return true;
    }
    for (String sentence : Sentences.of(words)) {
      if (title.length() == 0 || !GenericWords.are(sentence)) {
        add(sentence);
      }
      if (isWide()) {
        break;
      }
    }
    // A mention on the next line may go on with this one.
    return isWide();
  }

  private static boolean isHandleSign(char c) {
    return c == '@' || c == '＠';
  }

  /** A sentence that begins by saying again what stands there takes its place. */
  private void add(String sentence) {
    String before = title.toString();
    if (sentence.startsWith(before)) {
      title.setLength(0);
    } else if (title.length() > 0) {
      title.append(' ');
    }
    title.append(sentence);
  }

  private boolean isWide() {
    return columns(title) >= NARROWEST;
  }

  /** How wide it is printed, a Han character taking two columns. */
  static int columns(CharSequence words) {
    int columns = 0;
    for (int i = 0; i < words.length(); i++) {
      columns += words.charAt(i) >= '\u2E80' ? 2 : 1;
    }
    return columns;
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

  /** Without the leading emoji, hashtags, counters and labels. */
  private static String withoutLabels(String line) {
    String words = line;
    for (int i = 0; i < 6; i++) {
      String before = words;
      words = withoutSymbols(words);
      char first = words.isEmpty() ? ' ' : words.charAt(0);
      if (first == '#') {
        words = without(HASHTAG, words);
      }
      if ((first >= '0' && first <= '9') || "([（【".indexOf(first) >= 0) {
        words = without(COUNTER, words);
      }
      if (holdsColon(words)) {
        words = without(LABEL, words);
      }
      if (words.length() == before.length()) {
        break;
      }
    }
    return words.isEmpty() ? line : words;
  }

  /** Whether a label can stand at the head. */
  private static boolean holdsColon(String words) {
    for (int i = 0; i < Math.min(words.length(), LONGEST_LABEL); i++) {
      if (words.charAt(i) == ':' || words.charAt(i) == '：') {
        return true;
      }
    }
    return false;
  }

  private static String without(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.lookingAt() ? words.substring(matcher.end()).strip() : words;
  }

  private static String withoutSymbols(String words) {
    int at = 0;
    while (at < words.length()) {
      int c = words.codePointAt(at);
      int type = Character.getType(c);
      boolean symbol =
          type == Character.OTHER_SYMBOL
              || type == Character.NON_SPACING_MARK
              || type == Character.FORMAT
              || type == Character.MODIFIER_SYMBOL
              || HEADS_NOTHING.indexOf(c) >= 0;
      if (!symbol) {
        break;
      }
      at += Character.charCount(c);
    }
    return words.substring(at);
  }

  /** The headline in brackets or the work that a line begins with, or null. */
  private static @Nullable String headline(String words) {
    BracketedTitle bracketed = BracketedTitle.of(words);
    return bracketed == null ? work(words) : bracketed.words();
  }

  /** The name of the work that a line presents, or null when the line is a sentence about it. */
  private static @Nullable String work(String words) {
    Matcher matcher = words.indexOf('《') < 0 ? null : WORK.matcher(words);
    if (matcher == null || !matcher.lookingAt()) {
      return null;
    }
    String before = matcher.group(1).strip();
    boolean presents =
        before.isEmpty() || before.endsWith("：") || before.endsWith(":") || before.endsWith("文章");
    String name = matcher.group(2).strip();
    return presents && name.length() >= 4 ? name : null;
  }

  private static String finished(String words) {
    boolean labelled = words.endsWith(":") || words.endsWith("：");
    String title = cut(labelled ? TitleEnd.withoutLabel(words) : words, LONGEST);
    int end = title.length();
    while (end > 0 && NEVER_LAST.indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > 1 && title.charAt(end - 1) == '。') {
      end--;
    }
    return end == 0 ? title : title.substring(0, end);
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
