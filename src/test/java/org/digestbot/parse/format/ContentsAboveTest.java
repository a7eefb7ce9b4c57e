package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Contents above headings that are deeper than their own hold nothing of what these name. */
class ContentsAboveTest {

  @Test
  void linkedNamesOfTheSections() {
    assertThat(
            Parsed.entries(
                """
                # 阅读清单 2024-05

                ## 目录

                - [后端](#后端)
                - [前端](#前端)

                ### 后端

                - [一个请求的一生](https://a.dev/request) 从浏览器到数据库
                - [连接池的大小](https://a.dev/pool) 不是越大越好

                ### 前端

                - [样式的层](https://a.dev/layers) 顺序终于可以自己定
                """))
        .extracting(Entry::title, Entry::section)
        .containsExactly(tuple("一个请求的一生", "后端"), tuple("连接池的大小", "后端"), tuple("样式的层", "前端"));
  }

  @Test
  void plainNamesOfTheItems() {
    assertThat(
            Parsed.summaries(
                Parsed.entries(
                    """
                    ## Contents

                    1. One big table
                    2. Vacuum

                    #### One big table

                    Why it works until it does not.

                    https://a.dev/table

                    #### Vacuum

                    What it does at night.

                    https://a.dev/vacuum
                    """)))
        .containsExactly("One big table -> https://a.dev/table", "Vacuum -> https://a.dev/vacuum");
  }

  @Test
  void aTitleAboveTheContentsIsNoneOfThoseThatTheseList() {
    String weekly =
        """
        # Reads of the week

        Week of 2024-03-02

        ## Contents

        1. [Radio / Podcast] 2024-03-01 - Caches that warm themselves
        2. [Radio / Podcast] 2024-03-01 - Queues, explained

        # Caches that warm themselves

        - **Published:** 2024-03-01
        - **Podcast:** [Radio](https://a.example.com/1)

        ## Takeaway
        They are warm.

        ## Reading priority
        High.

        # Queues, explained

        - **Published:** 2024-03-01
        - **Podcast:** [Radio](https://a.example.com/2)

        ## Takeaway
        Everybody waits.

        ## Reading priority
        Low.

        # Locks without keys

        - **Published:** 2024-02-28
        - **Podcast:** [Radio](https://a.example.com/3)

        ## Takeaway
        They are open.

        ## Reading priority
        Low.
        """;

    assertThat(Parsed.digest(weekly).title()).isEqualTo("Reads of the week");
    assertThat(Parsed.entries(weekly))
        .extracting(Entry::title)
        .containsExactly("Caches that warm themselves", "Queues, explained", "Locks without keys");
  }
}
