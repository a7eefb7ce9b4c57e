package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/**
 * What people write by hand: ordinals in words, headlines in brackets, labels, tags, signatures.
 */
class HandwrittenLayoutsTest {
  @Test
  void aHeadlineInBracketsIsTheTitleOfTheNewsBehindIt() {
    String digest =
        """
        【示例公司推出新模型】周五收盘后，公司宣布新模型可以在笔记本上运行，价格不变，老用户可以直接升级，不必另外付费。链接：https://a.example.com/model

        【北方实验室 改版主页】界面更像聊天。详情：https://b.example.com/home

        【工具】一个小巧的终端。链接：https://c.example.com/term
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "示例公司推出新模型 -> https://a.example.com/model",
            "北方实验室 改版主页 -> https://b.example.com/home",
            "【工具】一个小巧的终端 -> https://c.example.com/term");
    assertThat(entries.get(1).body()).isEqualTo("界面更像聊天。详情：https://b.example.com/home");
  }

  @Test
  void noTitleEndsWithTheNameOfTheLinkBehindIt() {
    String digest =
        """
        - 新模型上线，价格减半。链接：https://a.example.com/price
        - 数据库的新版本 详情 https://b.example.com/db
        - A terminal for everyone | Link: https://c.example.com/term
        - Notes on compilers via https://d.example.com/notes
        - 深海模型论文：https://e.example.com/paper
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "新模型上线，价格减半 -> https://a.example.com/price",
            "数据库的新版本 -> https://b.example.com/db",
            "A terminal for everyone -> https://c.example.com/term",
            "Notes on compilers -> https://d.example.com/notes",
            "深海模型论文 -> https://e.example.com/paper");
  }

  @Test
  void theKeysOfATelephoneNumberTheItems() {
    String news =
        """
        早报 2024年3月5日

        9️⃣ 山中来信重印
        https://a.dev/9

        🔟 河上船票涨价
        https://a.dev/10

        1️⃣1️⃣ 城里书店搬家
        https://a.dev/11
        """;

    assertThat(Parsed.entries(news)).extracting(Entry::number).containsExactly("9", "10", "11");
  }

  @Test
  void aLabelThatAnnouncesTheTitleIsNoTitle() {
    String records =
        """
        **Title:** Caches are warm
        **Link:** https://a.dev/1
        **Summary:** Why they stay so.

        **Title:** Queues are short
        **Link:** https://a.dev/2
        **Summary:** How they stay so.

        **Title:** [Stacks are tall](https://a.dev/3)
        **Summary:** Where they fall.
        """;

    assertThat(Parsed.summaries(Parsed.entries(records)))
        .containsExactly(
            "Caches are warm -> https://a.dev/1",
            "Queues are short -> https://a.dev/2",
            "Stacks are tall -> https://a.dev/3");
  }

  @Test
  void wordsThatMarkATaskAreNoPartOfItsTitle() {
    String list =
        """
        - TODO [Caches](https://a.dev/1) #read
        - DONE [Queues](https://a.dev/2)
        - [x] [Stacks](https://a.dev/3)
        """;

    assertThat(Parsed.entries(list))
        .extracting(Entry::title)
        .containsExactly("Caches", "Queues", "Stacks");
  }

  @Test
  void ordinalsInWordsNumberTheItems() {
    String digest =
        """
        # 读书周刊 第 5 期

        第一条：《山中来信》重读
        > 信多未必长。
        链接 https://a.example.com/letters

        第二条：《缓慢的数据》
        第三章值得反复读。
        链接 https://b.example.com/data

        第3条：播客推荐——北方电台
        https://c.example.com/radio
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries).extracting(Entry::number).containsExactly("1", "2", "3");
    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly("《山中来信》重读", "《缓慢的数据》", "播客推荐——北方电台");
    assertThat(entries).extracting(Entry::section).containsOnlyNulls();
  }

  @Test
  void fieldsBehindABoldTitleAreNoPartOfIt() {
    String digest =
        """
        ## 播客

        **E012｜聊聊落地** · 56 分钟 · [收听](https://a.example.com/12)
        嘉宾：张三

        **E013｜独立开发的一年** · 48 分钟 · [收听](https://a.example.com/13)
        嘉宾：李四

        ## 视频

        **Let's build it** · 2 小时 · [观看](https://b.example.com/watch)
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "E012｜聊聊落地 -> https://a.example.com/12",
            "E013｜独立开发的一年 -> https://a.example.com/13",
            "Let's build it -> https://b.example.com/watch");
    assertThat(entries).extracting(Entry::section).containsExactly("播客", "播客", "视频");
  }

  @Test
  void aTagInBoldLeavesTheTitleToTheLinkBehindIt() {
    String digest =
        """
        - **Robots** · 新闻 · [两种新的机械臂](https://a.example.com/arm)：价格更低。
        - **Chips** · 新闻 · [一种新的芯片](https://a.example.com/chip)：功耗更低。
        - **Robots** · 评论 · [机械臂的三年](https://a.example.com/years)：回顾与展望。
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("两种新的机械臂", "一种新的芯片", "机械臂的三年");
  }

  @Test
  void aDayInWikiBracketsIsTheDateAndTagsAreNoTitle() {
    String notes =
        """
        # 剪藏

        - [[2024-12-08]] [给模型加记忆](https://a.example.com/memory) #工具
        \t- 支持多种向量库
        - [[2024-12-07]] https://b.example.com/2024/notes/ #博客
        \t- 每日笔记
        - 编译器入门 #编程 #基础 https://c.example.com/compiler
        """;

    List<Entry> entries = Parsed.entries(notes);

    assertThat(entries).extracting(Entry::title).containsExactly("给模型加记忆", "每日笔记", "编译器入门");
    assertThat(entries)
        .extracting(entry -> String.valueOf(entry.date()))
        .containsExactly("2024-12-08", "2024-12-07", "null");
  }

  @Test
  void theSignatureOfAMailBelongsToNoEntry() {
    String mail =
        """
        本周要闻
        1) 新模型发布
           https://a.example.com/model
        2) 新芯片发布
           https://b.example.com/chip
        3) 新数据库发布
           https://c.example.com/db

        --\s
        张三
        退订请回复 TD
        """;

    List<Entry> entries = Parsed.entries(mail);

    assertThat(entries).hasSize(3);
    assertThat(entries.get(2).body()).doesNotContain("退订", "张三");
  }

  @Test
  void aWordMayStandBehindABoldTitleWithItsNumber() {
    String digest =
        """
        **1. 新的视频模型正式上线** (hot)
        每月五十个视频。[详情](https://a.example.com/video)

        **2. 量子芯片** 🔥
        五分钟算完。[详情](https://b.example.com/chip)

        **3. 口吻可以自己定**
        说话像你。[详情](https://c.example.com/style)
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::number, Entry::title)
        .containsExactly(tuple("1", "新的视频模型正式上线"), tuple("2", "量子芯片"), tuple("3", "口吻可以自己定"));
  }

  @Test
  void theNameOfASiteBehindViaIsNoPartOfTheTitle() {
    String digest =
        """
        - 新的订阅每月两百元 — via [The Gazette](https://a.example.com/pro)
        - 两家公司合作研发芯片（via [The Record](https://b.example.com/chips)）
        - A new family of models (via [The Record](https://c.example.com/family))
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "新的订阅每月两百元 -> https://a.example.com/pro",
            "两家公司合作研发芯片 -> https://b.example.com/chips",
            "A new family of models -> https://c.example.com/family");
  }

  @Test
  void aDayAboveIndentedBulletsIsTheirDate() {
    String notes =
        """
        - [[Dec 10th, 2024]]
          - [Prices fell](https://a.example.com/prices) #llm
          - [Reward hacking](https://b.example.com/reward) #safety
        - [[Dec 8th, 2024]]
          - [One tool for packages](https://c.example.com/tool) #python
          - [A database in the browser](https://d.example.com/db)
        """;

    assertThat(Parsed.entries(notes))
        .extracting(entry -> entry.date() + " " + entry.title())
        .containsExactly(
            "2024-12-10 Prices fell",
            "2024-12-10 Reward hacking",
            "2024-12-08 One tool for packages",
            "2024-12-08 A database in the browser");
  }

  @Test
  void aNumberedTitleOfAnyLengthLeadsToTheAddressBelowItsFigures() {
    String page =
        """
        Top stories, 2024-12-10

        1. Show: I built a tiny inference engine in one file of C (code.example.com)
           312 points by foo 5 hours ago | 98 comments
           https://a.example.com/tiny
        2. A new chip and what error correction has to do with it (lab.example.com)
           540 points by bar 8 hours ago | 201 comments
           https://b.example.com/chip
        3. Ask: What are you reading?
           120 points by baz 2 hours ago | 340 comments
           https://c.example.com/reading
        """;

    assertThat(Parsed.entries(page))
        .extracting(Parsed::ownLink)
        .containsExactly(
            "https://a.example.com/tiny",
            "https://b.example.com/chip",
            "https://c.example.com/reading");
  }

  @Test
  void aPostOfAMicroblogBeginsWithItsAccountAndEndsBeforeTheNext() {
    String dump =
        """
        @北方观察 2024-12-09 10:21 来自 iPhone
        【新的视频模型正式上线】发布会第三天，模型上线。网页链接：https://a.example.com/video

        @读书-笔记 2024-12-09 08:00 来自 微博网页版
        用新的语言重写的数据库 https://b.example.com/db #开源# #数据库#

        @阿兰 2024-12-08 22:10
        读到一篇很好的长文，讲播客如何赚钱。https://c.example.com/podcast
        """;

    assertThat(Parsed.entries(dump))
        .extracting(entry -> entry.author() + " " + entry.date() + " " + entry.title())
        .containsExactly(
            "北方观察 2024-12-09 新的视频模型正式上线",
            "读书-笔记 2024-12-09 用新的语言重写的数据库",
            "阿兰 2024-12-08 读到一篇很好的长文，讲播客如何赚钱");
  }

  @Test
  void aDayAboveAListIsTheDateOfItsItemsAndOfNoOthers() {
    String diary =
        """
        2024-12-06 周五
        - 年度应用公布 https://a.example.com/apps
        - 语音模型开源 https://b.example.com/voice

        2024-12-07 周六
        - 改名一年一次 https://c.example.com/name
        - 自动驾驶更新 https://d.example.com/drive
        """;

    assertThat(Parsed.entries(diary))
        .extracting(entry -> entry.date() + " " + entry.title())
        .containsExactly(
            "2024-12-06 年度应用公布", "2024-12-06 语音模型开源", "2024-12-07 改名一年一次", "2024-12-07 自动驾驶更新");
  }
}
