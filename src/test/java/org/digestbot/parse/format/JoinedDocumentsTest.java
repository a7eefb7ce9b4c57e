package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Files into which somebody joined several documents that begin with front matter. */
class JoinedDocumentsTest {
  @Test
  void aWholeBlogInOneFileIsAnEntryForEachPost() {
    List<Entry> entries =
        Parsed.entries(
            """
            ---
            title: "缓存为什么会凉"
            date: 2024-03-02
            tags:
              - 缓存
            ---

            ## 起因

            缓存凉了，因为没有人看它。

            ---

            ## 结论

            有人看就好。---
            title: Queues, explained
            author: Ann Lee
            date: 2024-03-09 08:00:00
            tags: [queues]
            ---

            Everybody waits. See [the book](https://a.example.com/queues).
            """);

    assertThat(entries)
        .extracting(Entry::title, Entry::author, entry -> String.valueOf(entry.date()), Entry::line)
        .containsExactly(
            tuple("缓存为什么会凉", null, "2024-03-02", 8),
            tuple("Queues, explained", "Ann Lee", "2024-03-09", 23));
    assertThat(entries.get(0).body()).startsWith("## 起因").endsWith("有人看就好。");
  }

  @Test
  void theItemsOfSeveralWeekliesInOneFileHaveTheDateOfTheirOwnIssue() {
    List<Entry> entries =
        Parsed.entries(
            """
            ---
            title: Weekly 1
            date: 2024-03-02
            ---
            ## Articles
            - [Caches that warm themselves](https://a.example.com/1): how they do it.
            - [Queues, explained](https://a.example.com/2) with pictures.

            ---
            title: Weekly 2
            date: 2024-03-09
            ---
            ## Articles
            - [Locks without keys](https://a.example.com/3) by hand.
            - [Trees in rows](https://a.example.com/4) for beginners.
            """);

    assertThat(entries)
        .extracting(Entry::title, entry -> String.valueOf(entry.date()))
        .containsExactly(
            tuple("Caches that warm themselves", "2024-03-02"),
            tuple("Queues, explained", "2024-03-02"),
            tuple("Locks without keys", "2024-03-09"),
            tuple("Trees in rows", "2024-03-09"));
  }

  @Test
  void anArticleThatShowsFrontMatterIsOneDocument() {
    List<Entry> entries =
        Parsed.entries(
            """
            ---
            title: How to begin a post
            date: 2024-03-02
            ---
            Every post begins with a few lines:

            ```
            ---
            title: My post
            ---
            ```

            ---

            Note: nothing else is needed.

            ---

            That is all.
            """);

    assertThat(entries).extracting(Entry::title).containsExactly("How to begin a post");
  }
}
