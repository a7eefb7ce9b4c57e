package org.digestbot.parse.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from its title that a document is an issue of a weekly, a newsletter or a daily, so that
 * its sections are entries even where hardly one of them leads anywhere.
 */
public final class Periodical {
  private static final int LONGEST = 120;

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i).*(?:第\\s?[0-9零一二三四五六七八九十百]{1,5}\\s?期"
              + "|(?:[周週][刊报報]|[日月快早晚简簡][报報]|月刊|快[讯訊]|通[讯訊])(?=\\s*(?:$|[-—–#|｜·:：(（\\[【第0-9]))"
              + "|每[日天周週月].{0,6}(?:摘要|精选|精選|推荐|推薦|分享|速[递遞览覽]|汇总|匯總|总结|總結|新闻|新聞|资讯|資訊|要闻|要聞|情报|情報|热点|熱點|回顾|回顧)"
              + "|今[日天].{0,24}(?:精选|精選|要闻|要聞|资讯|資訊|新闻|新聞|速[递遞览覽])(?=\\s*(?:$|[-—–#|｜·:：(（\\[【0-9]))"
              + "|[归歸存彙][档檔整]\\s?[:：]?\\s?[12][0-9]{3}|[12][0-9]{3}\\s?年.{0,6}[归歸存彙][档檔整]"
              + "|\\barchives?\\s?(?:[:：–—-]|for|from)\\s?(?:\\p{L}{3,9}\\s)?[12][0-9]{3}"
              + "|[12][0-9]{3}\\s?年?[\\s,，·-]?第\\s?[0-9零一二三四五六七八九十]{1,3}\\s?[周週]"
              + "|\\b(?:this|last) (?:week|month) in\\b|\\bweek\\s?notes?\\b"
              + "|\\b[12][0-9]{3},?\\s(?:week|wk)\\s?[0-9]{1,2}\\b|\\bweek\\s[0-9]{1,2}\\s?[,/of]{1,2}\\s?[12][0-9]{3}\\b"
              + "|\\b(?:(?:weekly|daily)(?: (?:news|brief(?:ing)?|edition|recap))?|newsletter|digest|bulletin|round-?up|(?:week|month)ly update)(?=\\s*(?:$|[-—–#№|｜·:：(\\[0-9]|vol\\b|issue\\b|no\\.|for\\b|of\\b))).*");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i).*(?:(?:\\s[#№]|\\b(?:(?:issue|no)\\b|vol(?:ume)?)\\.?\\s?#?)\\s?[0-9]{1,4}(?=\\s*(?:$|[-—–|｜·:：(（\\[【]))"
              + "|\\bvol\\.?\\s?[0-9]{1,4}\\s?[.．、](?![0-9])"
              + "|[0-9][^\\n]{0,20}\\brelease notes\\b|\\brelease notes\\b[^\\n]{0,30}[0-9]).*");

  private Periodical() {}

  public static boolean isNamed(@Nullable String title) {
    return title != null && title.length() <= LONGEST && TITLE.matcher(title).matches();
  }

  /** Whether it is numbered as an issue is, which alone may be a chapter or a ticket, too. */
  public static boolean isNumbered(@Nullable String title) {
    return title != null && title.length() <= LONGEST && NUMBERED.matcher(title).matches();
  }
}
