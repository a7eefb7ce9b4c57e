package org.digestbot.parse.format.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatedPostsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Posted on February 3, 2024 by Dana Miller",
        "发布于 2024年2月3日",
        "2024-02-03",
        "發表於 2024 年 2 月 3 日",
        "日期：2024-02-03 作者：林",
        "*February 3, 2024*"
      })
  void aTitleAndALineOfWhenBeginAPost(String byline) {
    Digest digest =
        Parsed.digest(
            """
            # Notes on models

            ## How small models learn

            BYLINE

            They learn from what larger ones write.

            ## 第二篇文章

            BYLINE

            一段话，说明它是什么。见 https://a.dev/two。

            还有一段。
            """
                .replace("BYLINE", byline));
    assertThat(digest.format()).isEqualTo("dated-posts");
    List<Entry> entries = digest.entries();
    assertThat(entries).extracting(Entry::title).containsExactly("How small models learn", "第二篇文章");
    assertThat(entries)
        .extracting(entry -> String.valueOf(entry.date()))
        .containsOnly("2024-02-03");
    assertThat(entries.get(1).body()).startsWith("一段话").endsWith("还有一段。");
  }

  @Test
  void theAddressBelowTheDayIsThePostsOwn() {
    String record = "标题：%s\n时间：2025-06-1%d\n链接：%s\n摘要：说明它是什么，见 https://a.dev/docs。\n标签：模型\n\n";

    List<Entry> entries =
        Parsed.entries(
            record.formatted("小模型", 1, "https://a.dev/one")
                + record.formatted("大模型", 2, "https://a.dev/two"));

    assertThat(Parsed.summaries(entries))
        .containsExactly("小模型 -> https://a.dev/one", "大模型 -> https://a.dev/two");
    assertThat(entries.get(1).date()).hasToString("2025-06-12");
  }

  @Test
  void proseThatSpeaksOfDatesIsNoArchive() {
    assertThat(
            Parsed.digest(
                    "We met in spring.\n\nOn May 3, 2024 it rained.\n\nThen, on May 4, 2024, it stopped.\n")
                .format())
        .isNotEqualTo("dated-posts");
  }

  @Test
  void whoSentAMailIsNoTitle() {
    String mails =
        """
        From: Ann Lee <ann@example.com>
        Date: 2024-03-01
        Subject: Meeting notes

        We met on Friday and talked about the move. The new rooms are ready in June.

        From: Bob Ray <bob@example.com>
        Date: 2024-03-03
        Subject: Re: Meeting notes

        Thanks for writing this down. I will ask for the keys next week.

        From: Cho Kim <cho@example.com>
        Date: 2024-03-05
        Subject: Re: Meeting notes

        The keys are here. They lie in my drawer.
        """;
    assertThat(Parsed.entries(mails)).hasSize(1);
    assertThat(Parsed.entries(mails).get(0).body()).startsWith("We met").contains("in my drawer");
  }
}
