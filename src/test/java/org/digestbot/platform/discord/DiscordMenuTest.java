package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.digestbot.commands.TestBot;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.Json;
import org.digestbot.platform.discord.fake.RequestCheck;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menus that Discord shows are those that the commands declare. */
class DiscordMenuTest extends DiscordScene {
  @TempDir Path folder;

  @AutoClose private TestBot commands;

  @BeforeEach
  void start() {
    commands = TestBot.in(folder);
  }

  @Test
  void everyCommandIsThereInBothLanguagesAndEveryPlace() throws Exception {
    startOnce();

    List<JsonNode> there = discord.commands();
    assertThat(there)
        .hasSize(commands.registry().specs().size() + 2)
        .allSatisfy(
            command -> {
              assertThat(command.path("contexts")).hasSize(3);
              assertThat(command.path("integration_types")).hasSize(2);
            });
    assertThat(there)
        .filteredOn(command -> command.path("type").asInt() == 1)
        .allSatisfy(
            command -> {
              assertThat(command.path("description").asText()).hasSizeBetween(1, 100);
              assertThat(command.path("description_localizations").path("zh-CN").asText())
                  .containsPattern("\\p{IsHan}");
            });
    JsonNode search = named("search");
    assertThat(search.path("name_localizations").path("zh-CN").asText()).isEqualTo("搜索");
    assertThat(search.path("options").get(0).path("required").asBoolean()).isTrue();
    assertThat(search.path("options").get(1).path("type").asInt()).isEqualTo(4);
    assertThat(named("topic").path("options").get(0).path("autocomplete").asBoolean()).isTrue();
    assertThat(named("Find similar").path("name_localizations").path("zh-CN").asText())
        .isEqualTo("查找相似内容");
    RequestCheck.assertNoProblems(discord, folder);
  }

  @Test
  void itIsUploadedOnlyWhenItChanged() {
    startOnce();
    startOnce();
    assertThat(discord.calls("PUT", "/commands")).hasSize(1);

    discord.changeCommand("search", "description", Json.read("\"An older text\""));
    startOnce();
    assertThat(discord.calls("PUT", "/commands")).hasSize(2);
    assertThat(named("search").path("description").asText()).isNotEqualTo("An older text");
    startOnce();
    assertThat(discord.calls("PUT", "/commands")).hasSize(2);
  }

  private void startOnce() {
    int reads = discord.calls("GET", "/commands").size();
    try (Bot bot = Bot.with(commands, discord).startAndWait()) {
      Await.until("it is read", () -> discord.calls("GET", "/commands").size() > reads);
    }
  }

  private JsonNode named(String name) {
    return discord.commands().stream()
        .filter(command -> command.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
