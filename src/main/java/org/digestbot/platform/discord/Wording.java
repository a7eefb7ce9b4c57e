package org.digestbot.platform.discord;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/** Says in the log what went wrong, without anything that a person or a token put there. */
final class Wording {
  private Wording() {}

  static String brief(Throwable failure) {
    if (failure instanceof ErrorResponseException refused) {
      return refused.getErrorCode() > 0
          ? "error " + refused.getErrorCode()
          : "HTTP " + refused.getResponse().code;
    }
    if (failure instanceof DiscordApi.TurnedAway away) {
      return String.valueOf(away.getMessage());
    }
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String name = root.getClass().getSimpleName();
    return root instanceof java.io.IOException && root.getMessage() != null
        ? name + ": " + root.getMessage()
        : name;
  }
}
