package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Lists that people type without any markup, or with no more than bold words, rules and days. */
class PlainListsTest {
  @Test
  void everyLineThatEndsWithItsAddressIsAnItem() {
    String digest =
        """
        My links of May

        A first title - https://a.example.com/1
        A second title - https://a.example.com/2
        Third title: https://a.example.com/3
        A fourth title https://a.example.com/4
        """;
    String item =
        """
        ## Models

        **A new model is out**
        It is small and it runs on a phone.

        Homepage: https://a.example.com/home
        Weights: https://a.example.com/weights
        Discord: https://a.example.com/chat

        **A tool for lists**
        It keeps them in order: https://b.example.com
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "A first title -> https://a.example.com/1",
            "A second title -> https://a.example.com/2",
            "Third title -> https://a.example.com/3",
            "A fourth title -> https://a.example.com/4");
    assertThat(Parsed.entries(item))
        .extracting(Entry::title)
        .containsExactly("A new model is out", "A tool for lists");
  }

  @Test
  void titlesAndAddressesThatTakeTurnsAreItems() {
    String digest =
        """
        第一个标题
        https://a.example.com/1
        第二个标题
        https://a.example.com/2
        第三个标题
        https://a.example.com/3
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "第一个标题 -> https://a.example.com/1",
            "第二个标题 -> https://a.example.com/2",
            "第三个标题 -> https://a.example.com/3");
  }

  @Test
  void aHeadlineAboveItsTextIsTheTitleWhereverTheAddressStands() {
    String digest =
        """
        # News

        **A new model is out**
        It is small and it runs on a phone.
        🔗 https://a.example.com/1

        ▍新工具開源
        一個團隊開源了新的工具，可以整理清單。
        👉 https://a.example.com/2

        标题：一本新书
        链接：https://a.example.com/3
        简介：里面有很多地图。
        """;
    String numbered =
        """
        （1）新模型发布

        一家公司发布了新的模型。[链接](https://a.example.com/1)

        （2）新工具开源

        一个团队开源了新的工具。[链接](https://a.example.com/2)

        （3）新书出版

        一本关于地图的书。[链接](https://a.example.com/3)
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "A new model is out -> https://a.example.com/1",
            "新工具開源 -> https://a.example.com/2",
            "一本新书 -> https://a.example.com/3");
    assertThat(Parsed.entries(numbered))
        .extracting(Entry::title)
        .containsExactly("新模型发布", "新工具开源", "新书出版");
  }

  @Test
  void whatTicksAndCountsItemsIsNoPartOfTheirTitles() {
    String tasks =
        """
        - [ ] [First](https://a.example.com/1) about lists
        - [x] [Second](https://a.example.com/2) about maps
        - [ ] Third https://a.example.com/3
        """;
    String counted =
        """
        #1 First title
        https://a.example.com/1
        Some text about it.

        #2 Second title
        https://a.example.com/2
        Some text about it.
        """;
    String bold =
        """
        # Digest

        ### **1. First title**

        Some text about it.

        Link: https://a.example.com/1

        ### **2. Second title**

        Some text about it.

        Link: https://a.example.com/2
        """;

    assertThat(Parsed.summaries(Parsed.entries(tasks)))
        .containsExactly(
            "First -> https://a.example.com/1",
            "Second -> https://a.example.com/2",
            "Third -> https://a.example.com/3");
    for (String digest : List.of(counted, bold)) {
      assertThat(Parsed.entries(digest))
          .extracting(Entry::number, Entry::title, Parsed::ownLink)
          .containsExactly(
              tuple("1", "First title", "https://a.example.com/1"),
              tuple("2", "Second title", "https://a.example.com/2"));
    }
  }

  @Test
  void aBoldBulletIsTheTitleOfTheBulletsBelowIt() {
    String digest =
        """
        ## 行业动态

        - **一家公司发布新模型**
          - 可以在手机上运行。
          - 来源：https://a.example.com/1
        - **一个团队开源新工具**
          - 可以整理列表。
          - 来源：https://a.example.com/2
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "一家公司发布新模型 -> https://a.example.com/1", "一个团队开源新工具 -> https://a.example.com/2");
  }

  @Test
  void linesThatBeginWithASquareAreHeadings() {
    String mail =
        """
        Subject: 检索周报 第 12 期

        ■ 本周要闻
        1) 新的推理模型
           更强，也更贵。
           https://a.example.com/model
        2) 可以走进去的世界
           https://b.example.com/world

        ■ 开源项目
        3) 索引库 0.12 https://c.example.com/index
        """;

    assertThat(Parsed.entries(mail))
        .extracting(Entry::section, Entry::title)
        .containsExactly(
            tuple("本周要闻", "新的推理模型"), tuple("本周要闻", "可以走进去的世界"), tuple("开源项目", "索引库 0.12"));
  }

  @Test
  void aDayBeforeATitleIsItsDate() {
    String digest =
        """
        # 收藏

        - 2024-05-01 新模型发布 [原文](https://a.example.com/1)
        - 2024/05/04：新片上映 <https://a.example.com/4>
        """;

    assertThat(Parsed.entries(digest))
        .extracting(entry -> entry.date() + " " + entry.title())
        .containsExactly("2024-05-01 新模型发布", "2024-05-04 新片上映");
  }

  @Test
  void listsBelowDaysAreItemsOfTheirDay() {
    String digest =
        """
        # Links 2024-05

        ## 2024-05-01
        - [First](https://a.example.com/1)
        - [Second](https://a.example.com/2) - about lists

        ## 2024-05-02
        - [Third](https://a.example.com/3)

        ## 2024-05-03
        Nothing today.
        - [Fourth](https://a.example.com/4)
        """;

    assertThat(Parsed.entries(digest))
        .extracting(entry -> entry.date() + " " + entry.title())
        .containsExactly(
            "2024-05-01 First", "2024-05-01 Second", "2024-05-02 Third", "2024-05-03 Fourth");
  }

  @Test
  void rulesBetweenBoldTitlesLoseNone() {
    String digest =
        """
        **新模型发布**

        一家公司发布了新的模型，可以在手机上运行。

        https://a.example.com/1

        ---

        **新工具开源**

        一个团队开源了新的工具，可以整理很长的列表，也可以把它们放到一起。

        https://a.example.com/2

        ---

        **新书出版**

        一本关于地图的书，里面有很多地图。

        https://a.example.com/3
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries).extracting(Entry::title).containsExactly("新模型发布", "新工具开源", "新书出版");
  }

  @Test
  void linesThatBeginWithWhatTheyAreAboutAreItems() {
    String digest =
        """
        【模型】一家公司发布了新的模型，可以在手机上运行。https://a.example.com/1

        【工具】一个团队开源了新的工具，可以整理列表。https://a.example.com/2

        【书】一本关于地图的书，里面有很多地图。https://a.example.com/3
        """;

    assertThat(Parsed.entries(digest))
        .hasSize(3)
        .allSatisfy(entry -> assertThat(entry.ownLink()).isPresent());
  }

  @Test
  void plainLinesAboveListsAreHeadingsWhereThereAreNoOthers() {
    String mail =
        """
        The workshop letter, 2025-03-07

        NEWS:
        1. A plane that folds
        It fits into a coat.
        Source: The Bench - https://a.example.com/plane

        2. A quieter saw
        Source: The Bench - https://a.example.com/saw

        3. A rope of paper
        Source: The Knot - https://a.example.com/rope

        ALSO SEEN

        - A knot that holds https://a.example.com/bowline
        - A lamp without a cord https://a.example.com/lamp

        On paper:

        * Ann Lee tells how a [bench](https://b.example.com/bench) is made.

        You can answer this letter, and most of you do; it is read on Sundays.
        """;

    assertThat(Parsed.entries(mail))
        .extracting(Entry::section, Entry::title)
        .containsExactly(
            tuple("NEWS", "A plane that folds"),
            tuple("NEWS", "A quieter saw"),
            tuple("NEWS", "A rope of paper"),
            tuple("ALSO SEEN", "A knot that holds"),
            tuple("ALSO SEEN", "A lamp without a cord"),
            tuple("On paper", "Ann Lee tells how a bench is made."));
  }

  @Test
  void breaksOfHtmlBeginLines() {
    String weekly =
        """
        # 绳结周刊第 15 期：

        ## 封面图

        ![image.png](https://p.example.com/1.png)<br />1.单套结怎么打<br />[https://a.example.com/1](https://a.example.com/1)<br />
        <br />2.在线画绳结<br />[https://a.example.com/2](https://a.example.com/2)<br />
        <br />3.老水手的书架<br />[https://a.example.com/3](https://a.example.com/3)
        <br />
        """;

    assertThat(Parsed.summaries(Parsed.entries(weekly)))
        .containsExactly(
            "单套结怎么打 -> https://a.example.com/1",
            "在线画绳结 -> https://a.example.com/2",
            "老水手的书架 -> https://a.example.com/3");
  }
}
