package org.digestbot.parse.format;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import org.digestbot.digest.Entry;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts of lists of links that strangers use: each is read whole, whatever its habits. */
class ListLayoutsTest {
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

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "某集团投资机器人公司 -> https://a.example.com/1", "团队公布了新的论文 -> https://b.example.com/2");
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

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "Software 2.0 -> https://a.example.com/software",
            "Why it matters -> https://d.example.com/why",
            "What comes next -> https://e.example.com/next");
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
    List<String> expected = Parsed.summaries(Parsed.entries(digest));

    assertThat(expected)
        .containsExactly(
            "为什么我们放弃了微服务 -> https://blog.example.cn/micro",
            "浏览器里的数据库 -> https://blog.example.cn/browser-db");
    assertThat(Parsed.summaries(Parsed.entries(digest.replace("\n", "\r\n")))).isEqualTo(expected);
    assertThat(Parsed.summaries(Parsed.entries(digest.replace('\n', '\r')))).isEqualTo(expected);
    byte[] gb = digest.getBytes(Charset.forName("GB18030"));
    assertThat(Parsed.summaries(new DigestParser().parse("a.txt", gb).entries()))
        .isEqualTo(expected);
  }

  @Test
  void whatStandsInCommentsIsNoItem() {
    String digest =
        """
        # The letter of May

        ## News

        <!-- How to add an item:
        * [Title of the page](https://template.example.com)
        -->

        * [A faster index](https://a.example.com)
        * [A smaller model](https://b.example.com)

        <!--
        * [Left out this time](https://c.example.com)
        -->

        * [A warmer cache](https://d.example.com)
        * **<!--anchor-->****A proposal:** [its text](https://e.example.com) is out.

        ```html
        <!-- kept:
        as printed -->
        ```
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly("A faster index", "A smaller model", "A warmer cache", "A proposal");
    assertThat(entries).allSatisfy(entry -> assertThat(entry.links()).hasSize(1));
    assertThat(entries.get(0).line()).isEqualTo(9);
  }

  @Test
  void oneDashMakesAColumnOfATable() {
    String digest =
        """
        Repo|Stars|About
        -|-|-
        [quern](https://a.example.com/quern)|120|A mill for text
        [sieve](https://a.example.com/sieve)|80|Sorts what comes out
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "quern -> https://a.example.com/quern", "sieve -> https://a.example.com/sieve");
  }

  @Test
  void daysInRowsAndBeforeTitlesAreTheDatesOfTheirItems() {
    String table =
        """
        | 日期 | 标题 | 链接 | 评论 |
        | --- | --- | --- | --- |
        | 2024-07-03 | 语音走进手机 | https://a.example.com/voice | 能用 |
        | **2024-07-04** | 热缓存的评测 | [2407.01234](https://a.example.com/note) | 看 |
        """;
    String list =
        """
        - 2024-07-03 [语音走进手机](https://a.example.com/voice) #语音
        - [2024-07-04] [热缓存的评测](https://a.example.com/note)
        """;

    for (String digest : List.of(table, list)) {
      assertThat(Parsed.entries(digest))
          .extracting(entry -> entry.title() + " " + entry.date())
          .containsExactly("语音走进手机 2024-07-03", "热缓存的评测 2024-07-04");
    }
  }

  @Test
  void linesThatBeginWithAnAddressAreItems() {
    String digest =
        """
        https://a.example.com/voice Speech on the phone
        https://a.example.com/note Warm caches: see the footnote
        https://b.example.com/
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("Speech on the phone", "Warm caches: see the footnote", "b.example.com");
  }

  @Test
  void boxesToTickAreBulletsAndWhatOutlinersKeepForThemselvesIsNoText() {
    String ticked =
        "周末要看的\n☐ https://a.dev/lora 低秩微调\n☐ https://b.dev/cache 缓存的艺术\n☑ https://c.dev/rag 检索\n";
    String outline =
        """
        - 读了低秩微调的文章 https://a.dev/lora
          collapsed:: true
        - {{video https://b.dev/film}}
          id:: 6630-11
          source:: https://b.dev/talk
        * 缓存的艺术
          :PROPERTIES:
          :CREATED: [2024-05-01]
          :URL: https://c.dev/cache
          :END:
        """;

    assertThat(Parsed.entries(ticked))
        .extracting(Entry::title)
        .containsExactly("低秩微调", "缓存的艺术", "检索");
    assertThat(Parsed.entries(outline))
        .extracting(Entry::body)
        .noneMatch(body -> body.contains("collapsed") || body.contains("id::"))
        .noneMatch(body -> body.contains("PROPERTIES") || body.contains("{{"));
    assertThat(Parsed.entries(outline))
        .flatExtracting(Parsed::links)
        .containsExactly(
            "https://a.dev/lora",
            "https://b.dev/film",
            "https://b.dev/talk",
            "https://c.dev/cache");
  }

  @Test
  void aTitleMayStandBetweenTwoUnderscoresAboveItsText() {
    String weekly =
        """
        ## 新闻

        1、[一个库](https://a.example.com/1)

        它很小。

        2、__百岁工人__

        他们九十多岁了，还在上班。

        3、[一本书](https://a.example.com/3)

        它很厚。
        """;

    List<Entry> entries = Parsed.entries(weekly);

    assertThat(entries).extracting(Entry::title).containsExactly("一个库", "百岁工人", "一本书");
    assertThat(entries.get(1).body()).isEqualTo("他们九十多岁了，还在上班。");
  }

  @Test
  void whereToSubscribeBelowARuleIsNoEntry() {
    List<Entry> entries =
        Parsed.entries(
            """
            # 晨报 2024-03-02

            - [给缓存预热](https://a.example.com/1)
            - [队列怎么变短](https://a.example.com/2)

            ---

            每日新闻订阅地址：

            - [频道](https://b.example.com/channel)
            - [论坛](https://c.example.com/forum)
            """);

    assertThat(Parsed.summaries(entries))
        .containsExactly("给缓存预热 -> https://a.example.com/1", "队列怎么变短 -> https://a.example.com/2");
  }

  @Test
  void bulletsBetweenRulesAreOneItem() {
    String weekly =
        """
        # 学习周刊第 8 期

        ### 1，项目

        ---

        - 项目地址：[birdsong](https://a.example.com/birdsong)
        - 项目说明：在阳台上认出鸟叫的小盒子。
          ![](https://img.example.com/1.png)
        - 相关文章：[README](https://a.example.com/birdsong#readme)

        ---

        - 项目地址：[nest](https://a.example.com/nest)
        - 项目说明：给鸟窝装一只温度计。

        ---

        ### 2，文章

        ---

        - [怎样数麻雀](https://b.example.com/count)
        - 如题

        ---

        - [春天的迁徙](https://b.example.com/spring)
        - 一篇很好的入门，附[地图](https://b.example.com/map)。
        """;

    assertThat(Parsed.entries(weekly))
        .extracting(entry -> entry.title() + " " + Parsed.links(entry).size())
        .containsExactly("birdsong 3", "nest 1", "怎样数麻雀 1", "春天的迁徙 2");
  }

  @Test
  void changesToOneProjectAreNoCredits() {
    String month =
        """
        ## Knots

        - [ann/knots] [#813](https://github.com/ann/knots/pull/813) Tie the bowline tighter ([@bo])
        - [ann/knots] [#787](https://github.com/ann/knots/pull/787) Drop the granny knot ([@bo])
        - [ann/knots] [#775](https://github.com/ann/knots/pull/775) Draw the hitch from both sides ([@bo])

        ## Thanks

        - [@bo](https://github.com/bo): two knots
        - [@bo](https://github.com/bo): a drawing

        [@bo]: https://github.com/bo
        [ann/knots]: https://github.com/ann/knots
        """;

    assertThat(Parsed.entries(month))
        .extracting(Entry::title)
        .satisfiesExactly(
            title -> assertThat(title).contains("bowline"),
            title -> assertThat(title).contains("granny"),
            title -> assertThat(title).contains("hitch"));
  }

  @Test
  void aRankIsNotPartOfATitle() {
    String day =
        """
        ## 热搜

        - 排名 1.[阳台上的鸟](https://s.example.com/1)
        - 排名 2.[旧电脑的新生活](https://s.example.com/2)
        - 排名 10.[三月的种子](https://s.example.com/3)
        """;

    assertThat(Parsed.entries(day))
        .extracting(Entry::title)
        .containsExactly("阳台上的鸟", "旧电脑的新生活", "三月的种子");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [#%1$d](https://a.example.com/%1$d) Tie it tighter",
        "- [#%1$d](https://a.example.com/%1$d): Tie it `tighter`",
        "- [ann/knots] [#%1$d](https://a.example.com/%1$d) Tie it tighter",
        "- [ann/knots](https://b.example.com/) [#%1$d](https://a.example.com/%1$d) Tie it tighter",
        "- **[#%1$d](https://a.example.com/%1$d) Tie it tighter** — by @bo",
        "- [#%1$d](https://a.example.com/%1$d) **Tie it tighter** — by @bo",
      })
  void aChangeIsNamedByItsNumberAndWhatItDoes(String line) {
    String month =
        "## Knots\n\n"
            + IntStream.of(813, 787, 775).mapToObj(line::formatted).collect(joining("\n"))
            + "\n\n[ann/knots]: https://b.example.com/\n";

    List<Entry> entries = Parsed.entries(month);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "#813 Tie it tighter -> https://a.example.com/813",
            "#787 Tie it tighter -> https://a.example.com/787",
            "#775 Tie it tighter -> https://a.example.com/775");
    assertThat(entries).extracting(Entry::body).noneMatch(body -> body.contains("Tie"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "N）TITLE\n\n讲清了它为什么会变慢。\n\n阅读原文：https://a.example.com/N\n",
        "N. TITLE\n\n讲清了它为什么会变慢。\n\nhttps://a.example.com/N\n",
        "- TITLE\n  - 讲清了它为什么会变慢。\n  - <https://a.example.com/N>",
        "- TITLE\n  - 讲清了它为什么会变慢。\n  - 链接：https://a.example.com/N",
        "【TITLE】讲清了它为什么会变慢。 https://a.example.com/N",
        "**[TITLE](https://a.example.com/N)**\n林夏 / 2024-05-0N\n讲清了它为什么会变慢。\n",
      })
  void sectionsOfTitlesWithTheirAddressesBelowHoldAnItemForEach(String item) {
    List<String> titles = List.of("缓存到底要不要预热", "Queues that cool down", "小模型怎样分派问题");
    StringBuilder weekly = new StringBuilder("# 技术周刊 第 12 期\n\n");
    for (String section : List.of("文章", "工具")) {
      weekly.append("\n## ").append(section).append("\n\n");
      for (int n = 1; n <= titles.size(); n++) {
        weekly.append(item.replace("TITLE", titles.get(n - 1)).replace("N", "" + n)).append('\n');
      }
    }

    List<Entry> entries = Parsed.entries(weekly.toString());

    assertThat(entries.subList(0, 3)).extracting(Entry::title).isEqualTo(titles);
    assertThat(entries.subList(3, 6)).extracting(Entry::title).isEqualTo(titles);
    assertThat(entries)
        .hasSize(6)
        .allSatisfy(entry -> assertThat(entry.links()).hasSize(1))
        .allSatisfy(entry -> assertThat(entry.body()).contains("为什么会变慢"));
    if (item.contains("2024")) {
      assertThat(entries.get(1).date()).hasToString("2024-05-02");
    }
  }

  @ParameterizedTest
  @CsvSource({"-, 1.", "1., -", "-, *", "*, -"})
  void aLabelBetweenTwoListsIsOfNeither(String above, String below) {
    List<Entry> entries =
        Parsed.entries(
            """
            # 结绳资源

            ## 文档

            %1$s 官网: https://a.example.com/
            %1$s 博客: https://b.example.com/
            %1$s 手册: https://c.example.com/

            作者们的博客:

            %2$s 安: https://d.example.com/
            %2$s 鲍: https://e.example.com/
            """
                .formatted(above, below));

    assertThat(entries).extracting(Entry::title).containsExactly("官网", "博客", "手册", "安", "鲍");
    assertThat(entries).allSatisfy(entry -> assertThat(entry.links()).hasSize(1));
    assertThat(entries).extracting(Entry::body).noneMatch(body -> body.contains("作者们"));
  }
}
