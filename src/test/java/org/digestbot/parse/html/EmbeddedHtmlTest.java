package org.digestbot.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** What people paste into their Markdown as HTML. */
class EmbeddedHtmlTest {
  private static final String ANN =
      "<blockquote class=\"twitter-tweet\" data-lang=\"en\"><p lang=\"en\" dir=\"ltr\">Queues &amp; those who"
          + " wait: <a href=\"https://t.co/abc\">https://t.co/abc</a></p>&mdash; Ann Lee (@annlee) <a"
          + " href=\"https://twitter.com/annlee/status/1?ref_src=twsrc%5Etfw\">May 3, 2024</a></blockquote>"
          + " <script async src=\"https://platform.twitter.com/widgets.js\" charset=\"utf-8\"></script>\n";
  private static final String LIN =
      """
      <blockquote class="twitter-tweet tw-align-center">
      <p lang="zh" dir="ltr">绳结越多越难读，<br>所以少打结。</p>&mdash; 林夏 (@lin_xia)
      <a href="https://x.com/lin_xia/status/2">2024年5月4日</a>
      </blockquote>
      <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>
      """;
  private static final String BOB =
      "<blockquote class=\"bluesky-embed\" data-bluesky-uri=\"at://did:plc:x/app.bsky.feed.post/3\"><p>A"
          + " third knot</p>&mdash; Bob (<a"
          + " href=\"https://bsky.app/profile/bob.bsky.social\">@bob.bsky.social</a>) <a"
          + " href=\"https://bsky.app/profile/bob.bsky.social/post/3\">May 5, 2024 at 9:10"
          + " AM</a></blockquote>\n";

  @Test
  void eachIsAnEntryWithWhatIsRemarkedBelowIt() {
    List<Entry> entries =
        Parsed.entries(
            "# 五月的推文\n\n## 排队\n\n"
                + ANN
                + "\n我也常常等。\n\n## 绳结\n\n"
                + LIN
                + "\n"
                + ANN.replace("/1?", "/3?"));

    assertThat(entries)
        .extracting(entry -> entry.author() + " | " + entry.date() + " | " + entry.title())
        .containsExactly(
            "Ann Lee | 2024-05-03 | Queues & those who wait",
            "林夏 | 2024-05-04 | 绳结越多越难读，所以少打结",
            "Ann Lee | 2024-05-03 | Queues & those who wait");
    assertThat(entries).extracting(Entry::section).containsExactly("排队", "绳结", "绳结");
    assertThat(entries.get(0).body()).endsWith("我也常常等。");
    assertThat(Parsed.links(entries.get(0)))
        .containsExactly(
            "https://t.co/abc", "https://twitter.com/annlee/status/1?ref_src=twsrc%5Etfw");
  }

  @Test
  void thoseOfAWeeklyAreEntriesBesideItsLinks() {
    String list =
        "## %s\n\n- [%1$s one](https://a.dev/%1$s/1)\n- [%1$s two](https://a.dev/%1$s/2)\n\n";

    List<Entry> entries =
        Parsed.entries(
            "# Knots weekly 12\n\n"
                + list.formatted("Ropes")
                + "## Posts of the week\n\n"
                + ANN
                + "\n"
                + LIN
                + "\n"
                + list.formatted("Tools"));

    assertThat(entries)
        .extracting(Entry::handle)
        .containsExactly(null, null, "annlee", "lin_xia", null, null);
  }

  @Test
  void onesBesideALeadInAreQuotedInIt() {
    List<Entry> entries = Parsed.entries("# 读后\n\n这一周只想说一件事。\n\n" + BOB + "\n说得很对。\n");

    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).body())
        .contains("> A third knot", "bob.bsky.social/post/3")
        .doesNotContain("blockquote");
  }

  @Test
  void otherQuotationsStayAsTheyAre() {
    String text = "# 读后\n\n<blockquote class=\"note\">一句\n</blockquote>\n\n后面还有。\n";

    assertThat(Parsed.entries(text).get(0).body()).contains("<blockquote class=\"note\">");
  }

  @Test
  void theItemsOfAListAreThoseOfItsSection() {
    List<Entry> entries =
        Parsed.entries(
            """
            # Knots weekly 12

            ## Talks

            - [All talks](https://a.example.com/all)

            <details>
            <ul class="slides">
            <li><a href="https://a.example.com/1">Ropes &amp; chains</a>: the first of them</li><li>
              <a href="https://a.example.com/2">Two hitches</a></li>
            </ul>
            </details>

            ## Tools

            <ol><li><a href="https://a.example.com/3">A spool</a></li></ol>
            """);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "All talks -> https://a.example.com/all",
            "Ropes & chains -> https://a.example.com/1",
            "Two hitches -> https://a.example.com/2",
            "A spool -> https://a.example.com/3");
  }

  @Test
  void codeThatShowsAListIsNone() {
    String text = "# 网页入门\n\n先写一个列表：\n\n```html\n<ul>\n<li>一</li>\n</ul>\n```\n\n再看看。\n";

    assertThat(Parsed.entries(text).get(0).body()).contains("<ul>\n<li>一</li>\n</ul>");
  }

  @Test
  void aBodyOfNothingElseIsReadAsAPage() {
    String text =
        "<h3><a href=\"https://a.example.com/%d\">Knot %<d</a></h3>\n<p>It holds &amp; holds.</p>\n";

    assertThat(Parsed.entries("<h1>Knots</h1>\n" + text.formatted(1) + text.formatted(2)))
        .extracting(entry -> entry.title() + ": " + entry.body())
        .containsExactly("Knot 1: It holds & holds.", "Knot 2: It holds & holds.");
  }
}
