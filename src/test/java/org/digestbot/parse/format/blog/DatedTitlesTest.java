package org.digestbot.parse.format.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTitlesTest {
  private static final List<String> TITLES =
      List.of("写给一年后的自己", "把博客搬到静态页", "读《人月神话》", "为什么写纸笔日记", "一台旧电脑的新生活");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  • %s Dec 3%d, 2020\n",
        "2020-12-3%2$d %1$s",
        "- %s (2020-12-3%d)",
        "- [%s](/posts/some-post/)   2020123%d",
        "%s · 2020年12月3%d日"
      })
  void anIndexOfABlogIsItsTitlesWithTheirDays(String line) {
    StringBuilder index = new StringBuilder("安的笔记\n首页 关于\n\n  • 全部\n  • 生活\n  • 编程\n\n");
    for (int i = 0; i < TITLES.size(); i++) {
      index.append(line.formatted(TITLES.get(i), i % 2)).append('\n');
    }

    Digest digest = Parsed.digest(index + "\nMade by Ann.\n");

    assertThat(digest.format()).isEqualTo("dated-titles");
    assertThat(digest.entries()).extracting(Entry::title).containsExactlyElementsOf(TITLES);
    assertThat(digest.entries())
        .extracting(entry -> String.valueOf(entry.date()))
        .startsWith("2020-12-30", "2020-12-31");
  }

  @Test
  void datesInATextMakeNoIndex() {
    String text =
        """
        2020-12-30 we met for the first time and spoke about what a garden needs in winter.
        Nobody had an idea, so we went home, and the notes were lost for more than a month.
        2021-02-01 we met again, this time with a map, and found the old well near the wall.
        The well is deep, and we agreed to close it before the children find it as well.
        2021-03-01 the well was closed, and the first seeds were in the ground at last.
        It rained for a week, and then the frost came back and took all that we had sown.
        2021-04-01 we sowed again.
        2021-05-01 we ate the first radish, which was small, and bitter, and ours alone.
        """;

    assertThat(Parsed.digest(text).format()).isNotEqualTo("dated-titles");
  }
}
