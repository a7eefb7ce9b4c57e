package org.digestbot.parse.format.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
  private static final String NOTES =
      """
      ---
      title: 2024 年读书笔记
      date: 2024-05-01
      ---

      没有读完的也记在这里。

      ## 夜车小史

      ✨✨✨

      > 夜车不只是交通工具，也是一种把距离变成时间的办法。人在车上睡着，醒来已经在别处。

      > 每一条停开的线路，都曾经有人以为它会一直开下去。

      ## 词的来历

      随便翻了一下，有点晦涩。

      > 一个词用得太久，人们就忘了它原来是一个比喻。

      ## 怎样读一张表

      见[作者的主页](https://a.example.com/tables)。

      > 先看表头，再看最后一行，最后才看数字。大多数错误都藏在表头里，而不在数字里。
      """;

  @Test
  void everyBookWithWhatIsQuotedFromItIsAnEntry() {
    Digest digest = Parsed.digest(NOTES);

    assertThat(digest.title()).isEqualTo("2024 年读书笔记");
    assertThat(digest.entries()).extracting(Entry::title).containsExactly("夜车小史", "词的来历", "怎样读一张表");
    assertThat(digest.entries().get(1).body()).startsWith("随便翻了一下").endsWith("一个比喻。");
    assertThat(digest.date()).hasToString("2024-05-01");
    assertThat(Parsed.links(digest.entries().get(2)))
        .containsExactly("https://a.example.com/tables");
  }

  @Test
  void anArticleThatQuotesNowAndThenOrShowsPicturesInQuotationsStaysWhole() {
    String remark = "这一段是作者自己的话，比引用的长得多，所以这是一篇文章，而不是从书里抄下来的东西。读的人要的是这些话。";
    assertThat(Parsed.entries(NOTES.replaceAll("(?m)^(> .*)$", "$1\n\n" + remark))).hasSize(1);
    assertThat(
            Parsed.entries(
                NOTES.replaceAll("(?m)^(> .*)$", "$1\n> ![](https://a.example.com/1.png)")))
        .hasSize(1);
  }
}
