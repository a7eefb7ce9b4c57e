package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that tell the news in their own words and name the sources below, told by machines. */
class ToldNewsTest {
  private static final List<String> TITLES =
      List.of("缓存学会自己预热", "队列变短的三个办法", "网页终于可以离线", "一个模型读完了整本书");

  /** {@code %1$s} is the title, {@code %2$s} the text, the others lead to its two sources. */
  private static String report(String form) {
    return TITLES.stream()
        .map(
            title ->
                form.formatted(
                    title,
                    "谁做了什么，为什么值得看，这里用自己的话讲一遍，讲完了才给出处。",
                    "[长文](https://a.example.com/%s)".formatted(TITLES.indexOf(title)),
                    "[论坛里的帖子](https://b.example.com/%s)".formatted(TITLES.indexOf(title))))
        .collect(Collectors.joining("\n", "# 2024-03-05 · 日报\n\n", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## 1. %s\n\n%s\n\n- %s `blog`\n- %s\n",
        "### %s\n\n%s\n\n- 来源：%s\n- 讨论：%s\n",
        "### %s\n\n%s\n\n**参考**\n- %s\n- %s\n",
        "**%s**\n\n%s\n\n- %s\n- %s\n",
        "### %s\n\n- **摘要**：%s\n- **链接**：%s\n- **讨论**：%s\n"
      })
  void theTitleIsAnEntryWithItsTextAndItsSources(String form) {
    List<Entry> entries = Parsed.entries(report(form));

    assertThat(entries).extracting(Entry::title).isEqualTo(TITLES);
    assertThat(entries.get(1).body()).contains("讲完了才给出处");
    assertThat(Parsed.links(entries.get(1)))
        .containsExactly("https://a.example.com/1", "https://b.example.com/1");
  }

  @Test
  void linksBelowAnIntroductionAreEntries() {
    String sections =
        List.of("文章", "工具", "视频", "播客").stream()
            .map("## %s\n\n这一周读到的都在下面，按读到的先后排列，每一篇都值得花上半个小时。\n\n- %%s\n- %%s\n"::formatted)
            .map(form -> form.formatted("[甲](https://a.example.com)", "[乙](https://b.example.com)"))
            .collect(Collectors.joining("\n"));

    assertThat(Parsed.entries("# 周刊 12\n\n" + sections))
        .extracting(Entry::title)
        .contains("甲", "乙");
  }

  @Test
  void boldTitlesLeadToTheAddressRightBelowTheirTexts() {
    assertThat(
            Parsed.summaries(
                Parsed.entries(
                    """
                    # Reading notes, June

                    **The cost of a page**

                    Ann counts what a page costs on an old phone. Half of it is fonts.
                    https://a.dev/page

                    **Letters to a new programmer**

                    Ten short letters, each about one habit. The fourth is the best.
                    https://a.dev/letters

                    **回到单体**

                    拆了一年，又合了回来，最后一段讲为什么。
                    https://a.dev/monolith
                    """)))
        .containsExactly(
            "The cost of a page -> https://a.dev/page",
            "Letters to a new programmer -> https://a.dev/letters",
            "回到单体 -> https://a.dev/monolith");
  }
}
