package org.digestbot.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.junit.jupiter.api.Test;

/** Layouts that strangers use: each digest is read whole, whatever its habits. */
class LayoutsTest {

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
      assertThat(summaries(digest.entries()))
          .as("numbers such as %s", numbers)
          .containsExactly(
              "谷歌发布新模型 -> https://blog.example.com/a",
              "苹果更新系统 -> https://news.example.com/b",
              "国产数据库融资 -> https://money.example.com/c");
    }
  }

  @Test
  void newsOfAFewLinesEndsWithItsSource() {
    String digest =
        """
        每日快讯

        🚀推荐阅读：某集团投资机器人公司。
        📌快速提炼: 该公司专注于智能机器人。
        来源：https://a.example.com/1

        🚀推荐阅读：团队公布了新的论文。
        📌快速提炼: 提升了文本可读性。
        来源：https://b.example.com/2
        """;

    assertThat(summaries(Parsed.entries(digest)))
        .containsExactly(
            "某集团投资机器人公司 -> https://a.example.com/1", "团队公布了新的论文 -> https://b.example.com/2");
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
  void creditsBelowANumberedListBelongToNoEntry() {
    String digest =
        """
        ### Go 新闻(2024-07-01)

        1. 调度器的演进 https://a.example.com/1
        2. 内存模型详解 https://b.example.com/2
        3. 一个新的框架 https://c.example.com/3

        * 编辑: 小明
        * 订阅: https://letter.example.com
        * 归档: https://forum.example.com/1

        ### Go 新闻(2024-07-02)

        1. 泛型的实现 https://d.example.com/4
        2. 测试的技巧 https://e.example.com/5

        * 编辑: 小红
        * 订阅: https://letter.example.com
        * 归档: https://forum.example.com/2
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries.stream().map(Entry::title))
        .containsExactly("调度器的演进", "内存模型详解", "一个新的框架", "泛型的实现", "测试的技巧");
    assertThat(entries).allSatisfy(entry -> assertThat(entry.links()).hasSize(1));
    assertThat(entries.get(4).date()).hasToString("2024-07-02");
  }

  @Test
  void bulletsRightBelowATitleArePartOfIt() {
    String digest =
        """
        ## 本期看点

        **Software 2.0**
        https://a.example.com/software
        Neural networks are more than another tool. Related:
        - [More on it](https://b.example.com/more)
        - [Even more](https://c.example.com/even)

        **Why it matters**
        https://d.example.com/why
        A short answer.

        **What comes next**
        https://e.example.com/next
        A longer answer.
        """;

    assertThat(summaries(Parsed.entries(digest)))
        .containsExactly(
            "Software 2.0 -> https://a.example.com/software",
            "Why it matters -> https://d.example.com/why",
            "What comes next -> https://e.example.com/next");
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
  void feedsAsTextDateTheirItems() {
    String digest =
        """
        Example Blog

        How we moved to SQLite
        https://blog.example.com/sqlite
        Wed, 03 Jul 2024 10:00:00 GMT
        We replaced our database and lived to tell the tale.

        A note on tests
        https://blog.example.com/tests
        Tue, 02 Jul 2024 08:00:00 GMT
        Tests should fail sometimes.
        """;

    assertThat(Parsed.entries(digest).stream().map(Parsed::header))
        .containsExactly(
            "null @null 2024-07-03 | We replaced our database and lived to tell the tale.",
            "null @null 2024-07-02 | Tests should fail sometimes.");
  }

  @Test
  void listsBelowLabelsAndTablesAreItems() {
    String digest =
        """
        # Awesome Retrieval

        ## Libraries

        - **Python**
          - [haystack](https://github.com/deepset-ai/haystack) - Pipelines.
          - [llama_index](https://github.com/run-llama/llama_index) - Data framework.
        - **Java**
          - [lucene](https://github.com/apache/lucene) - Search library.

        ## Papers

        | Title | Year | Link |
        | --- | --- | --- |
        | Dense Passage Retrieval | 2020 | [arXiv](https://arxiv.org/abs/2004.04906) |
        | ColBERT | 2020 | [arXiv](https://arxiv.org/abs/2004.12832) |
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries.stream().map(entry -> entry.section() + ": " + entry.title()))
        .containsExactly(
            "Python: haystack",
            "Python: llama_index",
            "Java: lucene",
            "Papers: Dense Passage Retrieval",
            "Papers: ColBERT");
    assertThat(entries.get(1).body()).isEqualTo("Data framework.");
    assertThat(entries.get(3).number()).isNull();
  }

  @Test
  void paragraphsThatAreOnlyLinksAreItemsBelowAnIntroduction() {
    String digest =
        """
        ---
        title: Dev weekly
        ---

        定风波

        莫听穿林打叶声，何妨吟啸且徐行。

        料峭春风吹酒醒，微冷。

        [Free templates](https://a.example.com)

        [A long address](https://b.example.com/s?key=%s)

        [第三篇](https://c.example.com)

        [Fourth](https://d.example.com)

        [Fifth](https://e.example.com)

        []()

        []()
        """
            .formatted("x".repeat(900));

    assertThat(Parsed.entries(digest).stream().map(Entry::title))
        .containsExactly("Free templates", "A long address", "第三篇", "Fourth", "Fifth");
  }

  @Test
  void lineEndsAndOldEncodingsChangeNothing() throws Exception {
    String digest =
        """
        技术周刊 第 12 期

        1. 为什么我们放弃了微服务
           https://blog.example.cn/micro
           作者讲述了他们合并服务的经历，以及得到的教训。

        2. 浏览器里的数据库
           https://blog.example.cn/browser-db
           介绍了在浏览器中运行数据库的几种办法。
        """;
    List<String> expected = summaries(Parsed.entries(digest));

    assertThat(expected)
        .containsExactly(
            "为什么我们放弃了微服务 -> https://blog.example.cn/micro",
            "浏览器里的数据库 -> https://blog.example.cn/browser-db");
    assertThat(summaries(Parsed.entries(digest.replace("\n", "\r\n")))).isEqualTo(expected);
    assertThat(summaries(Parsed.entries(digest.replace('\n', '\r')))).isEqualTo(expected);
    byte[] gb = digest.getBytes(Charset.forName("GB18030"));
    assertThat(summaries(new DigestParser().parse("a.txt", gb).entries())).isEqualTo(expected);
  }

  private static List<String> summaries(List<Entry> entries) {
    return entries.stream()
        .map(entry -> entry.title() + " -> " + entry.ownLink().map(Link::printed).orElse("-"))
        .toList();
  }
}
