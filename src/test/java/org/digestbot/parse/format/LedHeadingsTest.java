package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Headings that are titles because the text below each begins with, or quotes, its link. */
class LedHeadingsTest {

  @Test
  void headingsAboveALinkAndWhatItLeadsToAreItems() {
    String text =
        """
        # 小周刊

        #### 工具

        ##### 命令行看日志

        [logv](https://a.dev/logv)：在终端里翻看日志，支持：

        - 过滤
        - 高亮

        ##### 画流程图

        [Flowy | 在线流程图](https://b.dev/flowy): 不用注册。

        ##### 整理书签

        [Marks](https://c.dev/marks)——一个离线的书签工具。

        #### 文章

        ##### 少即是多

        [Less](https://d.dev/less)：一篇讲删代码的文章。

        ##### 夜里的编译器

        [Night](https://e.dev/night)：作者每晚写一点编译器。

        ##### 最后

        时间宝贵，记得休息。
        """;
    assertThat(Parsed.summaries(Parsed.entries(text)))
        .containsExactly(
            "命令行看日志 -> https://a.dev/logv",
            "画流程图 -> https://b.dev/flowy",
            "整理书签 -> https://c.dev/marks",
            "少即是多 -> https://d.dev/less",
            "夜里的编译器 -> https://e.dev/night",
            "最后 -> -");
    assertThat(Parsed.entries(text).get(0).body()).endsWith("- 高亮");
  }

  @Test
  void theLinkQuotedBelowAHeadingIsItsSource() {
    String text =
        """
        ## 动态

        ### 新模型开放下载
        > [原文](https://a.dev/open) | [解读](https://b.dev/open)

        权重和数据都可以下载。

        ### 课程更新
        > 第二季：检索与生成： https://c.dev/course

        一共七讲。

        ### 命令行工具
        > [shellkit](https://d.dev/shellkit)

        给脚本加上菜单。
        """;
    assertThat(Parsed.summaries(Parsed.entries(text)))
        .containsExactly(
            "新模型开放下载 -> https://a.dev/open",
            "课程更新 -> https://c.dev/course",
            "命令行工具 -> https://d.dev/shellkit");
  }

  @Test
  void paragraphsThatBeginWithAPersonsLinkAreNoTitles() {
    String text =
        """
        ### News

        [Ann](https://a.dev/ann) released [version 2](https://a.dev/v2) of her parser.

        [Ben](https://b.dev/ben) wrote [a post](https://b.dev/post) about it.

        ### Proposals

        [Cleo](https://c.dev/cleo) proposed [shorter names](https://c.dev/names) for it.

        [Dan](https://d.dev/dan) reviewed [the draft](https://d.dev/draft) twice.

        ### Forums

        [Eve](https://e.dev/eve) asked [how it scales](https://e.dev/scale) on the list.

        [Finn](https://f.dev/finn) answered [with figures](https://f.dev/figures) at once.
        """;
    assertThat(Parsed.entries(text)).hasSize(6);
  }

  @Test
  void aLinkedHeadingAboveLinkedHeadingsNamesTheirFeed() {
    String text =
        """
        # Feeds of the week

        ## [Log of retrieval](https://log.dev/)

        ### [Notes on chunks](https://log.dev/chunks)

        We tried three ways of cutting documents.

        ## [Small models](https://small.dev/)

        ### [Six gigabytes](https://small.dev/six)

        What fits into a laptop.

        ### [Two bits](https://small.dev/two)

        What two bits can hold.
        """;
    assertThat(Parsed.summaries(Parsed.entries(text)))
        .containsExactly(
            "Notes on chunks -> https://log.dev/chunks",
            "Six gigabytes -> https://small.dev/six",
            "Two bits -> https://small.dev/two");
  }

