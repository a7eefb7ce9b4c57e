package org.digestbot.parse.html;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.Parsed;
import org.digestbot.parse.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

  @Test
  void readsAWeeklyByItsMainContent() throws UnreadableDocument {
    Digest digest =
        parse(
            """
            <!DOCTYPE html>
            <html><head><title>Issue 12 | Some site</title>
            <meta property="article:published_time" content="2024-03-08T08:00:00+08:00"></head>
            <body><nav><a href="https://site.dev/archive">Archive</a></nav>
            <div class="wrap"><div><h1>Issue 12</h1><p>Every Friday.</p>
            <h2>Articles</h2>
            <ul><li><a href="https://a.dev/rag">Retrieval for beginners</a> in <code>Java</code>.</li>
            <li><p><a href="https://b.dev/moe?a=1&amp;b=2">Mixtures of experts</a></p>
            <p>With <a href="https://c.dev">a reference</a>.</p></li></ul>
            <h2>Tools</h2>
            <div><a href="https://d.dev"><h3>A tool</h3><p>For the command line.</p></a></div>
            <div><a href="https://e.dev"><h3>Another</h3><p>For the desk.</p></a></div>
            </div><aside><a href="https://ads.dev">Buy this</a></aside></div>
            <footer>Some rights <a href="https://law.dev">reserved</a></footer></body></html>
            """);
    assertThat(digest.title()).isEqualTo("Issue 12");
    assertThat(digest.date()).hasToString("2024-03-08");
    assertThat(digest.entries())
        .extracting(Entry::title)
        .containsExactly("Retrieval for beginners", "Mixtures of experts", "A tool", "Another");
    assertThat(digest.entries().get(1).links())
        .extracting(Link::printed)
        .containsExactly("https://b.dev/moe?a=1&b=2", "https://c.dev");
    assertThat(digest.entries().get(2).body()).isEqualTo("For the command line.");
  }

  @Test
  void readsAnArticleAsOneEntry() throws UnreadableDocument {
    Digest digest =
        parse(
            """
            <html><head><title>How we made it fast - Blog</title></head><body><nav>menu</nav>
            <article><h1>How we made it fast</h1><time datetime="2023-05-04">May 4</time>
            <p>We measured <a href="https://a.dev/x">this</a> and that, for a week and a day.</p>
            <h2>Part one</h2><p>It was slow, because the inner loop made garbage.</p>
            <pre><code>a[0] = 1;\nb();</code></pre></article><footer>Footer</footer></body></html>
            """);
    assertThat(digest.entries()).hasSize(1);
    Entry entry = digest.entries().get(0);
    assertThat(entry.title()).isEqualTo("How we made it fast");
    assertThat(entry.body()).contains("inner loop", "a[0] = 1;\nb();").doesNotContain("Footer");
    assertThat(digest.date()).hasToString("2023-05-04");
  }

  @Test
  void leavesMarkdownWithTagsAlone() {
    assertThat(HtmlPage.is("week.md", "# Week\n\n<p align=\"center\">x</p>\n")).isFalse();
    assertThat(HtmlPage.is("week.html", "<p>x</p>")).isTrue();
    assertThat(HtmlPage.is("week.txt", "<!DOCTYPE html><p>x</p>")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<a href='https://a.dev'><div>",
        "<ul><li>",
        "<b><i>",
        "<table><tr><td>",
        "<"
      })
  void staysFastOnDeepPages(String unit) {
    String html = "<!DOCTYPE html><html><body>" + unit.repeat(5_000);
    assertTimeoutPreemptively(ofSeconds(10), () -> parse(html));
  }

  private static Digest parse(String html) throws UnreadableDocument {
    return new DigestParser().parse("page.html", html.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='message'><div class='when date' title='0D.07.2024 09:12:44 UTC+08:00'>09:12</div>"
            + "<div class='from_name'>小林</div><div class='text'>TEXT</div></div>",
        "<article><div><span class=author>小林</span></div><p>TEXT</p><div><span>1.2K</span>"
            + "<time datetime='2024-07-0DT01:12:44+00:00'>09:12</time></div></article>",
        "<div class=card><div class=post-time>2024-07-0D 09:12</div><b class=username>小林</b>"
            + "<div class=content>TEXT</div></div>"
      })
  void readsPostsThatStandInElementsOfTheirOwn(String post) throws UnreadableDocument {
    List<String> texts =
        List.of(
            "新的语音模型可以离线使用。<br><a href='https://a.example.com/v'>试一试</a>",
            "那个评测是在热缓存下测的，作者在脚注里说了。",
            "三位朋友问检索怎么评估，清单在这里。");
    StringBuilder page = new StringBuilder("<html><body><header>频道 12,300</header><main>");
    for (int i = 0; i < texts.size(); i++) {
      page.append(post.replace("0D", "0" + (i + 3)).replace("TEXT", texts.get(i)));
    }

    List<Entry> entries = parse(page + "</main></body></html>").entries();

    assertThat(entries)
        .extracting(Parsed::header)
        .containsExactly(
            "小林 @null 2024-07-03 | 新的语音模型可以离线使用。",
            "小林 @null 2024-07-04 | 那个评测是在热缓存下测的，作者在脚注里说了。",
            "小林 @null 2024-07-05 | 三位朋友问检索怎么评估，清单在这里。");
    assertThat(entries).flatExtracting(Parsed::links).containsExactly("https://a.example.com/v");
  }

  @Test
  void aForwardedPostIsOfWhoWroteItAndOneThatAnswersSaysOnlyWhatIsNew() throws UnreadableDocument {
    String post =
        "<div class='message'><div class='body'>"
            + "<div class='date details' title='0D.07.2024 09:12:44 UTC+08:00'>09:12</div>"
            + "<div class='from_name'>频道</div>TEXT</div></div>";
    List<String> texts =
        List.of(
            "<div class='text'>新的语音模型可以离线使用。</div>",
            "<div class='forwarded body'><div class='from_name'>小林 "
                + "<span class='date details' title='01.07.2024 20:00:00'>01.07.2024 20:00:00</span>"
                + "</div><div class='text'>那个评测是在热缓存下测的。</div></div>",
            "<div class='reply_to details'>In reply to <a href='#go'>this message</a></div>"
                + "<div class='text'>三位朋友问检索怎么评估。</div>",
            "<div class='text'>清单在这里。</div>");
    StringBuilder page = new StringBuilder("<html><body>");
    for (int i = 0; i < texts.size(); i++) {
      String named = i < 3 ? post : post.replace("<div class='from_name'>频道</div>", "");
      page.append(named.replace("0D", "0" + (i + 3)).replace("TEXT", texts.get(i)));
    }

    assertThat(parse(page + "</body></html>").entries())
        .extracting(Parsed::header)
        .containsExactly(
            "频道 @null 2024-07-03 | 新的语音模型可以离线使用。",
            "小林 @null 2024-07-04 | 那个评测是在热缓存下测的。",
            "频道 @null 2024-07-05 | 三位朋友问检索怎么评估。",
            "频道 @null 2024-07-06 | 清单在这里。");
  }

  @Test
  void linesWithinAParagraphTellWhoWroteWhatAndWhen() throws UnreadableDocument {
    Digest digest =
        parse(
            """
            <html><head><title>Posts</title></head><body>
            <h3>1</h3><p>林夏
            @digest_demo_lin
            2024-03-05</p>
            <p>检索增强生成的做法并不神秘。</p>
            <h3>2</h3><p>何青禾
            @digest_demo_he
            给演讲录像配字幕。</p>
            </body></html>
            """);
    assertThat(digest.entries())
        .extracting(Entry::handle)
        .containsExactly("digest_demo_lin", "digest_demo_he");
    assertThat(digest.entries())
        .extracting(Entry::title)
        .containsExactly("检索增强生成的做法并不神秘", "给演讲录像配字幕");
  }

  @Test
  void whatAnArticleQuotesStaysAQuotation() throws UnreadableDocument {
    Digest digest =
        parse(
            """
            <html><head><title>How we did it</title></head><body><article>
            <h1>How we did it</h1><p>Last year somebody asked us why, and we had no answer.</p>
            <blockquote><p>Make it work.</p><blockquote>Which?</blockquote><p>Then fast.</p></blockquote>
            <p>So we did, with <a href="https://a.dev/profiler">a profiler</a> at hand.</p>
            </article></body></html>
            """);
    assertThat(digest.entries())
        .extracting(Entry::body)
        .containsExactly(
            """
            Last year somebody asked us why, and we had no answer.

            > Make it work.
            >\s
            > > Which?
            >\s
            > Then fast.

            So we did, with [a profiler](https://a.dev/profiler) at hand.""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s%s", "<thead>%s</thead><tbody>%s</tbody>"})
  void aRowOfATableIsAnEntryAndItsHeadIsNone(String table) throws UnreadableDocument {
    String rows =
        table.formatted(
            "<tr><th>Name</th><th>What</th></tr>",
            """
            <tr><td><a href="https://a.dev/1">Caches</a></td><td>warm</td></tr>
            <tr><td><a href="https://a.dev/2">Queues</a></td><td>short</td></tr>
            <tr><td><a href="https://a.dev/3">Stacks</a></td><td>tall</td></tr>
            """);
    Digest digest =
        parse(
            """
            <html><head><title>Weekly</title></head><body><h1>Weekly 2024-03-05</h1>
            <table>%s</table>
            </body></html>
            """
                .formatted(rows));
    assertThat(Parsed.summaries(digest.entries()))
        .containsExactly(
            "Caches -> https://a.dev/1", "Queues -> https://a.dev/2", "Stacks -> https://a.dev/3");
  }

  @Test
  void theDayStandsBesideWhoPublishedIt() throws UnreadableDocument {
    String card =
        """
        <div class="card"><h3><a href="https://a.dev/%s">%s</a></h3>
        <p class="meta">%s</p><p>It was told at length in the north, and in the south.</p></div>
        """;
    List<Entry> entries =
        parse(
                "<html><body><h1>Weekly 2024-03-15</h1><h2>News</h2>"
                    + card.formatted(1, "Caches fail", "The Gazette · 2024-03-11")
                    + card.formatted(2, "Queues grow", "Ann Lee | March 12, 2024 | 5 min read")
                    + "</body></html>")
            .entries();

    assertThat(entries)
        .extracting(Entry::title, entry -> String.valueOf(entry.date()))
        .containsExactly(tuple("Caches fail", "2024-03-11"), tuple("Queues grow", "2024-03-12"));
    assertThat(entries.get(0).body()).startsWith("The Gazette");
  }

  @Test
  void datedLinksAreAListAndNoPosts() throws UnreadableDocument {
    String item = "<li><span class=date>2024-01-0%d</span> <a href='https://b.dev/%d'>Title %d</a>";
    List<Entry> entries =
        parse("<html><body><ul>" + (item + item + item).formatted(1, 1, 1, 2, 2, 2, 3, 3, 3))
            .entries();

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "Title 1 -> https://b.dev/1",
            "Title 2 -> https://b.dev/2",
            "Title 3 -> https://b.dev/3");
  }

  @Test
  void aListOfLinksInHtmlBelowFrontMatterIsADigest() {
    String feed =
        """
        ---
        title: Weekly News, 10 Jun 2025
        date: 2025-06-10T12:00:00-00:00
        ---

        <ol><li><a href="https://a.example.com/n#1">Packages</a></li><li><a href="https://a.example.com/n#2">Jobs</a></li><li><a href="https://a.example.com/n#3">Meetings</a></li></ol>
        """;

    assertThat(Parsed.entries(feed))
        .extracting(Entry::title)
        .containsExactly("Packages", "Jobs", "Meetings");
  }

  @Test
  void placesOnThePageItselfAreNoLinks() throws UnreadableDocument {
    Digest digest =
        parse(
            """
            <!DOCTYPE html><html><head><link rel="canonical" href="https://me.dev/lines"></head>
            <body><article><h1>Two lines<a href="#two">¶</a></h1>
            <p>Here they are, as <a href="#note">the note</a> and
            <a href="https://a.dev/lines">others</a> say.</p></article></body></html>
            """);
    Entry entry = digest.entries().get(0);
    assertThat(entry.title()).isEqualTo("Two lines");
    assertThat(Parsed.links(entry)).containsExactly("https://a.dev/lines");
  }

  @Test
  void theNameOfTheSiteIsNoPartOfTheTitle() throws UnreadableDocument {
    Digest digest =
        parse(
            """
            <!DOCTYPE html><html><head><title>Two lines – a small blog</title></head><body>
            <article><h1>Two lines</h1><p>Here they are, both of them.</p>
            <h1>Afterwards</h1><p>Nothing more was said for a while.</p></article></body></html>
            """);
    assertThat(digest.title()).isEqualTo("Two lines");
    assertThat(digest.entries().get(0).title()).isEqualTo("Two lines");
  }

  @Test
  void aPageBelowFrontMatterIsWhatThatSays() throws UnreadableDocument {
    Digest digest =
        parse(
            """
            ---
            title: "Release: what is new"
            date: 2020-01-02
            author: Ann Lee
            ---
            <p>The app has <a href="https://a.dev/x">an update</a> for everybody.</p>
            <p>It is half as large as before.</p>
            """);
    Entry entry = digest.entries().get(0);
    assertThat(entry.title()).isEqualTo("Release: what is new");
    assertThat(entry.author()).isEqualTo("Ann Lee");
    assertThat(entry.date()).hasToString("2020-01-02");
    assertThat(entry.body()).startsWith("The app has").doesNotContain("---");
  }

  @Test
  void theDayBelowTheTitleIsTheDateOfAPageWhoseHeadStandsApart() throws UnreadableDocument {
    String item =
        """
        <div><h3>事件 %1$d: 模型 %1$d 发布</h3><p>%1$d 号模型今天发布，推理更快，价格不变，接口与上一代相同，旧的程序不用改。</p>
        <a href="https://a.example.com/%1$d">查看原文</a></div>
        """;
    StringBuilder page = new StringBuilder("<html><body><div>");
    page.append("<div><h1>AI 行业日报</h1><p>2026年02月10日</p><p>3 分钟了解变化</p></div><div>");
    for (int i = 1; i <= 6; i++) {
      page.append(item.formatted(i));
    }
    page.append("</div></div></body></html>");

    Digest digest =
        new DigestParser().parse("mail.html", page.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(digest.date()).hasToString("2026-02-10");
    assertThat(digest.entries()).hasSize(6);
  }

  @Test
  void blocksThatOnlyTheirClassCallsTitlesAreHeadings() throws UnreadableDocument {
    String card =
        """
        <div class="card"><div class="card-header">%1$s</div><div class="item">
        <div class="item-title"><b>模型</b> <a href="https://a.example.com/%2$d">新闻 %2$d</a> <span class="item-time">18:22</span></div>
        <div class="item-text">第 %2$d 条新闻说了些什么，又没有说什么，读完就知道。</div></div></div>
        """;
    String page =
        "<html><body><h1>每日 AI 报告</h1><div>"
            + card.formatted("技术", 1)
            + card.formatted("行业", 2)
            + card.formatted("观点", 3)
            + "</div></body></html>";

    List<Entry> entries = parse(page).entries();

    assertThat(entries).extracting(Entry::title).containsExactly("模型 新闻 1", "模型 新闻 2", "模型 新闻 3");
    assertThat(entries.get(1).section()).isEqualTo("行业");
    assertThat(entries.get(2).body()).startsWith("第 3 条新闻");
  }

  @Test
  void wordsForThoseWhoListenToAPageAreNotPartOfItsTitles() throws UnreadableDocument {
    Digest digest =
        parse(
            """
            <!DOCTYPE html>
            <html><head><title>Weekly 12</title></head><body><main><h1>Weekly 12</h1>
            <h2>Articles</h2>
            <ol><li><a href="https://a.dev/moss">How moss winters<span>
            <span class="sr-only">(opens new window)</span></span></a></li>
            <li><a href="https://b.dev/well">The old well<span class="visually-hidden"> external</span></a></li>
            <li><a href="https://c.dev/seed"><span class="sr-only">Trading seeds</span></a></li></ol>
            <div class="page-nav"><p>← <a href="/11.html">Weekly 11</a> <a href="/13.html">Weekly 13</a> →</p>
            </div></main></body></html>
            """);

    assertThat(digest.entries())
        .extracting(Entry::title)
        .containsExactly("How moss winters", "The old well", "Trading seeds");
    assertThat(digest.entries()).extracting(Entry::body).noneMatch(body -> body.contains("Weekly"));
  }
}
