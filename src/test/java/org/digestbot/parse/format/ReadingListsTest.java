package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Papers and articles that somebody read, by month, each with its pages behind its title. */
class ReadingListsTest {
  @Test
  void aMonthThatIsAllOfAHeadingIsTheDateOfWhatStandsBelowIt() {
    String papers =
        """
        ## 2024-02

        - Retrieval for long contexts [[arXiv](https://a.example.com/1)]
        - Tuning on one card [[arXiv](https://a.example.com/2)]

        ## 2024-01

        - Agents that ask back [[arXiv](https://a.example.com/3)]

        ## Books of 2023-12 and before

        - Parsers, a history [[pdf](https://a.example.com/4)]
        """;

    Digest list = Parsed.digest(papers);

    assertThat(list.entries())
        .extracting(entry -> String.valueOf(entry.date()))
        .containsExactly("2024-02", "2024-02", "2024-01", "null");
    assertThat(list.date()).isNull();
  }

  @Test
  void aMonthInBracketsIsTheDateOfThePaperWhoseTitleStandsBehindIt() {
    String papers =
        """
        # Papers on evaluation

        - (2023-01) **Who judges the judges? A survey.** [paper](https://a.example.com/1) | [code](https://b.example.com/1)
        - [2023/05] **Small judges** [paper](https://a.example.com/2)
        - (2024年2月) **Judging in Chinese** [paper](https://a.example.com/3)
        """;

    List<Entry> entries = Parsed.entries(papers);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "Who judges the judges? A survey. -> https://a.example.com/1",
            "Small judges -> https://a.example.com/2",
            "Judging in Chinese -> https://a.example.com/3");
    assertThat(entries)
        .extracting(entry -> String.valueOf(entry.date()))
        .containsExactly("2023-01", "2023-05", "2024-02");
  }

  @Test
  void aLinkInBracketsBehindATitleIsItsPageWhateverItIsCalled() {
    String papers =
        """
        # Papers

        - Kernels for sparse weights [[Acme Research](https://a.example.com/1)] [[article](https://b.example.com/1)]
        - The hippocampus as a map [[bioRxiv](https://a.example.com/2)]
        """;

    List<Entry> entries = Parsed.entries(papers);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "Kernels for sparse weights -> https://a.example.com/1",
            "The hippocampus as a map -> https://a.example.com/2");
    assertThat(Parsed.links(entries.get(0))).contains("https://b.example.com/1");
  }

  @Test
  void headingsAboveListsOfBareAddressesNameThem() {
    String links =
        """
        A list of debuggers that go back in time

        # python

        * http://tutor.example.com/
        * https://trace.example.com/
        * https://viz.example.org/latest/

        # java

        * https://undo.example.com/java
        * https://arthas.example.org/tt
        * https://whyline.example.edu/
        * https://jvm.example.com/repeater

        # golang

        * https://share.example.com/go
        """;

    assertThat(Parsed.entries(links))
        .hasSize(8)
        .extracting(entry -> entry.section() + " " + Parsed.ownLink(entry))
        .startsWith("python http://tutor.example.com/")
        .endsWith("golang https://share.example.com/go");
  }

  @Test
  void aTextKeepsTheSourcesListedAtItsEnd() {
    String tips =
        """
        # 2017.02

        可选类型
        --------

        想在运行时判断一个对象的类型是不是可选类型，可以用反射，所有的可选类型在那里都有同一种样式；枚举之外的类型则没有样式，返回空值，所以比较之前先看它是不是空，再决定要不要往下走。这样写比逐个比较短得多，也不会漏掉以后新加的类型，升级编译器之后不用改一行代码。

        参考

        1. [反射](https://a.example.com/mirror)
        2. [枚举](https://a.example.com/enum)

        尾调用
        --------

        函数里的最后一个动作是调用另一个函数，这就是尾调用。编译器可以不为它另开一个栈帧，所以写成尾递归的函数不会用完栈；不过这要看编译选项，调试时常常没有，于是同一段代码发布之后很快，调试时却会崩溃，这时换成循环最省事，或者只在测试里打开那个选项，别的都不用动。

        参考

        1. [尾调用](https://a.example.com/tail)
        """;

    List<Entry> entries = Parsed.entries(tips);

    assertThat(entries).extracting(Entry::title).containsExactly("可选类型", "尾调用");
    assertThat(entries.get(0).body()).startsWith("想在运行时");
    assertThat(Parsed.links(entries.get(0)))
        .containsExactly("https://a.example.com/mirror", "https://a.example.com/enum");
  }

  @Test
  void aDashOrAColonPartsALinkedTitleFromATextOfAnyLength() {
    String text = "一个在终端里看表格的小工具，能排序，能筛选，也能把看到的部分存成别的格式；几百万行的文件打开也只要一秒，装起来只有一个文件";

    List<Entry> entries =
        Parsed.entries(
            """
            ## 构建

            [**Tabula**](https://a.example.com/tabula) — %1$s。

            [**Rowan**](https://a.example.com/rowan) — 写解析器。

            ## 其他

            [表格入门](https://b.example.com/tables)：%1$s。

            [一页纸](https://b.example.com/page)：写给新人的说明。
            """
                .formatted(text));

    assertThat(entries).extracting(Entry::title).containsExactly("Tabula", "Rowan", "表格入门", "一页纸");
    assertThat(entries.get(2).body()).isEqualTo(text + "。");
  }

  @Test
  void theTitleOfAnAddressMayStandBehindItOrBelow() {
    String papers =
        """
        # 多任务学习资源

        ## 综述

        https://a.example.com/wiki/Multitask

        https://a.example.com/survey.pdf Sharing across tasks: a survey (2014)

        https://a.example.com/tutorial.pdf
        A tutorial in four parts

        ## 论文

        https://b.example.com/thesis/
        Uncovering structure in high dimensions
        * 林夏 推荐，见 https://b.example.com/award

        https://b.example.com/ranking.pdf
        Ranking by tasks
        * 何青禾：第三章最好。
        """;

    List<Entry> entries = Parsed.entries(papers);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "a.example.com/wiki/Multitask -> https://a.example.com/wiki/Multitask",
            "Sharing across tasks: a survey (2014) -> https://a.example.com/survey.pdf",
            "A tutorial in four parts -> https://a.example.com/tutorial.pdf",
            "Uncovering structure in high dimensions -> https://b.example.com/thesis/",
            "Ranking by tasks -> https://b.example.com/ranking.pdf");
    assertThat(Parsed.links(entries.get(3))).contains("https://b.example.com/award");
  }
}
