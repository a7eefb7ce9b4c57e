package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Favourites as people keep them for themselves, in no form for long: nothing of them is lost. */
class KeptByHandTest {
  @Test
  void aNumberedListOfWhichAFewItemsBeginLikePostsIsAList() {
    String favourites =
        """
        推特收藏 2024年3月

        1. 做评测的人太少了 https://a.example.com/1
        自己的体会：没有评测的修改都是玄学。

        2. 新的向量数据库 https://a.example.com/2

        3.
        3月6日
        @digest_demo_pim
        一个人，一个文件，一年两百本书。

        4. 朋友说：微调就像装修二手房，水电都不敢动。

        5. 字幕工具 https://a.example.com/5
        """;

    assertThat(Parsed.entries(favourites))
        .extracting(entry -> entry.number() + " " + entry.title())
        .hasSize(5)
        .startsWith("1 做评测的人太少了", "2 新的向量数据库")
        .endsWith("4 朋友说：微调就像装修二手房，水电都不敢动", "5 字幕工具");
  }

  @Test
  void remarksMayStandBelowTheAddressOfATitleWithItsDay() {
    String favourites =
        """
        收藏夹

        【技术】

        从零搭建知识库
        公众号：前线笔记
        2024/4/11
        https://a.example.com/1
        备注：切块那一节可以直接抄

        看图学缓存
        公众号：看图
        2024/4/13
        https://a.example.com/2

        万卡集群训练
        2024/4/16
        https://a.example.com/3
        备注：
        1. 检测
        2. 恢复

        【杂】

        怎样保护颈椎
        公众号：医生说
        2024/4/18
        https://a.example.com/4
        """;

    assertThat(Parsed.entries(favourites))
        .extracting(entry -> entry.section() + " " + entry.date() + " " + entry.title())
        .containsExactly(
            "技术 2024-04-11 从零搭建知识库",
            "技术 2024-04-13 看图学缓存",
            "技术 2024-04-16 万卡集群训练",
            "杂 2024-04-18 怎样保护颈椎");
    assertThat(Parsed.entries(favourites).get(0).body()).endsWith("备注：切块那一节可以直接抄");
    assertThat(Parsed.entries(favourites).get(2).body()).endsWith("2. 恢复");
  }

  @Test
  void notesBelowTheTimeOfEachAreEntries() {
    String notes =
        """
        我的笔记 2024 年 6 月

        2024-06-01 22:10:33
        #AI/检索 切块不要按字数切，按标题切。https://a.example.com/1

        2024-06-02 08:01:12
        #读书 反馈回路的延迟才是震荡的根源。

        说的是第三章。

        2024-06-09 12:00:00
        #生活 给猫剪指甲的正确姿势：先剪左前，再跑。
        """;

    assertThat(Parsed.entries(notes))
        .extracting(entry -> entry.date() + " " + entry.title())
        .containsExactly(
            "2024-06-01 切块不要按字数切，按标题切",
            "2024-06-02 反馈回路的延迟才是震荡的根源",
            "2024-06-09 给猫剪指甲的正确姿势：先剪左前，再跑");
  }

  @Test
  void daysWithAPointHeadWhatWasWrittenDownOnThem() {
    String diary =
        """
        # 2024 年 4 月流水账

        ## 4.1 周一

        - 邮箱二十周年 https://a.example.com/1
        - 大定十万？假新闻一堆，不收

        ## 4.2

        - 浏览器本地跑模型 https://a.example.com/2
        - 地震 https://a.example.com/3

        ## 4.18

        - 新的开放模型 https://a.example.com/4
        - 一行命令就能跑，https://a.example.com/5

        ## 4.23

        三十八亿参数打八个专家？ https://a.example.com/6 ，持保留意见。

        ## 4.30

        月底小结：本月关键词「小模型」。
        """;

    assertThat(Parsed.entries(diary))
        .extracting(entry -> entry.date() + " " + entry.title())
        .containsExactly(
            "2024-04-01 邮箱二十周年",
            "2024-04-01 大定十万？假新闻一堆，不收",
            "2024-04-02 浏览器本地跑模型",
            "2024-04-02 地震",
            "2024-04-18 新的开放模型",
            "2024-04-18 一行命令就能跑",
            "2024-04-23 三十八亿参数打八个专家？",
            "2024-04-30 月底小结：本月关键词「小模型」");
  }

