package org.digestbot.platform.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.reply.Call;

/**
 * Writes calls into the 64 bytes of a button, whole where they fit, else as a stored token, so that
 * a press works after a restart. Thread-safe.
 */
final class CallData {
  static final int LONGEST = 64;
  private static final Pattern DATA =
      Pattern.compile("(\\+)?([0-9a-z-]{1,14})?([=@])(.+)", Pattern.DOTALL);
  private static final String ANEW = "+";

  private final ButtonCalls stored;

  /**
   * What was pressed.
   *
   * @param asker who asked for the message, or 0 where that does not matter
   * @param anew whether the answer is a new message, and what was pressed stays as it is
   */
  record Meant(Call call, long asker, boolean anew) {}

  CallData(ButtonCalls stored) {
    this.stored = stored;
  }

  /**
   * @param asker 0 where anybody may press
   */
  String write(Call call, long asker) {
    return write(head(asker), call);
  }

  /**
   * For a message that stays as it is.
   *
   * @param asker 0 where anybody may press
   */
  String writeAnew(Call call, long asker) {
    return write(ANEW + head(asker), call);
  }

  private static String head(long asker) {
    return asker == 0 ? "" : Long.toString(asker, Character.MAX_RADIX);
  }

  private String write(String head, Call call) {
    String encoded = call.encode();
    String whole = head + "=" + encoded;
    return whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST
        ? whole
        : head + "@" + stored.token(encoded);
  }

  /** Empty where it means nothing, or nothing any more. */
  Optional<Meant> read(String data) {
    Matcher matcher = DATA.matcher(data);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String body = matcher.group(4);
    Optional<String> encoded = matcher.group(3).equals("=") ? Optional.of(body) : stored.call(body);
    try {
      long asker =
          matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2), Character.MAX_RADIX);
      boolean anew = matcher.group(1) != null;
      return encoded.flatMap(Call::decode).map(call -> new Meant(call, asker, anew));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
