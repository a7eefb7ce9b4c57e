package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Bold titles before their text, as programs that sum up the news write them. */
class BoldLeadsTest {
  @Test
  void aBoldTitleBeforeItsTextMayStandInBracketsOrBehindAPicture() {
    String digest =
        """
        # 2024-03-02

        * 🎬 **[人人都能拍电影]**: [Ann Lee](https://x.com/ann/status/1) 说，不用摄影机也行。
        * 🚀 **Rockets for two**: [Bo](https://x.com/bo/status/2), [Cy](https://x.com/cy/status/3) fly.
        * **【螃蟹会写代码】**：这是头一回。 [Source](https://x.com/di/status/4)
        * ⭐⭐⭐⭐☆ **高** - [Ann Lee](https://a.example.com/5) 的书，读了两遍。
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .startsWith("人人都能拍电影", "Rockets for two", "螃蟹会写代码")
        .doesNotContain("高");
  }
}
