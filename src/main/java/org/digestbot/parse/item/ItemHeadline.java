package org.digestbot.parse.item;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.date.Digits;
import org.digestbot.parse.link.LineLink;
import org.digestbot.parse.link.LinkEnd;
import org.digestbot.parse.title.BracketedTitle;
import org.digestbot.parse.title.GenericWords;
import org.digestbot.parse.title.TitleEnd;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/**
 * The first line of an item, told apart: which words are its title, which link is its own, what is
 * already text.
 *
 * @param title as printed, or null where the line is a sentence
 * @param own the address that the headline leads to, or null
 * @param rest what follows the title; the whole line where there is no title
 * @param linked whether the title's own words carry the link
 */
public record ItemHeadline(
    @Nullable String title, @Nullable String own, String rest, boolean linked) {
  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_LABEL = 14;

  private static final int LONGEST_REMARK = 24;

  /**
   * A short mark before a title: {@code [video]}, {@code 🐕}, {@code :dog:}, {@code 2021-12-03},
   * {@code 推荐：}, {@code Acme ·}, {@code 排名 1.}.
   */
  private static final Pattern MARK =
      Pattern.compile(
          "(?:(?:排名|名次|[Rr]ank|No\\.)\\s?[0-9]{1,3}|:[a-z0-9_+-]{2,30}:|\\[[^\\[\\]]{1,24}\\]|\\([^()]{1,24}\\)|【[^【】]{1,24}】"
              + "|\\p{L}[\\p{L}\\p{N} ]{0,13}[:：|]|\\p{L}[\\p{L}\\p{N} ]{0,27}·|[\\d./年月日-]{1,11}"
              + "|[\\s\\p{So}\\x{1F000}-\\x{1FAFF}\\p{Sk}\\p{Mn}\\p{Cf}\\p{P}\\p{Sm}])*+");

  /** What leads from a clause to the link behind it: {@code …，见}, {@code …, see}. */
  private static final Pattern POINTER =
      Pattern.compile(
          "(?i)(?:[，,；;]|(?<=\\p{IsHan})\\s)\\s*(?:可以|可|请|详情|具体)?(?:参见|详见|见|参考|请看|查看|在|到|去|点击|点|戳|see|at|via|read|check"
              + " out)$");

  private static final String POINTER_ENDS = "见考看在到去击点戳eatdEATD";

  /** A sentence that begins with the link: {@code [Ann] has released …}, {@code [We] [talked]}. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          " (?:\\[(?=[a-z])|(?:(?:is|are) \\w{2,20}ing|was|were|has|have|had|will|can|and)\\b)");

  /** What may stand before a title: {@code 2024-05-01}, {@code (2024-05)}. */
  private static final Pattern DAY =
      Pattern.compile(
          "[12][0-9]{3}[-/.年][01]?[0-9][-/.月][0-3]?[0-9]日?[\\s,，:：|｜—–-]{1,4}(?=[^\\s,，:：|｜—–-])"
              + "|[\\[【(（]\\s?(?:[0-9]{6}|(?:[12][0-9]{3}[-/.年])?[01]?[0-9][-/.月][0-3]?[0-9]日?|[12][0-9]{3}[-/.年][01]?[0-9]月?)"
              + "\\s?[\\]】)）]\\s{0,3}(?=\\S)");

  /** A bold title behind its day: {@code 2024-05-01, **Title**, Ann Lee, Paper: …}. */
  private static final Pattern DATED =
      Pattern.compile("\\s*[\\d./年月日-]{4,11}[,，:：]?\\s{0,3}\\*\\*([^*]{4,200})\\*\\*\\s?[,，]");

  private static final String SENTENCE_ENDS = "。！？!?.;；…";
  private static final String CLOSERS = "\"'”’)）*_";
  private static final Pattern REMARK =
      Pattern.compile("\\s*[（(【\\[][^（）()【】\\[\\]]{0,24}[）)】\\]]\\s*[。.]?\\s*");
  private static final Pattern SEPARATOR =
      Pattern.compile("^[\\s*_~)）\\]》」』”]{0,6}(?:[:：,，–—|>»→。.-]|\\s){0,6}\\s*");

  private static final String LABEL_ENDS = " \t\n\r:：，,(（[【<-–—|→👉🔗";

  /** A title with nothing behind it, which leads to an address or nowhere. */
  public static ItemHeadline title(String words, @Nullable String own) {
    return new ItemHeadline(words, own, "", false);
  }

  /** A line without a title, which leads to an address or nowhere. */
  public static ItemHeadline text(String line, @Nullable String own) {
    return new ItemHeadline(null, own, line.strip(), false);
  }

  /** Reads a line without its bullet or number. */
  public static ItemHeadline of(String line, Map<String, String> definitions) {
    return of(line, LineLink.first(line, 0, definitions));
  }

  /** The same with the first link of the line, or null. */
  public static ItemHeadline of(String line, @Nullable LineLink link) {
    ItemHeadline marked = beforeText(line, link);
    if (marked != null) {
      return marked;
    }
    if (link == null) {
      return text(line, null);
    }
    ItemHeadline change = ChangeHeadline.of(line, link);
    if (change != null) {
      return change;
    }
    String before = line.substring(0, link.start());
    String prefix = Titles.plain(before);
    String words = link.words() == null ? "" : Titles.plain(link.words());
    String rest = rest(line, link.end());
    boolean ends = rest.isEmpty();
    boolean place = ends && !TitleEnd.withoutLabel(prefix).equals(prefix);
    boolean page = place || isBracketed(line, link);
    if (GenericWords.are(words) || isAddress(words) || page) {
      return beforeItsLink(line, before, prefix, link);
    }
    boolean leads = prefix.length() <= 3 * LONGEST_LABEL && MARK.matcher(prefix).matches();
    if (leads && goesOn(line, link.end())) {
      return text(line, link.address());
    }
    if (leads) {
      return new ItemHeadline(link.words(), link.address(), rest, true);
    }
    boolean named = prefix.length() <= 2 * LONGEST_LABEL && !isSentence(prefix);
    boolean alone = ends || TitleEnd.areTags(rest);
    if (named && alone && prefix.length() + words.length() <= LONGEST_TITLE) {
      boolean bracketed = before.endsWith("(") || before.endsWith("（");
      String title = bracketed ? withoutLabelEnd(prefix) : before + link.words();
      return new ItemHeadline(title, link.address(), rest, !bracketed);
    }
    return text(line, ends ? link.address() : null);
  }

  /** Whether the link is one of the pages behind a title: {@code Title [[Acme](https://…)]}. */
  private static boolean isBracketed(String line, LineLink link) {
    return link.start() > 1
        && line.charAt(link.start() - 1) == '['
        && line.startsWith("]", link.end());
  }

  /** Whether a sentence goes on behind the link that it begins with; a cheap question first. */
  private static boolean goesOn(String line, int end) {
    char next = end + 1 < line.length() && line.charAt(end) == ' ' ? line.charAt(end + 1) : ' ';
    if (next == '[' && endsWithPage(line, end + 1)) {
      return false;
    }
    return (next == '[' || next >= 'a' && next <= 'z')
        && GOES_ON.matcher(line).region(end, line.length()).lookingAt();
  }

  /**
   * Whether a link in one word, such as {@code [slides](https://…)}, is all the rest of the line.
   */
  private static boolean endsWithPage(String line, int open) {
    int close = line.indexOf("](", open);
    String word = close < 0 ? " " : line.substring(open + 1, close);
    return word.chars().allMatch(Character::isLetterOrDigit)
        && line.indexOf(')', close) == line.stripTrailing().length() - 1;
  }

  /** Whether words are an address and nothing else. */
  static boolean isAddress(String words) {
    return LinkEnd.startsAt(words, 0) && words.indexOf(' ') < 0;
  }

  public static boolean isRemark(String rest) {
    return rest.length() <= LONGEST_REMARK && REMARK.matcher(rest).matches();
  }

  /** A bold title parted from its text by a colon or a dash, or one in brackets; or null. */
  private static @Nullable ItemHeadline beforeText(String line, @Nullable LineLink link) {
    BoldLead bold = BoldLead.of(line);
    if (bold != null) {
      boolean other = bold.barred() && isNamed(link);
      return other ? null : beforeText(line, link, bold.words(), bold.end());
    }
    BracketedTitle bracketed = BracketedTitle.of(line);
    return bracketed == null || EntryFields.isDay(bracketed.words())
        ? null
        : beforeText(line, link, bracketed.words(), bracketed.end());
  }

  /** Whether the words of a link are a title. */
  private static boolean isNamed(@Nullable LineLink link) {
    return link != null && link.words() != null && !GenericWords.are(Titles.plain(link.words()));
  }

  private static @Nullable ItemHeadline beforeText(
      String line, @Nullable LineLink link, String title, int end) {
    if (!Titles.hasWords(title) || GenericWords.are(title)) {
      return null;
    }
    if (Titles.isLabel(title)) {
      return link == null ? title(line.substring(end).strip(), null) : null;
    }
    String own = link != null && !Titles.hasWords(rest(line, link.end())) ? link.address() : null;
    int before = own == null || link == null ? line.length() : link.start();
    if (before <= end || !Titles.hasWords(line.substring(end, before))) {
      return null;
    }
    return new ItemHeadline(title, own, line.substring(end).strip(), false);
  }

  private static ItemHeadline beforeItsLink(
      String line, String before, String prefix, LineLink link) {
    boolean mayBeDated = !prefix.isEmpty() && Digits.isDigit(prefix.charAt(0));
    Matcher dated = mayBeDated ? DATED.matcher(before) : null;
    if (dated != null && dated.lookingAt()) {
      String text = line.substring(dated.end()).strip();
      return new ItemHeadline(dated.group(1), link.address(), text, false);
    }
    if (EntryFields.isDay(prefix)) {
      return text(line.substring(link.start()), link.address());
    }
    boolean bracketed = !prefix.isEmpty() && "[【(（".indexOf(prefix.charAt(0)) >= 0;
    Matcher day = mayBeDated || bracketed ? DAY.matcher(prefix) : null;
    boolean behindDay = day != null && day.lookingAt();
    String words = day != null && behindDay ? prefix.substring(day.end()) : prefix;
    String title = withoutLabel(words);
    int pointer = pointer(title);
    if (pointer >= 0) {
      if (Titles.hasWords(rest(line, link.end()))) {
        return text(line, link.address());
      }
      title = title.substring(0, pointer);
    }
    int bar = title.indexOf('｜');
    if (bar > 0 && title.indexOf('｜', bar + 1) > 0) {
      title = title.substring(0, bar).strip();
    }
    boolean named =
        !title.isEmpty()
            && title.length() <= LONGEST_TITLE
            && !GenericWords.are(title)
            && (behindDay || !isSentence(title))
            && Titles.hasWords(title);
    if (!named) {
      return text(line, link.address());
    }
    boolean bold = before.strip().startsWith("**") || before.strip().startsWith("__");
    return new ItemHeadline(title, link.address(), rest(line, link.end()), bold);
  }

  /** Whether a whole title, and no label before a colon, is printed in bold. */
  static boolean isBold(String words) {
    String line = words.strip();
    int end = line.length() - 2;
    String mark = line.startsWith("__") ? "__" : "**";
    return end > 2
        && end <= LONGEST_TITLE
        && line.startsWith(mark)
        && line.indexOf(mark, 2) == end
        && ":：".indexOf(line.charAt(end - 1)) < 0;
  }

  /** Where the words begin that only lead to the link behind them, or -1. */
  private static int pointer(String title) {
    char last = title.isEmpty() ? ' ' : title.charAt(title.length() - 1);
    Matcher pointer = POINTER_ENDS.indexOf(last) < 0 ? null : POINTER.matcher(title);
    return pointer != null && pointer.find() ? pointer.start() : -1;
  }

  /** Whether the words end as sentences do. */
  public static boolean isSentence(String words) {
    int end = words.length();
    while (end > 0 && CLOSERS.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(words.charAt(end - 1)) >= 0;
  }

  /** A title above its address without what leads to that: {@code …，地址：}, {@code Title:}. */
  static String withoutColon(String title) {
    return Titles.endWithColon(title) ? withoutLabel(title) : title;
  }

  private static String withoutLabel(String words) {
    return withoutLabelEnd(TitleEnd.withoutLabel(words));
  }

  private static String withoutLabelEnd(String prefix) {
    int end = prefix.length();
    while (end > 0 && LABEL_ENDS.indexOf(prefix.codePointBefore(end)) >= 0) {
      end -= Character.charCount(prefix.codePointBefore(end));
    }
    return prefix.substring(0, end);
  }

  /** What follows a title that ends at this index, without what parts them. */
  static String rest(String line, int end) {
    String rest = line.substring(end);
    Matcher separator = SEPARATOR.matcher(rest);
    return separator.find() ? rest.substring(separator.end()).strip() : rest.strip();
  }
}
