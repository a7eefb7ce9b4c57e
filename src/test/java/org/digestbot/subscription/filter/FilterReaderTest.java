package org.digestbot.subscription.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digestbot.subscription.filter.Entries.by;
import static org.digestbot.subscription.filter.Entries.entry;

import java.util.List;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.search.query.SearchNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterReaderTest {
  private static final FilterReader READER = new FilterReader(Entries.TOPICS);

  private static Filter filter(String typed) {
    FilterReading reading = READER.read(typed);
    assertThat(reading.problems()).isEmpty();
    return reading.filter();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rag",
        "ＲＡＧ",
        "检索增强生成",
        "檢索增強生成",
        "retrieval augmented generation",
        "Retrieval-Augmented Generation",
        "topic:rag",
        "topic：检索增强生成",
        "#rag",
        "llm",
        "大語言模型",
        "agents rag",
        "rag 或 微调",
        "智能体，RAG",
        "微调和检索增强生成",
        "RAG入门",
        "大模型入门",
        "rag 知识库",
        "知識庫 RAG",
        "rag -llama",
      })
  void aTopicIsNamedInAnyLanguageAndOneOfThemIsEnough(String typed) {
    ArchivedEntry found = entry("检索增强生成入门", "怎样搭建知识库");

    assertThat(filter(typed).matches(found)).isTrue();
    assertThat(filter(typed).matches(entry("天气", "入门知识库"))).isFalse();
  }

  @Test
  void everyOtherWordMustOccurSomewhere() {
    Filter filter = filter("rag python 评测");

    assertThat(filter.words()).containsExactly("python", "评测");
    assertThat(filter.understood().topics()).containsExactly("rag");
    assertThat(filter.matches(entry("RAG 評測", "Written in Ｐｙｔｈｏｎ."))).isTrue();
    assertThat(filter.matches(entry("RAG 评测", "Written in Java."))).isFalse();
    assertThat(filter.matches(entry("评测 python", "没有主题"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "langchain = ＬａｎｇＣｈａｉｎ 教程",
        "model = Two models",
        "fine-grained = a finegrained view",
        "知識庫 = 我的知识库。",
        "python,教程 = 教程：用 Python",
        "LangChain教程 = LangChain 入门教程",
        "\"chain of thought\" = Chain-of-Thought prompting",
        "C++ = Modern C++ for all",
        "库 = 向量库",
        "from:dotey = nothing",
        "@dotey = nothing",
        "from：宝玉 = nothing",
        "site:github.com = nothing",
        "https://gist.github.com/a = nothing",
        "source:weekly = nothing",
        "has:link = nothing",
        "python 和 教程 = python 教程",
        "-rag -\"of thought chain\" = chain of thought",
        "全部 = whatever",
        "all -crypto = whatever",
      })
  void anEntryIsWanted(String typed, String body) {
    assertThat(filter(typed).matches(somebodys(body))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "langchain = LangChainX",
        "mixtrl = mixtral",
        "\"chain of thought\" = thought of a chain",
        "python = 蟒蛇",
        "-langchain = about LangChain",
        "-「思维链」 = 思維鏈提示",
        "-RAG = 檢索增強生成",
        "-topic:llm = LoRA",
        "-@dotey = nothing",
        "-site:github.com = nothing",
        "from:dote = nothing",
        "site:hub.com = nothing",
        "lang:zh = nothing but English",
        "source:monthly = nothing",
      })
  void anEntryIsNotWanted(String typed, String body) {
    assertThat(filter(typed).matches(somebodys(body))).isFalse();
  }

  private static ArchivedEntry somebodys(String body) {
    return by("宝玉", "dotey", "Links", "Title", body, "https://gist.github.com/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from:",
        "lang:xx",
        "has:teeth",
        "topic:nothing",
        "since:2024",
        "🚀",
        "Title 🚀",
        "!!!",
        "-!"
      })
  void whatCannotBeReadIsAProblemAndNeverBringsMore(String typed) {
    FilterReading reading = READER.read(typed);

    assertThat(reading.isSound()).isFalse();
    assertThat(reading.filter().matches(somebodys("since 2024"))).isFalse();
  }

  @Test
  void problemsAndNotesSayWhatIsMeant() {
    assertThat(READER.read("topic:ragg").problems())
        .containsExactly(new FilterReading.AsInSearch(new SearchNote.UnknownTopic("ragg", "rag")));
    assertThat(READER.read("frm:dotey").notes())
        .containsExactly(
            new FilterReading.AsInSearch(
                new SearchNote.UnknownOperator("frm", "from", "from:dotey")));
    assertThat(READER.read("langchain or llamaindex").notes())
        .containsExactly(new FilterReading.NotAlternatives("langchain"));
    assertThat(READER.read("x".repeat(501)).problems())
        .containsExactly(new FilterReading.TooLong());
    assertThat(READER.read("rag or agents").notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "　", "all", "ALL", "全部", "*"})
  void nothingAsksForEverything(String typed) {
    assertThat(filter(typed).isEverything()).isTrue();
  }

  @Test
  void filtersThatMeanTheSameHaveTheSameKey() {
    assertThat(filter("RAG  Python -x").key()).isEqualTo(filter("python topic:rag -X").key());
    assertThat(filter("rag").key()).isNotEqualTo(filter("-rag").key());
    assertThat(List.of(filter(" a  b ").text(), filter("").key())).containsExactly("a b", "");
  }
}
