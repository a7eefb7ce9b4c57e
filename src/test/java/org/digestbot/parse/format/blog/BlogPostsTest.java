package org.digestbot.parse.format.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** The posts of a blog's page one after another, as text with what its theme prints around them. */
class BlogPostsTest {
  @Test
  void whatIsCountedBelowTheDayIsNoText() {
    assertThat(
            told(
                """
                南山的博客

                  • 首页
                  • 关于
                  • 归档

                Vue 的生命周期

                发表于 2024-10-19 更新于 2025-02-10 分类于 技术
                本文字数： 855 阅读时长 ≈ 1 分钟

                组件从创建到销毁会经过几个阶段。

                阅读全文 »

                数组去重的三种办法

                发表于 2024-10-16 更新于 2025-02-10 分类于 技术
                本文字数： 1.8k 阅读时长 ≈ 2 分钟

                Set 里的值都是唯一的。

                阅读全文 »
                1…345…9

                nanshan

                89 日志
                © 2025 nanshan
                """))
        .containsExactly(
            "2024-10-19 Vue 的生命周期: 组件从创建到销毁会经过几个阶段。", "2024-10-16 数组去重的三种办法: Set 里的值都是唯一的。");
  }

  @Test
  void theDayMayStandAboveTheTitle() {
    assertThat(
            told(
                """
                Skip to content

                搜尋筆記

                聯絡我
                2025 年 3 月 26 日2025 年 4 月 2 日 hana

                中文斷詞，還是雙字組？

                兩種做法都試過之後，我留下了雙字組。

                Read more
                2025 年 3 月 18 日2025 年 4 月 2 日 hana

                評測要自己出題

                公開的題目和我們的文件差得太遠。

                Read more
                2025 年 3 月 4 日2025 年 4 月 2 日 hana

                先量再改

                沒有數字的改動都退回。

                Read more

                文章分頁

                1 2 ... 8 →
                """))
        .containsExactly(
            "2025-03-26 中文斷詞，還是雙字組？: 兩種做法都試過之後，我留下了雙字組。",
            "2025-03-18 評測要自己出題: 公開的題目和我們的文件差得太遠。",
            "2025-03-04 先量再改: 沒有數字的改動都退回。");
  }

  @Test
  void orBelowTheText() {
    assertThat(
            told(
                """
                Lena's Notes

                Month November 2024

                  • Search

                Why we dropped the reranker

                It cost more than it brought, and this is how we measured what it brought to whom.

                  • Lena
                  • November 24, 2024
                  • Search, Tips

                A keyboard, reviewed

                I needed a new one, and now I have one that is loud enough for two people at least.

                  • Lena
                  • November 21, 2024
                  • Things

                What does the future look like?

                Nobody knows, so this text is about the past and what it thought about the future.

                  • Lena
                  • November 8, 2024

                Copyright © 2024
                """))
        .containsExactly(
            "2024-11-24 Why we dropped the reranker: It cost more than it brought, and this is how"
                + " we measured what it brought to whom.",
            "2024-11-21 A keyboard, reviewed: I needed a new one, and now I have one that is loud"
                + " enough for two people at least.",
            "2024-11-08 What does the future look like?: Nobody knows, so this text is about the"
                + " past and what it thought about the future.");
  }

  @Test
  void paragraphsWithTheirDaysHaveNoTitlePrinted() {
    Digest digest =
        Parsed.digest(
            """
            晨星實驗室發表了能在手機上執行的小模型,量化之後只要兩 GB 記憶體,權重和訓練記錄都可以下載。
            日期:2025-12-18
            檢索增強生成的評測又多了一套題目,這次收的是公文和判決書,平均一題要讀六份文件才答得出來。
            日期:2025-12-17
            一所大學把二十年的課堂錄音轉成文字,開放給研究者使用,並附上每一段的說話者和課程名稱。
            日期:2025-12-16
            """);
    assertThat(digest.entries())
        .extracting(entry -> entry.date() + " " + entry.body().substring(0, 4))
        .containsExactly("2025-12-18 晨星實驗", "2025-12-17 檢索增強", "2025-12-16 一所大學");
  }

  @Test
  void theLineThatEndsEveryPostEndsTheLast() {
    assertThat(
            told(
                """
                Be brief

                3月 31, 2025 分類 My Style

                A note that nobody reads was too long, and one that nobody finds had no words in it.

                留言與分享

                軟體的彈性

                3月 17, 2025 分類 My Style

                像是想在廚房看書，就把廚房放個書櫃。

                留言與分享

                  • 第 1 頁 共 1 頁
                山腳下 © 2025

                計算生物學，機器學習，還有別的。
                """))
        .containsExactly(
            "2025-03-31 Be brief: A note that nobody reads was too long, and one that nobody finds"
                + " had no words in it.",
            "2025-03-17 軟體的彈性: 像是想在廚房看書，就把廚房放個書櫃。");
  }

  @Test
  void postsWithoutTheirDaysAreToldByTheLineBesideTheirTitles() {
    String sign = "admin\nC++\n";
    List<String> below =
        told(
            """
            Zero Blog

            弱引用的用處

            SIGN
            週末和朋友聊到智慧指標，才發現很多人只在一種地方用過它。

            年會之旅

            SIGN
            停辦一年之後終於又開了，雖然時間很緊，還是趕上了下午的兩場。

            值傳參

            SIGN
            在大學裡老師反覆告誡我們不要這樣寫，現在看來不完全對。

            About

            Zero

            Categories

            Tags
            """
                .replace("SIGN\n", sign + "\n"));
    assertThat(below)
        .containsExactly(
            "null 弱引用的用處: 週末和朋友聊到智慧指標，才發現很多人只在一種地方用過它。",
            "null 年會之旅: 停辦一年之後終於又開了，雖然時間很緊，還是趕上了下午的兩場。",
            "null 值傳參: 在大學裡老師反覆告誡我們不要這樣寫，現在看來不完全對。");
  }

  @Test
  void orByTheLineAboveThem() {
    assertThat(
            told(
                """
                发布于

                木工大叔的发明

                在网上晃悠，发现一个有趣的网站，见 https://wood.example.com 。

                发布于

                一种图像格式

                先说什么是动态范围：最亮和最暗之间的比值。

                发布于

                街拍

                要有胆量，也要有一只不太长的镜头。
                """))
        .containsExactly(
            "null 木工大叔的发明: 在网上晃悠，发现一个有趣的网站，见 https://wood.example.com 。",
            "null 一种图像格式: 先说什么是动态范围：最亮和最暗之间的比值。",
            "null 街拍: 要有胆量，也要有一只不太长的镜头。");
  }

  private static List<String> told(String page) {
    return Parsed.entries(page).stream().map(BlogPostsTest::told).toList();
  }

  private static String told(Entry entry) {
    return entry.date() + " " + entry.title() + ": " + entry.body().replaceAll("\\s+", " ");
  }
}
