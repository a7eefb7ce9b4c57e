package org.digestbot.subscription;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.digestbot.text.Fold;

/** Reads days of the week: {@code monday}, {@code Mon}, 周一, 星期天. Stateless and thread-safe. */
public final class Weekdays {
  private static final String CHINESE = "一二三四五六日";

  private Weekdays() {}

  public static Optional<DayOfWeek> read(String typed) {
    String day = Fold.text(typed).strip();
    for (DayOfWeek each : DayOfWeek.values()) {
      if (chinese(each).contains(day)) {
        return Optional.of(each);
      }
    }
    return english(day.endsWith(".") ? day.substring(0, day.length() - 1) : day);
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
