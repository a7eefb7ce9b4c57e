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
  void anyUsualSignIsABullet() {
    String list =
        """
        学习群 2024年11月好物汇总

        🔥大模型
        ◆ 新的写码模型开源
          https://a.example.com/1
        ◆ 模型可以操作电脑了
          https://a.example.com/2
        ◆ 数学模型（没链接，公众号看）

        🛠工具
        ◆ 浏览器里开发 https://a.example.com/3
        ◆自托管自动化 https://a.example.com/4
        """;

    assertThat(Parsed.summaries(Parsed.entries(list)))
        .containsExactly(
            "新的写码模型开源 -> https://a.example.com/1",
            "模型可以操作电脑了 -> https://a.example.com/2",
            "数学模型（没链接，公众号看） -> -",
            "浏览器里开发 -> https://a.example.com/3",
            "自托管自动化 -> https://a.example.com/4");
  }

  @Test
  void aBoldTitleAboveAListIsATitleWhereOthersStandAboveTexts() {
    String talk =
        """
        # 群聊精华 2024.10

        **Q：切块到底多大？**
        A：别纠结，先上重排。 https://a.example.com/1

        **Q：本地跑要什么卡？**
        A：两张。
        链接 https://a.example.com/2

        **Q：有没有好用的识别？**
        - 第一个 https://a.example.com/3
        - 第二个 https://a.example.com/4
        - 第三个（收费）

        **分享：周末项目**
        把划线同步过去
        https://a.example.com/5

        **吐槽**
        今年第三次听到“元年”。
        """;

    assertThat(Parsed.entries(talk))
        .extracting(Entry::title)
        .containsExactly("Q：切块到底多大？", "Q：本地跑要什么卡？", "Q：有没有好用的识别？", "分享：周末项目", "吐槽");
    assertThat(Parsed.entries(talk).get(2).body()).contains("第三个（收费）");
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
}
