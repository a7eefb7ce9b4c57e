package org.digestbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.search.QueryPart.Filter;
import org.digestbot.search.QueryPart.Text;
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
      })
  void anOperatorIsUnderstoodHoweverAKeyboardWritesIt(String query) {
    assertThat(QueryLexer.read(query).parts())
        .containsExactly(new Filter(Operator.FROM, "dotey", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"“检索 增强”", "「检索 增强」", "\"检索 增强\"", "『检索 增强』", "＂检索 增强＂", "\"检索 增强"})
  void quotesOfAllKindsHoldAPhrase(String query) {
    assertThat(QueryLexer.read(query).parts()).containsExactly(new Text("检索 增强", true, false));
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
  @CsvSource({"frm:dotey, frm, from", "sit:github.com, sit, site", "topics:rag, topics, topic"})
  void aMisspeltOperatorGetsAHint(String query, String typed, String nearest) {
    assertThat(QueryLexer.read(query).notes())
        .containsExactly(new SearchNote.UnknownOperator(typed, nearest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://github.com", "note: this", "概念：定义", "c:", "10:30"})
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
