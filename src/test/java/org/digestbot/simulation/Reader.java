package org.digestbot.simulation;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.Chat;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteSubscriptions;
import org.digestbot.subscription.DueTimes;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;
import org.digestbot.subscription.Timetable;
import org.jspecify.annotations.Nullable;

/** Whoever reads in a room what its one subscription brings. */
record Reader(Room room, SubscriptionKind kind, String filter, Timetable timetable) {
  /** Posts are due in these minutes after {@link #FIRST}, each in the zone of its chat. */
  static final int DUE_MINUTES = 10;

  static final LocalTime FIRST = LocalTime.of(8, 0);

  private static final List<String> ZONES =
      List.of("UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York");

  /** Half of them on Telegram and half on Discord; topics have a post every day. */
  static List<Reader> people(int count, Instant now) {
    List<Reader> readers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Room room = i % 2 == 0 ? Room.onTelegram(i / 2) : Room.onDiscord(i / 2);
      SubscriptionKind kind =
          room.kind() == Room.Kind.TOPIC
              ? SubscriptionKind.DAILY
              : SubscriptionKind.values()[(i / 2 + i / 20) % 4];
      boolean isFiltered =
          kind == SubscriptionKind.WEEKLY
              || kind == SubscriptionKind.ALERTS
              || (kind == SubscriptionKind.DAILY && i % 3 == 0 && room.kind() != Room.Kind.TOPIC);
      String filter = isFiltered ? Press.SUBJECTS.get((i / 8) % Press.SUBJECTS.size()) : "";
      readers.add(new Reader(room, kind, filter, timetable(kind, i, now)));
    }
    return readers;
  }

  Chat chat() {
    return room.chat();
  }

  /** At the same hour of the day in every zone's own words, so that one part of it is busy. */
  private static @Nullable Timetable timetable(SubscriptionKind kind, int i, Instant now) {
    if (kind == SubscriptionKind.ALERTS) {
      return null;
    }
    ZoneId zone = ZoneId.of(ZONES.get(i % ZONES.size()));
    LocalTime utc = FIRST.plusMinutes(i % DUE_MINUTES);
    LocalTime local =
        Press.day(now).atTime(utc).atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalTime();
    return new Timetable(
        local, kind == SubscriptionKind.WEEKLY ? DayOfWeek.of(1 + i % 7) : null, zone);
  }

  /** Subscribes all of them. */
  static void subscribe(List<Reader> readers, Path file, Instant now) {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      Subscriptions subscriptions = new SqliteSubscriptions(database);
      database.change(
          handle -> readers.forEach(reader -> subscriptions.keep(reader.subscription(now))));
    }
  }

  private Subscription subscription(Instant now) {
    return Subscription.begun(
        chat(),
        new Subscription.Wish(kind, filter, timetable, PostStyle.BRIEF, false, false),
        "1",
        now,
        ZoneOffset.UTC);
  }

  /** The last time not after this at which a post was due. */
  Instant lastDue(Instant now) {
    return timetable == null ? now : DueTimes.latest(timetable, ZoneOffset.UTC, now);
  }
}
