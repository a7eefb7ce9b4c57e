package org.digestbot.parse.format.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Passages as reading apps export them, each with the link to its place. */
class HighlightsTest {
  @Test
  void aPostIsAnEntryBelowWhatIsToldAboutItsThread() {
    Digest digest =
        Parsed.digest(
            """
            # 会忘事的缓存...

            ## Metadata
            - Author: [[@linxiao on Twitter]]
            - Full Title: 会忘事的缓存，以及它为什么值得
            - Category: #tweets
            - URL: https://twitter.com/linxiao/status/1

            ## Highlights
            - 缓存忘得越快，数据越新。 ([View Tweet](https://twitter.com/linxiao/status/1))
            - 我参考的文章是 https://a.dev/cache
              第一步：
              - 先量一量
              - 再删一删 ([View Tweet](https://twitter.com/linxiao/status/2))
                - **Note**: 试过了
            - 6. 剩下的下次再说。 ([View Tweet](https://twitter.com/linxiao/status/3))
            """);

    assertThat(digest.title()).isEqualTo("会忘事的缓存，以及它为什么值得");
    List<Entry> entries = digest.entries();
    assertThat(entries)
        .extracting(Entry::handle, Entry::section, Parsed::ownLink)
        .containsExactly(
            tuple("linxiao", digest.title(), "https://twitter.com/linxiao/status/1"),
            tuple("linxiao", digest.title(), "https://twitter.com/linxiao/status/2"),
            tuple("linxiao", digest.title(), "https://twitter.com/linxiao/status/3"));
    assertThat(entries.get(0).title()).isEqualTo("缓存忘得越快，数据越新");
    assertThat(entries.get(1).body())
        .isEqualTo("我参考的文章是 https://a.dev/cache\n第一步：\n- 先量一量\n- 再删一删\n  - **Note**: 试过了");
    assertThat(Parsed.links(entries.get(1)))
        .containsExactly("https://a.dev/cache", "https://twitter.com/linxiao/status/2");
  }

  @Test
  void saysWhenAPassageWasMarked() {
    List<Entry> entries =
        Parsed.entries(
            """
            - Highlights first synced by [[Readwise]] [[2024-03-05]]
            \t- Forget early. ([Location 12](https://readwise.io/to_kindle?location=12))
            \t- Forget often. ([View Highlight](https://a.example.com/2)) #Highlight #[[2024-03-07]]
            - New highlights added [[2024-03-09]] at 5:56 PM
            \t- Do not forget to forget. ([View Highlight](https://a.example.com/3))
            """);

    assertThat(entries)
        .extracting(entry -> entry.date() + " " + entry.body())
        .containsExactly(
            "2024-03-05 Forget early.",
            "2024-03-07 Forget often.",
            "2024-03-09 Do not forget to forget.");
  }

  @Test
  void aListThatLinksToAPlaceOnceIsNone() {
    assertThat(
            Parsed.digest(
                    """
                    # Weekly

                    - [A cache that forgets](https://a.dev/cache) ([View Tweet](https://x.com/a/status/1))
                    - [A queue that waits](https://a.dev/queue)
                    - [A tool for notes](https://a.dev/notes)
                    """)
                .format())
        .isEqualTo("link-digest");
  }
}
