package org.digestbot.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Feeds as readers and websites save them; every post is an entry. */
class NewsFeedTest {
  @Test
  void anEntryOfAtomHasTheAuthorOfItsFeed() {
    List<Entry> entries =
        Parsed.digest(
                "atom.xml",
                """
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <title>Notes</title>
                  <author><name>Juniper</name></author>
                  <entry>
                    <title>Caches</title>
                    <link href="https://a.example.com/caches"/>
                    <published>2024-03-05T08:00:00Z</published>
                  </entry>
                  <entry>
                    <title>Queues</title>
                    <author><name>Ann Lee</name></author>
                    <link href="https://a.example.com/queues"/>
                    <published>2024-03-06T08:00:00Z</published>
                  </entry>
                </feed>
                """)
            .entries();

    assertThat(entries).extracting(Entry::author).containsExactly("Juniper", "Ann Lee");
  }

  @Test
  void rss() {
    Digest feed =
        Parsed.digest(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <?xml-stylesheet href="/feed.xsl" type="text/xsl"?>
            <!-- generated -->
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel>
              <title>检索周记</title>
              <link>https://weekly.example.com</link>
              <item>
                <title>怎样评测 RAG &amp; 重排</title>
                <link>https://weekly.example.com/7</link>
                <pubDate>Mon, 02 Dec 2024 08:00:00 +0800</pubDate>
                <dc:creator>林夏</dc:creator>
                <description>节选</description>
                <content:encoded><![CDATA[<h2>一</h2><p>先看<a href="/papers/3">论文</a>。</p>]]></content:encoded>
              </item>
              <item>
                <guid>https://weekly.example.com/8</guid>
                <author>he@example.com (何青禾)</author>
                <description>&lt;p&gt;没有标题的一条。&lt;/p&gt;</description>
                <enclosure url="https://cdn.example.com/8.mp3" length="1" type="audio/mpeg"/>
              </item>
            </channel>
            </rss>
            """);

    assertThat(feed.title()).isEqualTo("检索周记");
    assertThat(feed.entries().stream().map(NewsFeedTest::told))
        .containsExactly("9 林夏 2024-12-02 怎样评测 RAG & 重排", "17 何青禾 null 没有标题的一条");
    assertThat(feed.entries().get(0).body())
        .isEqualTo("## 一\n\n先看[论文](https://weekly.example.com/papers/3)。");
    assertThat(feed.entries().stream().map(Parsed::links))
        .containsExactly(
            List.of("https://weekly.example.com/7", "https://weekly.example.com/papers/3"),
            List.of("https://weekly.example.com/8", "https://cdn.example.com/8.mp3"));
  }

  @Test
  void atom() {
    Digest feed =
        Parsed.digest(
            """
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title>Notes</title>
              <entry>
                <title type="html">Using &lt;code&gt;vec&lt;/code&gt; for search</title>
                <link rel="self" href="https://notes.example.org/feed/1"/>
                <link href="https://notes.example.org/1"/>
                <author><name>Juniper</name><email>j@example.org</email></author>
                <updated>2024-12-09T10:00:00Z</updated>
                <published>2024-12-08T10:00:00Z</published>
                <content type="xhtml"><div><p>Read <a href="https://a.example.net">this</a>.</p></div></content>
              </entry>
            </feed>
            """);

    assertThat(feed.title()).isEqualTo("Notes");
    assertThat(feed.entries().stream().map(NewsFeedTest::told))
        .containsExactly("3 Juniper 2024-12-08 Using vec for search");
    assertThat(Parsed.links(feed.entries().get(0)))
        .containsExactly("https://notes.example.org/1", "https://a.example.net");
    assertThat(feed.entries().get(0).ownLink().map(Link::printed))
        .as("what it is known by when its text is edited")
        .contains("https://notes.example.org/1");
  }

  @Test
  void rss1() {
    List<Entry> posts =
        Parsed.entries(
            """
            <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel><title>Old</title></channel>
              <item><title>One</title><link>https://old.example.com/1</link><dc:date>2004-05-06</dc:date></item>
            </rdf:RDF>
            """);

    assertThat(posts.stream().map(NewsFeedTest::told)).containsExactly("3 null 2004-05-06 One");
  }

  @Test
  void entitiesOfItsOwnLeadNowhere() {
    List<Entry> posts =
        Parsed.entries(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY own SYSTEM "file:///etc/hostname">]>
            <rss><channel><item><title>A &own; B</title></item></channel></rss>
            """);

    assertThat(posts.stream().map(Entry::title)).containsExactly("A &own; B");
  }

  private static String told(Entry entry) {
    return entry.line() + " " + entry.author() + " " + entry.date() + " " + entry.title();
  }
}
