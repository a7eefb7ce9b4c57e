package org.digestbot.commands;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.Texts;
import org.digestbot.digest.Topics;
import org.digestbot.listing.BodyText;
import org.digestbot.listing.Wording;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.Timetable;
import org.digestbot.subscription.filter.Filter;

/** How subscriptions, times and zones are named to a reader. Thread-safe. */
final class SubscriptionWording {
  private static final int LONGEST_FILTER = 60;

  private final Topics topics;

  SubscriptionWording(Topics topics) {
    this.topics = topics;
  }

  /** {@code Every day at 09:00 · RAG}. */
  String title(Subscription subscription, Texts texts) {
    return when(subscription, texts) + " · " + what(subscription, texts);
  }

  private static String what(Subscription subscription, Texts texts) {
    return subscription.filter().isEmpty()
        ? texts.say("subscription.everything")
        : BodyText.shortened(subscription.filter(), LONGEST_FILTER);
  }

  private static String when(Subscription subscription, Texts texts) {
    Timetable timetable = subscription.timetable();
    if (timetable == null) {
      return texts.say("subscription.alerts");
    }
    String time = timetable.time().toString();
    DayOfWeek day = timetable.day();
    if (day != null) {
      return texts.say("subscription.weekly", weekday(day, texts), time);
    }
    return switch (subscription.kind()) {
      case ARCHIVE -> texts.say("subscription.archive", time);
      case DAILY, WEEKLY, ALERTS -> texts.say("subscription.daily", time);
    };
  }

  /** {@code Friday}. */
  static String weekday(DayOfWeek day, Texts texts) {
    return DateTimeFormatter.ofPattern(texts.say("date.weekday"), texts.language().locale())
        .format(day);
  }

  /** {@code in AI News}. */
  static String place(Subscriber subscriber, Texts texts) {
    String title = subscriber.title();
    return texts.say("subscriptions.in", title == null ? subscriber.chat().id() : title);
  }

  /** What a filter was read as: {@code about RAG or Speech · with “agents” · without “jobs”}. */
  String read(Filter filter, Texts texts) {
    Filter.Understood understood = filter.understood();
    List<String> parts = new ArrayList<>();
    List<String> names =
        understood.topics().stream()
            .flatMap(id -> topics.find(id).stream())
            .map(topic -> Wording.name(topic, texts.language()))
            .toList();
    if (!names.isEmpty()) {
      parts.add(texts.say("subscription.about", String.join(texts.say("subscription.or"), names)));
    }
    if (!understood.words().isEmpty()) {
      parts.add(texts.say("subscription.with", quoted(understood.words(), texts)));
    }
    parts.addAll(understood.narrowed());
    if (!understood.excluded().isEmpty()) {
      parts.add(texts.say("subscription.without", quoted(understood.excluded(), texts)));
    }
    return String.join(" · ", parts);
  }

  private static String quoted(List<String> words, Texts texts) {
    return String.join(
        texts.say("list.comma"),
        words.stream().map(word -> "“" + word.replaceAll("^\"|\"$", "") + "”").toList());
  }

  /** {@code Wed 3 Jan, 09:00 · in 5 h 56 min}. */
  static String due(Instant due, ZoneId zone, Instant now, Texts texts) {
    return moment(due, zone, texts) + " · " + until(Duration.between(now, due), texts);
  }

  static String moment(Instant instant, ZoneId zone, Texts texts) {
    return DateTimeFormatter.ofPattern(texts.say("date.moment"), texts.language().locale())
        .format(instant.atZone(zone));
  }

  private static String until(Duration left, Texts texts) {
    long minutes = Math.max(1, left.plusSeconds(30).toMinutes());
    if (minutes < 60) {
      return texts.say("due.minutes", minutes);
    }
    if (minutes < 24 * 60) {
      return minutes % 60 == 0
          ? texts.say("due.hours", minutes / 60)
          : texts.say("due.hours-and-minutes", minutes / 60, minutes % 60);
    }
    return texts.say("due.days", (minutes + 12 * 60) / (24 * 60));
  }

  /** {@code Asia/Shanghai (UTC+08:00)}. */
  static String zone(ZoneId zone, Instant now) {
    String offset = zone.getRules().getOffset(now).getId();
    String shown = offset.equals("Z") ? "UTC" : "UTC" + offset;
    return zone.getId().equals(shown) || zone.getId().equals("Z")
        ? shown
        : zone.getId() + " (" + shown + ")";
  }

  /** Until when a subscription is paused. */
  static String paused(Instant until, ZoneId zone, Texts texts) {
    return until.equals(Instant.MAX)
        ? texts.say("subscription.paused")
        : texts.say("subscription.paused-until", moment(until, zone, texts));
  }
}
