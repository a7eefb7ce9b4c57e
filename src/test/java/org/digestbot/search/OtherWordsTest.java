package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.search.query.SearchNote;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People seldom use the words of the texts that they look for. */
class OtherWordsTest {
  private static final String POSTS =
      """
      ### 01

      在 Mac 上双开微信的方法，一行命令就够了。

      ### 02

      DALL-E 3 画的图，提示词在评论里。

      ### 03

      开源的语音识别模型，中文效果最好。

      ### 04

      克隆声音的工具，价格很便宜，一次交易就够。

      ### 05

      新一代芯片发布，显存更大。

      ### 06

      时间紧的时候，测试最先被牺牲，专门的人手也不够。

      ### 07

      Mixtral 8x7B 的细节公布。

      ### 08

      一篇论文：减少幻觉的三种办法。It helps us to look.

      ### 09

      我们的团队用统计学分析日志，界面用 React 写成，跑在浏览器里，暂时还没有打算做 native 的那一版。

      ### 10

      Lobe Chat 是一个好看的聊天界面。

      ### 11

      Chat 界面合集, for every laptop.

      ### 12

      会聊天的程序又多了几家，有的开源，有的收费，这里按大家投票的先后列在一起，每周更新一次，也欢迎补充，排行榜的界面在后面。

      ### 13

      A search engine of our own may transform the market.

      ### 14

      Kubernetes 占的内存太大，要 8GB。

      ### 15

      内存不足的几种原因，量化也没有用。

      ### 16

      Vision OS 的第一批应用, in a flash, everyone.

      ### 17

      Embedding, explained: it is crashing.

      ### 18

      AlphaGo 与围棋, alpha.
      """;

  @TempDir static Path folder;
  @AutoClose private static SearchedArchive archive;

  @BeforeAll
  static void anArchive() {
    archive = SearchedArchive.in(folder).with("posts.md", POSTS);
  }

  @ParameterizedTest
  @CsvSource({
    // In another order, or with something between.
    "微信双开, 1",
    "双开微信, 1",
    "怎么微信双开, 1",
    "为什么要学多种芯片, 5",
    "测试时间不够怎么办, 6",
    // Written apart, together or wrongly.
    "dalle3, 2",
    "dall e 3, 2",
    "DALL·E 3, 2",
    "mixtrl-8x7b, 7",
    "visionOS, 16",
    "語音识列, 3",
    "怎么用语音视别, 3",
    "speach recognition, 3",
    "speech recognision, 3",
    "peech recognition, 3",
    "voice clonning, 3 4",
    "hallucinaton, 8",
    "lobe caht, 10 11 12",
    // A name of which a part is a word of asking.
    "alpha go, 18",
    // A number after a name is its version, and no other will do.
    "dalle 3, 2",
    "DALL-E 3 提示词, 2",
    "DALL-E 4, ''",
    "dalle 4 提示词, ''",
    "React 19, ''",
    // A number that counts is none.
    "i dont have React 10 hours, 9",
    "17个浏览器, 9",
    "100 browser tips, 9",
    // Listed with signs between.
    "market/engine, 13",
    "market:search+engine, 13",
    "https://lobe.chat/market, ''",
    // A letter and a character are one word.
    "用A股, ''",
    // Words of asking between words that are sought.
    "怎么用 React 写出来, 9",
    "克隆两个声音, 3 4",
    "有没有人总结过 React 的写法, 9",
    "适合新手的语音识别, 3",
    "该如何克隆声音, 4",
    "显存不够怎么办, 5",
    "what's happening with react these days, 9",
    "一文读懂 React, 9",
    "我记得群里有人发过 React, 9",
    "who is behind React, 9",
    "React in a nutshell, 9",
    // A character beside a word, and both nowhere together.
    "显存课, 5",
    "kubernetes 8g, 14",
    "search engine's market, 13",
    // A character that says what is done, between two words.
    "给模型加语音识别, 3",
    "芯片叫什么, 5",
    "怎么录微信, 1",
    "带测试的时间, 6",
    // Something else of the kind of what is named.
    "an alternative to React, 9",
    "类似 React 的, 9",
    // Inflected in a way that no list has.
    "cloned voices cheaply, 4",
    // Of the same stem, but known for another word.
    "search engineers, ''",
    "搜索引擎, 13",
    // Said in Taiwan.
    "語音辨識, 3",
    "中文語音辨識, 3",
    "顯示卡記憶體, ''",
    // More than any text says.
    "显存 芯片 微信 mixtral, 5",
    "显存 微信 mixtral, ''",
    // Words of a term that stand far from each other: only what is about it follows.
    "聊天界面 排行榜, 10",
    // A term with one word that tells something.
    "内存不够 kubernetes, 14",
    // A term whose words stand in no entry together.
    "量化交易 内存, ''",
    // A word that stands nowhere, though one of its characters is a word of asking.
    "矫正内存, ''",
    // Spelled well, though it stands nowhere, or with another first letter.
    "transport, ''",
    "nixtral, ''",
    "kubernetse, 14",
    // Other words, in which a letter is one that nobody takes for the right one.
    "flask, ''",
    "evernote, ''",
    // A form of a known word is spelled well, too, but not where a letter is missing.
    "crushing, ''",
    "embeding, 17",
    // Of the same stem as a word of asking.
    "looker, ''",
    // How something is rather than what it is.
    "a cheaper React, 9",
    "越用越多的显存, 5",
    "谁教写日志, 9",
    "造显存的公司, 5",
    "chat on my laptop, 11",
    // Spelled as in Britain.
    "specialised testing, 6",
    // With a particle within a word.
    "开了源的语音识别, 3",
    // Said in everyday words.
    "大模型胡说八道, ''",
    "胡说八道, 8",
  })
  void areFound(String query, String numbers) {
    assertThat(numbers(query)).as(query).isEqualTo(numbers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"树莓派", "数据可视化", "微信支付", "视频通话", "React Native", "美国", "企业微信", "mixtralrt"})
  void doNotLeadToWhatIsOnlyOfTheSameSubject(String query) {
    assertThat(archive.search(query).hits()).as(query).isEmpty();
  }

