package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Weeklies whose items all stand below headings with the same picture. */
class PicturedHeadingsTest {
  @Test
  void theFirstOfThemIsAnItemAndNoTitleOfTheWhole() {
    String weekly =
        """
        ---
        date: 2024-03-02
        ---
        > 新的一周开始了。

        # 🍉把网页变成设计稿

        看到好的设计，用它一键就能变成设计稿，除了特别复杂的动画，大部分内容都可以还原，测试下来它最强。

        [从网页到设计稿](https://a.example.com/1)

        # 🍉数字孪生案例

        杭州七月你好科技的作品。

        [一座城市的数字孪生案例](https://a.example.com/2)

        # 🍉工具

        - [去除背景](https://a.example.com/3) 不用登录
        - [去除瑕疵](https://a.example.com/4) 免费
        """;

    assertThat(Parsed.digest("42.md", weekly).title()).isNull();
    assertThat(Parsed.entries(weekly))
        .extracting(Entry::title)
        .containsExactly("🍉把网页变成设计稿", "🍉数字孪生案例", "去除背景", "去除瑕疵");
  }
}
