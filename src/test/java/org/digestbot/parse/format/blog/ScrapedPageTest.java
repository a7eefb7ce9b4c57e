package org.digestbot.parse.format.blog;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

class ScrapedPageTest {
  private static final String SIMPLIFIED =
      """
      网站首页 | 新闻 | 科技 | 财经 | 登录

      免费看片-高清下载-在线观看-全集播放

        • 文章:20311
        • 会员:88
      立即注册

      开源模型 Lumen 追上了闭源对手
      2024-04-02 10:11 来源：晨星科技 作者：周舟

      上周，一个叫 Lumen 的开源模型在三个公开榜单上追平了最好的闭源模型，这件事出乎很多人的意料。

      团队负责人在采访中说，Lumen 只用了公开数据，训练花了不到两个月，全部权重和日志都可以下载。

      怎么做到的？

      关键在于数据。他们把网页按主题分层抽样，再用一个小模型给每一段打分，只留下最好的十分之一。

      评测的人也提醒，榜单并不等于实际体验。在长文档问答上，Lumen 仍然会漏掉中间的内容，这和多数模型一样。

      不过对开发者来说，能在自己的机器上跑起来才是最重要的：量化之后，它只要 16 GB 内存，一台笔记本就够了。

      分享到：微信 微博
      标签：开源
      上一篇：没有了
      相关阅读
        • 1024
        • 会员登录
      版权所有 © 2024 晨星科技
      """;

  @Test
  void theArticleIsLeftWhole() {
    Digest digest = Parsed.digest(SIMPLIFIED);
    assertThat(digest.format()).isEqualTo("scraped-page");
    assertThat(digest.entries()).hasSize(1);
    Entry entry = digest.entries().get(0);
    assertThat(entry.title()).isEqualTo("开源模型 Lumen 追上了闭源对手");
    assertThat(entry.date()).hasToString("2024-04-02");
    assertThat(entry.body())
        .startsWith("上周，一个叫 Lumen")
        .contains("怎么做到的？")
        .endsWith("一台笔记本就够了。")
        .doesNotContain("会员", "版权", "分享到");
  }

  @Test
  void linesOfCodeAreNoEndOfAnArticle() {
    Digest digest =
        Parsed.digest(
            """
            首页
            登录
            注册

            订阅自己的消息来源

            公开的订阅地址让人自己决定读什么，不用等别人来推荐，也不会漏掉任何一篇，换一个阅读器也只要把地址抄过去。

            自己的网站要有这样一个地址并不难，下面是做法，装上插件，改几行配置就好，第一次大约要花一刻钟。

            安装

            npm i feed

            配置

            feed.xml

            生成之后，网站的根目录里会多出一个文件，把它的地址写在页脚，读者就能订阅了，改动会自动跟上。

            版权声明
            登录
            """);
    assertThat(digest.format()).isEqualTo("scraped-page");
    assertThat(digest.entries().get(0).body())
        .startsWith("公开的订阅地址")
        .contains("npm i feed")
        .endsWith("改动会自动跟上。");
  }

  @Test
  void withoutAHeadlineTheTitleNamesWhatTheTextIsAbout() {
    String text =
        SIMPLIFIED
            .replace("开源模型 Lumen 追上了闭源对手\n", "")
            .replace("2024-04-02 10:11 来源：晨星科技 作者：周舟\n", "");
    assertThat(Parsed.entries(text).get(0).title()).contains("Lumen");
  }

