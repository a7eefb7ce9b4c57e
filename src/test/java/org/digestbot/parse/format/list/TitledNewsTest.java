package org.digestbot.parse.format.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News as they are copied out of a page, without its headings and often without its links. */
class TitledNewsTest {
  private static final String HEAD = "AI 周报 | 第 36 期\n\n大家好，这一期有三条新闻。\n\n";
  private static final String END = "以上就是本期的全部内容，觉得有用就点个在看。\n";

  /**
   * {@code %1$s} is the number, {@code %2$s} the title, {@code %3$s} the text, {@code %4$s} the
   * address.
   */
  private static String news(String form) {
    return form.formatted("01", "推理模型降价", "价格只有原来的两成，今天起对所有人开放。", "https://a.example.com/1")
        + form.formatted("02", "手机上的模型", "不用联网就能听写，内存只要两个 GB。", "https://a.example.com/2")
        + form.formatted("03", "会议纪要夹子", "夹在衣领上，散会的时候待办已经写好了。", "https://a.example.com/3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s %s\n\n%s\n\n链接：%s\n\n",
        "%s | %s\n%s\n%s\n\n",
        "%s\n\n%s\n\n%s\n\n%s\n\n",
        "**%s**\n\n**%s**\n\n%s\n\n原文：%s\n\n",
        "No.%s %s\n\n%s\n\n%s\n\n",
        "%s/ %s\n\n%s\n\n%s\n\n"
      })
  void numberedTitlesAreCutWhereTheyLeadSomewhere(String form) {
    for (String head : List.of(HEAD, "六月值得看的\n\n")) {
      Digest digest = Parsed.digest(head + news(form) + END);

      assertThat(digest.entries())
          .extracting(Entry::number, Entry::title)
          .containsExactly(tuple("01", "推理模型降价"), tuple("02", "手机上的模型"), tuple("03", "会议纪要夹子"));
      assertThat(Parsed.ownLink(digest.entries().get(2))).isEqualTo("https://a.example.com/3");
      assertThat(digest.entries().get(2).body()).startsWith("夹在衣领上").doesNotContain("以上就是");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s %s\n\n%s\n\n",
        "**%s %s**\n\n%s\n\n",
        "**%2$s**\n\n%3$s\n\n",
        "◎ %2$s\n%3$s\n\n",
        "🔹 %2$s\n\n%3$s\n\n"
      })
  void thoseOfAWeeklyNeedNotLeadAnywhere(String form) {
    assertThat(Parsed.entries(HEAD + news(form) + END))
        .extracting(Entry::title)
        .containsExactly("推理模型降价", "手机上的模型", "会议纪要夹子");
    assertThat(Parsed.entries("一个夏天的记录\n\n" + news(form) + END)).hasSize(1);
  }

  @Test
  void thePartsOfAnArticleAndSectionsOfListsAreNone() {
    String parts = news("%s %s\n\n%s\n\n%s\n\n").replace("推理模型降价", "写在前面").replace("会议纪要夹子", "总结");
    String lists = news("%s %s\n\n- [一](%4$s/a) 第一个\n- [二](%4$s/b) 第二个\n\n");

    assertThat(Parsed.entries("一个夏天的记录\n\n" + parts)).hasSize(1);
    assertThat(Parsed.entries(HEAD + lists))
        .extracting(Entry::title)
        .containsExactly("一", "二", "一", "二", "一", "二");
  }
}
