package org.digestbot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digestbot.chat.reply.Call;
import org.digestbot.commands.TestBot;
import org.digestbot.platform.Surface.Shown;
import org.digestbot.platform.console.ConsoleSurface;
import org.digestbot.platform.discord.DiscordSurface;
import org.digestbot.platform.telegram.TelegramSurface;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same calls with the same answers on every surface. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenariosTest {
  private static List<Surface> surfaces;

  @BeforeAll
  static void open(@TempDir Path folder) {
    surfaces =
        List.of(
            new ConsoleSurface(commands(folder.resolve("console"))),
            new TelegramSurface(commands(folder.resolve("telegram"))),
            new DiscordSurface(commands(folder.resolve("discord"))));
  }

  @AfterAll
  static void close() {
    surfaces.forEach(Surface::close);
  }

  static List<Surface> surfaces() {
    return surfaces;
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void aSearchThatFindsNothingOffersWhatWasMeant(Surface surface) {
    Shown nothing = surface.ask(call("search", "query", "wispher"));
    Shown found = surface.press(nothing, nothing.labels().get(0));

    assertThat(nothing.text()).contains("Nothing found for “wispher”");
    assertThat(found.text()).contains("Whisper for a home video");
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void wordsWithoutACommandAreASearch(Surface surface) {
    assertThat(surface.say("whisper").text()).contains("Whisper for a home video");
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void pagesTurnThereAndBack(Surface surface) {
    Shown first = surface.ask(call("search", "query", "rag"));
    Shown second = surface.press(first, "Next page");
    Shown again = surface.press(second, "Previous page");

    assertThat(first.text()).contains("12 entries");
    assertThat(second.text()).contains("page 2").doesNotContain("page 1 ");
    assertThat(again.text()).contains("page 1");
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void anEntryOpensAndLeadsToThoseLikeIt(Surface surface) {
    Shown entry = surface.ask(call("entry", "id", "1"));
    Shown similar = surface.press(entry, "Similar");

    assertThat(entry.text()).contains("RAG at work").contains("everyone");
    assertThat(similar.text()).contains("Similar to").contains("RAG at work");
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void whatIsNotThereIsSaidWithAWayOut(Surface surface) {
    Shown shown = surface.ask(call("entry", "id", "999"));

    assertThat(shown.text()).contains("999");
    assertThat(shown.labels()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void topicsLeadToTheirEntries(Surface surface) {
    assertThat(surface.ask(Call.of("topics")).text()).contains("RAG").contains("12");
    assertThat(surface.ask(call("topic", "name", "speech")).text())
        .contains("Whisper for a home video");
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void aDaysEntriesAndLinksAreListed(Surface surface) {
    assertThat(surface.ask(call("digest", "day", "2023-12-11")).text()).contains("RAG at work");
    assertThat(surface.ask(call("links", "words", "speech")).text()).contains("Whisper");
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void helpNamesTheCommandsInTheirGroups(Surface surface) {
    assertThat(surface.ask(Call.of("help")).text())
        .containsSubsequence("Find and read", "/search", "Posts and alerts", "/subscribe", "/help");
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void aTextIsAskedAboutAsIfItWereAnEntry(Surface surface) {
    assertThat(
            surface.ask(call("similar", "id", "somebody told me that whisper runs at home")).text())
        .contains("Whisper for a home video");
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  @Order(Integer.MAX_VALUE)
  void aChatThatWantsChineseGetsIt(Surface surface) {
    surface.ask(call("language", "language", "zh"));

    assertThat(surface.ask(call("search", "query", "rag")).text()).contains("12 条");
  }

  private static TestBot commands(Path folder) {
    StringBuilder digest = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      digest.append("### ").append(i).append("\n\nAnn @annlee 2023-12-").append(10 + i);
      digest
          .append("\n\nRAG at work, part ")
          .append(i)
          .append("\n\nRetrieval for @everyone <@1>. ");
      digest.append("https://example.org/a_b_c/").append(i).append("\n\n");
    }
    digest.append("### 13\n\nBo @bo 2023-12-29\n\nWhisper for a home video\n\n");
    digest.append("It runs at home. https://github.com/openai/whisper\n");
    folder.toFile().mkdirs();
    return TestBot.in(folder).reading(Map.of("december.md", digest.toString()));
  }

  private static Call call(String command, String option, String value) {
    return Call.of(command).with(option, value);
  }
}
