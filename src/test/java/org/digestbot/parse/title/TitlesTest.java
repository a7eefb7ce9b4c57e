package org.digestbot.parse.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "推荐阅读：《行动与信息 [译]》\\nhttps://a.dev | 行动与信息 [译]",
        "转译：《怎样读论文》是一篇老文章 | 怎样读论文",
        "《深入浅出》这本书值得买 | 深入浅出",
        "看到这本《深入浅出》的免费书，非常好。别错过 | 看到这本《深入浅出》的免费书，非常好",
        "\\\\#AI开源项目推荐：Halo 一个强大易用的开源建站工具 | Halo 一个强大易用的开源建站工具",
        "\\\\#开源项目推荐：Pitivi\\n\\nPitivi 是一款免费开源的视频编辑器，界面美观 | Pitivi 是一款免费开源的视频编辑器，界面美观",
        "🚀 Exciting news about small models! We ship. | Exciting news about small models!",
        "## :tada: :+1: A parser is out | A parser is out",
        ":x: oldtool.dev：一个已经下线的工具 | oldtool.dev：一个已经下线的工具",
        "## **How to** run `mixtral` [locally](https://a.dev) | How to run mixtral locally",
        "> [!quote] 工具决定上限，习惯决定下限，所以先换习惯 | 工具决定上限，习惯决定下限，所以先换习惯",
        "卧槽！\\n\\n这个工具可以在本地运行最新的模型。 | 卧槽！这个工具可以在本地运行最新的模型",
        "https://a.dev/x\\n\\n只剩下这一句说明它是做什么的。 | 只剩下这一句说明它是做什么的",
        "Connected Papers，https://a.dev，这个产品做得非常有用 | Connected Papers，这个产品做得非常有用",
        "翻译用的是这个工具 https://a.dev/x ，一次翻译不完会接着翻 | 翻译用的是这个工具，一次翻译不完会接着翻",
        "混了这么久，是时候见见各位的真人了（似乎他们都来了。下次再说）。 | 混了这么久，是时候见见各位的真人了",
        "“http://fast.ai” 是一门关于深度学习的免费课程 | “fast.ai” 是一门关于深度学习的免费课程",
        "就在刚刚 \\n@somebody\\n联合专家打造的课程正式免费提供！ | 就在刚刚 @somebody 联合专家打造的课程正式免费提供！",
        "虽然 Q* 的热度过了，但这篇分析仍然值得一读 | 虽然 Q* 的热度过了，但这篇分析仍然值得一读",
        "The rope vs. The chain decides what holds. We tried. | The rope vs. The chain decides what holds.",
        "A map of knots pic.twitter.com/AbC123 | A map of knots",
        "1/ 一条长推的第一段说它要讲什么 | 一条长推的第一段说它要讲什么",
        "2/2. 检索增强接口的做法是先识别意图 | 检索增强接口的做法是先识别意图",
        "https://github.com/acme/tool | acme/tool",
        "https://www.a.dev/posts/one?x=1 | a.dev/posts/one",
        "[https://b.dev](https://b.dev/?from=3019071) | b.dev",
        "1. 打开网页，等它全部加载完成 | 打开网页，等它全部加载完成",
        "作者：安莉\\n时间：2024-05-03\\n内容：绳结越多，记的事就越难读懂。 | 绳结越多，记的事就越难读懂",
        "- **Author:** Ann Lee\\n- **Link:** https://a.dev/\\n- **Text:** Knots are hard to read. | Knots are hard to read."
      })
  void saysWhatTheTextIsAbout(String body, String title) {
    assertThat(Titles.derive(body.replace("\\n", "\n").replace("\\\\", "\\"))).isEqualTo(title);
  }

  @Test
  void aLongSentenceEndsAtAClauseOrBetweenWords() {
    String chinese = "这是一个很长的句子，".repeat(20);
    assertThat(Titles.derive(chinese)).hasSizeLessThanOrEqualTo(Titles.LONGEST).endsWith("句子");
    String english = "wordy ".repeat(40);
    assertThat(Titles.derive(english)).hasSizeLessThanOrEqualTo(Titles.LONGEST).endsWith("wordy…");
  }

  @Test
  void printedTitlesLoseOnlyTheirMarks() {
    assertThat(Titles.printed("**Orca 2**:推理\\_技巧 `x`")).isEqualTo("Orca 2:推理_技巧 x");
    assertThat(Titles.printed("[A [译] title](https://a.dev)")).isEqualTo("A [译] title");
    assertThat(Titles.printed("[[Borges]], por [[people/piglia|Piglia]]"))
        .isEqualTo("Borges, por Piglia");
    assertThat(Titles.printed("插件合集（见")).isEqualTo("插件合集");
    assertThat(Titles.printed("Orca 2 (")).isEqualTo("Orca 2");
    assertThat(Titles.printed("Orca 2 (2023)")).isEqualTo("Orca 2 (2023)");
    assertThat(Titles.printed("👉 Rough Notation｜")).isEqualTo("Rough Notation");
    assertThat(Titles.printed("impl `From<char>` for `*const T` <b>now</b>"))
        .isEqualTo("impl From<char> for *const T now");
    assertThat(Titles.printed("Amazon&#8217;s &ldquo;kill switch&rdquo; &mdash; R&amp;D"))
        .isEqualTo("Amazon’s “kill switch” — R&D");
  }

  @Test
  void nothingIsDerivedFromNothing() {
    assertThat(Titles.derive("")).isEmpty();
    assertThat(Titles.derive("  \n\n")).isEmpty();
  }
}
