package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Layouts of posts and thoughts that strangers use: each is read whole, whatever its habits. */
class PostLayoutsTest {
  @Test
  void headersOfPostsComeInAnyOrder() {
    String digest =
        """
        # 2024 年 7 月推文汇总

        ### 1

        https://x.com/alice_dev/status/1808000000000000001
        Alice 小艾 @alice_dev 2024/7/1

        一个新的向量数据库开源了，支持混合检索。

        ### 2

        @bob_ml
        鲍勃
        2024年7月2日

        长文：如何评估检索增强生成系统。

        ### 4

        7月3日

        陈晨
        @chenchen
        转发：[Flash 注意力第三版](https://arxiv.org/abs/2407.08608v2)，速度又快了一倍。

        ### 5

        Jul 4, 2024 · Dora @dora · https://twitter.com/dora/status/1808900000000000009?s=20

        只有一句话。
        """;

    assertThat(Parsed.entries(digest).stream().map(Parsed::header))
        .containsExactly(
            "Alice 小艾 @alice_dev 2024-07-01 | 一个新的向量数据库开源了，支持混合检索。",
            "鲍勃 @bob_ml 2024-07-02 | 长文：如何评估检索增强生成系统。",
            "陈晨 @chenchen 2024-07-03 | 转发：[Flash 注意力第三版](https://arxiv.org/abs/2407.08608v2)，速度又快了一倍。",
            "Dora @dora 2024-07-04 | 只有一句话。");
  }

  @Test
  void aPostsHeaderMayStandBesideItsNumber() {
    String digest =
        """
        1. 2024/7/3 周三 王五 @wangwu
        今天试了新的编辑器，速度很快。

        2. 2024/7/4 周四 赵六 @zhaoliu
        推荐一本书：《编译原理》。
        """;

    assertThat(Parsed.entries(digest).stream().map(Parsed::header))
        .containsExactly(
            "王五 @wangwu 2024-07-03 | 今天试了新的编辑器，速度很快。", "赵六 @zhaoliu 2024-07-04 | 推荐一本书：《编译原理》。");
  }

  @Test
  void numbersAreFullWidthCircledOrInBrackets() {
    String news =
        """
        每日简报 2024年7月3日

        %s谷歌发布新模型
        全新的模型今天开放测试，开发者可以申请。
        来源：https://blog.example.com/a

        %s苹果更新系统
        修复了若干安全漏洞，建议尽快升级。
        来源：https://news.example.com/b

        %s国产数据库融资
        完成了新一轮融资，金额未披露。
        来源：https://money.example.com/c
        """;

    for (List<String> numbers :
        List.of(
            List.of("１、", "２、", "３、"),
            List.of("① ", "② ", "③ "),
            List.of("【1】", "【2】", "【3】"),
            List.of("(1) ", "(2) ", "(3) "),
            List.of("1. ", "2. ", "3. "))) {
      Digest digest = Parsed.digest(news.formatted(numbers.toArray()));

      assertThat(digest.date()).as("date with %s", numbers).hasToString("2024-07-03");
      assertThat(Parsed.summaries(digest.entries()))
          .as("numbers such as %s", numbers)
          .containsExactly(
              "谷歌发布新模型 -> https://blog.example.com/a",
              "苹果更新系统 -> https://news.example.com/b",
              "国产数据库融资 -> https://money.example.com/c");
    }
  }

  @Test
  void headingsDateWhatStandsBelowThem() {
    String digest =
        """
        # 周报 2024-07-07

        ## 7月3日

        ### AI

        - [Model A](https://a.example.com/m) released
        - [Model B](https://b.example.com/m) now open

        ## 2024/7/2

        - [Old thing](https://old.example.com) again
        - [Other thing](https://other.example.com) too
        """;

    Digest read = Parsed.digest(digest);

    assertThat(read.date()).hasToString("2024-07-07");
    assertThat(read.entries().stream().map(entry -> entry.title() + " " + entry.date()))
        .containsExactly(
            "Model A 2024-07-03",
            "Model B 2024-07-03",
            "Old thing 2024-07-02",
            "Other thing 2024-07-02");
  }

