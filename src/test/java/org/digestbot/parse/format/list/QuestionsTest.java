package org.digestbot.parse.format.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Questions and their answers. */
class QuestionsTest {

  @Test
  void markedHeadingsAreTheTitlesOfTheirAnswers() {
    String faq =
        """
        # 使用指南

        ## 安装

        ### Q1：需要多少内存？

        A：小模型 8 GB 就够，**大模型**看量化：

        1. 四位量化 16 GB
        2. 不量化 64 GB

        ### Q2：能不能离线用？

        A：可以，见 [说明](https://a.example.com/offline)。

        ## 其他

        ### Q3：数据放在哪里？

        A：只在自己的硬盘上。

        ## 联系我们

        [论坛](https://a.example.com/forum)
        """;

    List<Entry> entries = Parsed.entries(faq);

    assertThat(Parsed.summaries(entries))
        .containsExactly("需要多少内存？ -> -", "能不能离线用？ -> -", "数据放在哪里？ -> -");
    assertThat(entries.get(0).body()).startsWith("小模型 8 GB 就够");
    assertThat(entries.get(1).number()).isEqualTo("2");
    assertThat(entries.get(2).section()).isEqualTo("其他");
    assertThat(entries).flatExtracting(Parsed::links).hasSize(1);
  }

  @Test
  void aDocumentThatCallsItselfSoNeedsNoMarks() {
    String plain =
        """
        常见问题

        Q: 怎么部署？
        A: 用容器，端口是 8080。

        Q: 支持哪些模型？
        A: 常见的都支持。

        Q: 要付费吗？
        A: 不用。
        """;
    String headed =
        """
        # FAQ

        ## How do I install it?
        Unpack it and start it.

        ## Which models does it know?
        All that run at home.

        ## Is it free?
        It is.
        """;
    assertThat(Parsed.entries(plain))
        .extracting(Entry::title)
        .containsExactly("怎么部署？", "支持哪些模型？", "要付费吗？");
    assertThat(Parsed.entries(headed)).hasSize(3);
  }

  @Test
  void anInterviewAndAnArticleThatAsksAreOneEntry() {
    String talk = "Q：为什么是现在？\n\nA：因为模型够小了。\n\n";
    String article = "## 什么是稀疏注意力？\n\n只看一部分词。\n\n";
    assertThat(Parsed.entries("# 对话小林\n\n" + talk.repeat(4))).hasSize(1);
    assertThat(Parsed.entries("# 稀疏注意力入门\n\n" + article.repeat(4))).hasSize(1);
  }

  @Test
  void questionsAboutALongerTextAboveThemAreAPartOfIt() {
    String paper = "# 稀疏的记忆\n\n## 摘要\n\n" + "模型把很少用到的词放在另一处。".repeat(9) + "\n\n";
    String questions =
        """
        ## 解读

        ### Q1: 解决什么问题？

        内存不够用。

        ### Q2: 怎么解决？

        分两处放。

        ### Q3: 效果如何？

        慢了一点。
        """;
    assertThat(Parsed.entries(paper + questions)).hasSize(1);
    assertThat(Parsed.entries("# 问答\n\n" + questions)).hasSize(3);
  }
}
