package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.digestbot.search.query.SearchNote;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchServiceTest {
  private static final String POSTS =
      """
      ### 01

      Ann Lee @annlee 2023-11-20

      Retrieval basics

      检索增强生成（RAG）入门：先检索文档，再让大模型回答。https://example.org/rag-intro

      ### 02

      Ann Lee @annlee 2023-12-03

      RAG 的评估方法

      三种指标衡量检索增强生成（RAG）的效果。代码：https://github.com/example/rag-eval

      ### 03

      王小明 @xiaoming 2023-12-24

      用 Ollama 在本地运行 Mixtral

      一条命令就能在笔记本上跑大语言模型。🚀 也适合 LangChain，见 YouTube。

      ### 04

      王小明 @xiaoming 2023-12-28

      Snapdragon 芯片发布

      新的手机芯片，encouraging results。

      ### 05

      Bob @bob_k 2023-12-30

      Hugging Face 的模型下载太慢？

      国内可以用镜像站 https://hf-mirror.org 下载模型。

      ### 06

      Bob @bob_k 2024-01-01

      強化學習與微調

      繁體中文寫的一篇筆記，談微調語言模型。
      """;

  @TempDir static Path folder;
  @AutoClose private static SearchedArchive archive;

  @BeforeAll
  static void anArchive() {
    archive = SearchedArchive.in(folder).with("posts.md", POSTS);
  }

  @ParameterizedTest
  @CsvSource({
    "rag, 1 2",
    "ＲＡＧ, 1 2",
    "检索增强生成, 1 2",
    "檢索增強生成, 1 2",
    "retrieval augmented generation, 1 2",
    "微调, 6",
    "fine-tuning, 6",
    "强化学习, 6",
    "mixtrl, 3",
    "how to run mixtral locally, 3",
    "有什么能在本机运行大模型的工具, 1 3 6",
    "huggingface 下载太慢怎么办, 5",
    "snapdragon, 4",
    "芯片, 4 ",
    "手, 4",
    "的, 2 4 5 6",
    "\"大语言模型\", 3",
    "RAG -评估, 1",
    "from:annlee, 1 2",
    "from:\"Ann Lee\", 1 2",
    "from:王小明, 3 4",
    "@bob_k, 5 6",
    "@annlee 评估, 2",
    "site:github.com, 2",
    "site:github, 2",
    "site:git, ''",
    "https://twitter.com/annlee, 1 2",
    "x.com/annlee 评估, 2",
    "https://x.com/nobody, ''",
    "what is \"大语言模型\"?, 3",
    "github.com 上的项目, 2",
    "topic:rag, 1 2",
    "topic:检索增强生成 until:2023-11, 1",
    "since:2023-12-28, 4 5 6",
    "since:7d, 4 5 6",
    "on:2023-12-24, 3",
    "on:11月, 1",
    "rag december, 2",
    "上周, 4 5",
    "rag since:2023-12 until:2023-12, 2",
    "from:annlee from:bob_k, 1 2 5 6",
    "'from:annlee,bob_k', 1 2 5 6",
    "@annlee @bob_k, 1 2 5 6",
    "@annlee 和 @nobody_k, ''",
    "intitle:评估, 2",
    "month:2023-11, 1",
    "has:link rag, 1 2",
    "-rag -微调 from:bob_k, 5",
    "https://github.com/example/rag-eval, 2",
    "http://www.github.com/example/rag-eval/?utm_source=x, 2",
    "<example.org/rag-intro>, 1",
    "入门 https://example.org/rag-intro#top, 1",
    "https://github.com/example/other, ''",
    "snapdragon OR mixtral, 3 4",
    "评估|芯片, 2 4",
    "mixtral OR kubernetes, 3",
    "芯片 OR 微调 OR \"RAG 的评估\" until:2023, 2 4",
    "kubernetes OR terraform, ''",
    "OR mixtral |, 3",
    "🚀, 3",
    "🚀 mixtral, 3",
    "🚀 from:bob_k, ''",
    "🦄, ''",
    "since:last week 芯片, 4",
    "rag on:last december, 2",
    "on:去年11月, 1",
    "去年12月 rag, 2",
    "before december rag, 1",
    "圣诞夜 mixtral, 3",
    "元旦 微调, 6",
    "新年 芯片, ''",
    "圣诞夜 kubernetes, ''",
    "11月和12月 rag, 1 2",
    "on:2023-12-01 to 2023-12-25, 2 3",
    "lang chain, 3",
    "langchain, 3",
    "LangChain, 3",
    "HuggingFace, 5",
    "snap dragon, 4",
    "you tube, 3",
    "posts.md nothing-like-this, ''",
    "kubernetes 部署, ''",
  })
  void peopleFindWhatTheyMean(String query, String numbers) {
    List<String> found =
        archive.search(query).hits().stream()
            .map(hit -> hit.entry().id().toString())
            .sorted()
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(numbers.strip());
    assertThat(archive.search(query).total()).isEqualTo(found.size());
  }

  @Test
  void aLatinWordIsAWholeWord() {
    assertThat(archive.titles("rag")).noneMatch(title -> title.contains("Snapdragon"));
  }

  @Test
  void filtersAloneListTheNewestFirst() {
    assertThat(archive.search("has:link").hits())
        .extracting(hit -> hit.entry().id().number())
        .containsExactly(5L, 2L, 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"最新的文章", "latest posts", "what's new", "最近有什么", "最近的新闻"})
  void whoAsksForWhatIsNewGetsTheNewestFirst(String query) {
    assertThat(archive.search(query).hits())
        .extracting(hit -> hit.entry().id().number())
        .containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
  }

  @ParameterizedTest
  @CsvSource({"圣诞节前后有什么, 3 4", "what was posted on december 28, 4", "from:annlee 有什么, 1 2"})
  void wordsOfAskingBesideWhatNarrowsAskForAllOfIt(String query, String numbers) {
    assertThat(
            archive.search(query).hits().stream().map(hit -> hit.entry().id().toString()).sorted())
        .containsExactly(numbers.split(" "));
  }

  @Test
  void aRespelledWordIsSaidToBeOne() {
    assertThat(archive.search("snapdargon").notes())
        .containsExactly(new SearchNote.Respelled("snapdargon", "snapdragon"));
  }

  @Test
  void aNarrowingThatOnlyWasImpliedIsDroppedWhereItLeavesNothing() {
    SearchAnswer answer = archive.search("芯片 november");
    assertThat(answer.total()).isEqualTo(1);
    assertThat(answer.notes()).containsExactly(new SearchNote.Widened("november"));
  }

  @Test
  void entriesThatSpeakOfTheYearComeFirst(@TempDir Path years) {
    String posts =
        """
        ### 01

        2023-12-01

        十篇论文，2023 年都值得一读。

        ### 02

        2023-12-02

        一篇论文，值得一读，写得清楚。

        ### 03

        2023-12-03

        明年的三种趋势：2024 年会怎样。

        ### 04

        2023-12-04

        趋势是什么。

        ### 05

        2024-01-01

        机器人发布会。

        ### 06

        2023-12-06

        机器人在 2024 年会怎样。
        """;
    try (SearchedArchive dated = SearchedArchive.in(years).with("years.md", posts)) {
      assertThat(dated.search("论文").hits().get(0).entry().entry().position()).isEqualTo(2);
      assertThat(dated.search("论文 2023").hits().get(0).entry().entry().position()).isEqualTo(1);
      assertThat(dated.search("机器人 2024").hits())
          .extracting(hit -> hit.entry().entry().position())
          .containsExactlyInAnyOrder(5, 6);
      assertThat(dated.search("2024 年的趋势").notes()).isEmpty();
      assertThat(dated.search("2024 年的趋势").hits().get(0).entry().entry().position()).isEqualTo(3);
    }
  }

  @Test
  void anExplicitFilterIsNeverDropped() {
    SearchAnswer answer = archive.search("芯片 on:2023-11");
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.suggestions())
        .containsExactly(new Suggestion("芯片", Suggestion.Reason.WIDER_DATE, 1));
  }

  @Test
  void wordsThatStandNowhereGetSuggestionsInsteadOfGuesses() {
    SearchAnswer answer = archive.search("mixtral kubernetes");
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.suggestions())
        .containsExactly(new Suggestion("mixtral", Suggestion.Reason.FEWER_WORDS, 1));
  }

  @Test
  void aVersionThatNoEntrySpeaksOfIsOfferedWithoutItsNumber() {
    SearchAnswer answer = archive.search("mixtral 9 本地");
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.suggestions())
        .contains(new Suggestion("mixtral 本地", Suggestion.Reason.FEWER_WORDS, 1));
    assertThat(archive.search("mixtral 9 99b").suggestions())
        .containsExactly(new Suggestion("mixtral", Suggestion.Reason.FEWER_WORDS, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "mixtral-8x22b-instruct, mixtral, FEWER_WORDS, 1",
    "'\"评估 RAG\"', 评估 RAG, WITHOUT_QUOTES, 1",
    "'\"评估 RAG\" site:github.com', 评估 RAG site:github.com, WITHOUT_QUOTES, 1",
    "https://www.github.com/example/other, site:github.com, SAME_SITE, 1",
  })
  void whatIsNearestToSomethingPreciseIsOffered(
      String typed, String offered, Suggestion.Reason reason, long total) {
    SearchAnswer answer = archive.search(typed);
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.suggestions()).contains(new Suggestion(offered, reason, total));
  }

  @Test
  void ofAShortWordThatOneEntryHasTheSpellingIsOfferedAndNotTaken() {
    SearchAnswer answer = archive.search("ollma");
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.suggestions())
        .containsExactly(new Suggestion("ollama", Suggestion.Reason.SPELLING, 1));
  }

  @Test
  void twoLettersInTheWrongOrderAreOfferedTheOtherWayRound() {
    assertThat(archive.search("rga 评估").suggestions())
        .contains(new Suggestion("rag 评估", Suggestion.Reason.SPELLING, 1));
  }

  @Test
  void singleLettersAreNotOffered() {
    assertThat(archive.search("rag a b kubernetes 1").suggestions())
        .containsExactly(new Suggestion("rag", Suggestion.Reason.FEWER_WORDS, 2));
  }

  @Test
  void whatIsNoTopicIsSaidToBeNone() {
    assertThat(archive.search("topic:rga").notes())
        .containsExactly(new SearchNote.UnknownTopic("rga", "rag"));
    assertThat(archive.search("rag topic:gardening-at-night").notes())
        .containsExactly(new SearchNote.UnknownTopic("gardening-at-night", null));
  }

  @Test
  void suggestionsHaveNoPartOfAnOperatorThatCouldNotBeRead() {
    assertThat(archive.search("since:someday rag kubernetes").suggestions())
        .containsExactly(new Suggestion("rag", Suggestion.Reason.FEWER_WORDS, 2));
  }

  @Test
  void aMisspeltOperatorIsOfferedCorrected() {
    SearchAnswer answer = archive.search("frm:annlee");
    assertThat(answer.notes())
        .contains(new SearchNote.UnknownOperator("frm", "from", "from:annlee"));
    assertThat(answer.suggestions())
        .contains(new Suggestion("from:annlee", Suggestion.Reason.SPELLING, 2));
  }

  /** In lower case it is longer: {@code İ} is two characters there. */
  @ParameterizedTest
  @ValueSource(strings = {"İİİİİİ frm:x", "İİİİİİ kubernetes-9"})
  void anotherQueryIsOfferedWhateverTheLettersAreInLowerCase(String query) {
    assertThat(archive.search(query).hits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"from, nobody", "site, nowhere.example", "source, nothing"})
  void aNameThatNoEntryHasIsWhyNothingIsFound(String operator, String name) {
    SearchAnswer answer = archive.search(operator + ":" + name);

    assertThat(answer.hits()).isEmpty();
    assertThat(answer.notes()).containsExactly(new SearchNote.NoEntry(operator, name));
  }

  @Test
  void anotherNameOfAnOperatorMayBeMisspeltToo() {
    assertThat(archive.search("auther:annlee").notes())
        .contains(new SearchNote.UnknownOperator("auther", "author", "author:annlee"));
  }

  @Test
  void theSnippetMarksTheWordsInTheOriginalText() {
    Hit hit = archive.search("檢索增強生成").hits().get(0);
    Snippet snippet = hit.snippet();
    assertThat(snippet.marks())
        .extracting(mark -> snippet.text().substring(mark.start(), mark.end()))
        .contains("检索增强生成", "RAG");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    List<Hit> first = archive.search().search("模型", 0, 2).hits();
    SearchAnswer second = archive.search().search("模型", 2, 2);
    assertThat(first).doesNotContainAnyElementsOf(second.hits());
    assertThat(first.size() + second.hits().size()).isEqualTo((int) second.total());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "　", "!!!", "“”", "-"})
  void aQueryThatAsksNothingIsAnsweredWithAnError(String query) {
    assertThat(archive.search(query).error()).isEqualTo(SearchAnswer.Error.EMPTY);
  }

  @Test
  void aQueryThatIsTooLongIsAnsweredWithAnError() {
    assertThat(archive.search("长".repeat(501)).error()).isEqualTo(SearchAnswer.Error.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title:",
        "AND",
        "NOT rag",
        "rag*",
        "c++",
        "it's",
        "foo\"bar",
        "(rag",
        "NEAR(a b)",
        "rag)",
        "\u0000rag",
        "^rag",
        "{rag}",
        "\ue000",
        "\ud800rag",
        "body:rag",
        "rag' OR 1=1 --",
        "from:%",
        "since:99999999-99-99",
        "on:0000-00-00",
        "site:..",
        "topic:\"",
        "from:'",
        "7d",
        "-",
        "- -",
      })
  void noTextIsReadAsSyntax(String query) {
    assertThat(archive.search(query)).isNotNull();
  }

  @Test
  void similarEntriesShareTheTellingWords() {
    Hit rag = archive.search("评估").hits().get(0);
    assertThat(archive.search().similar(rag.entry().id(), 1))
        .extracting(hit -> hit.entry().id().number())
        .containsExactly(1L);
  }

  @Test
  void aTextThatIsNoEntryIsLikeTheEntriesWithItsTellingWords() {
    String said =
        "Somebody at lunch asked me how one would do 评估 of such systems, and what it costs.";

    assertThat(archive.search().similar(said, 1))
        .isEqualTo(archive.search().similar(said, 5).subList(0, 1))
        .allSatisfy(hit -> assertThat(hit.entry().entry().body()).contains("评估"));
    assertThat(archive.search().similar(said, 1)).hasSize(1);
    assertThat(archive.search().similar("zzyzx qwrtp", 5)).isEmpty();
    assertThat(archive.search().similar("", 5)).isEmpty();
  }

  @Test
  void daysThatAreTheWrongWayRoundAreOfferedTheOtherWay() {
    SearchAnswer answer = archive.search("since:2023-12-31 until:2023-12-24");

    assertThat(answer.hits()).isEmpty();
    assertThat(answer.suggestions())
        .extracting(Suggestion::query)
        .containsExactly("since:2023-12-24 until:2023-12-31");
  }

  @Test
  void whoAsksForThePostsOfADayOnWhichThereAreNoneIsNotServedWithOthers() {
    assertThat(archive.search("12月1日的文章").hits()).isEmpty();
  }

  @Test
  void aMisspeltWordIsOfferedAsItWasRead() {
    assertThat(archive.search("mixtrl 芯片").suggestions())
        .extracting(Suggestion::query)
        .contains("mixtral");
  }

  @Test
  void wordsAndTitlesAreCompleted() {
    assertThat(archive.search().complete("mix", 5)).first().isEqualTo("mixtral");
    assertThat(archive.search().complete("snapd", 5))
        .anyMatch(title -> title.startsWith("Snapdragon 芯片发布"));
    assertThat(archive.search().complete("强化", 5)).anyMatch(title -> title.startsWith("強化學習"));
    assertThat(archive.search().completeAuthors("@bo", 5)).containsExactly("@bob_k");
    assertThat(archive.search().completeAuthors("王", 5)).containsExactly("王小明");
  }
}
