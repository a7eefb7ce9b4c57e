package org.digestbot.subscription.request;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.SubscriptionKind;
import org.jspecify.annotations.Nullable;

/**
 * What a request has said so far beside its kind and its filter, and what of that could not be
 * read. Used by one thread for one request.
 */
final class RequestDetails {
  private final SubscriptionKind kind;
  private final List<RequestReading.Problem> problems = new ArrayList<>();
  private @Nullable LocalTime time;
  private @Nullable PartOfDay part;
  private @Nullable DayOfWeek day;
  private @Nullable ZoneId zone;
  private @Nullable String channel;
  private @Nullable PostStyle style;
  private boolean silent;
  private boolean timed;
  private boolean zoned;

  RequestDetails(KindWords.Reading kind) {
    this.kind = kind.kind();
    this.day = kind.day();
  }

  /** Takes what was given apart from the text; it counts more than what the text says. */
  void take(RequestParts parts) {
    String typedTime = given(parts.time());
    if (typedTime != null) {
      setTime(typedTime, ClockTimes.readAlone(typedTime));
    }
    String typedDay = given(parts.day());
    if (typedDay != null) {
      day = Weekdays.read(typedDay).orElse(null);
      List<DayOfWeek> several = Weekdays.all(typedDay, false);
      if (several.size() > 1) {
        setDays(several);
      } else if (day == null) {
        problems.add(new RequestReading.BadDay(typedDay));
      }
    }
    String typedZone = given(parts.zone());
    if (typedZone != null) {
      setZone(typedZone, Zones.read(typedZone));
    }
    String typedStyle = given(parts.style());
    if (typedStyle != null) {
      setStyle(typedStyle);
    }
    String typedChannel = given(parts.channel());
    channel = typedChannel == null ? channel : typedChannel;
  }

  private static @Nullable String given(@Nullable String part) {
    return part == null || part.isBlank() ? null : part.strip();
  }

  /** Whether a time was named, be it one that cannot be read. */
  boolean isTimed() {
    return timed;
  }

  void setTime(String typed, Optional<ClockTimes.Reading> read) {
    timed = true;
    time = read.map(ClockTimes.Reading::time).orElse(null);
    if (time == null) {
      problems.add(new RequestReading.BadTime(typed));
    }
  }

  /** Whether a number can still be the hour that is meant. */
  boolean mayHaveHour() {
    return !timed && kind != SubscriptionKind.ALERTS;
  }

  /** Whether a part of the day can still be what is meant. */
  boolean mayHavePart() {
    return !timed && part == null;
  }

  void setPart(PartOfDay named) {
    part = named;
  }

  /** What was said, {@code every evening at 8} being in the evening. */
  @Nullable LocalTime time() {
    if (part == null) {
      return time;
    }
    return time == null ? part.usual() : part.within(time);
  }

  /** Whether a day of the week can still be what is meant. */
  boolean mayHaveDay() {
    return isWeekly() && day == null;
  }

  boolean isWeekly() {
    return kind == SubscriptionKind.WEEKLY;
  }

  void setDay(DayOfWeek named) {
    day = named;
  }

  /** Several were named, besides the one that may be known. */
  void setDays(List<DayOfWeek> named) {
    problems.add(new RequestReading.SeveralDays(day == null ? named.get(0) : day));
  }

  @Nullable DayOfWeek day() {
    return day;
  }

  /** Whether a zone was named, be it one that nobody knows. */
  boolean isZoned() {
    return zoned;
  }

  void setZone(String typed, Zones.Reading read) {
    zoned = true;
    zone = read.zone();
    if (zone == null) {
      problems.add(new RequestReading.BadZone(typed, read.suggestions()));
    }
  }

  @Nullable ZoneId zone() {
    return zone;
  }

  void setChannel(String name) {
    channel = name;
  }

  @Nullable String channel() {
    return channel;
  }

  void setStyle(String typed) {
    style = PostStyles.read(typed).orElse(null);
    if (style == null) {
      problems.add(new RequestReading.BadStyle(typed));
    }
  }

  @Nullable PostStyle style() {
    return style;
  }

  void setSilent() {
    silent = true;
  }

  boolean silent() {
    return silent;
  }

  List<RequestReading.Problem> problems() {
    return problems;
  }
}
