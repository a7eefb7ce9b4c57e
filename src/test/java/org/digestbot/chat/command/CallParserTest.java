package org.digestbot.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallParserTest {
  private static final CommandRegistry REGISTRY =
      new CommandRegistry(
          List.of(
              command(
                  CommandSpec.open(
                      "search",
                      List.of("搜索"),
                      OptionSpec.required("query", OptionType.QUERY, Completion.QUERY),
                      OptionSpec.page())),
              command(
                  CommandSpec.open(
                      "topic",
                      List.of("主题"),
                      OptionSpec.required("name", OptionType.TEXT, Completion.TOPIC),
                      OptionSpec.page())),
              command(
                  CommandSpec.open(
                      "entry",
                      List.of(),
                      OptionSpec.required("id", OptionType.TEXT, Completion.NONE))),
              command(CommandSpec.open("latest", List.of("最新"), OptionSpec.page())),
              command(CommandSpec.open("random", List.of()))),
          "search");

  private final CallParser parser = new CallParser(REGISTRY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "/search rag ~ search|query=rag",
        "  /search   rag  agents ~ search|query=rag  agents",
        "/search rag page:2 ~ search|page=2|query=rag",
        "/search page：2 rag ~ search|page=2|query=rag",
        "/search Page:2 query:rag agents ~ search|page=2|query=rag agents",
        "/SEARCH@thebot rag ~ search|query=rag",
        "／search rag ~ search|query=rag",
        "/search @dotey ~ search|query=@dotey",
        "／搜索　微调 ~ search|query=微调",
        "、搜索 微调 ~ search|query=微调",
        "/search: rag ~ search|query=rag",
        "/搜索“提示 工程” ~ search|query=“提示 工程”",
        "/搜索微调 RAG ~ search|query=微调 RAG",
        "/搜索RAG page:2 ~ search|page=2|query=RAG",
        "/entry#17 ~ entry|id=#17",
        "rag ~ search|query=rag",
        "、是顿号 ~ search|query=、是顿号",
        "1. first / second ~ search|query=1. first / second",
        "#17 ~ entry|id=17",
        "#s17 ~ entry|id=s17",
        "/latest 2 ~ latest|page=2",
        "/latest page:2 ~ latest|page=2",
        "/最新 ~ latest",
      })
  void whatPeopleTypeBecomesACall(String typed, String call) {
    assertThat(parse(typed)).isEqualTo(new TypedCall.Known(decoded(call)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from:@dotey since:2023-12 rag",
        "topic:rag site:github.com -midjourney",
        "\"page:2 of it\"",
        "“page:2 of it”",
        "「第 page:2 页」",
        "it's a \"test",
        "c++ a=b|c \\ https://example.org/?page:3",
        "来源：网络 name:ann",
      })
  void operatorsAndQuotesStayInTheQuery(String query) {
    assertThat(parse("/search " + query))
        .isEqualTo(new TypedCall.Known(Call.of("search").with("query", query)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topic language models",
        "/topic \"language models\"",
        "/topic “language models”",
        "/topic name:\"language models\"",
        "/主题 name:language models",
      })
  void quotesAroundANameAreTakenOff(String typed) {
    TypedCall.Known known = (TypedCall.Known) parse(typed);
    CommandSpec spec = REGISTRY.find("topic").orElseThrow().spec();
    Arguments arguments = (Arguments) Arguments.check(spec, known.call());
    assertThat(arguments.required("name")).isEqualTo("language models");
  }

  @ParameterizedTest
  @CsvSource({
    "/serch rag,search|query=rag",
    "/sea rag,search|query=rag",
    "/latset,latest",
    "/主体 rag,topic|name=rag",
    "/最薪,latest",
    "/search@other rag,",
    "/xyzzy,",
  })
  void aSlipIsOfferedItsNeighbour(String typed, String nearest) {
    if (parse(typed) instanceof TypedCall.Unknown unknown) {
      assertThat(unknown.nearest()).isEqualTo(nearest == null ? null : decoded(nearest));
    } else {
      assertThat(nearest).isNull();
    }
  }

  @Test
  void whatIsBehindTheSlashOfNoCommandIsKept() {
    assertThat(parse("/xyzzy one two"))
        .isEqualTo(new TypedCall.Unknown("xyzzy", "xyzzy one two", null));
  }

  @Test
  void wordsForACommandThatTakesNoneAreNotSwallowed() {
    assertThat(parse("/random rag")).isInstanceOf(TypedCall.TooMuch.class);
    assertThat(parse("/latest rag")).isInstanceOf(TypedCall.TooMuch.class);
  }

  private TypedCall parse(String typed) {
    return parser.parse(typed);
  }

  private static Call decoded(String call) {
    return Call.decode(call).orElseThrow();
  }

  private static Command command(CommandSpec spec) {
    return new ScriptedCommand(spec, invocation -> Reply.of());
  }
}
