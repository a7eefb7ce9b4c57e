package org.digestbot.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.junit.jupiter.api.Test;

class NoteListTest {

  @Test
  void newsWithoutLinksAreEntries() {
    Digest digest =
        Parsed.digest(
            """
            # AI 早报 2024-07-03

            ## 产品

            - **语音模型离线可用**：手机离线也能识别，价格为同类产品的一半。
            - **编辑器更新**：补全的速度翻倍，默认关闭遥测。

            ## 研究

            - **评测被质疑**：作者在脚注里承认结果是在热缓存下测的。
            - **检索评估清单**：三位研究者公开了每周使用的清单。
            - **芯片涨价**：两家代工厂宣布第四季度涨价百分之八。
            """);

    assertThat(digest.format()).isEqualTo("note-list");
    assertThat(digest.date()).hasToString("2024-07-03");
    assertThat(digest.entries())
        .extracting(Entry::section)
        .containsExactly("产品", "产品", "研究", "研究", "研究");
    assertThat(digest.entries().get(1).title()).isEqualTo("编辑器更新");
  }

  @Test
  void numberedTitlesWithoutLinksAreEntriesAndWhatFollowsThemIsNone() {
    StringBuilder letter =
        new StringBuilder("# Letter 12\n\nWelcome back. Here are the titles of this letter:\n\n");
    for (int i = 1; i <= 12; i++) {
      letter.append(i == 7 ? "Projects\n\n" : "");
      letter
          .append(i > 6 ? i - 6 : i)
          .append("、How caches of kind ")
          .append(i)
          .append(" are warmed\n\n");
    }
    letter.append(
        "Support us with a small sum each month to read what stands behind the titles.\n");

    List<Entry> entries = Parsed.entries(letter.toString());

    assertThat(entries).hasSize(12);
    assertThat(entries.get(11).number()).isEqualTo("6");
    assertThat(entries.get(11).title()).isEqualTo("How caches of kind 12 are warmed");
    assertThat(entries.get(11).body()).isEqualTo("How caches of kind 12 are warmed");
  }

  @Test
  void listsAmongProseAndDetailsBelowDeepHeadingsStayWhole() {
    String point = "- It reads what is asked for most, and then the rest.\n";
    String prose = "We warmed the caches for a year, and this is what we learned from it.\n\n";
    String article = ("## Part\n\n" + prose + point.repeat(3) + "\n" + prose).repeat(3);
    String jobs = "## Company\n\n### Engineer\n\n#### Tasks\n\n" + point.repeat(6);

    assertThat(Parsed.entries("# Warm caches\n\n" + article)).hasSize(1);
    assertThat(Parsed.entries("# Jobs\n\n" + jobs)).hasSize(1);
  }
}
