package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleDocumentTest {

  @Test
  void aTextMayNameItsTitleAuthorDateAndAddress() {
    Digest digest =
        Parsed.digest(
            """
            标题：我们如何把检索做快十倍
            作者：林舟
            发布时间：2031-05-06
            来源：山海技术博客
            链接：https://a.dev/fast

            去年冬天，我们的检索服务开始变慢。

            第一步是把索引常驻内存，第二步是把候选集缩小。

            原来我们对每个词都取一万个候选，其实三百个就够了。
            """);
    Entry entry = digest.entries().get(0);
    assertThat(digest.entries()).hasSize(1);
    assertThat(entry.title()).isEqualTo("我们如何把检索做快十倍");
    assertThat(Parsed.header(entry)).isEqualTo("林舟 @null 2031-05-06 | 去年冬天，我们的检索服务开始变慢。");
    assertThat(Parsed.ownLink(entry)).isEqualTo("https://a.dev/fast");
    assertThat(Parsed.links(entry)).containsExactly("https://a.dev/fast");
  }

  @Test
  void theTitleMayDateAText() {
    Digest digest = Parsed.digest("# 智能体的一周观察 2031-05-06\n\n这一周大家都在谈智能体。\n\n我把看到的记在这里。\n");
    assertThat(digest.date()).hasToString("2031-05-06");
    assertThat(digest.entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: How caches work\nsource: https://a.dev/caches\nauthor:\n  - \"[[Ann Lee]]\"\npublished: 2024-05-01\n---\n",
        "+++\ntitle = \"How caches work\"\ndate = 2024-05-01\nauthors = [\"Ann Lee\", \"Bo\"]\nurl = \"https://a.dev/caches\"\n+++\n",
        "# How caches work\n\n> Source: https://a.dev/caches\n> Author: Ann Lee\n> Published: 2024-05-01\n\n"
      })
  void aPageThatSomebodyClippedLeadsToWhereItStood(String head) {
    Entry clipped =
        Parsed.entries(head + "They keep [what](https://a.dev/what) was asked for.\n").get(0);

    assertThat(clipped.title()).isEqualTo("How caches work");
    assertThat(clipped.author()).isEqualTo("Ann Lee");
    assertThat(clipped.date()).hasToString("2024-05-01");
    assertThat(Parsed.ownLink(clipped)).isEqualTo("https://a.dev/caches");
    assertThat(Parsed.links(clipped)).containsExactly("https://a.dev/caches", "https://a.dev/what");
    assertThat(clipped.body()).endsWith("was asked for.");
  }

  @Test
  void anAddressOfTheSiteItselfIsNoneToReadOn() {
    Entry page =
        Parsed.entries("---\ntitle: Notes\nurl: /notes/\nsource: my desk\n---\nA note.\n").get(0);

    assertThat(page.links()).isEmpty();
  }

  @Test
  void twoLinesAndNoMoreAreTwoTitlesWithTheirAddresses() {
    String two = "一个画图工具 https://a.example.com/draw\n一个写字工具 https://a.example.com/write\n";

    assertThat(Parsed.entries(two)).extracting(Entry::title).containsExactly("一个画图工具", "一个写字工具");
    assertThat(Parsed.entries(two + "\n今天只有这些，明天再找几个好用的工具，一起放在这里。\n")).hasSize(1);
  }

  @Test
  void theFirstPartOfATextIsNotItsTitle() {
    String text = "## 摘要\n\n本文说明怎样把检索做快十倍。\n\n## 背景\n\n去年冬天，服务开始变慢。\n";
    Entry entry = Parsed.entries("---\ntitle: 把检索做快十倍\n---\n\n" + text).get(0);

    assertThat(entry.title()).isEqualTo("把检索做快十倍");
    assertThat(entry.body()).startsWith("## 摘要");
  }

  @Test
  void severalPartsOfTheHighestLevelStandBelowATitle() {
    String text = "# 为什么慢\n\n磁盘在等。\n\n# 怎么变快\n\n少读一次。\n";
    Entry entry = Parsed.entries("---\ntitle: 把检索做快十倍\n---\n\n" + text).get(0);

    assertThat(entry.title()).isEqualTo("把检索做快十倍");
    assertThat(entry.body()).startsWith("# 为什么慢");
  }

  @Test
  void fieldsMayStandAboveTheTitleOfATranslation() {
    Entry translated =
        Parsed.entries(
                """
                > * 原文地址：[Caches that forget](https://a.dev/forget)
                > * 原文作者：[Ann Lee](https://a.dev/ann)
                > * 译者：[小林](https://b.dev/lin)

                # 会忘事的缓存

                缓存忘掉的，正是没有人再问起的东西。
                """
                    + "它留住的，是大家还会来问的，哪怕问法每次都有些不同。\n".repeat(12))
            .get(0);

    assertThat(translated.title()).isEqualTo("会忘事的缓存");
    assertThat(translated.author()).isEqualTo("Ann Lee");
    assertThat(Parsed.ownLink(translated)).isEqualTo("https://a.dev/forget");
    assertThat(translated.body()).startsWith("缓存忘掉的，正是没有人再问起的东西。");
  }

  @ParameterizedTest
  @CsvSource({
    "017.会忘事的缓存.md,会忘事的缓存",
    "2024-03-05 Caches that forget.md,Caches that forget",
    "notes/读《缓存》有感.txt,读《缓存》有感"
  })
  void aNoteIsCalledAsItsFileWhereItPrintsNoTitle(String file, String title) {
    assertThat(Parsed.digest(file, "缓存忘掉的，正是没有人再问起的东西。\n").entries().get(0).title())
        .isEqualTo(title);
    assertThat(Parsed.digest(file, "# 1 引言\n\n缓存忘掉的，没有人再问起。\n").entries().get(0).title())
        .isEqualTo(title);
    assertThat(Parsed.digest(file, "# 忘\n\n缓存忘掉的，没有人再问起。\n").entries().get(0).title())
        .isEqualTo("忘");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"notes.txt", "why-we-sleep.md", "新建文本文档.txt", "New Text Document (2).txt"})
  void aFileThatNobodyNamedNamesNoText(String file) {
    assertThat(Parsed.digest(file, "缓存忘掉的，正是没有人再问起的东西。\n").entries().get(0).title())
        .isEqualTo("缓存忘掉的，正是没有人再问起的东西");
  }

  @Test
  void largeVersionsOfPicturesMakeNoItemsOfTheHeadingsAboveThem() {
    String part =
        "## %s\n\n[![图](https://a.dev/%s.png)](https://a.dev/%s-large.png)\n\n图里看得清楚。\n\n";
    String article =
        "# 看图说话\n\n"
            + part.formatted("树", "tree", "tree")
            + part.formatted("堆", "heap", "heap")
            + part.formatted("表", "table", "table");

    assertThat(Parsed.entries(article)).hasSize(1);
  }

  @Test
  void theHeadOfASavedPageSaysWhoWroteItAndWhen() {
    Entry page =
        Parsed.entries(
                """
                缓存为什么会忘事
                ===============

                ![Image 1: cover](assets/1.jpg)

                缓存为什么会忘事
                =========

                [慢专栏](javascript:void(0);)

                慢专栏

                写给喜欢慢慢读的人，每篇都改过三遍。

                285篇原创内容

                _2025年03月04日 07:57_

                ![Image 2](assets/2.gif)

                作者 | 安莉

                译者 | 陈博

                缓存忘掉的，正是没有人再问起的东西，这一点书里 2024 年 1 月 2 日就写过了。
                """)
            .get(0);

    assertThat(page.author()).isEqualTo("安莉");
    assertThat(page.date()).hasToString("2025-03-04");
  }

  @Test
  void aDayAmongSentencesOrInAQuotationIsNotThatOfATextsHead() {
    Entry text =
        Parsed.entries(
                """
                # 忘事

                缓存忘掉的，正是没有人再问起的东西。

                > 10 Dec 2021

                也有人说，忘掉是为了记得更久。

                2021-12-11
                """)
            .get(0);

    assertThat(text.date()).isNull();
  }
}
