package org.digestbot.parse.link;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.Random;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      value = {
        "看这里：https://a.dev/x，很好           | https://a.dev/x",
        "链接https://a.dev/x（中文）             | https://a.dev/x",
        "See https://a.dev/x.                    | https://a.dev/x",
        "(https://a.dev/wiki/Foo_(bar)), and     | https://a.dev/wiki/Foo_(bar)",
        "**https://a.dev/x**                     | https://a.dev/x",
        "<https://a.dev/x>                       | https://a.dev/x",
        "[text](https://a.dev/x \"title\")       | https://a.dev/x",
        "[text](<https://a.dev/x>)               | https://a.dev/x",
        "[text](https://a.dev/f(x)y)             | https://a.dev/f(x)y",
        "`https://a.dev/x`                       | https://a.dev/x",
        "https://a.dev/foo\\_bar                 | https://a.dev/foo",
        "https://a.dev/author%27s-words's        | https://a.dev/author%27s-words's",
        "HTTPS://A.dev/x                         | HTTPS://A.dev/x",
        "https://archive.ph/o/B/https://b.dev/x  | https://archive.ph/o/B/https://b.dev/x",
        "x.com/home http:// https://             | ",
        "<a href='https://a.dev/x'>text</a>      | https://a.dev/x",
        "https://a.dev/x&lt;br&gt;               | https://a.dev/x",
        "https://a.dev/x\u200B下一句             | https://a.dev/x",
        "![p](data:image/svg+xml,a='http://w3.org/svg' b='t(-2 1)' c='http://w3.org/x')https://a.dev/x | https://a.dev/x",
      })
  void endsALinkWhereItsAddressEnds(String text, String expected) {
    assertThat(printed(text)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void findsALinkInTheTextOfAnother() {
    assertThat(printed("[https://a.dev](https://t.co/1)"))
        .containsExactly("https://a.dev", "https://t.co/1");
  }

  @Test
  void splitsLinksThatOnlyACommaParts() {
    assertThat(printed("https://a.dev,https://b.dev"))
        .containsExactly("https://a.dev", "https://b.dev");
  }

  @Test
  void keepsEachPrintedFormOnceInOrderOfAppearance() {
    assertThat(printed("http://a.dev https://b.dev http://a.dev https://a.dev"))
        .containsExactly("http://a.dev", "https://b.dev", "https://a.dev");
  }

  @Test
  void keepsTheWordsThatCarryALink() {
    assertThat(Links.in("[**Mixtral** `8x7B`](https://a.dev) https://b.dev"))
        .extracting(Link::text)
        .containsExactly("Mixtral 8x7B", null);
    assertThat(Links.in("<a class=\"x\" href=\"https://a.dev\">the <b>code</b></a>"))
        .extracting(Link::text)
        .containsExactly("the code");
  }

  @Test
  void resolvesReferenceLinksWhereTheyAreUsed() {
    String text =
        """
        Read [the post][1], the [Docs] and [more][].

        [1]: https://a.dev/post "A post"
        [docs]: <https://a.dev/docs>
        [more]: https://a.dev/more
        """;
    assertThat(Links.in(text))
        .extracting(Link::printed, Link::text)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("https://a.dev/post", "the post"),
            org.assertj.core.api.Assertions.tuple("https://a.dev/docs", "Docs"),
            org.assertj.core.api.Assertions.tuple("https://a.dev/more", "more"));
  }

  @ParameterizedTest
  @CsvSource({
    "![cover](https://a.dev/cover), IMAGE",
    "<img src='https://a.dev/cover'>, IMAGE",
    "https://a.dev/cover.png?x=1, IMAGE",
    "https://a.dev/cover, REFERENCE",
    "https://arxiv.org/abs/{id}, PLACEHOLDER",
    "http://localhost:8080/health, PLACEHOLDER",
    "https://<your-host>/, ''",
    "https://api.dev/<your-key>, PLACEHOLDER",
    "http://seeking%20to%20raise/, PLACEHOLDER",
    "https://example.com, PLACEHOLDER",
    "https://example.org/post, REFERENCE",
  })
  void tellsWhatALinkIsFor(String text, String role) {
    assertThat(Links.in(text))
        .extracting(Link::role)
        .isEqualTo(role.isEmpty() ? List.of() : List.of(LinkRole.valueOf(role)));
  }

  @Test
  void keepsATemplateWhole() {
    assertThat(printed("[PDF](https://arxiv.org/pdf/{id}.pdf) https://a.dev/{{ id"))
        .containsExactly("https://arxiv.org/pdf/{id}.pdf", "https://a.dev/");
  }

  @Test
  void canonicalFormHasNoBackslashesOfMarkdown() {
    assertThat(Links.in("[A page](https://h.dev/\\~ann/a\\_b?x=1\\&y=2)"))
        .extracting(Link::canonical)
        .containsExactly("https://h.dev/~ann/a_b?x=1&y=2");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '$',
      value = {
        "读这篇 https://h.dev/s?\\_\\_id=Mz\\&mid=7\\-1 吧, https://h.dev/s?__id=Mz&mid=7-1",
        "(https://h.dev/a\\_b). Next, https://h.dev/a_b",
        "[https://h.dev/a\\-b], https://h.dev/a-b",
        "https://h.dev/a\\nb, https://h.dev/a",
        "https://h.dev/a\\*\\*, https://h.dev/a",
        "https://h.dev/a\\, https://h.dev/a",
      })
  void canonicalFormOfABareAddressGoesOnBehindWhatAnEditorEscaped(String text, String whole) {
    assertThat(Links.in(text)).extracting(Link::canonical).containsExactly(whole);
  }

  @Test
  void canonicalFormTakesTheWholeAddressFromItsBrackets() {
    Link link = Links.in("[维基](https://zh.wikipedia.org/wiki/人工智能)").get(0);
    assertThat(link.printed()).isEqualTo("https://zh.wikipedia.org/wiki/");
    assertThat(link.canonical())
        .isEqualTo("https://zh.wikipedia.org/wiki/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![[](",
        "[",
        "]",
        "](",
        "[a]: ",
        "]:",
        "[a][b",
        "https://",
        "![](",
        "![](data:(",
        "\\",
        "<a href="
      })
  void staysLinearWhateverIsRepeated(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    assertTimeoutPreemptively(ofSeconds(5), () -> Links.in(text));
    assertTimeoutPreemptively(ofSeconds(5), () -> Links.in("[a]: https://a.dev\n" + text));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20231224})
  void everyPrintedLinkStandsInTheText(long seed) {
    Random random = new Random(seed);
    String[] parts = {
      "https://",
      "http://",
      "a.dev",
      "/x",
      "(",
      ")",
      "[",
      "]",
      "](",
      "中文",
      "。",
      " ",
      "\n",
      "\\_",
      "<",
      ">",
      "{id}",
      "{",
      "?a=1&amp;b=2",
      "#L1",
      "[1]: ",
      "[1]",
      "**",
      "'",
      "\"",
      "%20",
      ","
    };
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      for (Link link : Links.in(text.toString())) {
        assertThat(text.toString()).as("seed %s", seed).contains(link.printed());
        assertThat(CanonicalLink.of(link.canonical())).isEqualTo(link.canonical());
      }
    }
  }

  private static List<String> printed(String text) {
    return Links.in(text).stream().map(Link::printed).toList();
  }
}
