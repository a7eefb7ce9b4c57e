package org.digestbot.platform.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.reply.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes calls into the {@code custom_id} of a button or the value of a menu, whole where they fit,
 * else as a stored token, so that a press works after a restart. Thread-safe.
 */
final class CallIds {
  private static final Logger log = LoggerFactory.getLogger(CallIds.class);
  private static final int LONGEST = 100;
  private static final Pattern BUTTON =
      Pattern.compile("([po])\\d+\\.([0-9a-z]{1,13})\\.(.+)", Pattern.DOTALL);
  private static final char WHOLE = '=';
  private static final char TOKEN = '@';

  private final ButtonCalls stored;

  /**
   * What was pressed.
   *
   * @param turnsPage whether the answer takes the place of the message
   * @param asker the id of who got the message
   */
  record Pressed(Call call, boolean turnsPage, String asker) {}

  CallIds(ButtonCalls stored) {
    this.stored = stored;
  }

  /**
   * @param index distinguishes the buttons of one message
   * @return empty where the call cannot be kept
   */
  Optional<String> button(Call call, boolean turnsPage, String asker, int index) {
    String head =
        (turnsPage ? "p" : "o")
            + index
            + "."
            + Long.toUnsignedString(Long.parseUnsignedLong(asker), Character.MAX_RADIX)
            + ".";
    return written(call, LONGEST - head.length()).map(body -> head + body);
  }

  Optional<String> choice(Call call) {
    return written(call, LONGEST);
  }

  /** Empty where it means nothing, or nothing any more. */
  Optional<Pressed> pressed(String customId) {
    Matcher matcher = BUTTON.matcher(customId);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      String asker =
          Long.toUnsignedString(Long.parseUnsignedLong(matcher.group(2), Character.MAX_RADIX));
      boolean turnsPage = matcher.group(1).equals("p");
      return read(matcher.group(3)).map(call -> new Pressed(call, turnsPage, asker));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Optional<Call> chosen(String value) {
    return read(value);
  }

  private Optional<String> written(Call call, int room) {
    String encoded = call.encode();
    if (encoded.length() < room) {
      return Optional.of(WHOLE + encoded);
    }
    try {
      return Optional.of(TOKEN + stored.token(encoded));
    } catch (RuntimeException e) {
      log.warn("A button is left out, because its call cannot be stored: {}", LogWording.brief(e));
      return Optional.empty();
    }
  }

  private Optional<Call> read(String body) {
    String rest = body.substring(1);
    return switch (body.charAt(0)) {
      case WHOLE -> Call.decode(rest);
      case TOKEN -> stored.call(rest).flatMap(Call::decode);
      default -> Optional.empty();
    };
  }
}
