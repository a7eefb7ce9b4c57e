package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chronicles: lines that begin with their day. */
class DatedNotesTest {
  private static final String CHRONICLE =
      """
      # 2023 年的小事

      和去年一样，从日记里筛选出几条。

      2023/01/05：更新了曲线图，比上个月好看一些。

      2023/01/12：付费[信息流](https://a.example.com/1)正式上线。
      第一天有三个人订阅。

      2023/02/01：今天开始用新的办法筛选。

      2023/02/06：听了两个小时的课，豁然开朗。

      2023/03/02：帮同事申诉，一周后有了回音。
      """;

  @Test
  void eachLineThatBeginsWithADayBeginsANote() {
    Digest digest = Parsed.digest(CHRONICLE);

    assertThat(digest.title()).isEqualTo("2023 年的小事");
    assertThat(digest.entries())
        .extracting(Entry::title, entry -> String.valueOf(entry.date()))
        .containsExactly(
            tuple("更新了曲线图，比上个月好看一些", "2023-01-05"),
            tuple("付费信息流正式上线", "2023-01-12"),
            tuple("今天开始用新的办法筛选", "2023-02-01"),
            tuple("听了两个小时的课，豁然开朗", "2023-02-06"),
            tuple("帮同事申诉，一周后有了回音", "2023-03-02"));
    assertThat(digest.entries().get(1).body()).endsWith("上线。\n第一天有三个人订阅。");
    assertThat(Parsed.links(digest.entries().get(1))).containsExactly("https://a.example.com/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"**$1-$2-$3** ", "[$1-$2-$3] ", "$1年$2月$3日，", "$1.$2.$3 - "})
  void howeverTheDayIsPrinted(String day) {
    String chronicle = CHRONICLE.replaceAll("(?m)^(2023)/([0-9]{2})/([0-9]{2})：", day);

    assertThat(Parsed.entries(chronicle)).isEqualTo(Parsed.entries(CHRONICLE));
  }

  @Test
  void aTextThatTellsSomeDaysIsNoChronicle() {
    String text = "春天来得很晚，湖面到四月还结着冰，大家都待在屋里，等船回来。\n\n".repeat(12);

    assertThat(Parsed.entries(CHRONICLE + "\n" + text)).hasSize(1);
    assertThat(Parsed.entries(text + CHRONICLE)).hasSize(1);
  }
}
