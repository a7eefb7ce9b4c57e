package org.digestbot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.digestbot.chat.Language;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.QuietHours;
import org.digestbot.subscription.Subscriber;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Timetable;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** How subscriptions and their chats look in their tables. */
final class SubscriptionRows {
  /** What {@link #subscription} reads; {@code s} is the subscription, {@code c} its chat. */
  static final String SUBSCRIPTIONS =
      "SELECT s.id, c.platform, c.chat, c.thread, s.kind, s.filter, s.time, s.weekday, s.zone,"
          + " s.style, s.silent, s.publish, s.made_by, s.made_at, s.paused_until, s.next_due,"
          + " s.archived_through"
          + " FROM subscription s JOIN subscriber c ON c.id = s.subscriber_id ";

  /** What {@link #subscriber} reads. */
  static final String SUBSCRIBERS =
      "SELECT platform, chat, thread, title, language, zone, quiet_from, quiet_until, closed_at,"
          + " closed_why FROM subscriber ";

  private SubscriptionRows() {}

  static Subscription subscription(ResultSet row, StatementContext context) throws SQLException {
    return new Subscription(
        row.getLong("id"),
        ChatColumns.chat(row),
        new Subscription.Wish(
            SubscriptionKind.valueOf(row.getString("kind")),
            row.getString("filter"),
            timetable(row),
            PostStyle.valueOf(row.getString("style")),
            row.getBoolean("silent"),
            row.getBoolean("publish")),
        row.getString("made_by"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        new Subscription.Progress(
            instant(row, "paused_until"), instant(row, "next_due"), day(row, "archived_through")));
  }

  static Subscriber subscriber(ResultSet row, StatementContext context) throws SQLException {
    String language = row.getString("language");
    return new Subscriber(
        ChatColumns.chat(row),
        row.getString("title"),
        language == null ? null : Language.ofTag(language).orElse(null),
        zone(row),
        quiet(row),
        instant(row, "closed_at"),
        row.getString("closed_why"));
  }

  /** Binds all but the id and the chat under the names of the columns. */
  static <S extends SqlStatement<S>> S bind(S statement, Subscription subscription) {
    Subscription.Wish wish = subscription.wish();
    Subscription.Progress progress = subscription.progress();
    Timetable timetable = wish.timetable();
    DayOfWeek day = timetable == null ? null : timetable.day();
    ZoneId zone = timetable == null ? null : timetable.zone();
    LocalDate archived = progress.archivedThrough();
    return statement
        .bind("kind", wish.kind().name())
        .bind("filter", wish.filter())
        .bind("filter_key", Subscription.filterKey(wish.filter()))
        .bind("time", timetable == null ? null : minute(timetable.time()))
        .bind("weekday", day == null ? null : day.getValue())
        .bind("zone", zone == null ? null : zone.getId())
        .bind("style", wish.style().name())
        .bind("silent", wish.silent())
        .bind("publish", wish.publish())
        .bind("made_by", subscription.madeBy())
        .bind("made_at", subscription.madeAt().toEpochMilli())
        .bind("paused_until", millis(progress.pausedUntil()))
        .bind("next_due", millis(progress.nextDue()))
        .bind("archived_through", archived == null ? null : archived.toEpochDay());
  }

  /** Binds all under the names of the columns. */
  static <S extends SqlStatement<S>> S bind(S statement, Subscriber subscriber) {
    Language language = subscriber.language();
    ZoneId zone = subscriber.zone();
    QuietHours quiet = subscriber.quiet();
    return statement
        .bind("platform", subscriber.chat().platform())
        .bind("chat", subscriber.chat().id())
        .bind("thread", ChatColumns.thread(subscriber.chat()))
        .bind("title", subscriber.title())
        .bind("language", language == null ? null : language.tag())
        .bind("zone", zone == null ? null : zone.getId())
        .bind("quiet_from", quiet == null ? null : minute(quiet.from()))
        .bind("quiet_until", quiet == null ? null : minute(quiet.until()))
        .bind("closed_at", millis(subscriber.closedAt()))
        .bind("closed_why", subscriber.closedWhy());
  }

  private static @Nullable Timetable timetable(ResultSet row) throws SQLException {
    LocalTime time = time(row, "time");
    if (time == null) {
      return null;
    }
    int day = row.getInt("weekday");
    return new Timetable(time, day == 0 ? null : DayOfWeek.of(day), zone(row));
  }

  private static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
    LocalTime from = time(row, "quiet_from");
    LocalTime until = time(row, "quiet_until");
    return from == null || until == null ? null : new QuietHours(from, until);
  }

  private static @Nullable ZoneId zone(ResultSet row) throws SQLException {
    String zone = row.getString("zone");
    return zone == null ? null : ZoneId.of(zone);
  }

  private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
    int minute = row.getInt(column);
    return row.wasNull() ? null : LocalTime.of(minute / 60, minute % 60);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    if (row.wasNull()) {
      return null;
    }
    return millis == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(millis);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    long day = row.getLong(column);
    return row.wasNull() ? null : LocalDate.ofEpochDay(day);
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    if (instant == null) {
      return null;
    }
    return instant.equals(Instant.MAX) ? Long.MAX_VALUE : instant.toEpochMilli();
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
