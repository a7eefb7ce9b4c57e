package org.digestbot.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When posts are due, by the clock on the wall. Immutable.
 *
 * @param time to the minute
 * @param day of the week, or null for every day
 * @param zone the subscription's own, or null for the chat's
 */
public record Timetable(LocalTime time, @Nullable DayOfWeek day, @Nullable ZoneId zone) {}
