package org.digestbot.subscription.request;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of the day that says no hour, as in {@code every evening}. */
enum PartOfDay {
  MORNING(9, "morning", "早", "早上", "早晨", "上午"),
  AFTERNOON(15, "afternoon", "下午"),
  EVENING(20, "evening", "night", "晚", "晚上");

  private final LocalTime usual;
  private final List<String> names;

  PartOfDay(int hour, String... names) {
    usual = LocalTime.of(hour, 0);
    this.names = List.of(names);
  }

  static Optional<PartOfDay> read(String folded) {
    return Arrays.stream(values()).filter(part -> part.names.contains(folded)).findFirst();
  }

  /** The time that is meant where nothing more is said. */
  LocalTime usual() {
    return usual;
  }

  /** A time of a clock with twelve hours as that of this part of the day. */
  LocalTime within(LocalTime time) {
    boolean later = this != MORNING && time.getHour() > 0 && time.getHour() < 12;
    return later ? time.plusHours(12) : time;
  }
}