  @Test
  void numberedDaysAboveNothingButLinksHeadLists() {
    String digest =
        """
        # Links from our meetups

        ## #2, Berlin, 29 February 2016

        - a tiny library https://a.example.com/tiny
        - learn it in an hour https://a.example.com/learn

        ### Days and times

        - [why clocks differ](https://b.example.com/clocks)

        ## #1, Berlin, 24 November 2015

        - little printer http://c.example.com
        - who votes https://c.example.com/votes
        """;

    assertThat(
            Parsed.entries(digest).stream()
                .map(it -> it.title() + " -> " + Parsed.ownLink(it) + " " + it.date()))
        .containsExactly(
            "a tiny library -> https://a.example.com/tiny 2016-02-29",
            "learn it in an hour -> https://a.example.com/learn 2016-02-29",
            "why clocks differ -> https://b.example.com/clocks 2016-02-29",
            "little printer -> http://c.example.com 2015-11-24",
            "who votes -> https://c.example.com/votes 2015-11-24");
  }

  @Test
  void numberedThoughtsAreOneEssayAndQuotationsAreEntries() {
    String digest =
        """
        # 周刊（第 1 期）

        ## 变现正在崩塌

        1、

        过去很多年，入口一直是[搜索](https://s.example.com)，人人都习惯了在那里提问，并且点开结果逐一阅读，
        于是所有的网站都为它而写，为它而改，也靠它而活，没有谁想过会有另外一种办法。

        2、

        作为回报，它为网站提供流量，并帮助他们把流量换成收入，这个循环运转了二十年之久，
        直到有一天，答案直接出现在了页面上，再也没有人点开任何一个结果。

        ## 文章

        1、[表名使用单数](https://a.example.com/1)

        作者说明了理由。

        2、[一次攻击剖析](https://b.example.com/2)

        详细的经过。

        ## 言论

        1、

        上线时，发布速度比加载速度还慢。

        -- [一位网友](https://c.example.com/3)

        2、

        理性的人使自己适应世界。

        -- 萧伯纳
        """;

    assertThat(Parsed.entries(digest).stream().map(Entry::title))
        .containsExactly("变现正在崩塌", "表名使用单数", "一次攻击剖析", "上线时，发布速度比加载速度还慢", "理性的人使自己适应世界");
  }

  @Test
  void messagesCopiedOutOfAChatAreEntries() {
    String telegram =
        """
        科技频道, [03.07.2024 09:12]
        新的语音模式已经可以体验。
        https://a.example.com/voice

        科技频道, [03.07.2024 10:30]
        地图上线 3D 视图。
        """;
    String other =
        """
        [2024/7/3 09:12] 小王: 新的教程 https://b.example.com/1
        [2024/7/4 09:15] 小李: 这个也不错
        还有第二行
        """;

    assertThat(Parsed.entries(telegram).stream().map(Parsed::header))
        .containsExactly(
            "科技频道 @null 2024-07-03 | 新的语音模式已经可以体验。", "科技频道 @null 2024-07-03 | 地图上线 3D 视图。");
    assertThat(Parsed.entries(other).stream().map(Parsed::header))
        .containsExactly(
            "小王 @null 2024-07-03 | 新的教程 https://b.example.com/1", "小李 @null 2024-07-04 | 这个也不错");
  }

