package org.digestbot.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BestLinksTest {
  private static final Link TOOL = link(LinkRole.REFERENCE, "https://github.com/ann/tool");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.com/ann/status/1",
        "https://weibo.com/123/Nabc",
        "https://t.me/digests/77",
        "https://social.example/@Ann/112233445566",
      })
  void aPostLeadsToWhatItIsAbout(String address) {
    Entry post = entry("ann", link(LinkRole.OWN, address), TOOL);

    assertThat(BestLinks.recommended(post)).containsExactly(TOOL);
    assertThat(BestLinks.of(post)).containsExactly(TOOL);
    assertThat(BestLinks.first(post)).contains(TOOL.canonical());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/articles/2024",
        "https://github.com/ann/other",
        "https://blog.example/@bob/112233445566",
      })
  void anArticleIsItselfWhatIsRecommended(String address) {
    Link own = link(LinkRole.OWN, address);
    Entry article = entry("ann", own, TOOL);

    assertThat(BestLinks.recommended(article)).containsExactly(own, TOOL);
    assertThat(BestLinks.first(article)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://news.ycombinator.com/item?id=1", "https://lobste.rs/s/abc"})
  void whatIsTalkedAboutComesBeforeTheTalk(String address) {
    Link talk = link(LinkRole.REFERENCE, address);

    assertThat(BestLinks.of(entry("ann", talk, TOOL))).containsExactly(TOOL, talk);
    assertThat(BestLinks.first(entry("ann", talk, TOOL))).contains(TOOL.canonical());
    assertThat(BestLinks.first(entry("ann", talk))).contains(address);
  }

  @ParameterizedTest
  @CsvSource({
    "Paper-Boat：a reader for the train, https://github.com/ann/paper-boat",
    "ann/boat a reader for the train, https://github.com/ann/boat",
    "Ten ways to read, https://blog.example.org/2024/ten-ways-to-read-1a2b3c?s=20",
  })
  void thePageThatIsCalledLikeTheEntryComesFirst(String title, String address) {
    Link demo = link(LinkRole.REFERENCE, "https://demo.example.org/start");
    Link talk = link(LinkRole.REFERENCE, "https://lobste.rs/s/abc");
    Link named = link(LinkRole.REFERENCE, address);
    List<Link> links = List.of(demo, talk, named);
    Entry entry = new Entry(1, 1, null, title, true, null, null, null, null, "", links);

    assertThat(BestLinks.of(entry)).containsExactly(named, demo, talk);
    assertThat(BestLinks.first(entry)).contains(address);
  }

  @Test
  void aTalkThatAListNamesIsWhatItRecommends() {
    Link talk = link(LinkRole.OWN, "https://news.ycombinator.com/item?id=1");

    assertThat(BestLinks.first(entry("ann", talk, TOOL))).contains(talk.canonical());
  }

  @Test
  void aPostThatNamesNothingIsAllThereIs() {
    Link own = link(LinkRole.OWN, "https://x.com/ann/status/1");
    Entry post = entry("ann", link(LinkRole.IMAGE, "https://example.org/a.png"), own);

    assertThat(BestLinks.recommended(post)).isEmpty();
    assertThat(BestLinks.of(post)).containsExactly(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x.com/Ann", "https://social.example/@ann", "https://x.com/ann/"})
  void thePageOfWhoeverWritesIsNotRecommended(String page) {
    Link author = link(LinkRole.REFERENCE, page);

    assertThat(BestLinks.recommended(entry("ann", author, TOOL))).containsExactly(TOOL);
    assertThat(BestLinks.of(entry("ann", author))).containsExactly(author);
    assertThat(BestLinks.recommended(entry("bob", author))).containsExactly(author);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A tool.（[@lin](https://who.example/) 投稿）",
        "A tool.（[林夏](https://who.example/) 投稿）",
        "A tool，来自 [@林夏](https://who.example/) 的分享",
        "A tool (via [Juniper](https://who.example/))",
        "A tool [h/t [Bo](https://bo.example/) + [Juniper](https://who.example/)]",
        "[A tool](https://github.com/ann/tool) by [Juniper](https://who.example/)",
      })
  void whoeverSentAnEntryInIsNotRecommended(String body) {
    Link page =
        new Link("https://who.example/", "https://who.example", LinkRole.REFERENCE, words(body));
    Entry sentIn = saying(body, TOOL, page);

    assertThat(BestLinks.recommended(sentIn)).containsExactly(TOOL);
    assertThat(BestLinks.of(saying(body, page))).containsExactly(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Made possible by [vLLM](https://who.example/)",
        "Install [@ann/tool](https://who.example/)",
        "推荐 [林夏](https://who.example/)",
      })
  void whatATextNamesIsRecommended(String body) {
    Link link =
        new Link("https://who.example/", "https://who.example", LinkRole.REFERENCE, words(body));

    assertThat(BestLinks.recommended(saying(body, TOOL, link))).containsExactly(TOOL, link);
  }

  /** Those of its last link. */
  private static String words(String body) {
    return body.substring(body.lastIndexOf('[') + 1, body.lastIndexOf("]("));
  }

  private static Entry saying(String body, Link... links) {
    return new Entry(1, 1, null, "A title", true, null, null, null, null, body, List.of(links));
  }

  private static Link link(LinkRole role, String address) {
    return new Link(address, address, role, null);
  }

  private static Entry entry(String handle, Link... links) {
    return new Entry(1, 1, null, "A title", true, null, handle, null, null, "", List.of(links));
  }
}
