package org.digestbot.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** A month of a blog, saved as the page that its archive shows. */
class HtmlArticlesTest {
  @Test
  void everyArticleIsAnEntryWithItsOwnDay() {
    assertThat(
            entries(
                """
                <article class="post">
                  <header><h2><a href="/2024/03/rerank">Reranking, measured</a></h2>
                  <div class="post-meta">Posted on <time datetime="2024-03-09T08:00:00Z">9 March</time>
                  in <a href="/category/search" rel="category">Search</a></div></header>
                  <p>What a second look at the <a href="https://a.dev/list">candidates</a> costs.</p>
                  <a href="/2024/03/rerank#more">Read more</a>
                </article>
                <article class="post">
                  <header><h2><a href="/2024/03/chunks">How long is a chunk?</a></h2>
                  <div class="post-meta">March 2, 2024 by <span class="author">Lin Xia</span></div></header>
                  <p>As long as a thought.</p>
                  <h3>Overlap</h3>
                  <p>Not needed.</p>
                </article>
                """))
        .containsExactly(
            "2024-03-09 null Reranking, measured: What a second look at the"
                + " [candidates](https://a.dev/list) costs."
                + " [https://blog.dev/2024/03/rerank, https://a.dev/list]",
            "2024-03-02 Lin Xia How long is a chunk?: As long as a thought. ### Overlap Not needed."
                + " [https://blog.dev/2024/03/chunks]");
  }

  @Test
  void theTextIsWhatTheMicroformatCallsContent() {
    assertThat(
            entries(
                """
                <div class="hentry"><ul class="entry-meta"><li>Notes</li></ul><h2>一</h2>
                <div class="entry-content"><p>第一篇的正文。</p></div>
                <ul class="entry-meta"><li class="date">2023-11-24</li></ul></div>
                <div class="hentry"><ul class="entry-meta"><li>Notes</li></ul><h2>二</h2>
                <div class="entry-content"><p>第二篇的正文。</p></div>
                <ul class="entry-meta"><li class="date">2023-11-21</li></ul></div>
                """))
        .containsExactly("2023-11-24 null 一: 第一篇的正文。 []", "2023-11-21 null 二: 第二篇的正文。 []");
  }

  @Test
  void theSectionsOfOneIssueAreNoPosts() {
    assertThat(
            entries(
                """
                <article><h2>Papers</h2><ul><li><a href="https://a.dev/1">One</a> on recall.</li>
                <li><a href="https://a.dev/2">Two</a> on cost.</li></ul></article>
                <article><h2>Tools</h2><ul><li><a href="https://a.dev/3">Three</a> for the desk.</li>
                <li><a href="https://a.dev/4">Four</a> for the wall.</li></ul></article>
                """))
        .extracting(entry -> entry.split(" ")[2])
        .containsExactly("One:", "Two:", "Three:", "Four:");
  }

  private static Stream<String> entries(String body) {
    String page =
        "<!DOCTYPE html><html><head><title>Notes</title><link rel=\"canonical\""
            + " href=\"https://blog.dev/2024/03/\"></head><body><nav>Home</nav>"
            + body
            + "</body></html>";
    return Parsed.digest(page).entries().stream().map(HtmlArticlesTest::told);
  }

  private static String told(Entry entry) {
    return "%s %s %s: %s %s"
        .formatted(
            entry.date(),
            entry.author(),
            entry.title(),
            entry.body().replaceAll("\\s+", " "),
            Parsed.links(entry));
  }
}
