package org.digestbot.parse.document;

import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.parse.title.Titles;

/** Finds where a document stops speaking about its entries and starts speaking about itself. */
public final class Footers {
  private static final int LONGEST = 60;

  private static final Pattern HEADS =
      Pattern.compile(
          "(?i)[\\s#*_>:：\\p{So}\\x{FE0F}-]*(?:往年回顾|往期(?:回顾|推荐|精彩|文章|内容|周刊)?|历史文章|\\p{IsHan}{0,6}订阅(?:地址|方式|渠道)|欢迎(?:订阅|关注|投稿|加入|转发|扫码)|关注我们?|订阅(?:我们|方式|本|周刊)?"
              + "|关于(?:我们|本刊|本站|本文|作者|周刊)|联系(?:我们|方式)|友情(?:链接|連結)|版权(?:声明|所有|说明)|版權|免责声明"
              + "|(?:本期|责任)?编辑\\s?[:：]|赞助(?:商|我们|支持)?|赞赏|打赏|加入我们|贡献(?:者|指南)|参与贡献|交流群|公众号|subscribe|follow (?:us|me)|about (?:us|this|the)"
              + "|contribut(?:e|ing|ors)|past issues|previous issues|archives?|sponsors?|license|copyright|©"
              + "|本?(?:文档|文|页|汇总|合集|日报|周报|期)?由.{1,30}(?:整理|生成|汇总|编辑|发布|抓取)|(?:自动)?生成(?:于|时间)|转载请|generated (?:by|on|at|with)"
              + "|以上[,，]?[就便即]?是(?:本[期周月]|今[日天]|全部)|unsubscribe|get in touch|feedback|(?:prev(?:ious)?|上一[篇期]|下一[篇期])\\s?[:：])[\\s\\p{L}\\p{N}\\p{P}\\p{So}]{0,50}");

  /** How mailed newsletters say why somebody gets them. */
  private static final Pattern MAILED =
      Pattern.compile(
          "(?i)[\\s*_>]{0,8}(?:[你您]之?所以?(?:会)?收到|[你您](?:会|能)?收到(?:了)?(?:这|此|本)封"
              + "|you(?:['’]re| are) (?:receiving|getting) this|you (?:received|got) this (?:e-?mail|newsletter|message)"
              + "|this (?:e-?mail|newsletter|message) was sent to)");

  /** What a digest says of its channels or its sponsors, where a rule parts it from the entries. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "[^。！？!?]{1,44}欢迎(?:订阅|关注|加入|扫码)[^。！？!?]{0,8}[。！!]?|[\\s*_]{0,6}(?:本站|友情)?(?:推广|广告)[\\s*_：:]{0,6}");

  /** What stands above the list of a digest's own channels. */
  private static final Pattern CHANNELS =
      Pattern.compile("[^。！？!?]{0,44}(?:渠道|欢迎(?:订阅|关注|加入))[^。！？!?]{0,6}[：:]\\s*");

  private static final Pattern CENTRED = Pattern.compile("(?i)\\s*<center>\\s*");

  private Footers() {}

  /** The index at which the footer begins between two lines, or {@code to} without one. */
  public static int start(Document document, int from, int to) {
    List<String> lines = document.lines();
    boolean afterRule = false;
    for (int i = from; i < to; i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      boolean heading = line.charAt(0) == '#';
      if ((heading || afterRule) && isHead(line) || afterRule && speaksOfItself(line)) {
        return i;
      }
      afterRule = isRule(line);
    }
    return to;
  }

  /** The index of the line above a list of the digest's own channels, or {@code to}. */
  public static int channels(Document document, int from, int to) {
    for (int i = from; i < to; i++) {
      String line = document.lines().get(i);
      boolean mayBe = !line.isBlank() && line.length() <= LONGEST && Titles.endWithColon(line);
      if (mayBe && CHANNELS.matcher(line).matches() && Outline.isAboveList(document.lines(), i)) {
        return i;
      }
    }
    return to;
  }

  private static boolean speaksOfItself(String line) {
    return CENTRED.matcher(line).matches()
        || line.length() <= LONGEST && INVITATION.matcher(line).matches();
  }

  /** Where a text ends that others follow, or the end of the document and maybe its footer. */
  public static int textEnd(Document document, int from, int to) {
    return to < document.lines().size() ? to : start(document, from, to);
  }

  /** Whether a footer may begin with the line, where it is a heading or follows a rule. */
  public static boolean isHead(String line) {
    boolean linked = !line.startsWith("#") && line.contains("](");
    String words = linked ? Titles.plain(line) : line;
    return words.length() <= LONGEST && HEADS.matcher(words).matches() || saysWhoGetsIt(line);
  }

  /** Whether the line begins to say why somebody gets a letter. */
  static boolean saysWhoGetsIt(String line) {
    return MAILED.matcher(line).lookingAt();
  }

  /** Whether the line is a rule such as {@code ---}: three or more of one mark, and blanks. */
  public static boolean isRule(String line) {
    char mark = 0;
    int marks = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ' || c == '\t') {
        continue;
      }
      if ((c != '-' && c != '*' && c != '_') || (mark != 0 && c != mark)) {
        return false;
      }
      mark = c;
      marks++;
    }
    return marks >= 3;
  }
}
