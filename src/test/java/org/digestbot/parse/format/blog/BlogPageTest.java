package org.digestbot.parse.format.blog;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** One post of a blog, as text with everything that its theme prints around it. */
class BlogPageTest {
  @Test
  void theLinesOfTheDayTellTheTitleAbove() {
    Entry entry =
        post(
            """
            山腳下的筆記
              • 首頁
              • 分類
              • 所有文章
              • 關於

            向量不是答案

            3月 17, 2024 分類 檢索, 隨筆

            上個月我把整個筆記庫換成了向量檢索，結果最常用的查詢反而變差了。

            01.資料

              • 三千則筆記
              • 兩百個問題

            02.結論

            把關鍵詞和向量的結果合在一起，比只用其中一個好得多。

            留言與分享

              • 上一篇
              • 下一篇
            Copyrights © 2024 山腳下. All Rights Reserved.

            標籤

              • 檢索
              • 筆記
            """);
    assertThat(entry.title()).isEqualTo("向量不是答案");
    assertThat(entry.date()).hasToString("2024-03-17");
    assertThat(entry.body()).startsWith("上個月我把").contains("01.資料", "兩百個問題").endsWith("比只用其中一個好得多。");
  }

  @Test
  void orTheTitleBelow() {
    Entry entry =
        post(
            """
            跳至内容

            周舟的本子

              • 首页
              • 关于
            发布于2024-02-172025-08-11 由周舟

            写在搬家之后

            搬家那天下着雨，书装了四十箱，最后一箱里是二十年前的笔记本，我坐在地上看了一下午。

            那些问题现在大多有了答案，可是当时问得多么认真啊，现在的我已经不会那样问了。

            分类随想标签搬家、笔记

            文章导航

            上一篇文章上一篇 记一次旅行

            标签

              • 搬家
              • 旅行
            """);
    assertThat(entry.title()).isEqualTo("写在搬家之后");
    assertThat(entry.date()).hasToString("2024-02-17");
    assertThat(entry.body()).startsWith("搬家那天").endsWith("不会那样问了。");
  }

  @Test
  void whatStandsBelowTheReplyFormIsNotTheArticles() {
    Entry entry =
        post(
            """
            Skip to content
              • About
              • Contact
            Hana's Notes

            Four books about search

              • Hana
              • November 3, 2024
              • Books, Search

            People keep asking me where to begin, so here are the four books that taught me most.

            The Yellow One

            It is twenty years old, and every chapter on evaluation still holds.

            Leave a Reply

            Your email address will not be published. Required fields are marked *

            Recent Posts

              • I am moving this blog November 24, 2024
                Hey! If you have been reading my blog, thank you: from today it is kept by somebody else. Read more
              • A keyboard, reviewed at length November 15, 2024
                I needed a new keyboard, so I bought the one that everybody speaks of, and it is fine. Read more

            Copyright © 2024 | Hana's Notes
            """);
    assertThat(entry.title()).isEqualTo("Four books about search");
    assertThat(entry.date()).hasToString("2024-11-03");
    assertThat(entry.body())
        .startsWith("People keep asking")
        .endsWith("every chapter on evaluation still holds.");
  }

  @Test
  void theListsOfASidebarAreNoNotes() {
    Entry entry =
        post(
            """
            Lane on databases
              • About
            lane | May 23, 2024
            No comments

            Release 7.1.13 is out

            The binary version can now be had from https://lane.dev/downloads/ by everybody.

            A description of all fixes since 7.1.10 stands in the manual of the release.

            Leave a Reply

            You must be logged in to post a comment.

              • Recent Posts

                • Building a game together with a small database
                • Goodbye to predicates, hello to queries
                • Flexible replication, a preview

              • Categories

                • Replication
                • Cluster

              • Archives

                • March 2024
                • February 2024
                • January 2024
            """);
    assertThat(entry.title()).isEqualTo("Release 7.1.13 is out");
    assertThat(entry.date()).hasToString("2024-05-23");
    assertThat(entry.body()).startsWith("The binary version").endsWith("manual of the release.");
  }

  private static Entry post(String page) {
    Digest digest = Parsed.digest(page);
    assertThat(digest.format()).isEqualTo("scraped-page");
    assertThat(digest.entries()).hasSize(1);
    return digest.entries().get(0);
  }
}
