package org.digestbot.parse.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.parse.date.Digits;
import org.digestbot.parse.title.Titles;

/** What the name of a section says about its content. */
public enum SectionName {
  /** Nothing below it is an entry: the digest speaks about itself. */
  FOOTER,
  /** Lists below it hold entries, but its own words are none. */
  FRAME,
  /** It may itself be an entry. */
  TOPIC;

  /** A longer heading speaks of something. */
  private static final int LONGEST = 60;

  /** Beyond it there are no Latin letters with or without accents. */
  private static final char LAST_LATIN = '\u024F';

  private static final Pattern HAN_FOOTERS =
      Pattern.compile(
          "(?i)回顾|往[日昔].{0,6}|(?:往年|往期|历史|历年|上期|本季|更多|相关)?(?:回顾|推荐|精彩|文章|周刊|内容|期刊)?(?:往年回顾|往期回顾|往期推荐|往期精彩|往期文章|往期内容|往期周刊|往期.{0,12}|历史(?:文章|周刊|记录|版本|日报)|历史上的?(?:本|这)?(?:周|今天)|历史(?:这周|本周|今天|今日)|往年今日)"
              + "|(?:欢迎|如何|关于|微信|邮件|RSS|免费)?\\s?(?:订阅|关注|投稿)(?:我们?|方式|本刊|本周刊|周刊|地址|渠道|更新|与投稿|和投稿|与反馈)?"
              + "|欢迎加入.{0,20}|关于(?:我们|本刊|本站|作者|周刊|本周刊|我)|联系(?:我们|方式|我)|友情链接|友链|版权(?:声明|信息)?|声明|许可证?|免责声明|赞助(?:商|我们|者|[&与和]\\s?支持)?|支持我们?|赞赏|打赏"
              + "|(?:本期|本周)?(?:编辑|审校|贡献|作者|译者)(?:人员|名单)?|加入我们|贡献者?(?:名单|[（(].{1,12}[)）])?|参与贡献|(?:来源|数据|文章)?统计(?:信息|数据)?|鸣谢|致谢|感谢|交流群?|社群|加群|公众号|留言(?:互动)?|反馈|以上就是.{1,30}"
              + "|结语|结束语|写在最后|后记|尾声|目录|本期目录|(?:补充|使用)?说明|图例");
  private static final Pattern LATIN_FOOTERS =
      Pattern.compile(
          "(?i)ps|p\\.s\\.?|(?:(?:how|want) to )?(?:subscribe|unsubscribe|follow us|contribut(?:e|ing)(?: to .{1,40})?|contributors?|about(?: us| this newsletter| the author)?"
              + "|contact(?: us)?|looking back|past issues|previous issues|older issues|issue archive|archives?|(?:our )?sponsors?(?:hip)?|sponsored(?: by)?|license|copyright|feedback"
              + "|thanks(?: for reading)?|acknowledge?ments?|credits|table of contents|contents|toc|share this issue|get in touch|that'?s (?:all|it).{0,20}|star history"
              + "|contributors.{0,12}|new contributors?(?:\\s?[(（!].{0,12})?)\\??");
  private static final Pattern HAN_FRAMES =
      Pattern.compile(
          "(?:今日|本日|本期|本周)?(?:核心)?(?:结论|概览|概要|导读|摘要|看点|速览)|宗旨|前言|序|序言|导读|引言|[卷刊]首语?|编者按|内推|招聘|求职|小贴士|介绍|简介|欢迎阅读.{0,40}");
  private static final Pattern LATIN_FRAMES =
      Pattern.compile(
          "(?i)(?:executive|daily|weekly) summary|tips?|introduction|intro|(?:hello|hi)(?:[ ,]{1,2}(?:there|all|every(?:one|body)|\\p{L}{2,15}s))?"
              + "|welcome(?: back| to .{0,24}\\b(?:issue|edition|newsletter|weekly|digest).{0,12})?|editor'?s? note|from the editor.{0,20}|quotes? of the (?:week|day|month)"
              + "|legend|summary|metadata|tl;?dr|overview|disclaimer|notes?");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[\\p{So}\\x{FE0F}]{1,4}\\s{0,2})?(?:[0-9]{1,2}(?:[.．、)）]|/(?=\\s))|#[0-9]{1,3}(?=\\s)|[一二三四五六七八九十]{1,3}[、.．])\\s*(?![0-9])");

  /** What the words of a heading say. */
  public static SectionName of(String heading) {
    String words = withoutSymbols(withoutNumber(withoutSymbols(Titles.plain(heading))));
    if (words.length() > LONGEST) {
      return TOPIC;
    }
    boolean han = words.chars().anyMatch(c -> c > LAST_LATIN);
    boolean latin = words.chars().anyMatch(c -> c >= 'A' && c <= 'z');
    if (han && HAN_FOOTERS.matcher(words).matches()
        || latin && LATIN_FOOTERS.matcher(words).matches()) {
      return FOOTER;
    }
    boolean frame =
        han && HAN_FRAMES.matcher(words).matches()
            || latin && LATIN_FRAMES.matcher(words).matches();
    return frame ? FRAME : TOPIC;
  }

  /** A heading without the number of its section, and without a picture before that. */
  public static String withoutNumber(String heading) {
    char first = heading.isEmpty() ? 'a' : heading.charAt(0);
    boolean letter = Character.isLetter(first) && !Digits.isHan(first);
    Matcher number = letter ? null : NUMBER.matcher(heading);
    return number != null && number.lookingAt() ? heading.substring(number.end()) : heading;
  }

  /** Without what is no word at the ends; a closing bracket may stand at the end. */
  private static String withoutSymbols(String heading) {
    int from = 0;
    while (from < heading.length() && !isWordPart(heading.codePointAt(from))) {
      from = heading.offsetByCodePoints(from, 1);
    }
    int to = heading.length();
    while (to > from
        && !isWordPart(heading.codePointBefore(to))
        && ")）".indexOf(heading.charAt(to - 1)) < 0) {
      to = heading.offsetByCodePoints(to, -1);
    }
    return heading.substring(from, to);
  }

  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
