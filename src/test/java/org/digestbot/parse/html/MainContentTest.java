package org.digestbot.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.UnreadableDocument;
import org.junit.jupiter.api.Test;

class MainContentTest {

  @Test
  void aShortPostBesideLongListsOfLinksIsTheContent() throws UnreadableDocument {
    String links =
        "<li><a href=\"https://me.dev/old\">One of the many posts of years gone by</a></li>"
            .repeat(20);
    List<Entry> entries =
        parse(
            """
            <!DOCTYPE html><html><head><title>Half a fix</title></head><body><div class="row">
            <div class="main"><article><h1>Half a fix</h1>
            <p>The second half of the key is read from the wrong place.</p></article></div>
            <div class="blog-widgets"><ul>%s</ul></div></div></body></html>
            """
                .formatted(links));
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).title()).isEqualTo("Half a fix");
    assertThat(entries.get(0).links()).isEmpty();
  }

  @Test
  void whatAPostIsFollowedByIsNoPartOfIt() throws UnreadableDocument {
    List<Entry> entries =
        parse(
            """
            <!DOCTYPE html><html><head><title>回溯</title></head><body><main>
            <div class="info">字数 300 阅读 2 分钟</div>
            <div id="articleContent"><p>回溯是一种试探的办法：走不通就退回一步，再试别的路。</p>
            <p>它和深度优先的遍历是一回事，只是多了撤销。</p></div>
            <div class="article-content">上一篇 <a href="https://me.dev/1">贪心 2025-02-17</a></div>
            <div class="article-content">下一篇 <a href="https://me.dev/3">分治 2024-12-18</a></div>
            </main></body></html>
            """);
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).body()).contains("撤销").doesNotContain("上一篇", "阅读", "分治");
  }

  @Test
  void aLongListOfLinksIsTheContentOfAPageThatSaysLittle() throws UnreadableDocument {
    List<Entry> entries =
        parse(
            """
            <!DOCTYPE html><html><head><title>Reading list</title></head><body>
            <main><h1>Reading list</h1><ul>
            <li><a href="https://a.dev/1">Queues that never fill up</a></li>
            <li><a href="https://b.dev/2">What a page fault costs</a></li>
            <li><a href="https://c.dev/3">Trees for disks and for memory</a></li></ul></main>
            <div>Made by hand, with care and without any haste.</div></body></html>
            """);
    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly(
            "Queues that never fill up",
            "What a page fault costs",
            "Trees for disks and for memory");
  }

  @Test
  void theNumbersOfLinesOfCodeAreNoText() throws UnreadableDocument {
    String numbered =
        "<table><tr><td class=\"%s\"><pre>1\n2\n</pre></td>"
            + "<td class=\"code\"><pre>int a = 1;\nint b = 2;</pre></td></tr></table>";
    for (String theirs : List.of("gutter", "linenos", "\"><pre class=\"lnt")) {
      List<Entry> entries =
          parse(
              "<!DOCTYPE html><html><body><article><h1>Two lines</h1><p>Here they are, both.</p>"
                  + numbered.formatted(theirs)
                  + "</article></body></html>");
      assertThat(entries.get(0).body()).endsWith("```\nint a = 1;\nint b = 2;\n```");
      assertThat(entries.get(0).body()).doesNotContain("1\n2\n");
    }
  }

  private static List<Entry> parse(String html) throws UnreadableDocument {
    return new DigestParser().parse("page.html", html.getBytes(StandardCharsets.UTF_8)).entries();
  }
}
