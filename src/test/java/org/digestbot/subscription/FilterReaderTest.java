package org.digestbot.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digestbot.subscription.Entries.entry;

import org.digestbot.digest.ArchivedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
