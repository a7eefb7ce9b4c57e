package org.digestbot.parse.format.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

class NoteListTest {

  @Test
  void newsWithoutLinksAreEntries() {
    Digest digest =
        Parsed.digest(
            """
            # AI 早报 2024-07-03

            ## 产品

            - **语音模型离线可用**：手机离线也能识别，价格为同类产品的一半。
            - **编辑器更新**：补全的速度翻倍，默认关闭遥测。

            ## 研究

            - **评测被质疑**：作者在脚注里承认结果是在热缓存下测的。
            - **检索评估清单**：三位研究者公开了每周使用的清单。
            - **芯片涨价**：两家代工厂宣布第四季度涨价百分之八。
            """);

    assertThat(digest.format()).isEqualTo("note-list");
    assertThat(digest.date()).hasToString("2024-07-03");
    assertThat(digest.entries())
        .extracting(Entry::section)
        .containsExactly("产品", "产品", "研究", "研究", "研究");
    assertThat(digest.entries().get(1).title()).isEqualTo("编辑器更新");
  }

  @Test
  void numberedTitlesWithoutLinksAreEntriesAndWhatFollowsThemIsNone() {
    StringBuilder letter =
        new StringBuilder("# Letter 12\n\nWelcome back. Here are the titles of this letter:\n\n");
    for (int i = 1; i <= 12; i++) {
      letter.append(i == 7 ? "Projects\n\n" : "");
      letter
          .append(i > 6 ? i - 6 : i)
          .append("、How caches of kind ")
          .append(i)
          .append(" are warmed\n\n");
    }
    letter.append(
        "Support us with a small sum each month to read what stands behind the titles.\n");

    List<Entry> entries = Parsed.entries(letter.toString());

    assertThat(entries).hasSize(12);
    assertThat(entries.get(11).number()).isEqualTo("6");
    assertThat(entries.get(11).title()).isEqualTo("How caches of kind 12 are warmed");
    assertThat(entries.get(11).body()).isEqualTo("How caches of kind 12 are warmed");
  }

  @Test
  void listsAmongProseAndDetailsBelowDeepHeadingsStayWhole() {
    String point = "- It reads what is asked for most, and then the rest.\n";
    String prose = "We warmed the caches for a year, and this is what we learned from it.\n\n";
    String article = ("## Part\n\n" + prose + point.repeat(3) + "\n" + prose).repeat(3);
    String jobs = "## Company\n\n### Engineer\n\n#### Tasks\n\n" + point.repeat(6);

    assertThat(Parsed.entries("# Warm caches\n\n" + article)).hasSize(1);
    assertThat(Parsed.entries("# Jobs\n\n" + jobs)).hasSize(1);
  }

  @Test
  void newsCountedInChineseAreNotesAndThePartsOfAnArticleAreNot() {
    String news =
        """
        # 早报

        一、国务院：今天发布新的规定，明年一月起施行。
        二、某公司：发布新的模型，参数七百亿，可以在自己的电脑上运行。

        三、天气：北方降温，南方有雨，出门请带伞。

        四、体育：昨天的比赛三比一，主队进入下一轮。

        五、科技：新的芯片开始量产，明年春天上市。
        """;
    String article =
        """
        # 一篇文章

        一、为什么要做这件事
        因为没有人做过，而我们每天都要用到它。

        二、怎样做这件事
        先想清楚要什么，再一步一步地去做。

        三、做的时候遇到的事
        有些事情和想的不一样，只好再来一次。

        四、做完以后的样子
        它每天都在运行，没有人再去想它。

        五、下一步要做的事
        把它交给别人，让别人也能用上它。
        """;

    assertThat(Parsed.entries(news))
        .extracting(entry -> entry.number() + " " + entry.title())
        .hasSize(5)
        .startsWith("一 国务院：今天发布新的规定，明年一月起施行")
        .endsWith("五 科技：新的芯片开始量产，明年春天上市");
    assertThat(Parsed.entries(article)).hasSize(1);
  }

