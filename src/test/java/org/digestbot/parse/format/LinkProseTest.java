package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Links with prose about them: an entry for each piece of news, and an article stays whole. */
class LinkProseTest {
  @Test
  void sentencesThatEndWithTheirSource() {
    Digest digest =
        Parsed.digest(
            """
            ---
            title: 03月08日 快讯
            date: 2024-03-08
            ---

            ## 1. 模型

            - 某实验室发布了新的开源模型，权重可以下载。 [消息来源](https://x.com/a/status/1)
            - 另一个团队把推理速度提高了一倍。 [消息来源](https://x.com/b/status/2)

            ## 2. 应用

            - 有人做了一个读论文的工具。 [消息来源](https://x.com/c/status/3)
            """);
    assertThat(digest.entries())
        .extracting(Entry::title, Entry::titlePrinted, Parsed::ownLink)
        .containsExactly(
            tuple("某实验室发布了新的开源模型，权重可以下载", false, "https://x.com/a/status/1"),
            tuple("另一个团队把推理速度提高了一倍", false, "https://x.com/b/status/2"),
            tuple("有人做了一个读论文的工具", false, "https://x.com/c/status/3"));
    assertThat(digest.entries().get(2).section()).isEqualTo("2. 应用");
  }

  @Test
  void curatedParagraphsUnderListItems() {
    Digest digest =
        Parsed.digest(
            """
            - [Deploying models](https://p.dev/1)
                + VICKY BAKER

            Millions of apps are deployed.

            (`note:` good one)

            - [Generators](https://p.dev/2)
                + REAL SNAKE
                + course

            Learn `yield`.

            # PS:
            - 首发: [Issue 4](https://p.dev/4)
            """);
    assertThat(digest.entries())
        .extracting(Entry::title, Entry::author, Entry::body)
        .containsExactly(
            tuple(
                "Deploying models",
                "VICKY BAKER",
                "Millions of apps are deployed.\n\n(`note:` good one)"),
            tuple("Generators", "REAL SNAKE", "    + course\n\nLearn `yield`."));
  }

  @Test
  void essaysAndQuotesAmongNumberedLinks() {
    Digest digest =
        Parsed.digest(
            """
            # 周刊（第 5 期）

            本刊[开源](https://g.dev/weekly)。

            ## 一个芯片的故事

            %s

            ## 文章

            1、[裁员记](https://a.dev/1)（中文）

            一位亲历者的讲述。

            2、[备忘录](https://a.dev/2)（英文）

            据说是泄漏的。

            ## 言论

            1、

            我想关掉它，可是关不掉。

            -- [网友](https://n.dev/3)

            2、

            只有人类愚蠢的片段。

            ## 历史上的本周

            [旧文](https://old.dev)（2022）
            """
                .formatted("这家公司一开始只做显卡，后来什么都做。".repeat(10)));
    assertThat(digest.entries())
        .extracting(Entry::title)
        .containsExactly("一个芯片的故事", "裁员记", "备忘录", "我想关掉它，可是关不掉", "只有人类愚蠢的片段");
  }

  @Test
  void newsInProseWhoseLinesAnEditorBroke() {
    Digest digest =
        Parsed.digest(
            """
            # Issue 41

            ### Commits

            [Ada](https://x.com/ada) [fixed](https://b.dev/1)
            an error in which the parser forgot the last
            line of a file.

            [Bob](https://x.com/bob) opened a [pull request](https://b.dev/2)
            that makes the cache warm before the first question.

            Dan removed [a lock](https://b.dev/5) for good.

            ### Lists

            Cleo [asked](https://c.dev/3)
            whether anybody reads the warnings. She also
            counted [them](https://c.dev/4).

            The [review](https://c.dev/5)
            of the proposal begins now.
            """);
    assertThat(digest.entries())
        .extracting(Entry::title, entry -> Parsed.links(entry).size())
        .containsExactly(
            tuple("Ada fixed an error in which the parser forgot the last line of a file.", 2),
            tuple(
                "Bob opened a pull request that makes the cache warm before the first question.",
                2),
            tuple("Dan removed a lock for good.", 1),
            tuple("Cleo asked whether anybody reads the warnings.", 2),
            tuple("The review of the proposal begins now.", 1));
  }

