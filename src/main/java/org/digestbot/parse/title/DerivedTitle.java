package org.digestbot.parse.title;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title for a text that prints none: a work's name in {@code 《…》}, else the first sentence that
 * says something, without labels, hashtags, links and marks. Only the head of a text is looked at,
 * so a title costs the same for every length.
 */
final class DerivedTitle {
  /** In columns, a Han character taking two: 卧槽！ says nothing alone, the next sentence is added. */
  private static final int NARROWEST = 20;

  private static final int LINES_LOOKED_AT = 40;
  private static final int MOST_PIECES = 6;

  /** In characters: who wraps lines does it no earlier. */
  private static final int SHORTEST_WRAPPED = 40;

  /** A longer line is not joined with the next. */
  private static final int LONGEST_LINE = 300;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:[\\p{L}\\p{N}\\s]{0,12}(?:推荐|推薦|推荐阅读|推薦閱讀|推荐教程|推荐论文|转译|轉譯|翻译|翻譯|译文|譯文|编译|分享|好文"
              + "|转载|轉載|转发|转)|论文|文章|原文|标题|標題|内容|內容|正文|content|text|recommended(?:\\sreading)?|worth\\sreading|reading"
              + "|translation|via|icymi|title|new\\spost)\\s{0,2}[:：]\\s{0,3}");

  /** Behind it stands the whole title, however short. */
  private static final Pattern NAMED = Pattern.compile("(?i)(?:标题|標題|title)\\s{0,2}[:：]");

  private static final Pattern HASHTAG =
      Pattern.compile(
          "#(?:\\s{1,3}|[\\p{L}\\p{N}_/]{1,30}(?:\\s?(?:[\\p{L}\\p{N}_&&[^\\p{IsHan}]]{1,12}|\\p{IsHan}{1,4}))?#?(?:\\s{0,2}[:：]\\s{0,2}|\\s{1,3}|#))");

  /** {@code > [!quote] Title}, as boxes of notes begin. */
  private static final Pattern CALLOUT = Pattern.compile("\\[!\\p{L}{2,12}][+-]?\\s{0,3}");

  private static final Pattern COUNTER =
      Pattern.compile(
          "[(（\\[【]?[0-9]{1,3}(?:/[0-9nN]{1,3}[)）\\]】.、:：]?|/(?=\\s)|[)）\\]】.、])\\s{0,3}(?![0-9])");
  private static final Pattern WORK = Pattern.compile("([^《》]{0,30})《([^《》]{2,160})》");
  private static final Pattern MENTION = Pattern.compile("[@＠][A-Za-z0-9_]{1,30}");

  /** How timelines say whom a post answers. */
  private static final Pattern ANSWERED =
      Pattern.compile(
          "(?i)(?:replying to|正在回复|回复|回覆)(?:[\\s,和]{0,3}(?:and\\s)?[@＠]\\w{1,30}){0,9}");

  /** Lines that say by whom, when and where a text was published, each behind its label. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(?:原?作者|博主|[发發][布表](?:[时時][间間]|日期|[于於])?|[时時][间間]|日期|[来來]源|原推|推文|链接|鏈接|連結|連接|地址|[标標][签籤]|分[类類]"
              + "|author|handle|user|date|time|published|posted|source|link|url|tags?|category)\\s{0,2}[:：].{0,60}");

  private static final int LONGEST_FIELD_NAME = 10;

  private static final String HEADS_NOTHING = "：:，,。.、!！?？→↓—-–|•·* \u00A0\u3000";
  private static final String NEVER_LAST = " \t\u00A0\u3000，,、：:；;—-–|（([【《「『“‘>→↓";

  private final StringBuilder title = new StringBuilder();
  private boolean joins;

  private DerivedTitle() {}

  /** Empty where the text has no words and no link. */
  static String of(String body) {
    return new DerivedTitle().read(body);
  }

