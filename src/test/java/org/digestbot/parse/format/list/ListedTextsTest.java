package org.digestbot.parse.format.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

class ListedTextsTest {
  private static final String TEXT =
      """
      今天要说的事情不大，却和每个写程序的人有关。先看一个例子，再看三种做法，最后说说哪一种最省力。
      第一种做法最老，也最可靠：把结果存起来，下一次直接用。
      905
      第二种做法快一些，但是要多花一点内存，而且没有人记得什么时候该清掉。
      """;

  @Test
  void theTitlesOfTheContentsBeginTheTexts() {
    Digest digest =
        Parsed.digest(
            """
            春季拓展阅读 2024-05-03
            目录
            每日头条
            1
            905｜缓存该放在哪里？
            1
            906｜一次停机是怎么回事
            4
            吴老师来信
            8
            第199封信｜为什么要写测试
            8
            每日头条
            905｜缓存该放在哪里？
            %1$s906｜一次停机是怎么回事
            %1$s吴老师来信
            第199封信｜为什么要写测试
            %1$s"""
                .formatted(TEXT));

    assertThat(digest.format()).isEqualTo("listed-texts");
    assertThat(digest.title()).isEqualTo("春季拓展阅读 2024-05-03");
    assertThat(digest.date()).hasToString("2024-05-03");
    assertThat(digest.entries())
        .extracting(Entry::title)
        .containsExactly("905｜缓存该放在哪里？", "906｜一次停机是怎么回事", "第199封信｜为什么要写测试");
    assertThat(digest.entries())
        .extracting(Entry::section)
        .containsExactly("每日头条", "每日头条", "吴老师来信");
    assertThat(digest.entries().get(1).body()).isEqualTo(TEXT.strip());
  }

  @Test
  void numbersAndPagesOfTheContentsAreNoPartOfATitle() {
    String letter =
        """
        The Compiler Letter

        In this issue:
        1. Lexers by hand ........ 3
        2. Errors that help ...... 7
        3. A parser in a day ..... 12

        Lexers by hand

        %1$s
        Errors that help

        %1$s
        A parser in a day

        %1$s"""
            .formatted(TEXT);

    assertThat(Parsed.entries(letter))
        .extracting(Entry::title)
        .containsExactly("Lexers by hand", "Errors that help", "A parser in a day");
  }

  @Test
  void contentsThatNoTextFollowsAreNone() {
    String outline = "目录\n\n一、缓存该放在哪里\n\n二、一次停机\n\n三、为什么要写测试\n\n" + TEXT + "\n一、缓存该放在哪里\n\n" + TEXT;

    assertThat(Parsed.digest(outline).format()).isNotEqualTo("listed-texts");
  }

  @Test
  void whatTheContentsNameLastMayHaveNoText() {
    String text =
        "We walked along the river for the whole of March, and found it closed. ".repeat(2);
    assertThat(
            Parsed.entries(
                """
                Letter of the club

                In this issue
                The river
                The bridge
                The garden
                Masthead

                The river
                %1$s

                The bridge
                %1$s

                The garden
                %1$s

                Masthead
                """
                    .formatted(text)))
        .extracting(Entry::title)
        .containsExactly("The river", "The bridge", "The garden");
  }
}