  @Test
  void newsInProse() {
    Digest digest =
        Parsed.digest(
            """
            ---
            title: ! 'Issue #40'
            ---

            Hello again.

            ### News

            Ada wrote [an article](https://a.dev/1) on engines.

            > It goes on and on.

            Bob [merged](https://b.dev/2) the parser. Nobody was hurt.

            ### Commits

            Cleo fixed [the build](https://c.dev/3).

            Dan added [a check](https://d.dev/4) with [tests](https://d.dev/5).

            Eve reverted [everything](https://e.dev/6).
            """);
    assertThat(digest.title()).isEqualTo("Issue #40");
    assertThat(digest.entries())
        .extracting(Entry::title, Entry::section)
        .containsExactly(
            tuple("Ada wrote an article on engines.", "News"),
            tuple("Bob merged the parser.", "News"),
            tuple("Cleo fixed the build.", "Commits"),
            tuple("Dan added a check with tests.", "Commits"),
            tuple("Eve reverted everything.", "Commits"));
  }

  @Test
  void anArticleWithSomeLinksIsNoDigest() {
    String prose = "我们花了三个月重写了渲染引擎，下面说说为什么，以及代价是什么。".repeat(20);
    Digest digest =
        Parsed.digest(
            "# 一次重写\n\n" + prose + "\n\n## 参考\n\n- [甲](https://a.dev)\n- [乙](https://b.dev)\n");
    assertThat(digest.entries()).extracting(Entry::title).containsExactly("一次重写");
  }

  @Test
  void theParagraphsOfAnArticleAreNoNewsHoweverMuchTheyLinkTo() {
    String text =
        """
        # %s

        ## 缓存

        多年来，[测量](https://a.example.com/1)都说缓存太小，却很少有人[动手](https://a.example.com/2)去改。

        于是[一组人](https://b.example.com/1)把它放大了一倍，费用几乎没有变化。

        ## 队列

        队列也是一样，[早期的论文](https://c.example.com/1)就说过，满了的队列等于没有队列。

        后来[邮件列表](https://d.example.com/1)里吵了一年，才把上限改成可以设置的。

        ## 磁盘

        磁盘的事更简单，[换成新的](https://e.example.com/1)之后再也没有人提起。

        倒是[备份](https://f.example.com/1)没有人做，直到出了事。
        """;

    assertThat(Parsed.entries(text.formatted("容量的故事"))).hasSize(1);
    assertThat(Parsed.entries(text.formatted("运维周刊：第 12 期"))).hasSize(6);
  }

  @Test
  void aFewLinksInMuchTextAreItemsOnlyOfAnIssue() {
    String text =
        """
        # %s

        %s

        ## 工具

        - [画图](https://a.example.com/draw) 在浏览器里画图
        - [写字](https://a.example.com/write) 不用安装
        - [计时](https://a.example.com/time) 一次一件事

        ## 文章

        - [少即是多](https://b.example.com/less) 谈删代码
        - [夜里的编译器](https://b.example.com/night) 一年的笔记
        """;
    String told = "这几年做东西的人越来越多，能静下心来写一写的却不多，我想把自己的想法说清楚。\n\n".repeat(20);

    assertThat(Parsed.entries(text.formatted("我的工作方式", told))).hasSize(1);
    assertThat(Parsed.entries(text.formatted("我的工作方式", "《做东西周刊》每周六见。\n\n" + told))).hasSize(5);
    assertThat(Parsed.entries(text.formatted("做东西周刊（第 3 期）", told)))
        .extracting(Entry::title)
        .containsExactly("画图", "写字", "计时", "少即是多", "夜里的编译器");
  }

