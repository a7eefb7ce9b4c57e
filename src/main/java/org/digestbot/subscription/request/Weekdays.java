package org.digestbot.subscription.request;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.text.Fold;

/** Reads days of the week: {@code monday}, {@code Mon}, 周一, 星期天. Stateless and thread-safe. */
final class Weekdays {
  private static final String CHINESE = "一二三四五六日";

  /** What may stand between two days. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,、;/&+-]|\\b(?:and|to)\\b|[和与及到至])\\s*|\\s+");

  /** Several days in one word: 周一三五. */
  private static final Pattern NUMBERS = Pattern.compile("(周|星期|礼拜)?([一二三四五六日天]{1,7})");

  private Weekdays() {}

  static Optional<DayOfWeek> read(String typed) {
    String day = Fold.text(typed).strip();
    for (DayOfWeek each : DayOfWeek.values()) {
      if (chinese(each).contains(day)) {
        return Optional.of(each);
      }
    }
    return english(day.endsWith(".") ? day.substring(0, day.length() - 1) : day);
  }

  /**
   * The days of a text that names days and nothing else, the first and the last of a range: {@code
   * mon,thu}, {@code mon-fri}, 周一、周四, 周一三五. Empty for other texts.
   *
   * @param goesOn whether a day stands before it, so that 三 is one, too
   */
  static List<DayOfWeek> all(String typed, boolean goesOn) {
    List<DayOfWeek> days = new ArrayList<>();
    for (String piece : BETWEEN.split(Dashes.unified(Fold.text(typed)))) {
      Optional<DayOfWeek> day = read(piece);
      Matcher numbers = NUMBERS.matcher(piece);
      boolean named = numbers.matches() && (numbers.group(1) != null || goesOn || !days.isEmpty());
      if (day.isPresent()) {
        days.add(day.get());
      } else if (named) {
        numbers.group(2).chars().forEach(number -> days.add(numbered((char) number)));
      } else if (!piece.isEmpty()) {
        return List.of();
      }
    }
    return days;
  }

  private static DayOfWeek numbered(char number) {
    return number == '天' ? DayOfWeek.SUNDAY : DayOfWeek.of(CHINESE.indexOf(number) + 1);
  }

  /** What a day is called in Chinese, Sunday also with 天. */
  static List<String> chinese(DayOfWeek day) {
    char number = CHINESE.charAt(day.getValue() - 1);
    List<String> names = new ArrayList<>(List.of("周" + number, "星期" + number, "礼拜" + number));
    if (day == DayOfWeek.SUNDAY) {
      names.addAll(List.of("周天", "星期天", "礼拜天"));
    }
    return names;
  }

  /** The name, its plural, or at least three of its letters. */
  private static Optional<DayOfWeek> english(String day) {
    if (day.length() < 3) {
      return Optional.empty();
    }
    for (DayOfWeek each : DayOfWeek.values()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      boolean shortened = day.length() <= 5 && name.startsWith(day);
      if (shortened || name.equals(day) || day.equals(name + "s")) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
