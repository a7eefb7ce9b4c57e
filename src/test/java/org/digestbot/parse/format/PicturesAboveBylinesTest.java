package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** A picture between a heading and the lines that say who wrote the text, and when. */
class PicturesAboveBylinesTest {

  @Test
  void postsAreToldByTheLinesBelowTheirPictures() {
    List<Entry> entries =
        Parsed.entries(
            """
            ### 1

            ![](https://img.a.dev/1.png)

            林夏 @digest_demo_lin 2024-05-02

            把提示词拆成三段，每段只说一件事。

            ### 2

            ![](https://img.a.dev/2.png)
            ![](https://img.a.dev/3.png)

            2024-05-03

            何青禾
            @digest_demo_he
            写作先要有一个问题。

            ### 3

            林夏 @digest_demo_lin 2024-05-04

            没有图也一样。
            """);
    assertThat(entries)
        .extracting(Entry::handle)
        .containsExactly("digest_demo_lin", "digest_demo_he", "digest_demo_lin");
    assertThat(entries)
        .extracting(entry -> String.valueOf(entry.date()))
        .containsExactly("2024-05-02", "2024-05-03", "2024-05-04");
    assertThat(entries.get(0).body())
        .isEqualTo("![](https://img.a.dev/1.png)\n\n把提示词拆成三段，每段只说一件事。");
    assertThat(Parsed.links(entries.get(1))).hasSize(2);
  }

  @Test
  void headingsAboveThemAreTitles() {
    assertThat(
            Parsed.entries(
                """
                ## The quiet release

                ![A ship at night](https://img.a.dev/ship.jpg)

                *May 2, 2024 by Ann Lee*

                We released without telling anybody, and only then wrote this post.

                ## The loud release

                ![A parade](https://img.a.dev/parade.jpg)

                *May 9, 2024 by Bob Ray*

                Everybody knew, and the servers did not hold.

                ## The late release

                ![A clock](https://img.a.dev/clock.jpg)

                *May 20, 2024 by Cho Kim*

                It came three weeks late, and nobody noticed.
                """))
        .extracting(entry -> entry.date() + " " + entry.title())
        .containsExactly(
            "2024-05-02 The quiet release",
            "2024-05-09 The loud release",
            "2024-05-20 The late release");
  }

  @Test
  void aPictureAboveASentenceWithADayStaysWhereItIs() {
    String text = "2018年10月29日，探测器打破了纪录，成了离太阳最近的人造物体。";
    Entry entry = Parsed.entries("## 封面\n\n![](https://img.a.dev/sun.png)\n\n" + text).get(0);
    assertThat(entry.body()).endsWith(text);
  }
}
