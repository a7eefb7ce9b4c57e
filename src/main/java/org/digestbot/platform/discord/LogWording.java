package org.digestbot.platform.discord;

import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;

/** Says in the log what went wrong, without anything that a person or a token put there. */
final class LogWording {
  private LogWording() {}

  static String brief(Throwable failure) {
    if (failure instanceof ErrorResponseException refused) {
      return refused.getErrorCode() > 0
          ? "error " + refused.getErrorCode()
          : "HTTP " + refused.getResponse().code;
    }
    if (failure instanceof DiscordApi.TurnedAway away) {
      return String.valueOf(away.getMessage());
    }
    if (failure instanceof InsufficientPermissionException lacking) {
      return "the bot lacks the permission " + lacking.getPermission();
    }
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String name = root.getClass().getSimpleName();
    boolean aboutTheNetwork =
        root instanceof SocketException
            || root instanceof SSLException
            || root instanceof UnknownHostException;
    return aboutTheNetwork ? name + ": " + root.getMessage() : name;
  }
}
