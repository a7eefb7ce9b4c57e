package org.digestbot.platform.discord;

import org.digestbot.platform.discord.fake.FakeDiscord;
import org.junit.jupiter.api.AfterEach;

/** A fake Discord, and the bot on it if a test starts one; the bot leaves before Discord goes. */
abstract class DiscordScene {
  FakeDiscord discord = new FakeDiscord();
  Bot bot;

  @AfterEach
  void stop() {
    if (bot != null) {
      bot.close();
    }
    discord.close();
  }
}
