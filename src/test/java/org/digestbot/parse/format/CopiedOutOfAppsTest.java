package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/**
 * What programs for chats, notes, mail and tabs give out as text: what they print around it is
 * none.
 */
class CopiedOutOfAppsTest {
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
