package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts of others below titles of the curator's own: the title and who wrote it are both kept. */
class TitledPostsTest {
  private static final List<String> TITLES = List.of("缓存要不要预热", "小模型做路由", "评测别只看平均", "长文怎么写");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## N、TITLE\n\nAnn Lee @ann_lee 2024-05-0N\n\nTEXT",
        "## 推文 N：TITLE\n\nAnn Lee\n@ann_lee\n2024-05-0N\n\nTEXT",
        "## N. TITLE\n\n2024-05-0N\n\nAnn Lee\n\n@ann_lee\n\nTEXT",
        "### 0N\n\n**TITLE**\n\nAnn Lee @ann_lee 2024-05-0N\n\nTEXT",
        "### 0N\n\nTITLE\n\nAnn Lee @ann_lee 2024-05-0N\n\nTEXT",
        "**N、TITLE**\n\nAnn Lee @ann_lee 2024-05-0N\n\nTEXT",
        "N. TITLE\n\nAnn Lee @ann_lee 2024-05-0N\n\nTEXT",
        "【N】TITLE\nAnn Lee @ann_lee 2024-05-0N\nTEXT",
        "## [TITLE](https://x.com/ann_lee/status/170N)\n\nAnn Lee @ann_lee 2024-05-0N\n\nTEXT",
        "## TITLE\n\n作者：Ann Lee（@ann_lee）\n日期：2024-05-0N\n\nTEXT",
        "### N. TITLE\n- 作者: Ann Lee (@ann_lee)\n- 时间: 2024-05-0N\n\nTEXT",
      })
  void theLinesBelowATitleSayWhoWroteThePostAndWhen(String post) {
    List<Entry> entries = Parsed.entries("# 五月推文收集\n\n" + posts(post));

    assertThat(entries).extracting(Entry::title).isEqualTo(TITLES);
    assertThat(entries).allSatisfy(TitledPostsTest::isOfAnn);
    assertThat(entries)
        .extracting(Entry::date)
        .extracting(String::valueOf)
        .containsExactly("2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04");
    assertThat(entries)
        .extracting(Entry::body)
        .allSatisfy(body -> assertThat(body).contains("code: https://a.example.com/x"))
        .allSatisfy(body -> assertThat(body).doesNotContain(TITLES).contains("Why it works"));
  }

  @Test
  void aDashBelowThePostSignsIt() {
    List<Entry> entries =
        Parsed.entries(
            "# 摘录\n\n" + posts("#### N）TITLE\n\nTEXT\n\n—— Ann Lee @ann_lee，2024-05-0N"));

    assertThat(entries).extracting(Entry::title).isEqualTo(TITLES);
    assertThat(entries).allSatisfy(TitledPostsTest::isOfAnn);
    assertThat(entries.get(2).date()).hasToString("2024-05-03");
  }

  @Test
  void whoIsThankedForALinkDidNotWriteIt() {
    List<Entry> entries =
        Parsed.entries("# 摘录\n\n" + posts("#### N）TITLE\n\nTEXT\n\nvia @ann_lee (2024-05-0N)"));

    assertThat(entries).extracting(Entry::title).isEqualTo(TITLES);
    assertThat(entries).extracting(Entry::handle).containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### 0N\n\n[Ann Lee](https://x.com/ann_lee) · 2024-05-0N\n\nTEXT",
        "N/ Ann Lee (@ann_lee) 2024-05-0N\nTEXT"
      })
  void aNameMayLeadToItsAccountAndASlashFollowTheNumber(String post) {
    List<Entry> entries = Parsed.entries("# 五月推文收集\n\n" + posts(post));

    assertThat(entries).hasSize(4).allSatisfy(TitledPostsTest::isOfAnn);
    assertThat(entries.get(1).number()).endsWith("2");
    assertThat(entries.get(1).date()).hasToString("2024-05-02");
  }

  private static void isOfAnn(Entry entry) {
    assertThat(entry.author()).isEqualTo("Ann Lee");
    assertThat(entry.handle()).isEqualTo("ann_lee");
  }

  private static String posts(String post) {
    StringBuilder posts = new StringBuilder();
    for (int n = 1; n <= TITLES.size(); n++) {
      String text = "Why it works is told in three steps.\n\nTheir code: https://a.example.com/x";
      posts
          .append(
              post.replace("TITLE", TITLES.get(n - 1)).replace("TEXT", text).replace("N", n + ""))
          .append("\n\n");
    }
    return posts.toString();
  }
}
