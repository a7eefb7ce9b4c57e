package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.digestbot.chat.Chat;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It is 3:04 on 2 January 2024 where the bot lives, and still New Year's Day in Hawaii. */
class ChatClockTest {
  @TempDir Path folder;
  @AutoClose private TestBot bot;

  @BeforeEach
  void open() {
    bot = TestBot.in(folder).inChat(new Chat("telegram", "-100", null));
    bot.reading(
        Map.of(
            "days.md",
            """
            ### 1

            Ann @ann 2023-12-31

            The last evening

            ### 2

            Ann @ann 2024-01-01

            The first morning
            """));
  }

  @Test
  void yesterdayIsThatOfTheChat() {
    assertThat(Shown.of(bot.say("/digest yesterday"))).contains("The first morning");

    bot.say("/timezone Pacific/Honolulu");

    assertThat(Shown.of(bot.say("/digest yesterday"))).contains("The last evening");
  }

  @Test
  void statusGoesByTheClockOfTheChat() {
    bot.say("/timezone Pacific/Honolulu");

    assertThat(Shown.of(bot.say("/status"))).contains("Times are in Pacific/Honolulu");
  }
}
