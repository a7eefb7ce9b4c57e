package org.digestbot.parse.title;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words such as 原文 or “here”, which carry a link and name no page. Most words that carry links are
 * looked up here, so a set answers for all but the few that are put together.
 */
public final class GenericWords {
  private static final int LONGEST = 30;

  private static final Set<String> WORDS =
      WordList.of(
          """
          link | links | reference | references | ref | url | here | via | more | source | read more | read it | detail | details
          original | post | article | paper | arxiv | pdf | code | repo | github | demo | doc
          docs | website | site | homepage | home page | tweet | view tweet | view highlight
          thread | twitter | x | video | youtube | slides | comment | comments | discuss
          discussion | hn | hacker news | feed | rss | rss feed | release note | release notes
          changelog | announcement | web | listen | watch | click here | full text | full story
          full article | full report | full text here | full story here | full article here
          full report here | 原文 | 原推 | 全文 | 详情 | 网页详情 | 详情页 | 这里 | 此处 | 点击
          点击这里 | 点击查看 | 点击阅读 | 查看 | 查看原文 | 查看详情 | 查看更多 | 阅读
          阅读原文 | 阅读更多 | 阅读全文 | 更多 | 官网 | 网站 | 主页 | 项目主页 | 论文 | 代码 | 仓库
          文档 | 视频 | 推文 | 收听 | 试听 | 播放 | 观看 | 演示 | 博客 | 官方博客 | 体验 | 试用 | 下载 | 报道
          新闻 | 传送门 | 消息 | 🔗 | → | »
          """);

  /** What asks the reader to follow a link, if nothing but {@link #CALLED_TO} follows. */
  private static final Set<String> CALLS =
      WordList.of(
          "read | watch | view | see | learn | check | listen | get | try | join | find | visit");

  private static final Set<String> CALLED_TO =
      WordList.of(
          """
          the | this | a | our | its | more | it | them | out | here | now | full | all | on | to | in
          for | about | video | videos | recording | recordings | slides | talk | talks | post
          blog | article | articles | story | case | study | announcement | report | paper
          thread | tweet | details | notes | release | guide | tutorial | interview | episode
          rest | original | discussion | website | page | code | demo
          """);

  private static final Pattern PUT_TOGETHER =
      Pattern.compile(
          "(?:消息|信息|文章|原文|项目|論文|论文|新闻|资料)?(?:来源|來源|出处)"
              + "|(?:(?:百度|夸克|阿里)?(?:网盘|云盘?))?(?:原文|资讯|新闻|项目|官网|官方|文章|代码|仓库|下载|论文|在线|阅读|详情|相关|github|演示|体验)?\\s?(?:对应|相关)?(?:链接|連結|地址|网址)"
              + "|\\[?\\d{1,3}]?");
  private static final String ARROWS = " →»›>↗⟶➜➡⇒…\uFE0F";
  private static final String PUT_TOGETHER_ENDS = "源处接結址]0123456789";

  private GenericWords() {}

  /** Without the signs that point from the words to the page, unless nothing else stands there. */
  private static String withoutArrows(String words) {
    int end = words.length();
    while (end > 0 && ARROWS.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? words : words.substring(0, end);
  }

  /** Whether words as a reader sees them name no page; so do none at all. */
  public static boolean are(String printed) {
    String words = withoutArrows(printed.strip());
    if (words.length() > LONGEST) {
      return false;
    }
    int from = words.regionMatches(true, 0, "the ", 0, 4) ? 4 : 0;
    boolean colon = Titles.endWithColon(words);
    String name =
        words
            .substring(from, Math.max(from, words.length() - (colon ? 1 : 0)))
            .toLowerCase(Locale.ROOT);
    if (words.isEmpty() || WORDS.contains(name) || isCall(name)) {
      return true;
    }
    char last = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
    return PUT_TOGETHER_ENDS.indexOf(last) >= 0 && PUT_TOGETHER.matcher(name).matches();
  }

  /** Whether words as a reader sees them only say that links follow: {@code 论文链接：}. */
  public static boolean areLabel(String words) {
    return Titles.endWithColon(words) && are(words);
  }

  /** {@code watch the videos}, {@code read the case study}. */
  private static boolean isCall(String name) {
    int blank = name.indexOf(' ');
    return blank > 0
        && CALLS.contains(name.substring(0, blank))
        && CALLED_TO.containsAll(List.of(name.substring(blank + 1).split(" ")));
  }
}
