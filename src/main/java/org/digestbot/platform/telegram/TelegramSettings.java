package org.digestbot.platform.telegram;

import java.net.URI;
import java.util.Locale;

/**
 * How to reach Telegram as which bot. Immutable; never shows the token.
 *
 * @param token as BotFather gave it
 * @param api where the Bot API is served, for calls and files alike
 */
public record TelegramSettings(String token, URI api) {
  /**
   * @throws IllegalArgumentException with a sentence for the operator, when this cannot work
   */
  public TelegramSettings {
    token = token.strip();
    if (token.isEmpty()) {
      throw new IllegalArgumentException("the Telegram token is empty");
    }
    String scheme = api.getScheme() == null ? "" : api.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || api.getHost() == null) {
      throw new IllegalArgumentException(
          "the Telegram API address must look like http://127.0.0.1:8081");
    }
  }

  @Override
  public String toString() {
    return "TelegramSettings[" + api.getScheme() + "://" + api.getAuthority() + "]";
  }
}