  @Test
  void aNumberedHeadingLeadsToItsLinkOrToTheSourceThatItsShortTextEndsWith() {
    String news =
        """
        # AI 周报 12

        ## 新闻

        ### 1. **公司收购端侧团队**
        价格未披露。[来源](https://a.dev/buy)

        ### 2. **新驱动**
        更长的上下文。[原文](https://b.dev/driver)

        ### 3. **搜索**
        地址栏直接回答，见 [演示](https://c.dev/demo) 与 [说明](https://c.dev/about)。[来源](https://c.dev/bar)

        ### 4. **眼镜**
        轻了一半。[来源](https://c.dev/glass)

        ## 工具

        """;
    String numbered =
        """
        ### 1. [logv](https://d.dev/logv)
        日志阅读器

        ### 2. [@flowy](https://x.com/flowy) 画流程图
        在线流程图
        """;
    String bullets =
        """
        - [logv](https://d.dev/logv)：日志阅读器
        - [dbcat](https://d.dev/dbcat)：数据库浏览器
        - [vocab](https://d.dev/vocab)：词表
        """;
    assertThat(Parsed.entries(news + numbered))
        .extracting(Parsed::ownLink)
        .containsExactly(
            "https://a.dev/buy",
            "https://b.dev/driver",
            null,
            "https://c.dev/glass",
            "https://d.dev/logv",
            null);
    assertThat(Parsed.entries(news + bullets))
        .extracting(Entry::title)
        .containsExactly("公司收购端侧团队", "新驱动", "搜索", "眼镜", "logv", "dbcat", "vocab");
  }

