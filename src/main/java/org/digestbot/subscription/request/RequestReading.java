package org.digestbot.subscription.request;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.digestbot.subscription.SubscriptionKind;
import org.jspecify.annotations.Nullable;

/**
 * A request, or why it cannot be read. Immutable.
 *
 * @param request null where there is a problem
 * @param problems what could not be read
 * @param notes what was read and is of no use
 */
public record RequestReading(
    @Nullable SubscribeRequest request, List<Problem> problems, List<Note> notes) {
  public RequestReading {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Something that could not be read. */
  public sealed interface Problem {}

  /**
   * It does not begin with what kind of posts is wanted.
   *
   * @param typed the word in its place, or empty
   * @param nearest the kind that was probably meant
   */
  public record NoKind(String typed, @Nullable SubscriptionKind nearest) implements Problem {}

  /** There is no such time of day. */
  public record BadTime(String typed) implements Problem {}

  /** It is no day of the week. */
  public record BadDay(String typed) implements Problem {}

  /**
   * Several days of the week were named, of which a post has one.
   *
   * @param first which was named first
   */
  public record SeveralDays(DayOfWeek first) implements Problem {}

  /** The zone cannot be told; likely ones are offered. */
  public record BadZone(String typed, List<ZoneId> suggestions) implements Problem {
    public BadZone {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** There is no such style. */
  public record BadStyle(String typed) implements Problem {}

  /** What was read and is of no use. */
  public enum Note {
    /** Alerts come at once, whatever the time. */
    TIME_IGNORED,
    /** Only weekly posts have a day. */
    DAY_IGNORED
  }
}
