package org.digestbot.platform.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

/** What the bot is called on Telegram, once Telegram has said so. Thread-safe. */
final class BotAccount {
  /**
   * @param username without {@code @}
   */
  record Known(long id, String username) {}

  private final BotApi api;
  private volatile Optional<Known> known = Optional.empty();

  BotAccount(BotApi api) {
    this.api = api;
  }

  /** Has Telegram say it. */
  Known ask() throws ApiFault {
    User me =
        api.call(new GetMe())
            .orElseThrow(
                () -> new ApiFault(ApiFault.Kind.UNREADABLE, 200, "the bot's name is missing"));
    Known told = new Known(me.getId(), me.getUserName() == null ? "" : me.getUserName());
    known = Optional.of(told);
    return told;
  }

  Optional<Known> known() {
    return known;
  }
}
