package org.digestbot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicMatcherTest {
  private static final Topics TOPICS =
      new Topics(
          List.of(
              new Topic("llm", "Large language models", "大语言模型", List.of("LLM", "语言模型"), null),
              new Topic("rag", "Retrieval-augmented generation", "检索增强生成", List.of("RAG"), "llm"),
              new Topic("agents", "AI agents", "智能体", List.of("AI agent", "AI 代理"), "llm"),
              new Topic("ai", "Artificial intelligence", "人工智能", List.of("AI"), null)));

  private final TopicMatcher matcher = new TopicMatcher(TOPICS);

  @ParameterizedTest
  @CsvSource({
    "用 RAG 做知识库, rag",
    "檢索增強生成入門, rag",
    "retrieval augmented generation explained, rag",
    "Two LLMs compared, llm",
    "AI代理的未来, agents ai",
  })
  void aTopicIsNamedInEitherScript(String title, String expected) {
    assertThat(matcher.topicsOf(title, "")).containsExactly(expected.split(" "));
  }

  @Test
  void aLatinNameIsAWholeWord() {
    assertThat(matcher.topicsOf("Snapdragon and dragons", "said again")).isEmpty();
  }

  @Test
  void aNameWithinALongerOneCountsToo() {
    assertThat(matcher.topicsOf("", "我们训练了大语言模型。")).containsExactly("llm");
    assertThat(matcher.topicsOf("", "an artificial AI agent")).containsExactly("agents", "ai");
  }

  @Test
  void whatTheTitleNamesComesFirst() {
    assertThat(matcher.topicsOf("RAG at home", "An LLM, and one more LLM."))
        .containsExactly("rag", "llm");
  }

  @Test
  void thenWhatIsNamedMoreOften() {
    assertThat(matcher.topicsOf("", "RAG once; an LLM, and one more LLM."))
        .containsExactly("llm", "rag");
  }

  @Test
  void andOfTwoThatAreNamedAlikeTheNarrower() {
    assertThat(matcher.topicsOf("AI and RAG", "")).containsExactly("rag", "ai");
  }

  @Test
  void topicsAreFoundByWhateverPeopleCallThem() {
    assertThat(TOPICS.find("large-language model").map(Topic::id)).contains("llm");
    assertThat(TOPICS.find("智能體").map(Topic::id)).contains("agents");
    assertThat(TOPICS.find("nothing")).isEmpty();
    assertThat(TOPICS.children("llm")).extracting(Topic::id).containsExactly("rag", "agents");
    assertThat(TOPICS.family("llm")).containsExactlyInAnyOrder("llm", "rag", "agents");
  }
}