  @Test
  void headingsThatNumberPartsAreNoDays() {
    String weekly =
        """
        # 周报 2024 年 4 月

        ## 4.1 工具

        - 排版 https://a.example.com/1
        - 白板 https://a.example.com/2

        ## 4.2 文章

        - 切块 https://a.example.com/3
        - 缓存 https://a.example.com/4

        ## 4.3 视频

        - 讲座 https://a.example.com/5
        - 访谈 https://a.example.com/6
        """;

    assertThat(Parsed.entries(weekly)).hasSize(6).extracting(Entry::date).containsOnlyNulls();
  }

  @Test
  void aDayBeforeTheWordsOfAnItemIsItsDate() {
    String list =
        """
        # 2024 年 3 月收藏

        1. 3月4日 新模型发布 https://a.example.com/1
        2. (3/15) 法案通过 https://a.example.com/2
        3. 3/20 人去了别家，公司等于被收购
        https://a.example.com/3
        4. 24/7 小时在线 https://a.example.com/4
        5. 3/4 的人没有读完 https://a.example.com/5
        """;

    assertThat(Parsed.entries(list))
        .extracting(entry -> String.valueOf(entry.date()))
        .containsExactly("2024-03-04", "2024-03-15", "2024-03-20", "null", "null");
  }

  @Test
  void whatIsIndentedBelowABulletIsNotInItsEntry() {
    String weekly =
        """
        # 周报

        - **[新模型发布](https://a.example.com/1)**

            训练了很久。

            上下文有点短。

        - **[新专家发布](https://a.example.com/2)**

            许可证宽松。
        """;

    assertThat(Parsed.entries(weekly))
        .extracting(Entry::body)
        .containsExactly("训练了很久。\n\n上下文有点短。", "许可证宽松。");
  }

  @Test
  void addressesWithTheTitlesOfTheirPagesAreEntriesHoweverFewStandTogether() {
    String tabs =
        """
        https://a.example.com/1 | [2405.04434] A Strong, Economical, and Efficient Model, Told at Length
        https://a.example.com/2 | acme/flow: an open-source engine

        https://b.example.com/3 | Ask: What are you working on? | News
        https://b.example.com/4 | 我的工作流

        https://c.example.com/5 | Let's build it from scratch
        """;

    assertThat(Parsed.summaries(Parsed.entries(tabs)))
        .containsExactly(
            "[2405.04434] A Strong, Economical, and Efficient Model, Told at Length -> https://a.example.com/1",
            "acme/flow: an open-source engine -> https://a.example.com/2",
            "Ask: What are you working on? | News -> https://b.example.com/3",
            "我的工作流 -> https://b.example.com/4",
            "Let's build it from scratch -> https://c.example.com/5");
  }

  @Test
  void aSectionOfNumbersWithFewLinksAmongThoseWithManyHoldsEntries() {
    String news =
        """
        【早知道】2024年9月第2周

        一、大模型
        1）新模型发布
        来源：https://a.example.com/1
        2）全家桶开源
        来源：https://a.example.com/2

        二、硬件
        1）新手机没有新功能
        来源：https://a.example.com/3
        2）摄像头七十刀
        来源：https://a.example.com/4

        三、随便看看
        1）把论文变成播客的东西
        来源：https://a.example.com/5
        2）听说他们要自己做芯片
        3）招人帖，不放链接了
        """;

    assertThat(Parsed.summaries(Parsed.entries(news)))
        .containsExactly(
            "新模型发布 -> https://a.example.com/1",
            "全家桶开源 -> https://a.example.com/2",
            "新手机没有新功能 -> https://a.example.com/3",
            "摄像头七十刀 -> https://a.example.com/4",
            "把论文变成播客的东西 -> https://a.example.com/5",
            "听说他们要自己做芯片 -> -",
            "招人帖，不放链接了 -> -");
  }

