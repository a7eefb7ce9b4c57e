package org.digestbot.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.search.query.QueryPart.Filter;
import org.digestbot.search.query.QueryPart.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryLexerTest {

  @Test
  void wordsPhrasesAndOperatorsStandSideBySide() {
    assertThat(QueryLexer.read("rag \"chain of thought\" -llama from:@dotey").parts())
        .containsExactly(
            new Text("rag", false, false),
            new Text("chain of thought", true, false),
            new Text("llama", false, true),
            new Filter(Operator.FROM, "@dotey", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from:dotey",
        "from：dotey",
        "ＦＲＯＭ：dotey",
        "From: dotey",
        "from:\"dotey\"",
        "from:「dotey」",
        "from:“dotey”",
        "　from:dotey，",
        "from:dotey,",
        "from:dotey?!",
      })
  void anOperatorIsUnderstoodHoweverAKeyboardWritesIt(String query) {
    assertThat(QueryLexer.read(query).parts())
        .containsExactly(new Filter(Operator.FROM, "dotey", false));
  }

  @ParameterizedTest
  @CsvSource({
    "author:dotey, from:dotey",
    "by:dotey, from:dotey",
    "作者：宝玉, from:宝玉",
    "tag:rag, topic:rag",
    "主題：微调, topic:微调",
    "话题:微调, topic:微调",
    "网站：arxiv.org, site:arxiv.org",
    "来源：weekly, source:weekly",
    "after:2023-12, since:2023-12",
    "before:上周, until:上周",
    "日期：12月24日, on:12月24日",
    "语言：中文, lang:中文",
    "user:dotey, from:dotey",
    "domain:arxiv.org, site:arxiv.org",
    "month:2023-12, on:2023-12",
    "'from:dotey,karpathy', from:dotey from:karpathy",
    "intitle:rag, rag",
    "body:“rag”, “rag”",
  })
  void anOperatorIsUnderstoodByTheNamesThatItHasElsewhere(String query, String usual) {
    assertThat(QueryLexer.read(query)).isEqualTo(QueryLexer.read(usual));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"“检索 增强”", "「检索 增强」", "\"检索 增强\"", "『检索 增强』", "＂检索 增强＂", "‘检索 增强’", "\"检索 增强"})
  void quotesOfAllKindsHoldAPhrase(String query) {
    assertThat(QueryLexer.read(query).parts()).containsExactly(new Text("检索 增强", true, false));
  }

  @Test
  void dotsWithWhichAThoughtTrailsOffAreNoWord() {
    assertThat(QueryLexer.read("node.js 2024... …").parts())
        .containsExactly(new Text("node.js", false, false), new Text("2024", false, false));
  }

  @Test
  void aMinusCountsOnlyWhereAWordBegins() {
    assertThat(QueryLexer.read("fine-tuning - -site:x.com --help").parts())
        .containsExactly(
            new Text("fine-tuning", false, false),
            new Text("-", false, false),
            new Filter(Operator.SITE, "x.com", true),
            new Text("--help", false, false));
  }

  @ParameterizedTest
  @CsvSource({
    "since:last week rag, last week",
    "since: last week, last week",
    "since:last rag, last",
    "since:7d rag, 7d",
    "since:2023 12 tips, 2023",
    "since:december 24 2023 rag, december 24 2023",
    "since:last week of december last year rag, last week of december last year",
  })
  void anOperatorTakesAsManyWordsAsAreADate(String query, String value) {
    assertThat(QueryLexer.read(query).parts()).startsWith(new Filter(Operator.SINCE, value, false));
  }

  @Test
  void aBarStandsForItself() {
    assertThat(QueryLexer.read("rag|微调 || \"a|b\"").parts())
        .containsExactly(
            new Text("rag", false, false),
            new Text("|", false, false),
            new Text("微调", false, false),
            new Text("||", false, false),
            new Text("a|b", true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "frm:dotey, frm, from, from:dotey",
    "sit:github.com, sit, site, site:github.com",
    "topics:rag, topics, topic, topic:rag",
    "to confrm -frm:x, frm, from, to confrm -from:x",
    "İİİ ＦＲＭ：x, frm, from, İİİ from：x"
  })
  void aMisspeltOperatorGetsAHint(String query, String typed, String nearest, String corrected) {
    assertThat(QueryLexer.read(query).notes())
        .containsExactly(new SearchNote.UnknownOperator(typed, nearest, corrected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com",
        "note: this",
        "概念：定义",
        "c:",
        "10:30",
        "tokio::spawn",
        "date::day"
      })
  void aColonElsewhereIsNoOperator(String query) {
    assertThat(QueryLexer.read(query).notes()).isEmpty();
    assertThat(QueryLexer.read(query).parts()).allMatch(Text.class::isInstance);
  }

  @Test
  void anOperatorWithoutAValueIsSaidToHaveNone() {
    assertThat(QueryLexer.read("rag since:").notes())
        .containsExactly(new SearchNote.BadValue("since", ""));
  }
}
