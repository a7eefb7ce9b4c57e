package org.digestbot.parse.page;

import java.util.Locale;
import java.util.Set;
import org.digestbot.parse.title.PhraseSet;
import org.digestbot.parse.title.WordList;

/** What sites say about themselves and to their visitors around every article. */
public final class SiteWords {
  /** In lower case. */
  private static final PhraseSet WORDS =
      PhraseSet.of(
          """
          公告: | 公告： | 收录 | 收錄 | 友链 | 友鏈 | 友情链接 | 友情連結 | 客服 | 加微信
          微信号 | 扫一扫 | 掃一掃 | 扫码 | 掃碼 | 点击这里 | 点击此处 | 点击查看 | 点击关注
          點擊這里 | 點擊這裡 | 點擊此處 | 點擊查看 | 登录 | 登錄 | 登入 | 注册 | 註冊 | 注冊
          会员 | 會員 | icp备 | icp備 | 公网安备 | 版权所有 | 版權所有 | copyright | ©
          all rights reserved | 上一篇 | 下一篇 | 相关文章 | 相关阅读 | 相关推荐 | 相关链接
          相关专题 | 相關文章 | 相關閱讀 | 相關推薦 | 相關連結 | 热门文章 | 热门推荐 | 热门标签
          热门排行 | 熱門文章 | 熱門推薦 | 熱門標籤 | 最新文章 | 最新入驻 | 最新入駐 | 最新发布
          最新评论 | 猜你喜欢 | 猜你喜歡 | 为您推荐 | 為您推薦 | 推荐阅读 | 推薦閱讀 | 延伸阅读
          延伸閱讀 | 分享到 | 分享至 | 分享给 | 标签: | 标签： | 標簽: | 標簽： | 標籤: | 標籤：
          发表评论 | 發表評論 | 条评论 | 則評論 | 我要评论 | 网友评论 | 阅读量 | 阅读数 | 閱讀數
          浏览量 | 浏览次数 | 瀏覽量 | 瀏覽數 | 瀏覽次數 | 本文字数 | 阅读完需 | 点赞 | 點贊
          收藏 | 举报 | 舉報 | 返回顶部 | 返回首页 | 回到頂部 | 网站首页 | 网站地图 | 网站目录
          網站首頁 | 網站地圖 | 網站目錄 | 免责声明 | 免責聲明 | 责任编辑 | 責任編輯 | 转载请
          轉載請 | 未经授权 | 未經授權 | 关于我们 | 關於我們 | 联系我们 | 聯繫我們 | 联系方式
          聯絡我們 | 聯絡方式 | 隐私政策 | 隱私政策 | 隱私權 | 服务条款 | 服務條款 | 使用条款
          使用條款 | 广告 | 廣告 | 推广 | 推廣 | 下载app | 下载客户端 | 立即下载 | 立即购买
          立即领取 | 立即注册 | 免费领取 | sign up | sign in | log in | login | register
          subscribe | newsletter | cookie | privacy policy | terms of use | terms of service
          related posts | related articles | related stories | read more | read next
          share this | share on | previous post | next post | leave a comment | leave a reply
          skip to content | skip to main | advertisement | powered by | follow us | back to top
          you may also like | most read | most popular | 版权声明 | 版權聲明 | 本文链接 | 本文連結
          文章链接 | 阅读时长 | 閱讀時長 | 阅读次数 | 閱讀次數 | 预计阅读 | 預計閱讀 | 文章导航
          文章導覽 | 自豪地采用 | post navigation | min read | you must be logged in
          """);

  /** What the menus and sidebars of blogs call their parts. */
  private static final Set<String> LABELS =
      WordList.of(
          """
          home | 首页 | 首頁 | 主页 | 主頁 | about | about me | about us | 关于 | 關於 | 关于我 | 關於我
          contact | contact us | 联系 | 联系我 | 聯絡我 | archive | archives | 归档 | 歸檔 | 文章归档
          彙整 | categories | 分类 | 分類 | 分类目录 | 文章分类 | 文章分類 | tags | tag cloud | 标签
          標籤 | 标签云 | 標籤雲 | blog | 博客 | 部落格 | search | 搜索 | 搜尋 | menu | 菜单 | 選單
          links | 链接 | 友链 | 連結 | blogroll | meta | recents | recent posts | recent comments
          近期文章 | 最近文章 | 近期评论 | 最近评论 | 近期留言 | 所有文章 | 站点概览 | share | 分享
          tweet | facebook | twitter | linkedin | email | rss | atom | comments | 评论 | 評論 | 留言
          留言板 | 留言與分享 | leave a reply | leave a reply cancel reply | leave a replycancel reply
          leave a comment | post navigation | related posts | related articles | 发表评论 | 发表回复
          發表迴響 | 發表留言 | 發佈留言 | 文章导航 | 文章導航 | 文章導覽 | 相关文章 | 相关阅读 | 相关推荐
          相關文章 | 相關閱讀 | 相關推薦 | 推荐阅读 | 推薦閱讀 | 延伸閱讀 | 热门文章 | 熱門文章 | 最新文章
          猜你喜欢 | 猜你喜歡 | 最新评论 | 全部评论 | 精彩评论 | 网友评论 | 跳至内容 | 跳到内容 | 跳至主要內容 | 跳至主要内容
          """);

  private static final int LONGEST_LABEL = 32;

  private SiteWords() {}

  /** Whether any of them stands in a line, in any case. */
  static boolean areIn(String line) {
    return WORDS.isIn(line);
  }

  /** Whether a line, which may be a bullet, is the name of a part of the site and nothing else. */
  public static boolean nameAPart(String line) {
    if (line.length() > LONGEST_LABEL) {
      return false;
    }
    String words = line.startsWith("•") ? line.substring(1).strip() : line;
    // Those in Chinese, which most lines are compared with, have no case.
    boolean latin = !words.isEmpty() && words.charAt(0) < 0x80;
    return LABELS.contains(latin ? words.toLowerCase(Locale.ROOT) : words);
  }
}