  @Test
  void aLetterEndsBeforeItsSignatureSaysWhoGetsIt() {
    String letter =
        """
        # Field Notes #12

        A script turns my bookmarks into a digest: https://a.example.com/1

        Until next time,
        Sam

        --
        You're receiving this because you signed up at notes.example.com. Leave: https://a.example.com/leave
        """;

    assertThat(Parsed.entries(letter))
        .singleElement()
        .extracting(Entry::body)
        .asString()
        .endsWith("Sam");
  }

  @Test
  void aListInAMailThatWasPassedOnIsAList() {
    String mail =
        """
        发件人: somebody@example.com
        收件人: me@example.com
        日期: 2024年7月5日 8:00
        主题: Fwd: 前端早读 第 88 期

        > 早上好！
        >
        > 1. 框架到底改了什么
        >    https://a.example.com/1
        >    动作和引用。
        >
        > 2. 锚点定位终于来了
        >    https://a.example.com/2
        >
        > 3. 内置的客户端
        >    https://a.example.com/3
        >
        > 下期见！
        """;

    assertThat(Parsed.digest(mail).date()).hasToString("2024-07-05");
    assertThat(Parsed.summaries(Parsed.entries(mail)))
        .containsExactly(
            "框架到底改了什么 -> https://a.example.com/1",
            "锚点定位终于来了 -> https://a.example.com/2",
            "内置的客户端 -> https://a.example.com/3");
  }

  @Test
  void labelsWithinPostsThatRulesPartNameTitleAuthorAndDay() {
    String clippings =
        """
        ==============================
        标题：预写日志
        来源：https://a.example.com/1
        日期：2024-05-12
        标签：数据库
        读不挡写，写不挡读。
        ==============================
        标题：循环变量
        作者：林夏
        来源：https://a.example.com/2
        日期：2024-05-07
        每次迭代一个新变量，十年老坑填了。
        ==============================
        标题：召回为什么不准
        来源：https://a.example.com/3
        日期：2024-05-03
        召回不准八成是切块问题，两成是问题改写。
        """;

    assertThat(Parsed.entries(clippings))
        .extracting(entry -> entry.date() + " " + entry.author() + " " + entry.title())
        .containsExactly("2024-05-12 null 预写日志", "2024-05-07 林夏 循环变量", "2024-05-03 null 召回为什么不准");
  }

  @Test
  void aTitleWithoutALinkAmongLinkedOnesIsAnEntry() {
    String weekly =
        """
        # 周报

        # 文章

        ### [检索的成本账](https://a.example.com/1)

        两者不是替代关系。

        ### [九百个项目](https://a.example.com/2)

        一个一个翻过去。

        ### 没有链接的一篇：内部规范

        五段式。

        # 工具

        - [排版](https://a.example.com/3)
        - [白板](https://a.example.com/4)
        """;

    assertThat(Parsed.summaries(Parsed.entries(weekly)))
        .containsExactly(
            "检索的成本账 -> https://a.example.com/1",
            "九百个项目 -> https://a.example.com/2",
            "没有链接的一篇：内部规范 -> -",
            "排版 -> https://a.example.com/3",
            "白板 -> https://a.example.com/4");
    assertThat(Parsed.entries(weekly).get(2).section()).isEqualTo("文章");
  }

  @Test
  void whatTelegramPrintsAboveTheWordsOfAMessageIsNoneOfThem() {
    String channel =
        """
        摸鱼频道, [2024/6/3 09:14]
        [Forwarded from 阿榴的碎碎念]
        发现一个好东西 https://a.example.com/1

        摸鱼频道, [2024/6/3 12:30]
        [ Photo ]
        午饭图。

        摸鱼频道, [2024/6/3 12:31]
        [ Photo ]

        摸鱼频道, [2024/6/5 15:33]
        [In reply to 摸鱼频道]
        [ 图片 ]
        补充一下：每天五十积分。

        摸鱼频道, [2024/6/6 10:00]
        [转发] 标题里的方括号
        """;

    assertThat(Parsed.entries(channel).stream().map(Parsed::header))
        .containsExactly(
            "阿榴的碎碎念 @null 2024-06-03 | 发现一个好东西 https://a.example.com/1",
            "摸鱼频道 @null 2024-06-03 | 午饭图。",
            "摸鱼频道 @null 2024-06-05 | 补充一下：每天五十积分。",
            "摸鱼频道 @null 2024-06-06 | [转发] 标题里的方括号");
  }
}