  @Test
  void doNotTakeANameForAllOfItsSubject(@TempDir Path names) {
    String posts = "### 01\n\n鸿蒙发布了新版本。\n\n### 02\n\nKotlin 发布了新版本。\n";
    try (SearchedArchive mobile = SearchedArchive.in(names).with("posts.md", posts)) {
      assertThat(mobile.search("鸿蒙").total()).isEqualTo(1);
    }
  }

  @Test
  void areReadInANameOfThreeCharacters(@TempDir Path cars) {
    try (SearchedArchive news = SearchedArchive.in(cars)) {
      news.with("posts.md", "### 01\n\n特斯拉降价了。\n\n### 02\n\n手写笔来了。\n\n### 03\n\n新版本。\n");
      assertThat(news.search("特斯啦").total()).isEqualTo(1);
      assertThat(news.search("手写板").total()).isZero();
    }
  }

  @Test
  void areReadAsATermThatIsNearerThanAnyWordOfTheTexts(@TempDir Path papers) {
    try (SearchedArchive posts = SearchedArchive.in(papers)) {
      posts.with("posts.md", "### 01\n\n模型的对齐。\n\n### 02\n\n一个 aligner。\n\n### 03\n\n新版本。\n");
      assertThat(posts.search("alignmet").notes())
          .containsExactly(new SearchNote.Respelled("alignmet", "alignment"));
      assertThat(posts.titles("alignmet")).containsExactly("模型的对齐");
    }
  }

  @Test
  void areNotReadOutOfTheHalvesOfAName(@TempDir Path notes) {
    try (SearchedArchive posts = SearchedArchive.in(notes)) {
      posts.with(
          "posts.md", "### 01\n\n一本 notebook。\n\n### 02\n\nLM 是语言模型的缩写。\n\n### 03\n\n新版本。\n");
      assertThat(posts.search("notebook lm").hits()).isEmpty();
    }
  }

