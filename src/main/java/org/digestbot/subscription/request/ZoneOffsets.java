package org.digestbot.subscription.request;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code UTC+8}, {@code GMT-3:30}, {@code +0530} and 东八区. Stateless and thread-safe. */
final class ZoneOffsets {
  private static final Pattern WESTERN =
      Pattern.compile("(?:utc|gmt)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?");
  private static final Pattern CHINESE =
      Pattern.compile("([东西])\\s*(" + Numerals.CHINESE + ")\\s*(?:时)?区");

  /** What clocks are ever set to. */
  private static final int EASTERNMOST = 14 * 60;

  private static final int WESTERNMOST = -12 * 60;

  private ZoneOffsets() {}

  static Optional<ZoneId> read(String folded) {
    String text = Dashes.unified(folded);
    Matcher western = WESTERN.matcher(text);
    if (western.matches()) {
      String minutes = western.group(3);
      return offset(
          western.group(1).equals("-"),
          Integer.parseInt(western.group(2)),
          minutes == null ? 0 : Integer.parseInt(minutes));
    }
    Matcher chinese = CHINESE.matcher(text);
    return chinese.matches()
        ? offset(chinese.group(1).equals("西"), Numerals.read(chinese.group(2)), 0)
        : Optional.empty();
  }

  private static Optional<ZoneId> offset(boolean west, int hours, int minutes) {
    int total = (hours * 60 + minutes) * (west ? -1 : 1);
    boolean real = hours >= 0 && minutes < 60 && total >= WESTERNMOST && total <= EASTERNMOST;
    return real
        ? Optional.of(ZoneId.ofOffset("UTC", ZoneOffset.ofTotalSeconds(total * 60)))
        : Optional.empty();
  }
}
