package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.digestbot.chat.Chat;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

            The last evening https://evening.example/

            ### 2

            Ann @ann 2024-01-01

            The first morning https://morning.example/
            """));
  }

  @Test
  void yesterdayIsThatOfTheChat() {
    assertThat(Shown.of(bot.say("/digest yesterday"))).contains("The first morning");

    bot.say("/timezone Pacific/Honolulu");

    assertThat(Shown.of(bot.say("/digest yesterday"))).contains("The last evening");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search yesterday", "/search on:昨天", "/links yesterday"})
  void soAreTheDaysOfASearch(String call) {
    assertThat(Shown.of(bot.say(call))).contains("morning").doesNotContain("evening");

    bot.say("/timezone Pacific/Honolulu");

    assertThat(Shown.of(bot.say(call))).contains("evening").doesNotContain("morning");
  }

  @Test
  void theLastImportWasOnADayOfTheChat() {
    assertThat(Shown.of(bot.say("/stats"))).contains("Last import: 2 Jan 2024");

    bot.say("/timezone Pacific/Honolulu");

    assertThat(Shown.of(bot.say("/stats"))).contains("Last import: 1 Jan 2024");
  }

  @Test
  void statusGoesByTheClockOfTheChat() {
    bot.say("/timezone Pacific/Honolulu");

    assertThat(Shown.of(bot.say("/status"))).contains("Times are in Pacific/Honolulu");
  }
}
