package org.digestbot.subscription.request;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.text.EditDistance;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/** Knows what people call the kinds of subscriptions. Stateless and thread-safe. */
final class KindWords {
  private static final Map<String, Reading> READINGS = new HashMap<>();

  static {
    put(SubscriptionKind.DAILY, "daily", "every day", "everyday", "each day", "once a day");
    put(SubscriptionKind.DAILY, "每天", "每日", "天天", "每天一次", "日报");
    put(SubscriptionKind.WEEKLY, "weekly", "every week", "each week", "once a week");
    put(SubscriptionKind.WEEKLY, "每周", "每星期", "每礼拜", "每周一次", "周报");
    put(SubscriptionKind.ALERTS, "alerts", "alert", "new links", "new link", "notify", "instant");
    put(SubscriptionKind.ALERTS, "提醒", "新链接", "新链接提醒", "即时", "即时提醒", "通知", "快讯");
    put(SubscriptionKind.ARCHIVE, "archive", "archives", "the archive");
    put(SubscriptionKind.ARCHIVE, "存档", "归档", "档案", "旧文", "回顾", "往期");
    for (DayOfWeek day : DayOfWeek.values()) {
      Reading weekly = new Reading(SubscriptionKind.WEEKLY, day);
      String english = day.name().toLowerCase(Locale.ROOT);
      for (String name : List.of(english, english.substring(0, 3))) {
        READINGS.put("every " + name, weekly);
        READINGS.put("each " + name, weekly);
      }
      READINGS.put(english + "s", weekly);
      for (String name : Weekdays.chinese(day)) {
        READINGS.put("每" + name, weekly);
      }
    }
  }

  private KindWords() {}

  /**
   * A kind, with the day that its name says: 每周一. Immutable.
   *
   * @param day null where it says none
   */
  record Reading(SubscriptionKind kind, @Nullable DayOfWeek day) {}

  /** Reads a whole name. */
  static Optional<Reading> read(String typed) {
    String name = Fold.text(typed).strip();
    while (name.endsWith(":") || name.endsWith(",")) {
      name = name.substring(0, name.length() - 1);
    }
    return Optional.ofNullable(READINGS.get(name));
  }

  /** How much of a word written without blanks is the longest name with which it begins, or 0. */
  static int beginning(String word) {
    int longest = 0;
    for (String name : READINGS.keySet()) {
      boolean chinese = name.charAt(0) > 0x7f;
      if (chinese && name.length() > longest && startsWith(word, name)) {
        longest = name.length();
      }
    }
    return longest;
  }

  private static boolean startsWith(String word, String name) {
    return word.length() > name.length()
        && Fold.text(word.substring(0, name.length())).equals(name);
  }

  /** The kind that was probably meant by a misspelt name. */
  static Optional<SubscriptionKind> nearest(String typed) {
    List<String> names = new ArrayList<>(READINGS.keySet());
    names.removeIf(name -> name.indexOf(' ') >= 0 || name.length() < 5);
    return typed.length() < 4 || typed.length() > 12
        ? Optional.empty()
        : EditDistance.nearest(Fold.text(typed), names)
            .filter(name -> EditDistance.between(Fold.text(typed), name, 2) <= 2)
            .flatMap(KindWords::read)
            .map(Reading::kind);
  }

  private static void put(SubscriptionKind kind, String... names) {
    for (String name : names) {
      READINGS.put(name, new Reading(kind, null));
    }
  }
}
