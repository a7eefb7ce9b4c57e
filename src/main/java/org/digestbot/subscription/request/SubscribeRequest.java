package org.digestbot.subscription.request;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for with {@code /subscribe}. Immutable.
 *
 * @param time null where none was given, and for alerts
 * @param day of the week, or null where none was given
 * @param zone null where none was given
 * @param channel where it is wanted, as it was typed: {@code #news}, {@code @news}, an id, a
 *     mention or an address; null for here
 * @param style null where none was given
 * @param silent whether it is to come without a sound
 * @param filter as it was typed, for {@code FilterReader}; empty for everything
 */
public record SubscribeRequest(
    SubscriptionKind kind,
    @Nullable LocalTime time,
    @Nullable DayOfWeek day,
    @Nullable ZoneId zone,
    @Nullable String channel,
    @Nullable PostStyle style,
    boolean silent,
    String filter) {

  /** When posts are due where no time is given. */
  public static final LocalTime USUAL_TIME = LocalTime.of(9, 0);

  /** When it is due; null for alerts. */
  public @Nullable Timetable timetable() {
    if (kind == SubscriptionKind.ALERTS) {
      return null;
    }
    DayOfWeek weekly = day == null ? DayOfWeek.MONDAY : day;
    return new Timetable(
        time == null ? USUAL_TIME : time, kind == SubscriptionKind.WEEKLY ? weekly : null, zone);
  }
}
