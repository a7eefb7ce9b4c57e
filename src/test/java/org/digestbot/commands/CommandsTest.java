package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Role;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private static final String POSTS =
      """
      ### 1

      宝玉 @dotey 2023-12-28

      一句话解释 RAG：把闭卷考试改成开卷考试

      先从资料里找出相关的几段，再作答。论文：https://arxiv.org/abs/2005.11401

      ### 2

      2023-12-29
      Ann Lee
      @annlee

      Whisper writes subtitles for a home video

      https://github.com/openai/whisper and once more the paper https://arxiv.org/abs/2005.11401

      ### 3

      2023-12-29
      Ann Lee
      @annlee

      Only a picture today

      ![](https://img.example.org/a.png)
      """;

  @TempDir Path folder;
  @AutoClose private TestBot bot;

  @BeforeEach
  void open() {
    bot = TestBot.in(folder).reading(Map.of("december.md", POSTS));
  }

  @Test
  void aSearchShowsWhatItFound() {
    assertThat(bot.type("/search rag"))
        .isEqualTo(
            """
            “rag” · 1 entry

            #1  一句话解释 RAG：把闭卷考试改成开卷考试
                宝玉 @dotey · 28 Dec 2023 · RAG · https://arxiv.org/abs/2005.11401
                先从资料里找出相关的几段，再作答。

            """);
  }

  @Test
  void plainTextIsASearch() {
    assertThat(bot.say("whisper")).isEqualTo(bot.say("/search whisper"));
  }

  @Test
  void whereNothingIsFoundSomethingCloseIsOffered() {
    Reply reply = bot.say("/search whisper nonsense");
    assertThat(bot.type("/search whisper nonsense")).startsWith("Nothing found for");
    assertThat(bot.type("/search 「whisper」")).startsWith("“whisper” · 1 entry");
    assertThat(buttons(reply)).contains(SearchCommand.call("whisper"));
  }

  @Test
  void whereNothingHasAllOfItWhatIsAboutAPartIsShownAndTheOtherOffered() {
    Reply reply = bot.say("/search whisper 考试");
    assertThat(bot.type("/search whisper 考试"))
        .contains("No entry has all of it; these are about “whisper”.", "#2");
    assertThat(buttons(reply)).contains(SearchCommand.call("考试"));
  }

  @Test
  void anOperatorWithNothingBehindItIsLeftOutAndSaysSo() {
    assertThat(bot.type("/search rag from:"))
        .startsWith("“rag from:” · 1 entry")
        .contains("“from:” has nothing behind it and was left out.");
  }

  @Test
  void linksOfATopicComeOnceWithWhoRecommendedThem() {
    assertThat(bot.type("/links rag"))
        .isEqualTo(
            """
            Links · RAG · 1 link
            • 一句话解释 RAG：把闭卷考试改成开卷考试
              28 Dec 2023 · 宝玉 @dotey · #1 · https://arxiv.org/abs/2005.11401

            """);
    assertThat(bot.type("/links paper"))
        .contains("• Whisper writes subtitles for a home video")
        .contains("Ann Lee @annlee, 宝玉 @dotey · #2, #1 · https://arxiv.org/abs/2005.11401");
  }

  @Test
  void linksOfAProductAreNotThoseOfItsWholeTopic() {
    assertThat(bot.type("/links speech")).startsWith("Links · Speech ·");
    assertThat(bot.type("/links whisper"))
        .startsWith("Links · whisper")
        .contains("https://github.com/openai/whisper");
  }

  @Test
  void aPictureIsListedOnlyWhereItIsAllThereIs() {
    assertThat(bot.type("/links picture")).contains("https://img.example.org/a.png");
    assertThat(bot.type("/links subtitles")).doesNotContain("img.example.org");
  }

  @Test
  void theLatestDayIsGroupedByTopic() {
    assertThat(bot.type("/digest"))
        .isEqualTo(
            """
            29 Dec 2023 · 2 entries

            Speech
            #2  Whisper writes subtitles for a home video · Ann Lee · github.com

            Other
            #3  Only a picture today · Ann Lee · img.example.org

            [1] ← 28 Dec 2023

            """);
    assertThat(bot.type("/digest week")).startsWith("25 Dec 2023 – 31 Dec 2023 · 3 entries");
    assertThat(bot.type("/digest 12月28日")).startsWith("28 Dec 2023 · 1 entry");
    assertThat(bot.type("/digest today")).startsWith("Nothing is dated 2 Jan 2024.");
    assertThat(bot.type("/digest tomorrowish")).contains("is no day I can read");
  }

  @Test
  void aDayOfMoreEntriesThanAreListedTellsHowManyItBrought() {
    String many =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj("### %1$d\n\n2024-02-01\n\nNote %1$d\n"::formatted)
            .collect(Collectors.joining("\n"));
    bot.reading(Map.of("february.md", many));

    assertThat(bot.type("/digest 2024-02-01"))
        .startsWith("1 Feb 2024 · 1,001 entries · page 1 of 50\n")
        .contains("From the first 1,000 entries found.");
  }

  @Test
  void aNumberThatWaitsForItsTextIsInNoListButOpens() {
    bot.reading(
        Map.of("january.md", "### 1\n\n2024-01-01\n\nNew year\n\n### 2\n\nEve @eve 2024-01-02\n"));

    assertThat(bot.type("/latest")).startsWith("Latest · 4 entries").doesNotContain("#5");
    assertThat(bot.type("/search since:2024-01-01")).contains("1 entry", "#4").doesNotContain("#5");
    assertThat(bot.type("/digest")).startsWith("1 Jan 2024 · 1 entry").doesNotContain("#5");
    assertThat(bot.type("/authors")).doesNotContain("eve");
    assertThat(bot.type("/sources")).contains("4");
    assertThat(bot.type("/stats")).contains("– 1 Jan 2024");
    assertThat(bot.type("/entry 5")).contains("No. 2");
  }

  @Test
  void anEntryOpensWhole() {
    assertThat(bot.type("#1"))
        .contains("#1  一句话解释 RAG")
        .contains("From    december.md, entry 1")
        .contains("先从资料里找出相关的几段，再作答。")
        .contains("[1] Similar");
    assertThat(bot.say("/entry 1")).isEqualTo(bot.say("/entry #1")).isEqualTo(bot.say("#1"));
  }

  @Test
  void anEntryThatIsGoneSaysSo() {
    bot.reading(Map.of("december.md", POSTS.substring(0, POSTS.indexOf("### 3"))));
    assertThat(bot.type("/entry 3"))
        .startsWith("This entry is no longer in its document.")
        .contains("Only a picture today");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/entry 99", "/entry s1", "/entry abc", "/similar 99"})
  void anEntryThatThereIsNotIsAnswered(String typed) {
    assertThat(bot.type(typed)).containsAnyOf("There is no entry", "is no entry’s number");
  }

  @Test
  void topicsAreListedAndOpened() {
    assertThat(bot.type("/topics")).startsWith("2 topics\n");
    assertThat(bot.type("/topic 检索增强生成")).startsWith("RAG · 1 entry");
    assertThat(bot.type("/topic rga")).contains("There is no topic “rga”.").contains("[1] RAG");
  }

  @Test
  void aPageOfTopicsOrAuthorsIsShortEnoughForThePhoneWhereEachIsAButton() {
    List<Topic> topics = new ArrayList<>();
    StringBuilder posts = new StringBuilder();
    for (char c = 'a'; c < 'a' + 13; c++) {
      String name = ("" + c).repeat(5);
      topics.add(new Topic(name, name, name, List.of(), null));
      posts.append("### 1\n\n2023-11-01\nBob\n@").append(name).append("\n\nOn ").append(name);
      posts.append(" alone\n\n");
    }
    try (TestBot many = TestBot.about(new Topics(topics), folder.resolve("many"))) {
      many.reading(Map.of("topics.md", posts.toString()));

      assertThat(Shown.of(many.say("/topics")).lines())
          .hasSize(14)
          .startsWith("13 topics · page 1 of 2", "aaaaa 1")
          .endsWith("lllll 1", "[Next page]");
      assertThat(Shown.of(many.press(Call.of("topics").with("page", "2"))))
          .isEqualTo("13 topics · page 2 of 2\nmmmmm 1\n[Previous page]");
      assertThat(Shown.of(many.say("/authors")).lines())
          .hasSize(14)
          .startsWith("13 authors · page 1 of 2");
    }
  }

  @Test
  void aPeriodOfOneDayIsThatDay() {
    try (TestBot one = TestBot.in(folder.resolve("one"))) {
      one.reading(Map.of("january.md", "### 1\n\n2024-01-03\n\nOne\n"));

      assertThat(one.type("/stats")).contains("Period       3 Jan 2024\n");
    }
  }

  @Test
  void everyArchiveListAnswers() {
    assertThat(bot.type("/latest")).contains("#2").contains("#3").contains("#1");
    assertThat(bot.type("/authors"))
        .isEqualTo("2 authors\nAnn Lee @annlee  2\n宝玉 @dotey      1\n\n");
    assertThat(bot.type("/sources")).contains("local  1 document · 3 entries · newest 29 Dec 2023");
    assertThat(bot.type("/stats")).contains("Entries      3").contains("28 Dec 2023 – 29 Dec 2023");
    assertThat(bot.type("/random")).contains("Another");
    assertThat(bot.type("/similar 1")).startsWith("Nothing is like “一句话解释 RAG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/latest", "/authors", "/sources", "/topics", "/search video", "/links rag"})
  void aPageTooFarIsAnsweredWithTheLast(String listing) {
    assertThat(bot.type(listing + " page:99")).startsWith("There is only one page.");
  }

  @Test
  void paginationRepeatsTheCall() {
    StringBuilder many = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      many.append("### ")
          .append(i)
          .append("\n\n2023-11-0")
          .append(i % 9 + 1)
          .append("\nBob\n@bob\n\nPost about compilers, part ")
          .append(i)
          .append("\n\n");
    }
    bot.reading(Map.of("november.md", many.toString()));

    assertThat(bot.type("/similar 4")).startsWith("Similar to “Post about compilers");

    Reply first = bot.say("/search compilers");
    Call next = buttons(first).get(0);
    assertThat(next).isEqualTo(SearchCommand.call("compilers").with("page", "2"));
    assertThat(bot.press(next)).isEqualTo(bot.say("/search compilers page:2"));
    assertThat(bot.press(Call.decode(next.encode()).orElseThrow())).isEqualTo(bot.press(next));
    assertThat(bot.type("compilers", "1", "1", "2"))
        .contains("page 2 of 3")
        .containsSubsequence("page 2 of 3", "page 3 of 3", "[1] Previous page");
  }

  @Test
  void aWordFromADigestIsNeverMoreThanText() {
    String nasty =
        "### 1\n\nEve @eve 2023-10-01\n\n\u001b[2J\u202Egpj\u200B.exe [x](javascript:alert(1))\n";
    bot.reading(Map.of("nasty.md", nasty));
    assertThat(bot.type("/latest", "eve", "#4"))
        .contains("gpj.exe")
        .doesNotContainPattern("[\\u001b\\u202e\\u200b]");
  }

  @Test
  void theLanguageIsKept() {
    assertThat(bot.type("/language zh", "/random rag"))
        .startsWith("好的，以后用中文回答。")
        .contains("收到了“rag”");
    assertThat(bot.type("/语言 自动")).contains("your app’s language");
    assertThat(bot.type("/language klingon")).contains("[1] English  [2] 简体中文  [3] Automatic");
  }

  @Test
  void chineseReadersAreAnsweredInChinese() {
    bot.speaking(Language.CHINESE);
    assertThat(bot.type("/搜索 rag")).startsWith("“rag” · 1 条").contains("2023年12月28日");
    assertThat(bot.type("/帮助")).contains("/search 词语").contains("按词语、作者、网站和日期查找条目");
    assertThat(bot.type("/文摘 周")).startsWith("2023年12月25日至2023年12月31日 · 3 条");
  }

  @Test
  void startSaysWhatToTryAndWhoCouldOwnTheBot() {
    bot.calledBy(Role.ADMINISTRATOR).inChat(new Chat("telegram", "1", null));
    assertThat(Shown.of(bot.say("/start")))
        .contains(
            "Just write what you are looking for", "telegram:1", "[Latest]", "[All commands]");

    bot.inChat(new Chat("telegram", "-7", null)).speaking(Language.CHINESE);
    assertThat(Shown.of(bot.say("/开始"))).contains("@我", "[所有命令]").doesNotContain("telegram:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hi", "Hello", "你好"})
  void whoSaysHelloIsOfferedOne(String greeting) {
    assertThat(Shown.of(bot.say(greeting))).contains("[/start]");
  }

  @Test
  void whatIsNotPermittedIsRefusedAndNotOffered() {
    bot.calledBy(Role.MEMBER);
    assertThat(bot.say("/language zh").buttons()).isEmpty();
    assertThat(bot.say("/language zh").toString()).contains("Only administrators");
    assertThat(bot.say("/help").toString()).doesNotContain("/language");
  }

  @Test
  void theSamplesSayThatTheyAreSamples() {
    try (TestBot samples = TestBot.withSamples(folder.resolve("samples"))) {
      samples.reading(Map.of("december.md", POSTS));
      assertThat(samples.type("rag"))
          .contains("#s1")
          .endsWith("These are bundled samples. Import your own: digestbot ingest PATH\n\n");
      assertThat(samples.type("#s1", "/topics", "/help").split("bundled samples", -1)).hasSize(4);
      assertThat(samples.type("/language zh")).isEqualTo("好的，以后用中文回答。\n\n");
      samples.type("/language en");
      assertThat(samples.type("/topic nonsense", "/digest soon", "#s99", "/entry"))
          .contains("nonsense", "soon", "s99", "/entry")
          .doesNotContain("bundled samples");
    }
  }

  private static List<Call> buttons(Reply reply) {
    return reply.buttons().stream().flatMap(List::stream).map(Button::call).toList();
  }
}