  @Test
  void headingsThatRulesPartAreItemsWithTheFewLinksBelowThem() {
    String digest =
        """
        ### rendy: 基于 gfx 的渲染引擎

        #gfx #Vulkan

        API 的安全性更高。

        [rendy](https://a.example.com/rendy)

        ---

        ### 内存模型介绍：一个系列的开头

        包括栈、堆和编译器优化等内容。

        [Read More](https://b.example.com/memory)

        ---

        ### Pyrs：将代码自动转换的工具

        #python

        - [Read More](https://c.example.com/post)
        - [pyrs](https://c.example.com/pyrs)

        ---

        ### convey: 第四层的负载均衡器

        - [convey](https://d.example.com/convey)
        - [讨论](https://e.example.com/talk)

        ---

        日报订阅地址：

        - [Telegram](https://t.example.com/channel)
        - [论坛](https://f.example.com)
        """;

    List<Entry> entries = Parsed.entries(digest);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "rendy: 基于 gfx 的渲染引擎 -> https://a.example.com/rendy",
            "内存模型介绍：一个系列的开头 -> https://b.example.com/memory",
            "Pyrs：将代码自动转换的工具 -> https://c.example.com/post",
            "convey: 第四层的负载均衡器 -> -");
    assertThat(Parsed.links(entries.get(2)))
        .containsExactly("https://c.example.com/post", "https://c.example.com/pyrs");
    assertThat(Parsed.links(entries.get(3))).doesNotContain("https://f.example.com");
  }

  @Test
  void aNumberedTitleWithADayAmongOthersIsNoHeadOfAPost() {
    String items =
        """
        # Raw feeds

        ### 1. Welcoming the response team
        - Source: Security Blog
        - URL: https://a.example.com/1

        ### 2. Early tickets for Disrupt 2024 end May 29
        - Source: News
        - URL: https://a.example.com/2

        ### 3. Best practices for supply chains
        - Source: Security Blog
        - URL: https://a.example.com/3

        ### 4. A startup bets on robots
        - Source: News
        - URL: https://a.example.com/4
        """;

    assertThat(Parsed.entries(items))
        .extracting(entry -> entry.number() + " " + entry.title())
        .containsExactly(
            "1 Welcoming the response team",
            "2 Early tickets for Disrupt 2024 end May 29",
            "3 Best practices for supply chains",
            "4 A startup bets on robots");
  }

  @Test
  void numbersWithinLinkedHeadingsAreNumbers() {
    String digest =
        """
        ## 开源工具
        ### [1. NB Ping](https://a.example.com/ping) - 多地址并发工具
        > 支持多地址并发，数据实时更新。

        ### [2. 动画图标](https://b.example.com/icons)
        > 一套可以直接复制的图标。

        ### [3. 3D 打印](https://c.example.com/print)
        > 一个入门的教程。
        """;

    assertThat(Parsed.entries(digest))
        .extracting(entry -> entry.number() + " " + entry.title())
        .containsExactly("1 NB Ping", "2 动画图标", "3 3D 打印");
  }

  @Test
  void headingsAboveTheSamePartsAreItems() {
    String digest =
        """
        ## Summary

        Three changes to the styles of pages, all of them small, none of them behind a flag.

        ## Details

        ### Columns that balance

        #### What's new
        The last column is no longer the shortest one.

        #### References
        - [Tracking bug](https://a.example.com/columns)
        - [Spec](https://b.example.com/columns)

        ### Wider gaps

        #### What's new
        Gaps may be given in the unit of the text.

        #### Use cases
        Tables that should look like the text around them.

        #### References
        https://a.example.com/gaps

        ### Print colours

        #### What's new
        Pages say whether their background is printed.

        #### References
        https://a.example.com/print
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("Columns that balance", "Wider gaps", "Print colours");
    assertThat(Parsed.links(Parsed.entries(digest).get(0)))
        .containsExactly("https://a.example.com/columns", "https://b.example.com/columns");
  }

  @Test
  void twoHeadingsAboveTheSamePartsAndTheirSourcesAreItems() {
    String item =
        """
        ### %s

        #### 更新内容
        这一版改了默认的行为，老的写法仍然可用。

        #### 参考资料
        - [说明](https://a.example.com/%s)
        - [讨论](https://b.example.com/%s)

        """;
    String digest =
        "# 网页新功能\n\n"
            + item.formatted("离线缓存", "cache", "cache")
            + item.formatted("后台同步", "sync", "sync");

    assertThat(Parsed.entries(digest)).extracting(Entry::title).containsExactly("离线缓存", "后台同步");
  }

  @Test
  void whatAWeeklySaysAtItsEndMakesNoArticleOfIt() {
    String digest =
        """
        # 东张西望的闲聊

        #### 资源

        ##### 图片网站

        [Pictures](https://a.example.com/pictures)：免费的图，质量高，可以按颜色找，也可以按大小找。

        ##### 翻译软件

        [Words](https://a.example.com/words)：小而美，选中文字就能翻译，不用离开正在读的页面。

        ##### 剪贴板

        [Clips](https://a.example.com/clips)：记住复制过的每一段，按时间排好，随时可以找回来。

        ##### 编辑器

        [Pen](https://a.example.com/pen)：启动很快，插件不多，但是常用的都有，配置只有一个文件。

        ##### 下载器

        [Fetch](https://a.example.com/fetch)：断了可以接着下，下完自动整理，命令行里也能用。

        ##### 最后

        道个歉，上周没有发。生活中很多事情会让人懈怠，这是最难的部分。
        """;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .startsWith(
            "图片网站 -> https://a.example.com/pictures",
            "翻译软件 -> https://a.example.com/words",
            "剪贴板 -> https://a.example.com/clips")
        .contains("下载器 -> https://a.example.com/fetch");
  }

  @Test
  void headingsAboveLinkedOnesNameTheirGroups() {
    String issue =
        """
        #### 🔴 [%1$s](%2$s)

        | 属性 | 值 |
        |------|----|
        | 👤 作者 | ann |

        **要点**: %1$s，没有人知道为什么。

        """;
    String digest =
        "# 每日摘要 2024-03-01\n\n## Alpha\n\n> 仓库: https://g.example.com/alpha\n\n### Issues (2)\n"
            + issue.formatted("缓存又凉了", "https://g.example.com/alpha/1")
            + issue.formatted("队列又长了", "https://g.example.com/alpha/2")
            + "## Beta\n\n> 仓库: https://g.example.com/beta\n\n### Issues (1)\n"
            + issue.formatted("栈又塌了", "https://g.example.com/beta/1");

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly(
            "缓存又凉了 -> https://g.example.com/alpha/1",
            "队列又长了 -> https://g.example.com/alpha/2",
            "栈又塌了 -> https://g.example.com/beta/1");
  }

  @Test
  void aRowOfPropertiesHoldsTheAddressOfAHeading() {
    String video =
        """
        ### 视频 %1$s

        | 属性 | 值 |
        |------|----|
        | 👁️ 观看数 | 10904 |
        | 🔗 链接 | [观看这一集](https://v.example.com/%1$s) |

        **简介**: 讲缓存，也讲 [上一集](https://v.example.com/older)。

        """;
    String none = "## 空频道\n\n_(过去 24 小时内没有新视频)_\n\n[频道链接](https://v.example.com/channel)\n";
    String digest =
        "# 每日摘要 2024-03-01\n\n## 频道\n\n" + video.formatted(1) + video.formatted(2) + none;

    assertThat(Parsed.summaries(Parsed.entries(digest)))
        .containsExactly("视频 1 -> https://v.example.com/1", "视频 2 -> https://v.example.com/2");
  }

  @Test
  void labelledDaysAndLinksBelowHeadingsAreTheirFields() {
    String feed =
        """
        # 订阅摘要

        ## 前线笔记

        ### 缓存会自己预热
        - 链接: https://a.example.com/1
        - 发布: 2024-03-04 10:00
        - 摘要: 谁做了什么，为什么值得看。

        ### 队列怎么变短
        - 链接: https://a.example.com/2
        - 发布: 2024-03-05 11:00
        - 摘要: 谁做了什么，为什么值得看。

        ### 栈为什么塌了
        - 链接: https://a.example.com/3
        - 发布: 2024-03-06 12:00
        - 摘要: 谁做了什么，为什么值得看。
        """;
    String messages =
        """
        ## Message 1021
        **Date:** 2024-03-05 09:14:33
        **Link:** https://t.example.com/1021

        缓存会自己预热，见 https://a.example.com/1

        ## Message 1022
        **Date:** 2024-03-06 12:14:33
        **Link:** https://t.example.com/1022

        队列怎么变短
        https://a.example.com/2
        """;

    assertThat(Parsed.entries(feed))
        .extracting(entry -> entry.title() + " " + entry.date() + " " + Parsed.ownLink(entry))
        .containsExactly(
            "缓存会自己预热 2024-03-04 https://a.example.com/1",
            "队列怎么变短 2024-03-05 https://a.example.com/2",
            "栈为什么塌了 2024-03-06 https://a.example.com/3");
    assertThat(Parsed.entries(messages))
        .extracting(entry -> entry.title() + " " + entry.date() + " " + Parsed.ownLink(entry))
        .containsExactly(
            "Message 1021 2024-03-05 https://t.example.com/1021",
            "Message 1022 2024-03-06 https://t.example.com/1022");
  }

  @Test
  void headingsAboveTheNamesOfAuthorsAreTitles() {
    String tips =
        """
        # 2018.04

        让网页弹出键盘
        --------
        **作者**: [安安](https://people.example.com/an)

        网页失去焦点以后，只有用户点击才会弹出键盘。

        ```swift
        view.needsAction = false
        ```

        切换编译器版本
        --------
        **作者**: [小北](https://people.example.com/bei)

        工具链可以在菜单里换，换完要重开工程。

        剩余空间
        --------
        **作者**: [安安](https://people.example.com/an)

        旧方法得到的数字偏小，新方法把能清掉的缓存也算在内。
        """;

    assertThat(Parsed.entries(tips))
        .extracting(entry -> entry.title() + " / " + entry.author())
        .containsExactly("让网页弹出键盘 / 安安", "切换编译器版本 / 小北", "剩余空间 / 安安");
  }

  @Test
  void aDayBelowAHeadingMayStandInAParagraphOfHtml() {
    String news =
        """
        ## 2019-10-01

        ### 新的平板明年推出

        <p class='author'>
        Ann Lee • 2019-09-30
        </p>

        分析师在报告里重申了这个说法，屏幕会用一万个灯珠。

        https://a.example.com/pad

        ### 把数据搬到新手机

        <p class='author'>
        Bo Chan • 2019-09-29
        </p>

        这个应用一次搬完联系人、消息和书签。

        https://a.example.com/move
        """;

    assertThat(Parsed.entries(news))
        .extracting(entry -> entry.title() + " " + entry.date())
        .containsExactly("新的平板明年推出 2019-09-30", "把数据搬到新手机 2019-09-29");
  }

  @Test
  void aHeadingMaySignTheTextBelowATitle() {
    String month =
        """
        # This month in knots

        ## Public counters for our harbour

        #### Author: [Ann Lee](https://a.example.com/ann)

        This was the first month in which everybody could see how many boats came in, and the counters
        stand [on a page of their own](https://a.example.com/counters) from now on, day by day.

        ## [bowline](https://b.example.com/bowline)

        #### Author: [Bo Chan](https://b.example.com/bo)

        A knot that holds.

        ## [hitch](https://c.example.com/hitch)

        #### Author: [Cy Diaz](https://c.example.com/cy)

        A knot that slips.
        """;

    assertThat(Parsed.entries(month))
        .extracting(entry -> entry.title() + ", " + entry.author())
        .containsExactly(
            "Public counters for our harbour, Ann Lee", "bowline, Bo Chan", "hitch, Cy Diaz");
  }

  @Test
  void aHeadingInHtmlMayBeWrittenOverSeveralLines() {
    String week =
        """
        # Plugins

        > What people made this week.

        ## [New](#new) {#new}

        <h3 id="bowline">
          <a href="#bowline">
            <span class="icon"><i class="rope"></i></span>
            <span>bowline.nvim</span>
          </a>
        </h3>

        A first plugin, which ties a knot at the end of a line.

        - [Forum](https://f.example.com/1)
        - [GitHub](https://github.com/ann/bowline)

        ---

        <h3 id="hitch">
          <span>hitch.nvim</span>
        </h3>

        It hangs a window on another one.

        - [GitHub](https://github.com/bo/hitch)

        ---

        ## [Updates](#updates) {#updates}

        <h3 id="splice">
          <span>splice.nvim</span>
        </h3>

        Now it joins three windows.

        - [GitHub](https://github.com/cy/splice)

        ---

        # Want to contribute?

        Open an issue at [the list](https://github.com/list/list).
        """;

    assertThat(Parsed.entries(week))
        .extracting(entry -> entry.title() + " " + Parsed.links(entry).size())
        .containsExactly("bowline.nvim 2", "hitch.nvim 1", "splice.nvim 1");
  }

  @Test
  void paragraphsThatEachBeginWithALinkAreItemsAndTheirHeadingsAreNot() {
    String week =
        """
        ## 20240515 weekly

        ### Practice

        [Tie a bowline](https://a.example.com/1)

        ### Articles

        [How knots hold](https://a.example.com/2)

        [Ropes of the old harbour](https://a.example.com/3)

        ### Code:

        [knots](https://a.example.com/4): A drawing of each knot.

        [ropes](https://a.example.com/5): Counts what is left on a coil.

        [harbour](https://a.example.com/6): Boats by day.

        ### Talks:

        [Why knots slip](https://a.example.com/7): Half an hour by a sailor.

        [Splicing](https://a.example.com/8): With slides.
        """;

    assertThat(Parsed.entries(week))
        .extracting(Parsed::ownLink)
        .containsExactly(
            "https://a.example.com/1",
            "https://a.example.com/2",
            "https://a.example.com/3",
            "https://a.example.com/4",
            "https://a.example.com/5",
            "https://a.example.com/6",
            "https://a.example.com/7",
            "https://a.example.com/8");
  }

  @Test
  void aHeadingAboveNoMoreThanItsPlaceNamesTheTitlesBelowIt() {
    String collected =
        """
        # 订阅汇总 2025-03-30

        ## 1. 工坊新闻
        来源: [工坊新闻](https://a.example.com/)

        ### 1. 一把小刨
        **发布时间:** 2025-03-29
        **链接:** [一把小刨](https://a.example.com/plane)

        ### 2. 一把大刨
        **链接:** [一把大刨](https://a.example.com/jack)

        ### 3. 一张台面
        **链接:** [一张台面](https://a.example.com/bench)

        ## 2. The Knot
        来源: [The Knot](https://b.example.com/)

        ### 1. A knot that holds
        **链接:** [A knot that holds](https://b.example.com/bowline)

        ### 2. A knot that slips
        **链接:** [A knot that slips](https://b.example.com/noose)

        ### 3. A rope of paper
        **链接:** [A rope of paper](https://b.example.com/rope)
        """;

    assertThat(Parsed.entries(collected))
        .extracting(Entry::section, Entry::title, Parsed::ownLink)
        .hasSize(6)
        .startsWith(tuple("1. 工坊新闻", "一把小刨", "https://a.example.com/plane"))
        .endsWith(tuple("2. The Knot", "A rope of paper", "https://b.example.com/rope"));
  }

  @Test
  void aHeadingThatTheFirstLinkBelowRepeatsIsAnEntry() {
    String project =
        """
        ## %1$s

        **简介**：一件做绳结的工具。

        | 仓库 | 语言 | 今日 |
        | --- | --- | --- |
        | [%1$s](https://github.com/%1$s) | Java | 12 |

        - **Stars**: 47k ⭐ | **Forks**: 2.2k
        - **License**: MIT

        """;

    List<Entry> entries =
        Parsed.entries(
            "> 观测时间为 **2025-04-09**\n\n# 绳结工具大热\n\n"
                + project.formatted("ann/knots")
                + project.formatted("bob/ropes")
                + project.formatted("cleo/hitches")
                + "## 往日新闻\n\n- [2025-04-08](https://a.example.com/8)\n");

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "ann/knots -> https://github.com/ann/knots",
            "bob/ropes -> https://github.com/bob/ropes",
            "cleo/hitches -> https://github.com/cleo/hitches");
  }
}