  @Test
  void messagesMayStandBelowANameAndATimeWithoutBrackets() {
    String wechat =
        """
        检索交流群的聊天记录

        小王 2024-12-05 10:02:11
        推荐一个框架 https://a.example.com/flow
        中文文档很全

        小李 2024-12-05 10:05:40
        我们公司在用另一个

        小王 2024年12月6日 上午9:20
        有没有人比较过？
        """;
    String qq =
        """
        2024-12-05 10:02:11 小王(100001)
        推荐一个框架 https://a.example.com/flow

        2024-12-05 10:05:40 小李<li@example.com>
        我们公司在用另一个

        2024-12-06 9:20:00 小王(100001)
        有没有人比较过？
        """;
    String discord =
        """
        Juniper — 2024/12/05 10:02 AM
        A framework: https://a.example.com/flow
        Lin — 2024/12/05 10:05 AM
        We use another.
        Juniper — 2024/12/06 9:20 AM
        Has anyone compared them?
        """;

    for (String talk : List.of(wechat, qq)) {
      assertThat(Parsed.entries(talk).stream().map(Parsed::header))
          .containsExactly(
              "小王 @null 2024-12-05 | 推荐一个框架 https://a.example.com/flow",
              "小李 @null 2024-12-05 | 我们公司在用另一个",
              "小王 @null 2024-12-06 | 有没有人比较过？");
    }
    assertThat(Parsed.digest(wechat).title()).isEqualTo("检索交流群的聊天记录");
    assertThat(Parsed.entries(discord).stream().map(Parsed::header))
        .containsExactly(
            "Juniper @null 2024-12-05 | A framework: https://a.example.com/flow",
            "Lin @null 2024-12-05 | We use another.",
            "Juniper @null 2024-12-06 | Has anyone compared them?");
  }

  @Test
  void titlesWithTheirTimesAreNoMessages() {
    String blog =
        """
        检索周记

        怎样评测
        小王 2024-12-05 10:02
        先看命中，再看排序。

        怎样重排
        小李 2024-12-06 10:02
        交叉编码器慢，但是准。

        怎样切分
        小王 2024-12-07 10:02
        按标题切，不按长度切。
        """;

    assertThat(Parsed.digest(blog).format()).isNotEqualTo("chat-log");
  }

  @Test
  void messagesWithoutANameBeginWithTheirTime() {
    String log =
        """
        [2024-07-03 09:12]
        新的语音模型可以离线使用。

        [2024-07-04 10:30]
        地图上线 3D 视图：https://a.example.com/map
        """;

    assertThat(Parsed.entries(log).stream().map(Parsed::header))
        .containsExactly(
            "null @null 2024-07-03 | 新的语音模型可以离线使用。",
            "null @null 2024-07-04 | 地图上线 3D 视图：https://a.example.com/map");
  }

  @Test
  void numbersInTheLastPartOfADocumentDoNotCutTheWhole() {
    String news = "### 聚会%d\n\n主讲人谈了新的索引。\n\n听的人不少。\n\n[录像](https://v.example.com/%d) 已经公布。\n\n";
    String digest =
        "# 活动回顾\n\n"
            + (news + news + news).formatted(1, 1, 2, 2, 3, 3)
            + """
            # 读书会

            ## 第一期

            2021-11-07 小林

            读了第一章。

            ## 第二期

            2021-11-14 小王

            读了第二章。
            """;

    assertThat(Parsed.entries(digest).stream().flatMap(entry -> Parsed.links(entry).stream()))
        .containsExactly(
            "https://v.example.com/1", "https://v.example.com/2", "https://v.example.com/3");
  }

  @Test
  void messagesWithTheDaysOfTheirCountry() {
    String american =
        """
        [12/25/2024, 10:21:33 AM] Ann Lee: Look at this parser https://a.example.com/p
        [12/05/24, 9:01:00 PM] Bo: And here is a second one https://a.example.com/q
        """;
    String european =
        """
        [25/12/2024, 10:21:33] Ann Lee: Look at this parser https://a.example.com/p
        [05/12/24, 21:01:00] Bo: And here is a second one https://a.example.com/q
        """;

    for (String chat : List.of(american, european)) {
      assertThat(Parsed.entries(chat))
          .extracting(entry -> entry.author() + " " + entry.date())
          .containsExactly("Ann Lee 2024-12-25", "Bo 2024-12-05");
    }
  }

  @Test
  void aTitleThatSaysWhoseDayItIsHeadsNoPost() {
    String digest =
        """
        # @linxiao｜2024-05-31

        十条里选出的三条。

        ## 条目

        - 新的世界模型开放使用了，能走进生成的画面里。
          - 链接：https://x.example.com/1
        - 识别错误率大幅提升，是不是换模型了？
          - 链接：https://x.example.com/2
        - 旧的模型下月下线，请尽快迁移。
          - 链接：https://x.example.com/3
        """;

    assertThat(Parsed.entries(digest)).hasSize(3);
  }
}