  @Test
  void areNotReadOutOfTheCharactersOfAName(@TempDir Path notes) {
    try (SearchedArchive posts = SearchedArchive.in(notes)) {
      posts.with("posts.md", "### 01\n\n七月之后再谈。\n\n### 02\n\n另一件事。\n");
      assertThat(posts.search("月之暗面").suggestions()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "k8s, Kubernetes",
    "postgres, PostgreSQL",
    "sklearn, scikit-learn",
    "MJ, Midjourney",
    "SD, Stable Diffusion",
    "OAI, OpenAI",
    "ML, 机器学习",
    "T2V, 文生视频",
  })
  void areShortNames(String typed, String name, @TempDir Path notes) {
    try (SearchedArchive posts = SearchedArchive.in(notes)) {
      posts.with("posts.md", "### 01\n\n%s in an afternoon.\n\n### 02\n\nTea.\n".formatted(name));
      assertThat(positions(posts, typed)).containsExactly(1);
    }
  }

  /** The English word has both meanings, a Chinese word only one. */
  @ParameterizedTest
  @CsvSource({
    "面试, interview, 采访",
    "小说, novel, 新型",
    "首都, capital, 资本",
    "收费, charge, 充电",
  })
  void areNotThoseWithWhichTheyShareATranslation(
      String typed, String translation, String other, @TempDir Path notes) {
    try (SearchedArchive posts = SearchedArchive.in(notes)) {
      posts.with(
          "posts.md",
          "### 01\n\n谈谈%s。\n\n### 02\n\n谈谈%s。\n\n### 03\n\nOn the %s.\n"
              .formatted(typed, other, translation));
      assertThat(positions(posts, typed)).containsExactlyInAnyOrder(1, 3);
      assertThat(positions(posts, other)).containsExactlyInAnyOrder(2, 3);
      assertThat(positions(posts, translation)).containsExactlyInAnyOrder(1, 2, 3);
    }
  }

  private static List<Integer> positions(SearchedArchive posts, String query) {
    return posts.search(query).hits().stream().map(hit -> hit.entry().entry().position()).toList();
  }

  @Test
  void areLeftOutWhereTheyWouldAddNextToNothing(@TempDir Path images) {
    try (SearchedArchive papers = SearchedArchive.in(images)) {
      papers.with("others.md", "### 01\n\nControlNet 的用法。\n").with("few.md", papers(5));
      assertThat(papers.search("扩散模型").total()).isEqualTo(5 + 1);
      papers.with("many.md", papers(55));
      assertThat(papers.search("扩散模型").total()).isEqualTo(5 + 55);
    }
  }

  private static String papers(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj("### %1$02d\n\n扩散模型的第 %1$d 篇论文。\n\n"::formatted)
        .collect(Collectors.joining());
  }

  @Test
  void areOfferedOnTheirOwnWhereAnotherStandsNowhere() {
    assertThat(archive.search("芯片是假象").suggestions())
        .containsExactly(new Suggestion("芯片", Suggestion.Reason.FEWER_WORDS, 1));
  }

  @Test
  void areOfferedWithAnotherFirstLetter() {
    assertThat(archive.search("nixtral").suggestions())
        .containsExactly(new Suggestion("mixtral", Suggestion.Reason.SPELLING, 1));
  }

  @Test
  void areNotOfferedForWhatIsSpelledWell() {
    assertThat(archive.search("transport").suggestions()).isEmpty();
  }

  @Test
  void areNamedWhereTheyWereReadForATypingMistake() {
    assertThat(archive.search("mixtrl-8x7b").notes())
        .containsExactly(new SearchNote.Respelled("mixtrl-8x7b", "mixtral 8 x 7 b"));
    assertThat(archive.search("语音视别").notes())
        .containsExactly(new SearchNote.Respelled("语音视别", "语音识别"));
    assertThat(archive.search("cheap voice clonning").notes())
        .containsExactly(new SearchNote.Respelled("voice clonning", "voice cloning"));
    assertThat(archive.search("dalle3").notes()).isEmpty();
    assertThat(archive.search("visionOS").notes()).isEmpty();
  }

  private static String numbers(String query) {
    List<String> numbers =
        archive.search(query).hits().stream()
            .map(hit -> Integer.toString(hit.entry().entry().position()))
            .sorted()
            .toList();
    return String.join(" ", numbers);
  }
}
