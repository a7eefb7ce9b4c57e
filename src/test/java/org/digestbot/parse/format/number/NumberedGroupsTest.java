package org.digestbot.parse.format.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Numbers that count what stands below other numbers, in an issue that hardly links anywhere. */
class NumberedGroupsTest {
  private static final String DAILY =
      """
      # 木工每日情报 · 2026-06-06（周六）

      ## 🔬 一、工具

      > 这一周刨子最多。

      ---

      ### 1.1 一把会折叠的刨子

      **要点**：能放进大衣口袋，刀片用两年不必磨，厂家说明年还有左手版。

      ### 1.2 更安静的锯

      锯齿改了角度，邻居听不见，只是锯得慢一些。

      ## 🪵 二、木料

      ### 2.1 竹板降价

      三家木材行同时调了价，下个月还会再低一点。

      ### 2.2 大船的旧木

      从港口拆下来的老料，含盐，容易生锈，买前先试一颗钉子。
      """;

  @Test
  void anIssueCountsItsEntriesWithinItsGroups() {
    assertThat(Parsed.entries(DAILY))
        .extracting(Entry::section, Entry::number, Entry::title)
        .containsExactly(
            tuple("🔬 一、工具", "1.1", "一把会折叠的刨子"),
            tuple("🔬 一、工具", "1.2", "更安静的锯"),
            tuple("🪵 二、木料", "2.1", "竹板降价"),
            tuple("🪵 二、木料", "2.2", "大船的旧木"));
  }

  @Test
  void orEachGroupFromOneOn() {
    String daily = DAILY.replaceAll("### [12]\\.([12]) ", "### $1. ");

    assertThat(Parsed.entries(daily))
        .extracting(Entry::number, Entry::title)
        .containsExactly(
            tuple("1", "一把会折叠的刨子"), tuple("2", "更安静的锯"), tuple("1", "竹板降价"), tuple("2", "大船的旧木"));
  }

  @Test
  void aLessonThatCountsSoIsOneText() {
    String lesson = DAILY.replace("# 木工每日情报 · 2026-06-06（周六）", "# 从零开始学木工");

    assertThat(Parsed.entries(lesson)).hasSize(1);
  }
}
