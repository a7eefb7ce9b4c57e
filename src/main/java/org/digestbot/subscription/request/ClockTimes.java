package org.digestbot.subscription.request;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Reads times of day as people type them: {@code 8:30}, {@code 8:30 pm}, {@code 9am}, 早上8点半, 晚上十点,
 * {@code noon}. Stateless and thread-safe.
 */
final class ClockTimes {
  private static final int MOST_CHARACTERS = 20;

  private static final String HALF = "a\\.?m\\.?|p\\.?m\\.?";
  private static final String PART = "凌晨|清晨|早上|早晨|早|上午|中午|午间|下午|午后|傍晚|晚上|晚间|晚|夜里|夜间|夜晚|深夜|半夜";

  private static final Pattern WITH_COLON =
      Pattern.compile(
          "(" + PART + ")?\\s*(\\d{1,2})\\s?:\\s?(\\d{2})(?::00)?\\s*(" + HALF + "|h|点)?");
  private static final Pattern WITH_HALF =
      Pattern.compile("(\\d{1,2})(?:\\.(\\d{2}))?\\s*(" + HALF + ")");
  private static final Pattern CHINESE =
      Pattern.compile(
          "("
              + PART
              + ")?\\s*("
              + Numerals.CHINESE
              + ")\\s*(?:点钟|点整|点|时)"
              + "\\s*(?:(半|一刻|三刻)|("
              + Numerals.CHINESE
              + ")\\s*分?)?");
  private static final Pattern BARE =
      Pattern.compile("(\\d{1,2})(?:[.h](\\d{2})|h)?|(\\d{2})(\\d{2})");

  private static final Map<String, LocalTime> NAMED =
      Map.of(
          "noon", LocalTime.NOON,
          "midday", LocalTime.NOON,
          "中午", LocalTime.NOON,
          "正午", LocalTime.NOON,
          "midnight", LocalTime.MIDNIGHT,
          "午夜", LocalTime.MIDNIGHT);

  private ClockTimes() {}

  /**
   * What was typed for a time. Immutable.
   *
   * @param time null where there is no such time, as in {@code 25:00}
   */
  record Reading(@Nullable LocalTime time) {}

  /** Reads what can only be a time; empty where it is none, not even a wrong one. */
  static Optional<Reading> read(String typed) {
    String text = folded(typed);
    LocalTime named = NAMED.get(text);
    if (named != null) {
      return Optional.of(new Reading(named));
    }
    Matcher colon = WITH_COLON.matcher(text);
    if (colon.matches()) {
      String half = colon.group(4);
      boolean marked = half != null && (half.startsWith("a") || half.startsWith("p"));
      String part = marked ? half.substring(0, 1) : colon.group(1);
      return Optional.of(reading(part, number(colon.group(2)), number(colon.group(3))));
    }
    Matcher half = WITH_HALF.matcher(text);
    if (half.matches()) {
      String part = half.group(3).substring(0, 1);
      return Optional.of(reading(part, number(half.group(1)), number(half.group(2))));
    }
    Matcher chinese = CHINESE.matcher(text);
    if (chinese.matches()) {
      int minute = quarter(chinese.group(3));
      return Optional.of(
          reading(
              chinese.group(1),
              Numerals.read(chinese.group(2)),
              minute > 0 ? minute : number(chinese.group(4))));
    }
    return Optional.empty();
  }

  /** Reads what is meant as a time: {@code 8}, {@code 8.30} and {@code 0830} are some, too. */
  static Optional<Reading> readAlone(String typed) {
    Optional<Reading> clear = read(typed);
    if (clear.isPresent()) {
      return clear;
    }
    Matcher bare = BARE.matcher(folded(typed));
    if (!bare.matches()) {
      return Optional.empty();
    }
    boolean hours = bare.group(1) != null;
    return Optional.of(
        reading(null, number(bare.group(hours ? 1 : 3)), number(bare.group(hours ? 2 : 4))));
  }

  private static String folded(String typed) {
    return typed.length() > MOST_CHARACTERS ? "" : Fold.text(typed).strip();
  }

  private static int number(@Nullable String written) {
    return written == null ? 0 : Numerals.read(written);
  }

  private static int quarter(@Nullable String written) {
    return written == null
        ? 0
        : switch (written) {
          case "半" -> 30;
          case "一刻" -> 15;
          default -> 45;
        };
  }

  private static Reading reading(@Nullable String part, int hour, int minute) {
    int of24 = part == null ? hour : hourOf(part, hour);
    boolean exists =
        of24 >= 0 && minute >= 0 && minute < 60 && (of24 < 24 || isMidnight(of24, minute));
    return new Reading(exists ? LocalTime.of(of24 % 24, minute) : null);
  }

  private static boolean isMidnight(int hour, int minute) {
    return hour == 24 && minute == 0;
  }

  /** The hour from 0 to 24, or -1 where a part of the day does not have it. */
  private static int hourOf(String part, int hour) {
    return switch (part) {
      case "a", "凌晨" -> hour > 12 ? -1 : hour % 12;
      case "清晨", "早上", "早晨", "早", "上午" -> hour > 12 ? -1 : hour;
      case "中午", "午间" -> hour == 11 || hour == 12 ? hour : hour == 1 || hour == 2 ? hour + 12 : -1;
      case "p", "下午", "午后", "傍晚" -> hour == 0 ? -1 : hour < 12 ? hour + 12 : hour;
      default -> hour == 12 ? 24 : hour > 4 && hour < 12 ? hour + 12 : hour;
    };
  }
}