  @Test
  void aHeadingWithoutALinkAboveNewsFromSeveralPlacesNamesThem() {
    String digest =
        """
        # 周刊 43

        ## 悬念的基础
        https://a.example.com/suspense

        作者提了几个问题。

        ## 新的样式
        https://b.example.org/css

        很多新的特性。

        ## 一套游戏教程

        一共三篇。

        - [第一篇：画面](https://games.example.com/series/1)
        - [第二篇：地板](https://games.example.com/series/2)
        - [第三篇：跳跃](https://games.example.com/series/3)

        ## 迁移的经过
        https://c.example.net/move

        解释了原因。

        ## 发布

        上周的重要发布。

        - [编译器 1.59](https://rust.example.com/159)，不再附带调试信息
        - [打包器 5.70](https://pack.example.org/570)
        - [界面库 1.5](https://ui.example.net/15)，新增组合框
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("悬念的基础", "新的样式", "一套游戏教程", "迁移的经过", "编译器 1.59", "打包器 5.70", "界面库 1.5");
  }

  @Test
  void aCallToFollowALinkBelongsToTheNewsAboveIt() {
    String digest =
        """
        # Storage Letter #106

        ## A meetup to remember
        Everything that was said in September can be heard again, from recovery to sensors.

        [Watch the videos](https://a.example.com/videos)

        ## A case study
        One more company tells how it keeps its contracts, and why they are kept in pieces.

        [Read the case study →](https://a.example.com/case)

        ## Elsewhere
        New rules for old disks were written down by [the council](https://a.example.com/rules).

        A [second race](https://a.example.com/race) was announced for everybody with disks to spare.

        The podcast about [usable storage](https://a.example.com/podcast) came back after a year.

        ## Papers

        How much is [read twice](https://a.example.com/twice) was counted on a thousand disks.

        What [a cold start](https://a.example.com/cold) costs depends on who pays for it.
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .noneMatch(title -> title.startsWith("Watch") || title.startsWith("Read"))
        .hasSize(7);
    assertThat(Parsed.entries(digest).get(0).body()).startsWith("Everything that was said");
    assertThat(Parsed.links(Parsed.entries(digest).get(1)))
        .containsExactly("https://a.example.com/case");
  }

  @Test
  void paragraphsThatBeginWithAFewBoldWordsAreNews() {
    String newsletter =
        """
        Sets of Data — 2024.03.06 edition
        =================================

        *Crops, dress codes, eggs and plates.*

        __Crops.__ The office of farms maps [every field](https://a.example.com/fields) of the country once a year.

        __What may one wear at school?__ Ann Lee wrote down [every rule](https://b.example.com/rules) of 481 schools.

        **Bird eggs.** A team [measured](https://c.example.com/eggs) the eggs of 1,400 species; the
        table [can be loaded](https://c.example.com/table) by anybody.

        __Plates.__ A station asked for all that were [turned down](https://d.example.com/plates), and got them.

        *Suggestions? Just answer this letter. All earlier sets are in [one table](https://e.example.com/all).*
        """;

    assertThat(Parsed.entries(newsletter).stream().map(it -> it.title() + " " + Parsed.links(it)))
        .containsExactly(
            "Crops [https://a.example.com/fields]",
            "What may one wear at school? [https://b.example.com/rules]",
            "Bird eggs [https://c.example.com/eggs, https://c.example.com/table]",
            "Plates [https://d.example.com/plates]");
    assertThat(Parsed.entries(newsletter).get(0).body()).startsWith("The office of farms");
  }

  @Test
  void aListAmongNewsInProseBelongsToTheOneAboveIt() {
    Digest digest =
        Parsed.digest(
            """
            ---
            title: "Knots weekly #50"
            date: 2024-12-15
            ---

            ## News

            The spring release [is out](https://a.example.com/1) with a new hitch.

            Ann Lee [wrote](https://a.example.com/2) on why her ropes were slow.

            Bob Ray [measured](https://a.example.com/3) how long they last.

            ## Changes

            Cleo [fixed](https://b.example.com/1) a knot that came loose whenever it rained in the night.

            Dan went on with the move to the new rope, in several steps that are worth a look:

            - Move the bowline, [#105](https://b.example.com/105)
            - Move the hitch, [#106](https://b.example.com/106)
            - Move the bend, [#107](https://b.example.com/107)
            - Move the loop, [#108](https://b.example.com/108)

            Eve [closed](https://b.example.com/2) the last complaint about the anchor that held too well.

            Fay [asked](https://b.example.com/3) for a second opinion, and it was given the same evening.
            """);

    assertThat(digest.entries())
        .extracting(Entry::title)
        .contains("Ann Lee wrote on why her ropes were slow.")
        .anyMatch(title -> title.startsWith("Cleo fixed"))
        .anyMatch(title -> title.startsWith("Eve closed"));
    assertThat(digest.entries())
        .flatExtracting(Parsed::links)
        .contains(
            "https://b.example.com/1", "https://b.example.com/105", "https://b.example.com/2");
  }
}
