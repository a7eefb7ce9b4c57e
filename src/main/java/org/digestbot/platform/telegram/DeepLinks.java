package org.digestbot.platform.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.reply.Call;

/**
 * Puts calls into links that open the bot in private, and takes them out again of what {@code
 * /start} is followed by then: {@code e17} opens entry 17, other calls are stored tokens. Telegram
 * allows 64 letters, digits, {@code _} and {@code -}. Thread-safe.
 */
final class DeepLinks {
  private static final Pattern ENTRY = Pattern.compile("e([sS]?\\d{1,18})");
  private static final String STORED = "b_";
  private static final String ENTRY_COMMAND = "entry";
  private static final String ENTRY_OPTION = "id";

  private final ButtonCalls stored;

  DeepLinks(ButtonCalls stored) {
    this.stored = stored;
  }

  /**
   * @param username the bot's, without {@code @}
   */
  String link(String username, Call call) {
    return "https://t.me/" + username + "?start=" + payload(call);
  }

  private String payload(Call call) {
    String id = call.arguments().get(ENTRY_OPTION);
    boolean opens = call.command().equals(ENTRY_COMMAND) && call.arguments().size() == 1;
    return opens && id != null && ENTRY.matcher("e" + id).matches()
        ? "e" + id
        : STORED + stored.token(call.encode());
  }

  /** Whether a payload is of a link with a call in it, known or not. */
  static boolean isCall(String payload) {
    return payload.startsWith(STORED) || ENTRY.matcher(payload).matches();
  }

  /** The call of a payload; empty where it is none, or nobody knows it any more. */
  Optional<Call> call(String payload) {
    Matcher entry = ENTRY.matcher(payload);
    if (entry.matches()) {
      return Optional.of(Call.of(ENTRY_COMMAND).with(ENTRY_OPTION, entry.group(1)));
    }
    return payload.startsWith(STORED)
        ? stored.call(payload.substring(STORED.length())).flatMap(Call::decode)
        : Optional.empty();
  }
}