  @Test
  void readsEnglishPages() {
    Entry entry =
        Parsed.entries(
                """
                Skip to content
                Sign in | Register | Newsletter
                Advertisement

                How a small team caught up
                By Dana Miller on April 2, 2024

                Last week a model called Lumen matched the best closed models on three public boards, to the surprise of many who follow the field.

                The lead of the team said that Lumen was trained on public data alone, in less than two months, and that all weights and logs can be downloaded.

                The key was the data. They sampled pages by subject, then let a small model score every passage and kept the best tenth of them.

                For developers the point is that it runs at home: quantised, it needs sixteen gigabytes, which a laptop has.

                Share this article
                Related stories
                You may also like
                Subscribe to our newsletter
                Copyright 2024. All rights reserved.
                """)
            .get(0);
    assertThat(entry.title()).isEqualTo("How a small team caught up");
    assertThat(entry.author()).isEqualTo("Dana Miller");
    assertThat(entry.date()).hasToString("2024-04-02");
    assertThat(entry.body()).startsWith("Last week").endsWith("which a laptop has.");
  }

  @Test
  void onlyCopiedPagesBeginWithKeyWordsForSearchEngines() {
    Entry entry =
        Parsed.entries(
                """
                国产在线视频,精品一区二区三区,亚洲高清免费看

                手把手教你用八千行代码写一个聊天模型,训练只要四小时

                人工智能 新闻
                只要一台云服务器和一个脚本,几个小时后就能和自己训练的模型对话。

                作者说,这是他写得最尽兴的一个项目:分词、预训练、微调和推理都在一个仓库里,没有多余的依赖。

                它分成下面几步:

                  • 训练分词器
                  • 在网页文本上预训练,并在多项测试上评估
                  • 用对话数据微调,再做一点强化学习
                """)
            .get(0);
    assertThat(entry.title()).isEqualTo("手把手教你用八千行代码写一个聊天模型,训练只要四小时");
    assertThat(entry.body()).contains("只要一台云服务器").endsWith("再做一点强化学习");
    assertThat(entry.body()).doesNotContain("一区");
  }

  @Test
  void onlyCopiedPagesBeginWithTheWayToThem() {
    Entry entry =
        Parsed.entries(
                """
                当前位置: 首页 > 资讯 > 正文

                万字长文:从第一代到第三代,开源模型走过的路

                开源模型的发展以前所未有的速度推进着技术的边界,每一代都比上一代更小、更快、更好用。

                本文把这几代模型放在一起比较,看看它们的结构、数据和训练方法各有什么变化,以及社区为它们做了什么。

                结构(第1节)

                数据(第2节)

                社区(第3节)
                """)
            .get(0);
    assertThat(entry.title()).isEqualTo("万字长文:从第一代到第三代,开源模型走过的路");
    assertThat(entry.body()).startsWith("开源模型的发展").endsWith("社区(第3节)");
  }

  @Test
  void aShortPageIsReadWhereTheSiteStandsOnBothSides() {
    Entry entry =
        Parsed.entries(
                """
                首頁 | 新聞 | 評論 | 會員登入
                人工智慧走進手機：離線語音辨識的下一步
                記者 林小明／台北報導
                0 則留言
                過去要把語音送到雲端才能辨識，如今一支手機就做得到。工程師說，關鍵在模型變小之後仍然聽得懂人名。
                他們花了一年，把模型壓縮到原來的十分之一，結果在嘈雜的捷運車廂裡也能使用。
                聯絡我們
                隱私權政策
                © 2024 山海日報
                """)
            .get(0);
    assertThat(entry.title()).isEqualTo("人工智慧走進手機：離線語音辨識的下一步");
    assertThat(entry.author()).isEqualTo("林小明");
    assertThat(entry.body()).startsWith("過去要把").endsWith("也能使用。");
  }

  @Test
  void aPageOfWhichOnlyTheHeadWasCopiedIsATextOfItsOwn() {
    assertThat(Parsed.entries("首页 > 新闻 > 正文\n\n八个技术问题的猜想\n")).hasSize(1);
  }

  @Test
  void aMenuMayStandAboveTheWayToAPage() {
    Entry entry =
        Parsed.entries(
                """
                立即前往
                首页
                学习
                社区首页 >专栏 >提示词的基本功【二】

                提示词的基本功【二】

                发布2023-03-24 09:26:53
                8390

                上回我们给出了提示词的基本示例,也看了几个常见的错误。这次接着讲怎样把例子放进提示词里。

                例子不在多,而在像:和真正的问题越像,模型就越知道你要什么。下面用三个任务来说明这一点。
                """)
            .get(0);
    assertThat(entry.title()).isEqualTo("提示词的基本功【二】");
    assertThat(entry.body()).startsWith("上回我们");
  }

