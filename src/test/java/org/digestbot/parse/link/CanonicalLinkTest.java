package org.digestbot.parse.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLinkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP://Example.ORG:80/A/?b=1#top              | https://example.org/A?b=1",
        "https://a.dev                                 | https://a.dev",
        "https://a.dev/                                | https://a.dev",
        "https://a.dev:8443/x                          | https://a.dev:8443/x",
        "https://a.dev/x?utm_source=n&id=3&utm_sourc   | https://a.dev/x?id=3",
        "https://a.dev/x?a=1&amp;fbclid=2              | https://a.dev/x?a=1",
        "https://a.dev/x?spm=1.2                       | https://a.dev/x",
        "https://a.dev/app#/route                      | https://a.dev/app#/route",
        "https://a.dev/guide#install                   | https://a.dev/guide#install",
        "https://a.dev/post#:~:text=hello              | https://a.dev/post",
        "https://a.dev/%7euser/%e4%b8%ad               | https://a.dev/~user/%E4%B8%AD",
        "https://twitter.com/dotey/status/17?s=20      | https://x.com/dotey/status/17",
        "http://mobile.twitter.com/a/status/17/photo/1 | https://x.com/a/status/17",
        "https://x.com/dotey?s=21&t=abc                | https://x.com/dotey",
        "https://arxiv.org/pdf/2312.00752v2.pdf        | https://arxiv.org/abs/2312.00752",
        "https://www.arxiv.org/abs/2312.00752v1        | https://arxiv.org/abs/2312.00752",
        "https://arxiv.org/pdf/cs/0112017              | https://arxiv.org/abs/cs/0112017",
        "https://youtu.be/dQw4w9WgXcQ?t=42             | https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtube.com/shorts/dQw4w9WgXcQ        | https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://m.youtube.com/watch?v=dQw4w9WgXcQ&t=1 | https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://en.m.wikipedia.org/wiki/Rust          | https://en.wikipedia.org/wiki/Rust",
        "https://github.com/a/b.git                    | https://github.com/a/b",
        "https://github.com/a/b/tree/main#readme       | https://github.com/a/b",
        "https://github.com/a/b/blob/main/C.java#L10   | https://github.com/a/b/blob/main/C.java#L10",
        "https://h.com/statistics/click?target=https://github.com/a/b | https://github.com/a/b",
        "https://link.zhihu.com/?target=https%3A//a.dev/x%3Fy%3D1     | https://a.dev/x?y=1",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.dev      | https://a.dev",
        "https://x.com/intent/tweet?url=https://a.dev  | https://x.com/intent/tweet?url=https://a.dev",
        "mailto:someone@a.dev                          | mailto:someone@a.dev",
      })
  void twoPrintingsOfAPageAreOneLink(String printed, String canonical) {
    assertThat(CanonicalLink.of(printed)).isEqualTo(canonical);
    assertThat(CanonicalLink.of(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void isItsOwnCanonicalFormAndNeverFails(long seed) {
    Random random = new Random(seed);
    String[] parts = {
      "https://",
      "http://",
      "twitter.com",
      "arxiv.org/",
      "youtu.be/",
      "github.com/",
      "a.dev",
      ":80",
      "/",
      "//",
      "?",
      "&",
      "=",
      "#",
      "%",
      "%3",
      "%41",
      "%E4",
      "utm_x=1",
      "url=",
      "/click?target=",
      "/url?q=",
      "é",
      "中",
      "\uD83E",
      " ",
      "&amp;",
      "@",
      "[::1]",
      ".",
      "status/1",
      "pdf/2312.00752v1",
      "watch?v=dQw4w9WgXcQ",
      "link."
    };
    for (int round = 0; round < 5_000; round++) {
      StringBuilder link = new StringBuilder("https://");
      for (int i = random.nextInt(12); i >= 0; i--) {
        link.append(parts[random.nextInt(parts.length)]);
      }
      String canonical = CanonicalLink.of(link.toString());
      assertThat(CanonicalLink.of(canonical)).as("seed %s: %s", seed, link).isEqualTo(canonical);
    }
  }
}
