package org.digestbot.parse.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

/** Weeklies that write the items of each section in another way. */
class MixedWeekliesTest {
  private static final String WEEKLY =
      """
      # 小城科技周刊#7：慢一点

      ## 慢一点

      %s

      ## 新闻

      ### 1、本地模型学会了读表格

      晚报 | [阅读原文](https://a.example.com/1)

      它能从扫描件里读出一张完整的表。

      ### 2、新的向量检索库开源

      早报 | [阅读原文](https://a.example.com/2)

      一百万条只要两毫秒。

      ## 工具

      ### 开源

      **1、Tablo**

      论坛 | [地址](https://b.example.com/1)

      把表格画成文字。

      **2、Menda**

      论坛 | [地址](https://b.example.com/2)

      修补断掉的链接。

      ### 在线

      **1、Kleur**

      发现 | [地址](https://c.example.com/1)

      配色。

      **2、Letra**

      发现 | [地址](https://c.example.com/2)

      字体。
      """
          .formatted("这一周什么都没有追，读完了一本放了很久的书，也想通了一件小事。".repeat(5));

  @Test
  void numberedTitlesBelowTheHeadingsOfOneSectionAreItemsAsNumberedHeadingsOfAnotherAre() {
    List<Entry> entries = Parsed.entries(WEEKLY);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "慢一点 -> -",
            "本地模型学会了读表格 -> https://a.example.com/1",
            "新的向量检索库开源 -> https://a.example.com/2",
            "Tablo -> https://b.example.com/1",
            "Menda -> https://b.example.com/2",
            "Kleur -> https://c.example.com/1",
            "Letra -> https://c.example.com/2");
    assertThat(entries.get(3).section()).isEqualTo("开源");
    assertThat(entries.get(3).body()).isEqualTo("把表格画成文字。");
  }

  @Test
  void bulletsBelowNumberedLinesBelongToNoneOfThem() {
    String daily =
        """
        ## 早报 2031-03-05

        1. 用映射表代替分支 https://a.example.com/1
        2. 一个更小的过滤器 https://a.example.com/2
        3. 把日志写成一行 https://a.example.com/3

        - 活动：
        - 海边聚会 https://b.example.com/1
        - 山里聚会 https://b.example.com/2
        - 编辑: 小林
        - 晨报归档: https://c.example.com/
        """;

    List<Entry> entries = Parsed.entries(daily);

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "用映射表代替分支 -> https://a.example.com/1",
            "一个更小的过滤器 -> https://a.example.com/2",
            "把日志写成一行 -> https://a.example.com/3",
            "海边聚会 -> https://b.example.com/1",
            "山里聚会 -> https://b.example.com/2");
    assertThat(entries.get(3).section()).isEqualTo("活动：");
    assertThat(entries).flatExtracting(Parsed::links).hasSize(5);
  }

  @Test
  void aTitleMayBeFollowedByItsTextWhereAllParagraphsAreTitles() {
    String remark = "读完以后最好过一天再读一遍，第一遍只看见结论，第二遍才看见它是怎么来的，也才知道哪里还没有想清楚。";
    String links =
        """
        ### 读过

        [夜车地图](https://a.example.com/1)

        [小词表也够用](https://a.example.com/2)

        [怎样读论文](https://a.example.com/3) %s

        [一百个用例](https://a.example.com/4)

        [离线翻译](https://a.example.com/5)

        [内存去哪了](https://a.example.com/6)
        """
            .formatted(remark.repeat(2));

    List<Entry> entries = Parsed.entries(links);

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly("夜车地图", "小词表也够用", "怎样读论文", "一百个用例", "离线翻译", "内存去哪了");
    assertThat(entries.get(2).body()).startsWith("读完以后");
  }

  @Test
  void textsBelowAHeadingWithoutOneAreEntriesOfTheirOwn() {
    String text = "据多家媒体报道，这件事已经准备了很久，公司没有回应，知情的人说月底会有结果。".repeat(4);
    String weekly =
        """
        # 应用周报第 9 期

        ## 新闻

        ### 地图应用要收费了

        %1$s

        ### 旧手机也能用新系统

        %1$s

        ## 论坛

        1) 讨论[该用哪种存储](https://a.example.com/1)

        2) 讨论[数组的悬空指针](https://a.example.com/2)

        3) 讨论[键路径的代价](https://a.example.com/3)

        ## 博文

        [在锁屏上显示进度](https://b.example.com/1)

        **摘要：** 从零开始写一个。

        [动画为什么会卡](https://b.example.com/2)

        **摘要：** 先看看[这一篇](https://b.example.com/old)

        [少写一半的状态](https://b.example.com/3)

        **摘要：** 三个例子。
        """
            .formatted(text);

    List<Entry> entries = Parsed.entries(weekly);

    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly(
            "地图应用要收费了",
            "旧手机也能用新系统",
            "讨论该用哪种存储",
            "讨论数组的悬空指针",
            "讨论键路径的代价",
            "在锁屏上显示进度",
            "动画为什么会卡",
            "少写一半的状态");
    assertThat(entries.get(0).section()).isEqualTo("新闻");
    assertThat(Parsed.links(entries.get(6)))
        .containsExactly("https://b.example.com/2", "https://b.example.com/old");
  }

  @Test
  void quotationsMayNameTheirSpeakerInBrackets() {
    String weekly =
        """
        # 每周分享

        ## 工具

        1、[ripgrep](https://a.example.com/rg)

        快速查找。

        2、[fd](https://a.example.com/fd)

        查找文件。

        ## 金句

        1、

        星星一直在燃烧，宇宙一直在膨胀，所以夜里是黑的。（一位天文学家《夜空》）

        2、

        读书的人活过很多次，不读书的人只活一次。（一位作家）
        """;

    assertThat(Parsed.entries(weekly))
        .extracting(Entry::body)
        .containsExactly(
            "快速查找。", "查找文件。", "星星一直在燃烧，宇宙一直在膨胀，所以夜里是黑的。（一位天文学家《夜空》）", "读书的人活过很多次，不读书的人只活一次。（一位作家）");
  }

  @Test
  void fewLinkedTitlesAreItemsWhereSeveralAreInAnotherSection() {
    String weekly =
        """
        # This Week in Parsers 111

        ## Core

        [**Grammar 2**](https://a.example.com/1)

        Rules may have names now.

        [**Ten years of tokens**](https://a.example.com/2)

        A look back.

        [**The mystery of lookahead**](https://a.example.com/3)

        A long article.

        [**Trees in a row**](https://a.example.com/5)

        How to draw them.

        **More**

        - [One](https://b.example.com/1)
        - [Two](https://b.example.com/2)
        - [Three](https://b.example.com/3)
        - [Four](https://b.example.com/4)
        - [Five](https://b.example.com/5)
        - [Six](https://b.example.com/6)
        - [Seven](https://b.example.com/7)

        ## Mobile

        [**A list that scrolls**](https://a.example.com/4)

        Sixty frames a second.

        **More**

        - [Eight](https://b.example.com/8)
        - [Nine](https://b.example.com/9)
        - [Ten](https://b.example.com/10)
        - [Eleven](https://b.example.com/11)
        - [Twelve](https://b.example.com/12)
        - [Thirteen](https://b.example.com/13)
        """;

    assertThat(Parsed.entries(weekly))
        .hasSize(18)
        .extracting(Entry::title)
        .contains("Grammar 2", "Ten years of tokens", "The mystery of lookahead")
        .contains("A list that scrolls", "One", "Eight");
  }

  @Test
  void aNumberWithNothingButItsAddressIsAnItemBesideTitledOnes() {
    String weekly =
        """
        # 解析器周刊（第 12 期）

        ## 封面

        ![](https://a.example.com/cover.png)
        来源：https://a.example.com/cover

        ## 文章
        1、[缓存为什么会忘事](https://a.example.com/cache)

        缓存不是坏了，只是被别人挤走了。

        - 链接：https://a.example.com/cache-paper

        2、[队列笔记](https://a.example.com/queue)

        队列长了以后，等待的时间怎么算。

        - 链接：https://a.example.com/queue-paper

        ## 工具
        3、[https://a.example.com/format](https://a.example.com/format)

        一行可以写一百个字符了。

        - 链接：https://a.example.com/format-docs

        4、[watcher | 文件一变就跑测试](https://a.example.com/watcher)

        很小的一个程序，只做一件事情。

        - 链接：https://a.example.com/watcher-docs

        ## 资源
        5、[树的画法](https://a.example.com/trees)

        从叶子开始画，根放在上面。

        - 链接：https://a.example.com/trees-book

        6、[https://a.example.com/maps](https://a.example.com/maps)

        一百张旧地图，都可以放大看。

        - 链接：https://a.example.com/maps-book
        """;

    assertThat(Parsed.entries(weekly))
        .extracting(Entry::section, Entry::title)
        .contains(
            tuple("文章", "缓存为什么会忘事"),
            tuple("文章", "队列笔记"),
            tuple("工具", "一行可以写一百个字符了"),
            tuple("工具", "watcher | 文件一变就跑测试"),
            tuple("资源", "树的画法"),
            tuple("资源", "一百张旧地图，都可以放大看"));
  }

  @Test
  void numberedThoughtsAreEntriesWhereOtherSectionsNumberTheirLinks() {
    String week =
        """
        一周的笔记，每周一写完。

        ## 好文

        [1、码头上的一天](https://a.example.com/day)

        装卸从早上五点开始，吊车旁边有人卖粥。

        [2、绳结怎么分类](https://a.example.com/knots)

        按用途分，比按形状分好记。

        ## 文集

        [1、第三次出海](https://b.example.com/third)

        风向变了两次。

        [2、旧船的去处](https://b.example.com/ships)

        多数拆了，有一条改成了书店。

        ## 思考

        1、先把小事做完，再想大事。

        2、学一门手艺，最好看别人怎么收尾。

        很多人只看开头。

        3、帮过你的人，记得说谢谢。
        """;

    assertThat(Parsed.entries(week))
        .extracting(entry -> entry.section() + " " + entry.number() + " " + entry.title())
        .containsExactly(
            "好文 1 码头上的一天",
            "好文 2 绳结怎么分类",
            "文集 1 第三次出海",
            "文集 2 旧船的去处",
            "思考 1 先把小事做完，再想大事",
            "思考 2 学一门手艺，最好看别人怎么收尾",
            "思考 3 帮过你的人，记得说谢谢");
  }
}
