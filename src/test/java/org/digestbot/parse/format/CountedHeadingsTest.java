package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings with a word and a number that count news, whatever lists stand below them. */
class CountedHeadingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"新闻1：", "新聞 1：", "消息一、", "News 1: ", "Story #1: "})
  void newsAreEntriesAndTheQuestionsBelowThemAreNot(String first) {
    String second = first.replace('1', '2').replace('一', '二');
    String week =
        """
        # 给孩子的周刊（第 3 期）

        ## 新闻

        ### %s[港口换了新的吊车](https://a.example.com/crane)

        - 吊车为什么要换？
        - 换一台要多久？

        ### %s海里的风车停了三天

        三天里发生了什么，几家报纸说法不同：

        - [停电之后](https://a.example.com/dark)
        - [谁来修它](https://b.example.com/repair)

        想一想：

        - 没有风的时候怎么办？

        ## 一句话

        > 船在港口最安全，但那不是造船的目的。 来源：[谚语集](https://a.example.com/sayings)
        """
            .formatted(first, second);

    assertThat(Parsed.entries(week))
        .extracting(Entry::title)
        .containsExactly("港口换了新的吊车", "海里的风车停了三天", "一句话");
    assertThat(Parsed.links(Parsed.entries(week).get(1))).hasSize(2);
  }

  @Test
  void aHeadingIsOneHoweverLongTheAddressOfItsLinkIs() {
    String address = "https://a.example.com/" + "%E6%B8%AF%E5%8F%A3".repeat(28);
    String week =
        """
        # 港口周报

        ### [港口换了新的吊车](ADDRESS)

        两台旧的拆下来送进了博物馆。

        ### [海里的风车停了](https://a.example.com/wind)

        三天之后又转了起来。
        """
            .replace("ADDRESS", address);

    assertThat(Parsed.summaries(Parsed.entries(week)))
        .containsExactly("港口换了新的吊车 -> " + address, "海里的风车停了 -> https://a.example.com/wind");
  }
}
