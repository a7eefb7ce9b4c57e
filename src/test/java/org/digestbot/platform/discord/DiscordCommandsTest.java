package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.digestbot.commands.TestBot;
import org.digestbot.platform.discord.fake.FakeClient;
import org.digestbot.platform.discord.fake.FakeDiscord;
import org.digestbot.platform.discord.fake.FakeInteraction;
import org.digestbot.platform.discord.fake.FakeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real commands, used as people use them on Discord. */
class DiscordCommandsTest {
  @TempDir Path folder;

  private FakeDiscord discord;
  private TestBot commands;
  private Bot bot;
  private FakeClient ann;

  @BeforeEach
  void start() {
    discord = new FakeDiscord();
    commands =
        TestBot.in(folder)
            .reading(
                Map.of(
                    "december.md",
                    "# December\n\n## 1、RAG at work\n\n2023-12-28\n\nRetrieval augmented generation with whisper. https://example.org/a_b_c\n\n## 2、More rag\n\nText about rag.\n"));
    bot = Bot.with(commands, discord).startAndWait();
    ann = discord.inServer(discord.user("101", "Ann"));
  }

  @AfterEach
  void stop() {
    bot.close();
    commands.close();
    discord.close();
  }

  @Test
  void aSlashCommandIsAnswered() {
    FakeInteraction asked = ann.slash("search", "query", "rag");
    FakeMessage answer = asked.awaitMessage();
    assertThat(answer.text()).contains("RAG at work");
  }
}
