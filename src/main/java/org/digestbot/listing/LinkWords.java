package org.digestbot.listing;

import java.util.Locale;
import java.util.Set;

/** Words that carry a link and do not tell where it leads. */
final class LinkWords {
  private static final Set<String> SAYING_NOTHING =
      Set.of(
          "link",
          "links",
          "here",
          "source",
          "url",
          "website",
          "site",
          "post",
          "tweet",
          "read more",
          "repo",
          "code",
          "demo",
          "paper",
          "pdf",
          "video",
          "docs",
          "more",
          "链接",
          "地址",
          "网址",
          "原文",
          "原文链接",
          "来源",
          "消息来源",
          "信息来源",
          "信息源",
          "立即访问",
          "查看详情",
          "项目链接",
          "论文链接",
          "论文地址",
          "传送门",
          "这里",
          "点击",
          "点击查看",
          "阅读原文",
          "详情",
          "官网",
          "网站",
          "推文",
          "论文",
          "代码",
          "仓库",
          "项目",
          "项目地址",
          "视频",
          "文档",
          "主页");

  private LinkWords() {}

  static boolean sayNothing(String words) {
    return SAYING_NOTHING.contains(words.strip().toLowerCase(Locale.ROOT));
  }
}
