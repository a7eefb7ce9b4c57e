package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digestbot.commands.TestBot;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.RequestChecker;
import org.digestbot.platform.telegram.fake.RequestLog;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The real commands over a real archive, used as people use them on Telegram. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TelegramCommandsTest {
  private static final RequestLog ALL = new RequestLog();
  private static final Person ANNA = Person.ANNA;
  private static final Place PRIVATE = Place.with(ANNA);

  @TempDir Path folder;
  private final FakeTelegram telegram = new FakeTelegram();
  private TestBot commands;
  private TelegramBot bot;

  @BeforeEach
  void start() {
    StringBuilder digest = new StringBuilder("# December\n\n");
    for (int i = 1; i <= 12; i++) {
      digest.append("## ").append(i).append("、RAG at work, part ").append(i).append("\n\n");
      digest.append("2023-12-").append(10 + i).append("\n\nRetrieval for @everyone <@1> ");
      digest.append("tg://resolve?domain=x \u202Eevil\u200B with whisper. ");
      digest.append("https://example.org/a_b_c/").append(i).append("\n\n");
    }
    digest.append("## 13、长文\n\n").append("一段很长的文字，关于微调。".repeat(400)).append("\n");
    commands = TestBot.in(folder).reading(Map.of("december.md", digest.toString()));
    bot = TelegramBot.with(telegram, commands.database(), commands.router()).startAndWait(telegram);
  }

  @AfterEach
  void stop() {
    bot.close();
    commands.close();
    telegram.close();
    ALL.addAll(telegram.log());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyRequestOfTheseTestsIsAsTheApiIsDescribed() throws Exception {
    RequestChecker.assertValid(ALL, folder);
  }

  private SentMessage ask(String words) {
    int before = telegram.chats().messages(PRIVATE.id()).size();
    telegram.push(Updates.text(PRIVATE, ANNA, words));
    return telegram.awaitMessages(PRIVATE, before + 1).get(before);
  }

  private SentMessage press(SentMessage message, String label) {
    telegram.push(Updates.press(PRIVATE, ANNA, message, message.data(label)));
    telegram.await("edited", () -> again(message).edits() > message.edits());
    return again(message);
  }

  private SentMessage open(SentMessage list, String label) {
    int before = telegram.chats().messages(PRIVATE.id()).size();
    telegram.push(Updates.press(PRIVATE, ANNA, list, list.data(label)));
    return telegram.awaitMessages(PRIVATE, before + 1).get(before);
  }

  private SentMessage again(SentMessage message) {
    return telegram.chats().messages(PRIVATE.id()).stream()
        .filter(candidate -> candidate.id() == message.id())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSearchIsPagedInPlaceAndWhatItFoundOpensBelow() {
    SentMessage first = ask("/search rag");
    assertThat(first.text()).contains("RAG at work");
    assertThat(first.body().path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    SentMessage second = press(first, "Next page");
    assertThat(second.text()).isNotEqualTo(first.text());
    SentMessage back = press(second, "Previous page");
    assertThat(back.text()).isEqualTo(first.text());

    String opener = back.labels().get(0);
    SentMessage entry = open(back, opener);
    assertThat(entry.text()).startsWith(opener);
    assertThat(entry.labels()).contains("Similar");
    assertThat(again(back).text()).isEqualTo(first.text());
    assertThat(press(entry, "Similar").text()).contains("Similar to");
  }

  @Test
  void anEntryHasOnePreviewAndALongOneIsAFoldedQuote() {
    SentMessage entry = ask("/entry 1");
    assertThat(entry.body().path("link_preview_options").path("is_disabled").asBoolean()).isFalse();
    assertThat(entry.body().path("link_preview_options").path("url").asText()).contains("a_b_c/1");

    SentMessage longOne = ask("/entry 13");
    assertThat(longOne.entities())
        .anyMatch(e -> e.path("type").asText().equals("expandable_blockquote"));
  }

  @Test
  void strangersWordsComeOutAsHarmlessText() {
    SentMessage entry = ask("/entry 1");
    assertThat(entry.text())
        .contains("@everyone", "tg://resolve")
        .doesNotContain("\u202E", "\u200B");
    List<String> code = new ArrayList<>();
    for (JsonNode entity : entry.entities()) {
      String type = entity.path("type").asText();
      assertThat(type).isIn("bold", "italic", "code", "text_link", "blockquote", "underline");
      if (type.equals("code")) {
        code.add(entry.covered(entity));
      }
      if (type.equals("text_link")) {
        assertThat(entity.path("url").asText()).startsWith("http");
      }
    }
    assertThat(code).contains("@everyone", "tg://resolve?domain=x").noneMatch("<@1>"::equals);
    assertThat(entry.body().has("parse_mode")).isFalse();

    SentMessage echoed = ask("/search @everyone /stats javascript:alert(1)");
    assertThat(echoed.entities())
        .filteredOn(entity -> entity.path("type").asText().equals("code"))
        .extracting(echoed::covered)
        .contains("@everyone", "/stats");
  }

  @Test
  void inlineModeFindsPagesAndHelpsWhereNothingIsFound() {
    telegram.push(Updates.inline(ANNA, "rag", ""));
    JsonNode first = inline(1);
    assertThat(first.path("results").size()).isPositive();
    assertThat(first.path("results").get(0).path("title").asText()).contains("RAG");
    assertThat(first.path("next_offset").asText()).isEqualTo("2");
    telegram.push(Updates.inline(ANNA, "rag", "2"));
    assertThat(inline(2).path("results").get(0)).isNotEqualTo(first.path("results").get(0));

    telegram.push(Updates.inline(ANNA, "zzyzx", ""));
    JsonNode nothing = inline(3);
    assertThat(nothing.path("results").get(0).path("title").asText()).contains("zzyzx");
    assertThat(nothing.path("button").path("start_parameter").asText()).isEqualTo("help");
    telegram.push(Updates.inline(ANNA, "", ""));
    assertThat(inline(4).path("results").size()).isPositive();
  }

  private JsonNode inline(int number) {
    telegram.await(
        "an inline answer", () -> telegram.log().of("answerInlineQuery").size() >= number);
    return telegram.log().of("answerInlineQuery").get(number - 1);
  }

  @Test
  void theMenuIsUploadedPerScopeAndLanguageAndOnlyWhenItChanges() {
    telegram.await("uploaded", () -> telegram.log().of("setMyShortDescription").size() == 3);
    List<JsonNode> menus = telegram.log().of("setMyCommands");
    assertThat(menus).hasSize(12);
    assertThat(menus)
        .extracting(menu -> menu.path("scope").path("type").asText())
        .contains("default", "all_private_chats", "all_group_chats", "all_chat_administrators");
    assertThat(menus)
        .filteredOn(menu -> menu.path("language_code").asText().equals("zh"))
        .allSatisfy(
            menu ->
                assertThat(menu.path("commands").get(0).path("description").asText())
                    .matches(".*\\p{IsHan}.*"));
    bot.close();
    bot.startAndWait(telegram);
    ask("/help");

    assertThat(telegram.log().of("setMyCommands")).hasSize(12);
  }

  @Test
  void everyCommandAnswersInBothLanguages() {
    for (String words :
        List.of("/help", "/topics", "/digest", "/links rag", "/stats", "/authors", "/sources")) {
      assertThat(ask(words).text()).isNotBlank();
    }
    Place bo = Place.with(Person.BO);
    telegram.push(Updates.text(bo, Person.BO, "/help"));
    assertThat(telegram.awaitMessages(bo, 1).get(0).text()).matches("(?s).*\\p{IsHan}.*");
  }
}
