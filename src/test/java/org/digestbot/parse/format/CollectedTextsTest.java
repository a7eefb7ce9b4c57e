package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections of longer texts with lists of their own, however their titles are set apart. */
class CollectedTextsTest {
  private static final List<String> TITLES =
      List.of("把应用推向生产环境", "向量检索的取舍", "长上下文的代价", "提示工程从哪里学起");

  private static final String TEXT =
      """
      先说背景，再说做法，每一步都有脚本可以对照。

      - 准备数据
      - 训练模型
      - 评估结果

      最后给出小结，说明它适合哪些场景。
      """;

  private static final String UPDATED = "# 资料收集\n\n**更新时间：** 2024-05-20\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "N、TITLE\n\nTEXT\n原文：https://a.example.com/N",
        "N. TITLE\n\nTEXT\n原文：https://a.example.com/N",
        "**N、TITLE**\n\nTEXT\n原文：https://a.example.com/N",
        "------------\nN. TITLE\n------------\n\nTEXT\n原文：https://a.example.com/N",
        "## N、TITLE\n\nTEXT\n### 链接\n\n- 原文 https://a.example.com/N",
      })
  void whenAListWasBroughtUpToDateDoesNotMakeItOneText(String text) {
    List<Entry> entries = Parsed.entries(UPDATED + all(text));

    assertThat(entries).extracting(Entry::title).isEqualTo(TITLES);
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry.body()).startsWith("先说背景").contains("最后给出小结"))
        .allSatisfy(entry -> assertThat(entry.links()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## N、TITLE（2024-05-0N）\n\nTEXT",
        "## N、TITLE（更新于 2024-05-0N）\n\nTEXT",
        "## N、TITLE 2024-05-0N\n\nTEXT",
        "## N、2024-05-0N TITLE\n\nTEXT",
        "## N、TITLE\n\n**来源**：[文档](https://a.example.com/N) **日期**：2024-05-0N\n\nTEXT",
      })
  void aDayBesideATitleIsWhenItWasWrittenAndTheTitleIsNobodysName(String text) {
    List<Entry> entries = Parsed.entries("# 资料收集\n\n" + all(text));

    assertThat(entries).hasSameSizeAs(TITLES);
    for (int i = 0; i < TITLES.size(); i++) {
      assertThat(entries.get(i).title()).contains(TITLES.get(i));
      assertThat(entries.get(i).author()).isNull();
      assertThat(entries.get(i).date()).hasToString("2024-05-0" + (i + 1));
    }
  }

  @Test
  void namesBesideADayAreStillAuthors() {
    List<Entry> entries =
        Parsed.entries(
            "### 1 林夏 2024-05-01\n\n缓存会自己变热。\n\n"
                + "### 2 Ann Lee 2024-05-02\n\nCaches warm up.\n\n"
                + "### 3 Bob Ray 2024-05-03\n\nQueues cool down.\n");

    assertThat(entries).extracting(Entry::author).containsExactly("林夏", "Ann Lee", "Bob Ray");
  }

  @Test
  void theOneHeadingThatEachTextHasIsNoTitle() {
    String text =
        TITLES.stream()
            .map(
                title ->
                    "## " + title + "\n\n" + TEXT + "\n### 细节\n\n- 代码见 https://a.example.com/x\n")
            .reduce("# 资料收集\n\n", String::concat);

    assertThat(Parsed.entries(text)).extracting(Entry::title).isEqualTo(TITLES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# 月度归档: 2024 年 5 月\n\n## TITLE\n\nTEXT",
        "月度归档: 2024 年 5 月\n\n## TITLE\n\nTEXT",
        "月度归档: 2024 年 5 月\n\n■ TITLE\n\nTEXT",
        "# Monthly Archives: May 2024\n\n## TITLE\n\nTEXT",
      })
  void theArchiveOfAMonthIsCutByItsTitlesAlsoWhereNothingLeadsAnywhere(String archive) {
    int post = archive.indexOf("\n\n") + 2;
    String text = archive.substring(0, post) + all(archive.substring(post));

    Digest digest = Parsed.digest(text);

    assertThat(digest.entries()).extracting(Entry::title).isEqualTo(TITLES);
    assertThat(digest.date()).hasToString("2024-05");
  }

  @Test
  void aShortLineBelowTheDayOfEachPostIsItsTitle() {
    List<Entry> entries = Parsed.entries(all("2024-05-0N\nTITLE\n\nTEXT"));

    assertThat(entries).extracting(Entry::title).isEqualTo(TITLES);
    assertThat(entries).allSatisfy(entry -> assertThat(entry.body()).startsWith("先说背景"));
  }

  private static String all(String text) {
    StringBuilder all = new StringBuilder();
    for (int n = 1; n <= TITLES.size(); n++) {
      all.append(
              text.replace("TITLE", TITLES.get(n - 1)).replace("TEXT", TEXT).replace("N", "" + n))
          .append("\n\n");
    }
    return all.toString();
  }
}
