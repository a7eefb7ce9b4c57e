package org.digestbot.parse.format.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedPostsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "小林 @linxiao 2024-03-05\n\n",
        "2024-03-05 小林 @linxiao\n",
        "2024-03-05\n\n小林\n\n@linxiao\n",
        "2024-03-05\n小林\n@linxiao\n",
        "小林\n@linxiao\n\n2024-03-05\n\n",
        "小林 ＠linxiao · 2024年3月5日\n",
        "小林（@linxiao）2024年3月5日\n\n",
        "**小林** @linxiao Mar 5, 2024\n\n",
        "小林\n@linxiao\n·\n5 March 2024\n",
        "[小林](https://x.com/linxiao) @linxiao 2024/3/5\n\n",
        "作者：小林 @linxiao\n日期：2024-03-05\n\n",
        "Author: 小林 (@linxiao)\nDate: 2024-03-05\n\n",
        "by 小林 (@linxiao), 2024-03-05\n\n",
        "小林 @linxiao ２０２４-０３-０５\n\n",
        "小林 @linxiao\n10:22 AM · Mar 5, 2024\n\n"
      })
  void readsTheHeaderInAnyOrder(String header) {
    List<Entry> entries =
        Parsed.entries("### 17\n\n" + header + "正文第一句。\n\n### 18\n\n" + header + "另一条。\n");
    assertThat(entries)
        .extracting(Parsed::header)
        .containsExactly("小林 @linxiao 2024-03-05 | 正文第一句。", "小林 @linxiao 2024-03-05 | 另一条。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### 7",
        "## 7",
        "###7",
        "### 07.",
        "#### No. 7",
        "### \\#7",
        "## Tweet 7",
        "### Post #7",
        "## 推文 7",
        "**7.**",
        "【7】",
        "7.",
        "7"
      })
  void takesTheNumberHoweverItIsMarked(String number) {
    String post = "\n\n2024-03-05\n\nMia Chen\n@miachen\nA tool for notes.\n\n";
    List<Entry> entries = Parsed.entries(number + post + number.replace("7", "8") + post);
    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).number()).endsWith("7");
    assertThat(entries.get(0).author()).isEqualTo("Mia Chen");
  }

  @Test
  void readsPostsAsATimelineShowsThem() {
    List<Entry> entries =
        Parsed.entries(
            """
            # Saved posts

            **Last Updated:** 2024-03-07 11:12

            ## Tweet 1

            Mia Chen reposted
            小林
            @linxiao
            ·
            9h
            Replying to
            @zhou_y
            A tool for notes that nobody has to sort.
            5
            8
            1.7K

            ---

            ## Tweet 2

            小周
            @zhou_y
            ·
            Mar 5
            Another one, in 3 steps.
            12
            """);
    assertThat(entries)
        .extracting(Parsed::header)
        .containsExactly(
            "小林 @linxiao null | Replying to", "小周 @zhou_y 2024-03-05 | Another one, in 3 steps.");
    assertThat(entries.get(0).title()).isEqualTo("A tool for notes that nobody has to sort.");
    assertThat(entries.get(0).body()).endsWith("nobody has to sort.");
    assertThat(entries.get(1).body()).as("one number may be text").endsWith("12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10:24 AM · May 3, 2024",
        "10:24 AM · May 3, 2024 · 12.3K Views",
        "上午10:24 · 2024年5月3日 · 1.2万 次查看"
      })
  void thePageOfAPostPrintsItsDayBelowTheText(String posted) {
    List<Entry> entries =
        Parsed.entries(
            """
            # 收藏

            1.
            安莉 @an_li
            绳结越多越难读。
            %1$s

            2.
            Bob Ray @bobray
            Queues are for those who wait.
            %1$s
            """
                .formatted(posted));

    assertThat(entries).extracting(Entry::date).allMatch(date -> "2024-05-03".equals(date + ""));
    assertThat(entries)
        .extracting(Entry::body)
        .containsExactly("绳结越多越难读。", "Queues are for those who wait.");
  }

  @Test
  void takesTheHeaderBesideTheNumber() {
    List<Entry> entries =
        Parsed.entries("### 1 小林 @linxiao 2024-03-05\n\n甲\n\n### 2 小周 @zhou_y 2024-03-06\n\n乙\n");
    assertThat(entries)
        .extracting(Parsed::header)
        .containsExactly("小林 @linxiao 2024-03-05 | 甲", "小周 @zhou_y 2024-03-06 | 乙");
  }

  @Test
  void keepsThePostsOwnLinkApart() {
    Entry entry =
        Parsed.entries(
                """
                ### 1

                2024-03-05

                https://x.com/linxiao/status/1764?s=20

                小林
                @linxiao
                试了一下 https://a.dev/tool 不错。

                ### 2

                小周 @zhou_y 2024-03-05

                https://x.com/somebody/status/99

                这条说得对。
                """)
            .get(0);
    assertThat(entry.ownLink().map(Link::printed))
        .contains("https://x.com/linxiao/status/1764?s=20");
    assertThat(Parsed.links(entry))
        .containsExactly("https://x.com/linxiao/status/1764?s=20", "https://a.dev/tool");
    assertThat(entry.body()).isEqualTo("试了一下 https://a.dev/tool 不错。");
  }

  @Test
  void leavesSomebodyElsesLinkInTheText() {
    Entry entry =
        Parsed.entries(
                "### 1\n\n小周 @zhou_y 2024-03-05\n\nhttps://x.com/other/status/99\n\n这条说得对。\n")
            .get(0);
    assertThat(entry.ownLink()).isEmpty();
    assertThat(entry.body()).startsWith("https://x.com/other/status/99");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.com/i/status/901",
        "https://twitter.com/i/web/status/901",
        "https://bsky.app/profile/linxiao.bsky.social/post/3k2",
        "https://mastodon.social/@linxiao/901"
      })
  void takesAnAddressThatNamesNobodyOrTheAuthorForThePostsOwn(String link) {
    Entry entry =
        Parsed.entries(
                "### 1\n\n小林 @linxiao 2024-03-05\n\n" + link + "\n\n正文。\n\n### 2\n\n@zhou_y\n\n乙\n")
            .get(0);
    assertThat(entry.ownLink()).map(Link::printed).contains(link);
    assertThat(entry.body()).isEqualTo("正文。");
  }

  @Test
  void takesThePostsOfARenamedAccountForItsOwn() {
    List<Entry> entries =
        Parsed.entries(
            """
            ### 1

            小林 @linxiao 2024-03-05

            https://x.com/oldlin/status/901

            甲

            ### 2

            小周 @zhou_y 2024-03-05

            https://x.com/zhou_y/status/902

            乙

            ### 3

            小林 @linxiao 2024-03-06

            https://x.com/oldlin/status/903

            丙

            ### 4

            小周 @zhou_y 2024-03-06

            https://x.com/oldlin/status/903

            丁，见上。
            """);
    assertThat(entries)
        .extracting(entry -> entry.ownLink().isPresent())
        .containsExactly(true, true, true, false);
    assertThat(entries).extracting(Entry::body).startsWith("甲", "乙", "丙");
  }

  @Test
  void takesThePostsOfTheCollectorForTheEntriesOwn() {
    String posts = "";
    for (int i = 1; i <= 3; i++) {
      posts +=
          "### %d\n\n@author%d\n\nhttps://x.com/collector/status/90%d\n\n甲\n\n".formatted(i, i, i);
    }
    assertThat(Parsed.entries(posts)).allMatch(entry -> entry.ownLink().isPresent());
  }

  @Test
  void believesRepeatedAndMissingNumbers() {
    StringBuilder text = new StringBuilder();
    for (String number : List.of("97", "98", "99", "99", "99", "100", "102")) {
      text.append("### ").append(number).append("\n\n小林 @linxiao 2024-03-05\n\n正文。\n\n");
    }
    assertThat(Parsed.entries(text.toString()))
        .extracting(Entry::number)
        .containsExactly("97", "98", "99", "99", "99", "100", "102");
  }

  @Test
  void keepsQuotedPostsAndHeadingsInTheBody() {
    List<Entry> entries =
        Parsed.entries(
            """
            ### 11

            2024-03-05

            小林
            @linxiao
            转一条。

            Ada Byron
            @adabyron
            ·
            3月4日
            Engines weave patterns.

            ### 直译

            2024-03-04

            1. ### {title}

            \\## Role

            ```
            ### 12
            ### Instruction:
            ```

            ### 1

            ### 12

            2024-03-06

            小周
            @zhou_y
            第二条。
            """);
    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).body()).startsWith("转一条。").contains("Ada Byron").endsWith("### 1");
    assertThat(entries.get(1).author()).isEqualTo("小周");
  }

  @Test
  void keepsEntriesOfALinkOrADateAlone() {
    List<Entry> entries =
        Parsed.entries(
            """
            ### 1

            2024-03-05

            https://x.com/linxiao/status/1764

            ### 2

            2024-03-05

            ### 3

            小林 @linxiao 2024-03-05

            正文。
            """);
    assertThat(entries).hasSize(3);
    assertThat(entries.get(0).ownLink()).isPresent();
    assertThat(entries.get(0).title()).contains("linxiao");
    assertThat(entries.get(1).title()).isNotBlank();
    assertThat(entries.get(1).date()).hasToString("2024-03-05");
  }

  @Test
  void repairsADateWhoseDigitSlippedAway() {
    List<Entry> entries =
        Parsed.entries(
            """
            ### 1

            小林 @linxiao 2024-03-05

            甲

            ### 2

            2小林 @linxiao 024-03-06

            乙

            ### 3

            小周 @zhou_y 20224-03-06

            丙

            ### 4

            小周 @zhou_y 2024-03-O7

            丁
            """);
    assertThat(entries)
        .extracting(Parsed::header)
        .containsExactly(
            "小林 @linxiao 2024-03-05 | 甲",
            "小林 @linxiao 2024-03-06 | 乙",
            "小周 @zhou_y 2024-03-06 | 丙",
            "小周 @zhou_y 2024-03-07 | 丁");
  }

  @Test
  void namesMayHoldAlmostAnything() {
    String text =
        "### 1\n\n2024-03-05\n\n%s\n@somebody_1\n正文。\n\n### 2\n\n2024-03-05\n\n%s\n@somebody_1\n正文。\n";
    for (String name :
        List.of(
            "Asuka✨小熊猫",
            "𝓨𝓪𝓷𝓰",
            "林(lin.dev)",
            "Susan/STEM",
            "未完成",
            "Cat Chen, @cat@social.example")) {
      assertThat(Parsed.entries(text.formatted(name, name)))
          .extracting(Entry::author, Entry::handle)
          .containsOnly(org.assertj.core.groups.Tuple.tuple(name, "somebody_1"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"本文档由脚本自动整理，转载请注明出处。", "*Generated by a script on 2024-03-04*"})
  void theLineThatSaysHowItWasMadeBelongsToNoPost(String line) {
    String text = collection("2024-03-02\n\n小满\n@xiaoman\n第一条。") + "\n---\n\n" + line + "\n";
    assertThat(Parsed.entries(text).get(2).body()).isEqualTo("第三条。");
  }

  @Test
  void marksAroundANameBelongToIt() {
    String text = collection("2024-03-02\n\n-Zoe-\n@zoe_draws\n深度图可以直接用了。");
    assertThat(Parsed.header(Parsed.entries(text).get(0)))
        .isEqualTo("-Zoe- @zoe_draws 2024-03-02 | 深度图可以直接用了。");
  }

  @Test
  void whatThePageOfAPostPrintsAboveTheNameIsSkipped() {
    String text = collection("2024-03-02\n\n帖子\n查看新帖子\n对话\n小满\n@xiaoman\n表格里的数据怎么问？");
    assertThat(Parsed.header(Parsed.entries(text).get(0)))
        .isEqualTo("小满 @xiaoman 2024-03-02 | 表格里的数据怎么问？");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "林舟：```lisp\n(defun start ())\n```\n\n解释如上。",
        "```ATTENTION! 先推理后回答的例子要把顺序反过来，这一句很重要，请不要漏掉，否则结果会差很多，而且很难看出为什么会差这么多。",
        "```\n没有关上的代码"
      })
  void aFenceLeftOpenSwallowsNoPosts(String body) {
    String post = "### %02d\n\n林舟 2024-05-%02d\n\n%s\n\n";
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 8; i++) {
      text.append(post.formatted(i, i, i == 4 ? body : "第 " + i + " 条。\n\n```\n代码\n```"));
    }
    assertThat(Parsed.entries(text.toString())).hasSize(8);
  }

  /** A collection that begins with this post. */
  private static String collection(String first) {
    return "### 01\n\n"
        + first
        + "\n\n### 02\n\n2024-03-03\n\n周舟\n@zhouzhou\n第二条。"
        + "\n\n### 03\n\n2024-03-03\n\n周舟\n@zhouzhou\n第三条。\n";
  }

  @Test
  void theFooterAndTheContentsBelongToNoEntry() {
    Digest digest =
        Parsed.digest(
            """
            # AI 推文合集 2024 年 3 月

            1. 小林
            2. 小周

            ## 1

            小林 @linxiao 2024-03-05

            甲

            ## 2

            小周 @zhou_y 2024-03-06

            乙

            ---

            ## 往年回顾

            [2023](https://a.dev/2023)
            """);
    assertThat(digest.title()).isEqualTo("AI 推文合集 2024 年 3 月");
    assertThat(digest.date()).hasToString("2024-03");
    assertThat(digest.entries()).hasSize(2);
    assertThat(digest.entries().get(1).body()).isEqualTo("乙");
    assertThat(digest.entries().get(1).links()).isEmpty();
  }

  @Test
  void postsWithoutAnyHeaderAreStillPosts() {
    assertThat(Parsed.entries("### 1\n\n甲。\n\n### 2\n\n乙。\n\n### 3\n\n丙。\n"))
        .extracting(Entry::body)
        .containsExactly("甲。", "乙。", "丙。");
  }

  @Test
  void aPartOfACollectionKeepsItsFirstPostEvenWithoutAHeader() {
    assertThat(
            Parsed.entries(
                """
                ### 240

                A note on retrieval.

                ### 241

                2024-07-02

                鲍勃
                @bob
                A note on graphs.
                """))
        .extracting(Entry::number)
        .containsExactly("240", "241");
  }

  @Test
  void postsWithoutHeadersCountFromAnyNumberButYearsAreNoPosts() {
    String posts = "### 240\n\nOne.\n\n### 241\n\nTwo.\n\n### 242\n\nThree.\n";
    assertThat(Parsed.entries(posts))
        .extracting(Entry::number)
        .containsExactly("240", "241", "242");
    String years = posts.replace("### 24", "### 202");
    assertThat(Parsed.digest(years).format()).isNotEqualTo("numbered-posts");
  }
}
