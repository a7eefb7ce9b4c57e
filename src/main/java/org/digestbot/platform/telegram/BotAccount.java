package org.digestbot.platform.telegram;

import java.util.Optional;

/** What the bot is called on Telegram, once Telegram has said so. Thread-safe. */
final class BotAccount {
  /**
   * @param username without {@code @}
   */
  record Known(long id, String username) {}

  private volatile Optional<Known> known = Optional.empty();

  void is(long id, String username) {
    known = Optional.of(new Known(id, username));
  }

  Optional<Known> known() {
    return known;
  }
}
