package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Tables whose rows are entries: which cell names a row, and rows that are written as HTML. */
class TablesTest {
  @Test
  void aBoldNameBehindANumberIsTheTitleOfItsRow() {
    String digest =
        """
        ## Papers of the week

        | **Paper** | **Links** |
        | --- | --- |
        | 1) **Moshi** - a full-duplex dialogue framework; it speaks and listens. | [Paper](https://a.example.com/1), [Post](https://b.example.com/1) |
        | 2) **Diagram of Thought (DoT)** - reasons along a graph. | [Paper](https://a.example.com/2), [Post](https://b.example.com/2) |
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "Moshi -> https://a.example.com/1",
            "Diagram of Thought (DoT) -> https://a.example.com/2");
    assertThat(entries).extracting(Entry::number).containsExactly("1", "2");
    assertThat(entries).allSatisfy(entry -> assertThat(entry.links()).hasSize(2));
  }

  @Test
  void feedsTagsAndNumbersOfPapersNameNoRow() {
    String blogs =
        """
        | RSS feed | Introduction | Address | tags |
        | --- | --- | --- | --- |
        | [Feed](https://a.example.com/rss) | 山中小屋 | https://a.example.com | 编程; 生活; 随笔; 学习 |
        | [Feed](https://b.example.com/rss) | 海边日记 | https://b.example.com | 编程 |
        """;
    String papers =
        """
        |Publish Date|Title|Authors|PDF|Code|
        |---|---|---|---|---|
        |**2024-05-13**|**Maps from One Camera**|Ann Lee, Bo Chen, Cai Du and a great many others|[2405.1374v1](https://p.example.com/1)|null|
        |**2024-05-12**|**A Robust Pose**|Dan Fu et.al.|[2405.1277v1](https://p.example.com/2)|**[link](https://c.example.com/2)**|
        """;

    assertThat(Parsed.entries(blogs)).extracting(Entry::title).containsExactly("山中小屋", "海边日记");
    assertThat(Parsed.entries(papers))
        .extracting(entry -> entry.date() + " " + entry.title())
        .containsExactly("2024-05-13 Maps from One Camera", "2024-05-12 A Robust Pose");
  }

  @Test
  void theColumnOfWhatARowIsAboutNamesItWhereNoneHoldsATitle() {
    String digest =
        """
        | 排名 | repo | stars | topics | 重点概括 | 原文 |
        |---:|---|---:|---|---|---|
        | 1 | `acme/pangolin` | 16000 | vector, store, search, rust, embeddings | 一个向量库 | [原文](https://a.example.com/1) |
        | 2 | `acme/lint` | 9000 | linter, files, names, large, repositories | 一个检查器 | [原文](https://a.example.com/2) |

        | 标签 | 工具/厂商 | 标题/功能 | 对工作流的影响 | 原文 |
        |---|---|---|---|---|
        | 必读 | Pangolin | 新版本支持量化 | 需要调整配置并且重新建立索引，建议持续观察一段时间 | [网页详情](https://a.example.com/3) |
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "acme/pangolin -> https://a.example.com/1",
            "acme/lint -> https://a.example.com/2",
            "新版本支持量化 -> https://a.example.com/3");
  }

  @Test
  void anEmptyCellMovesNoOtherIntoItsColumn() {
    String digest =
        """
        | Name | 说明 | Link | Tags |
        | --- | --- | --- | --- |
        | 排版 | 比别的快 | https://a.example.com/1 |  |
        | 白板 |  | https://a.example.com/2 | 设计 |
        | 编辑 | 多人一起写 | https://a.example.com/3 | |
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "排版 -> https://a.example.com/1",
            "白板 -> https://a.example.com/2",
            "编辑 -> https://a.example.com/3");
  }

  @Test
  void aRowWithoutALinkAmongThoseWithOneIsAnEntry() {
    String digest =
        """
        |日期|标题|链接|一句话|
        |:-:|--|--|--|
        |11/4|量化的规律|https://a.example.com/1|量化也有规律|
        |11/5|混元开源|https://a.example.com/2|很大|
        ||开放的写码者||链接丢了，搜得到|
        |合计||||
        |11/7|数学前沿|https://a.example.com/3|模型只得两分|
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "量化的规律 -> https://a.example.com/1",
            "混元开源 -> https://a.example.com/2",
            "开放的写码者 -> -",
            "数学前沿 -> https://a.example.com/3");
  }

  @Test
  void rowsWrittenAsHtmlAreEntriesAndGridsAreNone() {
    String digest =
        """
        <table>
          <tr><td><a href="https://a.example.com/ann">Ann</a></td><td><a href="https://a.example.com/bo">Bo</a></td></tr>
        </table>

        [本周新闻](https://v.example.com/1)

        <table>
          <thead>
            <th>名称</th>
            <th>简介</th>
            <th>链接</th>
          </thead><tbody>
            <tr>
              <td>lintls</td>
              <td>检查文件名的工具，用于大型仓库</td>
              <td>https://a.example.com/ls</td>
            </tr><tr>
              <td></td>
              <td>数据库开源</td>
              <td>https://b.example.com/db &
                https://c.example.com/db</td>
            </tr>
          </tbody>
        </table>

        <table><tr><td>Fir 2.0</td><td>网页</td><td>https://d.example.com</td></tr><tr><td>Dolt 1.0</td><td>表格</td><td>https://e.example.com</td></tr></table>
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(entries)
        .extracting(entry -> entry.title() + " " + Parsed.links(entry))
        .containsExactly(
            "lintls [https://a.example.com/ls]",
            "数据库开源 [https://b.example.com/db, https://c.example.com/db]",
            "Fir 2.0 [https://d.example.com]",
            "Dolt 1.0 [https://e.example.com]");
    assertThat(entries.get(0).body()).startsWith("lintls | 检查文件名的工具");
  }

  @Test
  void theOnlyRowBelowADayIsAnEntryWhereEveryDayHasATable() {
    String daily =
        """
        ## 2024-05-01

        | 项目 | 简介 |
        | --- | --- |
        | [ripgrep](https://a.example.com/rg) | 快 |

        ## 2024-05-02

        | 项目 | 简介 |
        | --- | --- |
        | [fd](https://a.example.com/fd) | 找文件 |
        """;

    List<Entry> entries = Parsed.entries(daily);

    assertThat(Parsed.summaries(entries))
        .containsExactly("ripgrep -> https://a.example.com/rg", "fd -> https://a.example.com/fd");
    assertThat(entries)
        .extracting(entry -> String.valueOf(entry.date()))
        .containsExactly("2024-05-01", "2024-05-02");
  }

  @Test
  void theHeadOfAColumnMayBeGivenInTwoLanguagesAndBehindAPicture() {
    String papers =
        """
        | 年份 | 📑 标题 (Title) | 会议 | 备注 | 资源 |
        | --- | --- | --- | --- | --- |
        | 2031 | Small Words | ICML | **[必读]** 词表变小以后，序列变长了多少 | [PDF](https://a.example.com/1) |
        | 2031 | **Long Rows** | ICLR | 长表格的读法 | [PDF_(https://a.example.com/2) |
        | 2030 | Cold Starts | KDD | **[原型]** 没有历史数据时怎样开始 | [PDF](https://a.example.com/3) |
        """;

    assertThat(Parsed.summaries(Parsed.entries(papers)))
        .containsExactly(
            "Small Words -> https://a.example.com/1",
            "Long Rows -> https://a.example.com/2",
            "Cold Starts -> https://a.example.com/3");
  }

  @Test
  void whatIsSaidOfAPaperInItsCellIsNoPartOfItsTitle() {
    String papers =
        """
        | **Paper** | **Links** |
        | --- | --- |
        | 1) Small Words  The authors make the vocabulary of a model smaller, step by step, and measure how much \
        longer sequences become and how much slower it answers. | [Paper](https://a.example.com/1) |
        | 2) Long Rows - shows that models lose the head of a table once it has more rows than a page has lines, \
        and what helps against it. | [Paper](https://a.example.com/2) |
        """;

    assertThat(Parsed.summaries(Parsed.entries(papers)))
        .containsExactly(
            "Small Words -> https://a.example.com/1", "Long Rows -> https://a.example.com/2");
  }

  @Test
  void aBlankLineOrAPictureBreaksNoTableOff() {
    List<Entry> entries =
        Parsed.entries(
            """
            # 日报 2026-03-21

            | 讨论 | 快照 | 说的是 |
            |---|---|---|
            | [绳结编辑器](https://news.example.com/1) | 193 分 | 在线画绳结 |
            | [两种活扣](https://news.example.com/2) | 11 分 | 哪种不松 |

            ![](https://img.example.com/1.png)

            | [会打结的机器](https://news.example.com/3) | 2 分 | 一分钟一百个 |

            | 工具 | 价钱 |
            |---|---|
            | [线轴](https://news.example.com/4) | 三元 |
            """);

    assertThat(entries).extracting(Entry::title).containsExactly("绳结编辑器", "两种活扣", "会打结的机器", "线轴");
  }
}
