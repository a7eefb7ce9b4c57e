package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Bookmarked posts under titles that begin with who posted them. */
class NamedPostersTest {
  @Test
  void headingsBeginWithTheHandleOfThePoster() {
    List<Entry> entries =
        Parsed.entries(
            """
            # Saturday, March 2, 2024

            ## @ann_lee - Caches that warm themselves
            > They are warm now. https://t.co/abc

            - **Tweet:** https://x.com/ann_lee/status/1
            - **What:** A cache that fills itself at night.

            ---

            ## Bob Ray (@bobray): Queues, explained
            > Everybody waits.

            - **Tweet:** https://twitter.com/BobRay/status/2
            - **Link:** https://a.example.com/queues
            """);

    assertThat(entries)
        .extracting(Entry::author, Entry::handle, Entry::title, Parsed::ownLink)
        .containsExactly(
            tuple(null, "ann_lee", "Caches that warm themselves", "https://x.com/ann_lee/status/1"),
            tuple("Bob Ray", "bobray", "Queues, explained", "https://twitter.com/BobRay/status/2"));
  }

  @Test
  void headingsCountThePostsAndFieldsNameTheAccount() {
    List<Entry> entries =
        Parsed.entries(
            """
            # 关注列表日报 - 2024-03-02

            ## 推文 2：会自己变热的缓存

            **作者:** @ann_lee
            **发布时间:** 2024-03-01

            **核心观点:**
            夜里没有人用，正好把它填满。

            **原文链接:** https://x.com/ann_lee/status/1

            ---

            ## 推文 3：排队的人

            **作者:** @bobray
            **发布时间:** 2024-03-01

            **核心观点:**
            大家都在等。

            **原文链接:** https://x.com/bobray/status/2
            """);

    assertThat(entries)
        .extracting(Entry::author, Entry::handle, Entry::title, Parsed::ownLink)
        .containsExactly(
            tuple("ann_lee", "ann_lee", "会自己变热的缓存", "https://x.com/ann_lee/status/1"),
            tuple("bobray", "bobray", "排队的人", "https://x.com/bobray/status/2"));
  }

  @Test
  void aHandleAloneIsNoTitle() {
    List<Entry> entries =
        Parsed.entries(
            """
            # Posts of 2024-03-02

            - **@ann_lee**: Caches should warm themselves. https://x.com/ann_lee/status/1
            - **@bobray**: Queues are for those who wait. https://x.com/bobray/status/2
            """);

    assertThat(entries)
        .extracting(Entry::handle, Entry::title)
        .containsExactly(
            tuple("ann_lee", "Caches should warm themselves."),
            tuple("bobray", "Queues are for those who wait."));
  }

  @Test
  void bulletsBeginWithWhoSpeaks() {
    List<Entry> entries =
        Parsed.entries(
            """
            # 三月收藏

            ## 3月2日

            - @ann_lee：缓存应该自己预热，夜里没有人用的时候正好。 https://a.example.com/caches
            - RT @bobray: Queues are for those who wait. https://a.example.com/queues
            """);

    assertThat(entries)
        .extracting(Entry::handle, Entry::title)
        .containsExactly(
            tuple("ann_lee", "缓存应该自己预热，夜里没有人用的时候正好"),
            tuple("bobray", "Queues are for those who wait."));
  }

  @Test
  void whatLeadsToNoPostOfTheirsNamesNobody() {
    List<Entry> entries =
        Parsed.entries(
            """
            # Styles

            - [@property: variables with a type](https://a.example.com/property)
            - [@layer: order at last](https://a.example.com/layer)
            """);

    assertThat(entries)
        .extracting(Entry::handle, Entry::title)
        .containsExactly(
            tuple(null, "@property: variables with a type"), tuple(null, "@layer: order at last"));
  }

  @Test
  void theLineAboveAPostSaysWhoAndOnWhichDayOfTheDocumentsYear() {
    String post = "**%s** (@%s) · 3月%d日\n%s\n❤️ 12 🔁 3\n[原推](https://x.com/%2$s/status/%3$d)\n\n";
    List<Entry> entries =
        Parsed.entries(
            "# 每日推文 2024-03-05\n\n"
                + post.formatted("安", "ann_lee", 5, "缓存会自己预热。")
                + post.formatted("Bob Ray", "bobray", 5, "Queues, explained at last.")
                + post.formatted("Cleo", "cleo", 4, "A parser in a weekend."));

    assertThat(entries)
        .extracting(Entry::author, Entry::handle, Parsed::ownLink)
        .containsExactly(
            tuple("安", "ann_lee", "https://x.com/ann_lee/status/5"),
            tuple("Bob Ray", "bobray", "https://x.com/bobray/status/5"),
            tuple("Cleo", "cleo", "https://x.com/cleo/status/4"));
    assertThat(entries.get(2).date()).hasToString("2024-03-04");
  }
}