  @Test
  void theNotesOfADayAreEntriesHoweverFewAndTheDayIsTheirs() {
    String day =
        """
        # 五月读书笔记

        # 20240522
        1.番茄钟的关键不是二十五分钟，而是后面的五分钟。

        休息的时候真的离开屏幕，效果完全不同。

        2.先把测试写好，后面少走很多弯路，作者举了三个项目的例子。
        [来源](https://a.example.com/tests)
        """;
    String next =
        """

        # 20240525
        1.记笔记的工具换来换去，最后还是回到了纯文本，十年以后还打得开。

        2.天为什么是蓝的，查了半天资料才明白。

        [来源](https://a.example.com/sky)
        """;

    assertThat(Parsed.entries(day)).hasSize(2);
    assertThat(Parsed.entries(day + next))
        .extracting(entry -> entry.date() + " " + entry.number())
        .containsExactly("2024-05-22 1", "2024-05-22 2", "2024-05-25 1", "2024-05-25 2");
    assertThat(Parsed.entries(day + next).get(0).body()).endsWith("效果完全不同。");
  }

  @Test
  void whatAReaderMarkedInTheChaptersOfABookAreNotes() {
    StringBuilder marked = new StringBuilder("---\ntitle: 卡片盒的故事\n---\n\n## 高亮划线\n\n");
    for (String chapter : List.of("从哪里开始", "为什么要写", "怎样找回来")) {
      marked.append("### ").append(chapter).append("\n\n#### 划线评论\n\n");
      for (int i = 1; i <= 2; i++) {
        marked
            .append("- 📌 ")
            .append(chapter)
            .append("其实不重要，写下来的想法才能继续生长，而不是留在脑子里慢慢变淡\n")
            .append("\t- 💭 这一点我也有体会，先写再想\n\t- ⏱2022-05-07 21:34\n");
      }
      marked.append('\n');
    }

    List<Entry> entries = Parsed.entries(marked.toString());

    assertThat(entries).hasSize(6);
    assertThat(entries.get(2).body()).contains("为什么要写其实不重要").contains("先写再想");
  }

  @Test
  void theListsOfABriefAreNotesHoweverDeepItsHeadingsGo() {
    String lists =
        """
        ## 🎯 跨源的榜單

        ### 🟢 做多
        - **甲公司**：大戶加碼，法人淨買，連續三天，投信也在前一天開始跟進，成交量是平常的兩倍
        - **乙公司**：法人淨買，借券回補，量能放大，投信也在前一天開始跟進，成交量是平常的兩倍
        - **丙公司**：外資連買六天，今天的量能放大，投信也在前一天開始跟進，成交量是平常的兩倍

        ### 🔴 避開
        - **丁公司**：法人淨賣，融資過熱，不宜追高，券資比仍然停在相對的高檔，留意停損
        - **戊公司**：借券放空，大戶減碼，不宜追高
        """;

    assertThat(Parsed.entries("# 信息差簡報 2026-07-27\n\n" + lists))
        .extracting(Entry::section)
        .containsExactly("🟢 做多", "🟢 做多", "🟢 做多", "🔴 避開", "🔴 避開");
    assertThat(Parsed.entries("# 怎樣看榜單\n\n" + lists)).hasSize(1);
  }

  @Test
  void theListsOfASavedArticleAreNone() {
    String notes =
        """
        1、增加收入：发券只管一个季度，长期要看工资在收入里占多少。
        2、少一点后顾之忧：看病、上学、养老，样样都要先存钱才敢花。
        3、把时间还给人：加班到九点，商店再好也没有人逛，这是真话。
        4、让小店活下去：一条街的热闹，多半是几家开了十年的店撑着。
        5、看房价的脸色：房子跌了，人会先把别的开销停下来等一等再说。
        """;

    assertThat(Parsed.digest(notes).format()).isEqualTo("note-list");
    assertThat(
            Parsed.entries("---\ntitle: 怎样让人敢花钱\nsource: https://a.example.com/1\n---\n" + notes))
        .hasSize(1);
  }
}
