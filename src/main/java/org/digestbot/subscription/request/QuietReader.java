package org.digestbot.subscription.request;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digestbot.subscription.QuietHours;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Reads quiet hours: {@code 22:00-07:00}, {@code 22-7}, {@code from 10pm to 7am}, 晚上10点到早上7点,
 * {@code off}, 关. Stateless and thread-safe.
 */
public final class QuietReader {
  private static final int MOST_CHARACTERS = 50;
  private static final Set<String> OFF =
      Set.of(
          "off",
          "none",
          "no",
          "never",
          "disable",
          "disabled",
          "stop",
          "0",
          "关",
          "关闭",
          "关掉",
          "取消",
          "无",
          "不要",
          "停用");
  private static final List<String> BETWEEN =
      List.of(" until ", " till ", " to ", " and ", "-", "直到", "到", "至");
  private static final List<String> LEADING = List.of("from ", "between ", "从", "每天", "每");

  private QuietReader() {}

  /**
   * What was typed for quiet hours. Immutable.
   *
   * @param understood whether it could be read
   * @param hours null where there are to be none, and where it could not be read
   */
  public record Reading(boolean understood, @Nullable QuietHours hours) {}

  public static Reading read(String typed) {
    String text = Dashes.unified(Fold.text(typed)).strip();
    if (OFF.contains(text)) {
      return new Reading(true, null);
    }
    String range = withoutLeading(text);
    for (String word : BETWEEN) {
      int at = range.length() > MOST_CHARACTERS ? -1 : range.indexOf(word);
      if (at > 0) {
        Optional<QuietHours> hours =
            hours(range.substring(0, at), range.substring(at + word.length()));
        if (hours.isPresent()) {
          return new Reading(true, hours.get());
        }
      }
    }
    return new Reading(false, null);
  }

  /** Hours that end when they begin are no hours. */
  private static Optional<QuietHours> hours(String from, String until) {
    return time(from)
        .flatMap(first -> time(until).map(last -> new QuietHours(first, last)))
        .filter(hours -> !hours.from().equals(hours.until()));
  }

  private static Optional<LocalTime> time(String typed) {
    return ClockTimes.readAlone(typed).flatMap(read -> Optional.ofNullable(read.time()));
  }

  private static String withoutLeading(String text) {
    String rest = text;
    for (String word : LEADING) {
      if (rest.startsWith(word)) {
        rest = rest.substring(word.length()).strip();
      }
    }
    return rest;
  }
}