  @Test
  void aTextWithTagsWasWrittenAndNotCopied() {
    Entry entry =
        Parsed.entries(
                """
                ---
                date: 2025/03/10
                ---

                <img src="https://i.example.com/1.jpg" width="800" />

                <table>
                  <tr>
                    <td width="50%">
                      <img src="https://i.example.com/2.jpg" />
                    </td>
                  </tr>
                </table>

                这期不推荐文章，想聊聊换键盘这件事，因为我把用了十年的那一把送人了。

                **为什么换？**

                旧的那把每天都要擦，声音也大，同事提过好几次，我自己反而早就习惯了，直到有一天开会被麦克风录了进去。

                **换了以后呢？**

                前三天一直打错字，第四天开始忘了这件事，到第二周已经不想换回去，只有空格键还嫌太轻。
                """)
            .get(0);
    assertThat(entry.date()).hasToString("2025-03-10");
    assertThat(entry.body()).contains("这期不推荐文章").endsWith("还嫌太轻。");
  }

  @Test
  void sentencesOfAnArticleMayNameWhatSitesHave() {
    String page =
        SIMPLIFIED.replace(
            "不过对开发者来说，能在自己的机器上跑起来才是最重要的：量化之后，它只要 16 GB 内存，一台笔记本就够了。",
            """
            页面上没有广告，也不必登录，打开就能问它问题。团队说以后也不会卖推广，因为服务器的钱由一家基金会出，账目每个季度公开一次。

            谁想留住自己的记录，可以注册一个账号，不填邮箱也行。收藏过的回答只存在自己的电脑上，换一台机器要自己搬过去，它不替人保管。
            """);

    Digest digest = Parsed.digest(page);

    assertThat(digest.entries()).hasSize(1);
    assertThat(digest.entries().get(0).body())
        .contains("账目每个季度公开一次。")
        .endsWith("它不替人保管。")
        .doesNotContain("版权", "分享到");
  }

  @Test
  void shortLinesBelowTheHeadOfThePageBelongToTheArticle() {
    Entry entry =
        Parsed.entries(
                """
                首页 > 公司 > 公告

                关于搬家的通知

                各位同事
                五月六日起在新楼上班

                旧楼的门禁用到四月底，请在那之前把自己的东西装进箱子，箱子上写清楚姓名和楼层。

                新楼的一层是食堂，二层到五层是办公室，座位表贴在各层的电梯口，有问题可以找行政部，行政部在三层东侧。

                版权所有
                联系我们
                登录 注册
                """)
            .get(0);
    assertThat(entry.title()).isEqualTo("关于搬家的通知");
    assertThat(entry.body()).startsWith("各位同事").endsWith("在三层东侧。");
  }

  @Test
  void aTextOfManyPartsIsNoneOfThem() {
    String talk = "**%d、第 %1$d 讲** 讲师：林夏\n\n视频回顾：https://a.example.com/%1$d\n\n\n";
    String plan = "%d月6日20:00，讲绳结的又一种打法，欢迎来听，也欢迎来问，问完了再一起打。\n\n";
    Entry entry =
        Parsed.entries(
                "社区办了一系列直播，每周一次，欢迎来听。\n\n**已播出：**\n\n"
                    + talk.formatted(1)
                    + talk.formatted(2)
                    + talk.formatted(3)
                    + talk.formatted(4)
                    + "**以后：**\n\n"
                    + plan.formatted(8)
                    + plan.formatted(9)
                    + plan.formatted(10)
                    + plan.formatted(11)
                    + plan.formatted(12))
            .get(0);
    assertThat(Parsed.links(entry)).hasSize(4);
  }
}
