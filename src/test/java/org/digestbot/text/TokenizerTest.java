package org.digestbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  @Test
  void aChineseRunGivesItsPairsAndItsLastCharacter() {
    assertThat(Tokenizer.termList("大模型，微调")).containsExactly("大模", "模型", "型", "微调", "调");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GPT-4V", "gpt4v", "GPT 4V", "ＧＰＴ－４Ｖ"})
  void aNameIsOneThingHoweverItIsWritten(String name) {
    assertThat(Tokenizer.termList(Fold.text(name))).containsExactly("gpt", "4", "v");
  }

  @ParameterizedTest
  @CsvSource({
    "agents, agent",
    "LLMs, LLM",
    "libraries, library",
    "movies, movie",
    "classes, class",
    "boxes, box",
  })
  void aPluralIsFoundByItsSingular(String plural, String singular) {
    assertThat(Tokenizer.termList(Fold.text(plural)))
        .isEqualTo(Tokenizer.termList(Fold.text(singular)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"news", "nodejs"})
  void notAllThatEndsInSIsAPlural(String word) {
    assertThat(Tokenizer.termList(word)).containsExactly(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"🚀", "🦄", "🫡", "⚡"})
  void picturesAreKnownHoweverNewTheyAre(String picture) {
    assertThat(Tokenizer.isPictograph(picture.codePointAt(0))).isTrue();
  }

  @Test
  void programmingLanguagesKeepTheirSigns() {
    assertThat(Tokenizer.termList("c++ c# c")).containsExactly("c", "cpp", "c", "sharp", "c");
    assertThat(Tokenizer.termList("微软的.net")).endsWith("dotnet", "net");
    assertThat(Tokenizer.termList("example.net 与 asp.net, ...net")).doesNotContain("dotnet");
  }

  @Test
  void scriptsMeetWithoutBlanks() {
    assertThat(Tokenizer.termList("用gpt生成式ai")).isEqualTo(Tokenizer.termList("用 gpt 生成式 ai"));
  }

  @Test
  void atomsAreWordsAndSingleCharacters() {
    assertThat(Tokenizer.atomList("大模型 agents 𠮷野"))
        .containsExactly("大", "模", "型", "agent", "𠮷", "野");
  }
}