  private String read(String body) {
    int pieces = 0;
    int from = 0;
    for (int seen = 0; from < body.length() && seen < LINES_LOOKED_AT; seen++) {
      int to = lineEnd(body, from);
      String line = Titles.plain(body.substring(from, to));
      String words = TitleEnd.withoutSeveralTags(Addresses.without(line));
      from = to + 1;
      boolean says = Titles.hasWords(words) && !TitleEnd.areTags(words);
      if (!says || namesAnswered(words) || isField(words)) {
        continue;
      }
      if (isFinishedBy(words) || ++pieces > MOST_PIECES) {
        break;
      }
    }
    return title.length() == 0
        ? Addresses.nameOfFirst(body, Titles.LONGEST)
        : finished(title.toString());
  }

  /** Where the line ends for a reader: a wrapped one goes on with a small letter. */
  private static int lineEnd(String body, int from) {
    int end = body.indexOf('\n', from);
    while (end - from >= SHORTEST_WRAPPED && end - from < LONGEST_LINE && goesOn(body, end)) {
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

  /** Whether a line says no more than whom the post answers; a cheap question first. */
  private static boolean namesAnswered(String words) {
    return "rR正回".indexOf(words.charAt(0)) >= 0 && ANSWERED.matcher(words).matches();
  }

  /** Whether a line is one field; a cheap question first. */
  private static boolean isField(String words) {
    int colon = Math.max(words.indexOf(':'), words.indexOf('：'));
    return colon > 0 && colon <= LONGEST_FIELD_NAME && FIELD.matcher(words).matches();
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
    return isWide() || title.length() > 0 && NAMED.matcher(line).lookingAt();
  }

  private static boolean isHandleSign(char c) {
    return c == '@' || c == '＠';
  }

  /** A sentence that begins by saying again what stands there takes its place. */
  private void add(String sentence) {
    String before = title.toString();
    if (sentence.startsWith(before)) {
      title.setLength(0);
    } else if (title.length() > 0 && !isWideMark(title.charAt(title.length() - 1))) {
      title.append(' ');
    }
    title.append(sentence);
  }

  /** Chinese has no blank behind its marks. */
  private static boolean isWideMark(char last) {
    return "。！？：；，".indexOf(last) >= 0;
  }

  private boolean isWide() {
    return Titles.fills(NARROWEST, title);
  }

  /** Without the leading emoji, hashtags, counters and labels. */
  private static String withoutLabels(String line) {
    String words = line.startsWith("[!") ? Titles.without(CALLOUT, line) : line;
    for (int i = 0; i < 6; i++) {
      String before = words;
      words = withoutSymbols(words);
      char first = words.isEmpty() ? ' ' : words.charAt(0);
      if (first == '#') {
        words = Titles.without(HASHTAG, words);
      }
      if ((first >= '0' && first <= '9') || "([（【".indexOf(first) >= 0) {
        words = Titles.without(COUNTER, words);
      }
      words = Titles.withoutLabel(LABEL, words);
      if (words.length() == before.length()) {
        break;
      }
    }
    return words.isEmpty() ? line : words;
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
    boolean presents = before.isEmpty() || Titles.endWithColon(before) || before.endsWith("文章");
    String name = matcher.group(2).strip();
    return presents && name.length() >= 4 ? name : null;
  }

  private static String finished(String words) {
    String title =
        Titles.cut(
            Titles.endWithColon(words) ? TitleEnd.withoutLabel(words) : words, Titles.LONGEST);
    int end = withoutLast(title, title.length());
    if (end > 1 && title.charAt(end - 1) == '。') {
      end = withoutLast(title, end - 1);
    }
    return end == 0 ? title : withoutOpenBracket(title.substring(0, end));
  }

  /** Ends a title before a bracket that a sentence opens and the next one closes. */
  private static String withoutOpenBracket(String title) {
    int open = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
    boolean closed = Math.max(title.lastIndexOf('）'), title.lastIndexOf(')')) > open;
    boolean cut = title.endsWith("…");
    return open < 0 || closed || cut || !Titles.fills(NARROWEST, title.substring(0, open))
        ? title
        : title.substring(0, withoutLast(title, open));
  }

  private static int withoutLast(String title, int from) {
    int end = from;
    while (end > 0 && NEVER_LAST.indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
