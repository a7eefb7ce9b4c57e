package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Issues of weeklies and newsletters: told in sections, and framed by what they say of themselves.
 */
class PeriodicalTest {
  private static final String SECTIONS =
      """

      ## Registry

      The registry moved to new machines on Monday, and hardly anybody noticed. The [post](https://a.example.com/move) \
      tells what went wrong all the same.

      ## Tools

      ### Formatter 2

      Lines may be 100 characters long now, which ended a discussion of four years.

      ### Watcher

      A small program that runs the tests whenever a file changes.

      ## Meetings

      The next one is on [Friday](https://a.example.com/friday), the agenda can be changed until then.
      """;

  @Test
  void theSectionsOfANewsletterAreEntries() {
    Digest digest =
        Parsed.digest("---\ntitle: Parser Newsletter #12\ndate: 2024-05-03\n---\n" + SECTIONS);

    assertThat(digest.title()).isEqualTo("Parser Newsletter #12");
    assertThat(digest.entries())
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
    assertThat(digest.date()).hasToString("2024-05-03");
  }

  @Test
  void aNumberBesideADayIsTheTitleOfAnIssueAndNoPost() {
    Digest digest = Parsed.digest("# #12 - 2024.5.3\n" + SECTIONS);

    assertThat(digest.date()).hasToString("2024-05-03");
    assertThat(digest.entries())
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "車庫裡的呢喃 - #39",
        "Parsers in practice, Issue 12",
        "解析器通信 Vol.3：缓存",
        "vol18.缓存的一周",
        "Parser 2.1 Release Notes (Beta)"
      })
  void aNumberAsIssuesHaveItIsEnoughWhereMostSectionsLeadSomewhere(String title) {
    String linked = SECTIONS.replace("years.", "years: https://a.example.com/100");

    assertThat(Parsed.entries("---\ntitle: " + title + "\n---\n" + linked))
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
    assertThat(Parsed.entries("---\ntitle: " + title + "\n---\n" + SECTIONS)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今日编译器项目与文章精选",
        "Parser Daily News 2024-05-03",
        "Daily Briefing: 3 May",
        "2024 年第 18 周"
      })
  void aDailyIsAnIssueWhateverItBrings(String title) {
    assertThat(Parsed.entries("# " + title + "\n" + SECTIONS))
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> Parser News for 3/14/2024-3/15/2024. We read two forums and a mailing list.",
        "欢迎打开第 12 期「慢早晨」周刊，每周五寄出。",
        "> 每周看到的东西记在这里，觉得不错可关注此周刊。",
        "这里记录过去一周读到的东西，慢慢整理。",
        "早上的几页纸，每周一发布。"
      })
  void aGreetingSaysThatATitledTextIsAnIssue(String greeting) {
    String linked = SECTIONS.replace("years.", "years: https://a.example.com/100");

    assertThat(Parsed.entries("# Slow mornings\n\n" + greeting + "\n" + linked))
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
    assertThat(Parsed.entries("# Slow mornings\n" + linked)).hasSize(1);
  }

  @Test
  void theNameOfAFileWithANumberSaysThatATitledTextIsAnIssue() {
    String titled = "# Slow mornings\n" + SECTIONS;

    assertThat(Parsed.digest("weekly-12.md", titled).entries())
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
    assertThat(Parsed.digest("slow-mornings.md", titled).entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"嗨，朋友们，", "亲爱的读者们：", "Hello everyone!"})
  void aNumberedFileThatGreetsItsReadersIsAnIssue(String greeting) {
    String letter = "---\ntitle: Slow mornings\n---\n\n" + greeting + "\n" + SECTIONS;

    assertThat(Parsed.digest("issue-12.md", letter).entries())
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
    assertThat(Parsed.digest("slow-mornings.md", letter).entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"感谢阅读，下周见。", "That is all, see you next week!", "下期再见 👋"})
  void aNumberedFileThatPromisesAnotherIssueIsOne(String goodbye) {
    String titled = "# Slow mornings\n" + SECTIONS + "\n" + goodbye + "\n";

    assertThat(Parsed.digest("issue-12.md", titled).entries())
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
    assertThat(Parsed.digest("slow-mornings.md", titled).entries()).hasSize(1);
    assertThat(Parsed.digest("issue-12.md", "# Slow mornings\n" + SECTIONS).entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**本站推广**\n\n> 注册：https://a.example.com/join\n",
        "「绳结指北」同名星球，二维码如下，欢迎加入。",
        "绳结指北在这些地方同步更新，欢迎关注："
      })
  void theChannelsBelowARuleAreNoItems(String invitation) {
    String weekly =
        """
        # 2024 年第 18 周

        ## 文章

        * [单套结](https://a.example.com/1)
        * [双套结](https://a.example.com/2)

        ## 活动

        NULL.

        ***

        INVITATION

        「绳结指北」相关渠道：

        * 官网，[https://knots.example.com](https://knots.example.com)
        * 博客，[https://blog.example.com](https://blog.example.com)
        """;

    assertThat(Parsed.entries(weekly.replace("INVITATION", invitation)))
        .extracting(Entry::title)
        .containsExactly("单套结", "双套结");
  }

  @Test
  void theChannelsBelowTheLastListAreNoItems() {
    String weekly =
        """
        # 2024 年第 18 周

        ## 文章

        * [单套结](https://a.example.com/1)
        * [双套结](https://a.example.com/2)

        「绳结指北」相关资讯渠道：

        * 官网，[https://knots.example.com](https://knots.example.com)
        * 博客，[https://blog.example.com](https://blog.example.com)

        本系列也在以下地方更新，欢迎关注：

        * 专栏，[https://column.example.com](https://column.example.com)
        """;

    assertThat(Parsed.entries(weekly)).extracting(Entry::title).containsExactly("单套结", "双套结");
  }

  @Test
  void aCaptionThatGivesItsSourceIsPartOfTheText() {
    String pictured =
        """

        ## Registry

        The registry moved to new machines on Monday, and hardly anybody noticed.

        ![from: [the post](https://a.example.com/move)](picture.png)

        from: [the post](https://a.example.com/move)
        """;

    assertThat(
            Parsed.entries(
                "# Parser Newsletter #12\n" + SECTIONS.replace("Registry", "Moves") + pictured))
        .extracting(Entry::title)
        .endsWith("Meetings", "Registry");
  }

  @Test
  void anIssueOfOneItemIsReadAsThoseOfMany() {
    String begun =
        """
        # 《工具月报》第 8 期

        兴趣是最好的老师，每月更新，欢迎[推荐](https://a.example.com/new)。

        ### C 项目
        1、[finder](https://a.example.com/finder)：比自带的快十倍的搜索工具，默认跳过被忽略的文件。
        """;

    assertThat(Parsed.entries(begun)).extracting(Entry::title).containsExactly("finder");
    assertThat(Parsed.entries(begun + "\n2、[player](https://a.example.com/player)：在终端里放音乐，占用很少。\n"))
        .extracting(Entry::title)
        .containsExactly("finder", "player");
  }

  @Test
  void theSectionsOfOtherTextsAreNone() {
    assertThat(
            Parsed.entries(
                "---\ntitle: How to build a daily digest in an evening\n---\n" + SECTIONS))
        .hasSize(1);
    assertThat(Parsed.entries("---\ntitle: Parsers in practice\n---\n" + SECTIONS)).hasSize(1);
  }

  @Test
  void twoHeadingsInARowNameOneEntryInTwoLanguages() {
    String digest =
        """
        # AI 日报 2024-05-03

        [存档](https://a.example.com/archive) [订阅](https://a.example.com/feed)

        ## News

        ### A model for the pocket
        ### 口袋里的模型
        新的小模型只有三十亿个参数，可以在手机上运行，不用联网就能回答问题。

        [Read more →](/news/1)

        ---

        ### Chips are scarce again
        ### 芯片又缺货了
        订单已经排到明年，几家云厂商开始轮流使用同一批机器，价格跟着上涨。

        [Read more →](/news/2)

        ---

        ### A court decides
        ### 法院作出判决
        用公开的书训练模型是否合法，法院给出了第一个答案，双方都说要上诉。

        [Read more →](/news/3)
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("口袋里的模型", "芯片又缺货了", "法院作出判决");
  }

  @Test
  void linkedLabelsAboveNumberedListsAreNoTitles() {
    String digest =
        """
        # 好周刊#11：一门语言二十岁了

        去专栏阅读全文：[全文链接](https://a.example.com/11)

        **[文章&教程](https://a.example.com)**

        ① 一门语言二十岁了，作者回忆开头几年

        ② 用智能体探索一个工具箱：调用和规划

        ③ 从查询语言到模型：更简洁的写法

        ④ 有时候，继承胜过组合

        ⑤ 今年还有人用 Make 管理项目吗

        ⑥ 面向数据科学家的列式数据库深度解析

        **[项目&资源](https://a.example.com)**

        ① reader：把网页读成纯文本的工具

        ② browser：开源的智能代理浏览器

        ③ painter：终端里的画板，支持鼠标

        ④ keeper：带历史记录的密码管理器

        ⑤ pages：把笔记变成网站的生成器

        ⑥ queue：简单的异步任务队列，带界面

        订阅后可免费查看全文：https://a.example.com/11

        [第二季完结](https://a.example.com/season2)

        [第一季合集](https://a.example.com/season1)

        ## 历史上这周

        - 2023: [第 5 期](https://a.example.com/5)
        - 2022: [第 1 期](https://a.example.com/1)
        """;

    assertThat(Parsed.entries(digest)).hasSize(12);
    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .startsWith("一门语言二十岁了，作者回忆开头几年")
        .contains("有时候，继承胜过组合", "keeper：带历史记录的密码管理器");
    assertThat(Parsed.entries(digest).subList(5, 7))
        .extracting(entry -> entry.section() + " | " + entry.body())
        .containsExactly("文章&教程 | 面向数据科学家的列式数据库深度解析", "项目&资源 | reader：把网页读成纯文本的工具");
    assertThat(Parsed.links(Parsed.entries(digest).get(5))).isEmpty();
  }

  @Test
  void whatAWeeklySaysOfItselfIsNoEntry() {
    String digest =
        """
        ## 好东西的周刊

        亲,

        又攒了一周的好东西, 大家多分享[文章](https://a.example.com/submit), 下周接着来, 周末愉快!

        ## 新闻

        － [解析器 2.0 发布](https://a.example.com/2)

        速度快了一倍, 接口没有变化, 旧的程序不用改就能用, 文档也重新写过了, 例子多了一倍.

        － [会议开始征稿](https://a.example.com/cfp)

        截止到月底, 主题不限, 第一次上台的讲者有人帮忙准备, 路费由主办方出.

        － [新的标准草案](https://a.example.com/draft)

        欢迎提意见, 争论最多的是名字, 其次是默认值, 预计明年春天定稿.

        ## 碎碎念

        > 有错请指出

        - 首发: [第 7 期](https://a.example.com/7.html)
        - 改进: [issue-7.md](https://a.example.com/issue-7.md)

        ## ✍️ 说明

        周刊相关信息：

        - 公众号：[某某](https://a.example.com/qr.jpg)
        - [频道订阅](https://t.example.com/weekly)：补充更多的资源
        - 浏览地址：[某某的周刊](https://a.example.com) | [今日推荐](https://a.example.com/today)
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("解析器 2.0 发布", "会议开始征稿", "新的标准草案");
  }

  @Test
  void aCentredBlockAndTheWayToOtherIssuesEndTheLastEntry() {
    String numbered =
        """
        # 工具周刊（第 5 期）

        ## 1、一个画图工具

        能在浏览器里画图，[地址](https://a.example.com/draw)。

        ## 2、一个写字工具

        能在浏览器里写字，[地址](https://a.example.com/write)。

        ---
        <center>
        以上内容会同步更新在：

        [https://www.example.com/weekly](https://www.example.com/weekly)

        ![](https://a.example.com/qr.jpg)
        </center>
        """;
    String listed =
        """
        ## Graphs

        * [Plot](https://a.example.com/plot) - Draws a line.
        * [Bars](https://a.example.com/bars) - Draws bars.

        ## Databases

        * [Tables](https://a.example.com/tables) - Sheets that query.

        ---

        - Prev: [Feb 11, 2023](/content/2023/02/11/README.md)
        - Next: [Feb 09, 2023](/content/2023/02/09/README.md)
        """;

    assertThat(Parsed.entries(numbered).get(1).body()).endsWith("(https://a.example.com/write)。");
    assertThat(Parsed.entries(listed))
        .extracting(Entry::title)
        .containsExactly("Plot", "Bars", "Tables");
  }

  @Test
  void aDayInBracketsIsNoPartOfTheTitleBehindIt() {
    String digest =
        """
        ## 技术快报

        * [ 240420 ] 图解加密原理 <https://a.example.com/1> [ from 小文 ]
        * [2024-04-21] 浏览器里的缓存 <https://a.example.com/2> [ from 小红 ]
        * [04/22] 三种布局 <https://a.example.com/3> [ from 小文 ]
        * [ 240423 ] 缓存为什么会冷？ <https://a.example.com/4> [ from 小红 ]
        """;

    assertThat(Parsed.entries(digest))
        .extracting(Entry::title)
        .containsExactly("图解加密原理", "浏览器里的缓存", "三种布局", "缓存为什么会冷？");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018 Week 24", "Week 24, 2018", "Weeknotes 24"})
  void notesOfAWeekAreAnIssueWhateverTheLevelOfTheirTitle(String title) {
    assertThat(Parsed.entries("## " + title + "\n" + SECTIONS.replace("## ", "### ")))
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
  }

  @Test
  void paragraphsBelowTheTitleOfAnIssueAreItsNews() {
    String roundup =
        """
        # Parser Roundup № 218

        [Ann Lee][ann] has released [Golems], a library that compiles workers into
        larger builds. It is now in the [registry][r1].

        For those of you who read German, parsers were [featured][r2] in a magazine.

        ![workers](/img/workers.png "by @ann")

        Bo Chan wrote a [tutorial][r3] on command lines. He guides you through every
        step.

        Over on a forum, somebody [shared][r4] the news that addresses are needed now.

        And to finish off, the [changelog][r5] of version 3.

        [ann]: https://a.example.com/ann "@ann"
        [golems]: https://a.example.com/golems
        [r1]: https://r.example.com/1
        [r2]: https://r.example.com/2
        [r3]: https://r.example.com/3
        [r4]: https://r.example.com/4
        [r5]: https://r.example.com/5
        """;

    assertThat(Parsed.entries(roundup))
        .extracting(Parsed::links)
        .containsExactly(
            List.of(
                "https://a.example.com/ann",
                "https://a.example.com/golems",
                "https://r.example.com/1"),
            List.of("https://r.example.com/2"),
            List.of("https://r.example.com/3"),
            List.of("https://r.example.com/4"),
            List.of("https://r.example.com/5"));
    assertThat(Parsed.entries(roundup.replace("Roundup № 218", "generators"))).hasSize(1);
  }

  @Test
  void anIssueIsNotOfTheMonthThatItsIntroductionSpeaksOf() {
    String weekly =
        """
        # 每周分享第 17 期

        （图片说明：2018年6月的气温与过去三十年平均气温的对比，来自一位气象学家的网页，颜色越深越热）

        ## 新闻

        1、[排放](https://a.example.com/1)

        2、[面包](https://a.example.com/2)
        """;

    assertThat(Parsed.digest(weekly).date()).isNull();
    assertThat(Parsed.digest(weekly.replace("（图片", "2018年8月\n\n（图片")).date())
        .hasToString("2018-08");
  }

  @Test
  void aHeadingAboveNothingButAFarewellIsNoEntry() {
    String weekly =
        """
        # 开源项目精选

        ## 查找：rg

        - **项目地址**：https://a.example.com/rg
        - **推荐理由**：快速查找

        ## 监控：flower

        - **项目地址**：https://a.example.com/flower
        - **推荐理由**：任务监控

        ## 更多项目

        以上就是本期的推荐，如果你喜欢本期的内容，欢迎收藏。
        """;

    assertThat(Parsed.entries(weekly))
        .extracting(Entry::title)
        .containsExactly("查找：rg", "监控：flower");
  }

  @Test
  void aFooterMayLinkToWhatMadeTheIssue() {
    String daily =
        """
        # 论文日报 2026-04-30

        ## 论文

        ### 模型

        | 论文 | 说明 |
        |:---|:---|
        | **[流利的悖论](https://a.example.com/3)** | 熟练的人想得更多 |
        | **[损失的连续体](https://a.example.com/4)** | 一族新的损失 |

        ### 智能体

        | 论文 | 说明 |
        |:---|:---|
        | **[长程任务](https://a.example.com/5)** | 知识会漂移 |
        | **[告警调查](https://a.example.com/6)** | 跨日志关联 |

        ### 应用

        | 论文 | 说明 |
        |:---|:---|
        | **[视网膜](https://a.example.com/7)** | 诊断对话 |
        | **[画图](https://a.example.com/8)** | 真实世界的基准 |

        ## 值得精读

        ### 1. [递归的多智能体](https://a.example.com/1)
        **理由**：把循环推理从一个模型推广到几个，如果规模更大时也成立，会多出一条扩展的路。

        ### 2. [安全干预的后果](https://a.example.com/2)
        **理由**：常见的干预会把问题藏起来，而不是解决它，检查的办法因此要换。

        ---
        *本日报由 [a-radar-of-papers](https://bots.example.com/somebody/a-radar-of-papers) 自动生成。*
        """;

    List<Entry> entries = Parsed.entries(daily);

    assertThat(entries)
        .noneMatch(entry -> entry.body().contains("自动生成"))
        .flatExtracting(Parsed::links)
        .contains("https://a.example.com/2")
        .noneMatch(link -> link.contains("bots.example.com"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"weekly-12.md", "2024/RustWeekly_12.md", "tech-newsletter-2024-05-03.md"})
  void aFileMayBeCalledLikeAnIssueThatPrintsNoTitle(String name) {
    String issue =
        """
        ## 前言

        各位好，这一期有点短。

        ## 新闻

        ### 解析器搬了家

        新的机器放在湖边，夏天用湖水冷却，一年能省下三成电费，冬天还能给办公室供暖。

        ### 会议改在秋天

        春天的场地没有订到，组织者说秋天的更大，也更便宜，已经买好的票继续有效。

        ### 第三版推迟

        还有两个错误没有找到原因，作者请大家试试预览版，把日志发给他。
        """;

    assertThat(Parsed.digest(name, issue).entries())
        .extracting(Entry::title)
        .containsExactly("解析器搬了家", "会议改在秋天", "第三版推迟");
    assertThat(Parsed.digest("notes.md", issue).entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"May 2024", "2024-05-03", "2024年5月"})
  void aTitleOfNothingButItsDateIsThatOfAnIssue(String title) {
    assertThat(Parsed.entries("# " + title + "\n" + SECTIONS))
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
  }

  @Test
  void aDayInTheTitleIsEnoughWhereMostEntriesLeadSomewhere() {
    String daily =
        """
        # 2024-05-03 精选博文

        栏目数据来自[头条](https://a.example.com/)（自己写的爬虫），每日分享前端、移动开发、设计、资源和资讯，\
        为开发者提供动力，点击按钮来关注这个[项目](https://a.example.com/project)，点击收听来接收每天的更新。
        * [移动端的自适应布局](https://b.example.com/1)
        * [读一遍文件接口的源码](https://b.example.com/2)
        * [跨框架复用组件](https://b.example.com/3)
        * [用暗色的页面省电](https://b.example.com/4)
        * [字体加载的五个误区](https://b.example.com/5)

        日报维护作者：[某某博客](https://a.example.com/) 、 [微博](https://a.example.com/weibo) 和 \
        [公众号](https://a.example.com/qr?username=somebody)，欢迎把自己写的文章发给我们，\
        被选中的会放在第二天的日报里，不收任何费用，也不要求转载，只要是自己写的就行，篇幅长短都可以，翻译的文章请附上原文的地址。
        """;

    assertThat(Parsed.entries(daily))
        .extracting(Entry::title)
        .containsExactly("移动端的自适应布局", "读一遍文件接口的源码", "跨框架复用组件", "用暗色的页面省电", "字体加载的五个误区");
    assertThat(Parsed.entries(daily.replace("2024-05-03 ", ""))).hasSize(1);
  }

  @Test
  void soIsADayThatIsAllTheFileIsCalled() {
    String linked = SECTIONS.replace("years.", "years: https://a.example.com/100");

    assertThat(Parsed.digest("news/2024/05/03.md", linked).entries())
        .extracting(Entry::title)
        .containsExactly("Registry", "Formatter 2", "Watcher", "Meetings");
    assertThat(Parsed.digest("news/2024/05/03.md", SECTIONS).entries()).hasSize(1);
    assertThat(Parsed.digest("news/2024-05-03-parsers.md", linked).entries()).hasSize(1);
  }

  @Test
  void whereAWeeklyIsOnlyTalkedAboutTheTextStaysWhole() {
    String about =
        """
        # Parser Weekly

        This repository keeps the issues of the weekly and the programs that make them. Everybody may send \
        a text; the editors read all of them on Thursday evening and answer each, which takes a few days \
        before holidays. What is printed stays the property of who wrote it.

        ## Layout

        - issues: one file for each week, named by its number, with the pictures beside it
        - tools: what turns the files into pages, mails and feeds, in this order
        - archive: the years before the weekly moved here, as they were printed

        ## How to write

        Write as you speak, and say first what is new. Leave out what everybody knows.
        """;

    assertThat(Parsed.entries(about)).hasSize(1);
  }
}
