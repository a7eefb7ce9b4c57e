package org.digestbot.subscription;

import java.time.Instant;
import java.time.LocalDate;
import org.digestbot.chat.Chat;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Who wants what, where and when. Immutable.
 *
 * @param id 0 until it is kept
 * @param filter as it was typed; empty for everything
 * @param timetable when it is due; null for alerts
 * @param madeBy the platform's id of the person
 * @param pausedUntil null where it is not paused, {@link Instant#MAX} until somebody resumes it
 * @param nextDue when the next post is due; null for alerts
 * @param plannedThrough the last due time that was seen to, or null
 * @param archivedThrough the last printed day that was posted, of {@link SubscriptionKind#ARCHIVE}
 */
public record Subscription(
    long id,
    Chat chat,
    SubscriptionKind kind,
    String filter,
    @Nullable Timetable timetable,
    PostStyle style,
    boolean silent,
    boolean publish,
    String madeBy,
    Instant madeAt,
    @Nullable Instant pausedUntil,
    @Nullable Instant nextDue,
    @Nullable Instant plannedThrough,
    @Nullable LocalDate archivedThrough) {

  /** How many a chat may have. */
  public static final int MOST = 20;

  /** What {@link #archivedThrough} is once the whole archive was posted. */
  public static final LocalDate WHOLE_ARCHIVE = LocalDate.of(9999, 12, 31);

  /** What two filters have in common that differ only in case, width, script or blanks. */
  public static String filterKey(String filter) {
    return Fold.text(filter).strip().replaceAll("\\s+", " ");
  }

  public boolean isPaused(Instant now) {
    return pausedUntil != null && now.isBefore(pausedUntil);
  }

  /** The same under the number that it was kept by. */
  public Subscription withId(long kept) {
    return new Subscription(
        kept,
        chat,
        kind,
        filter,
        timetable,
        style,
        silent,
        publish,
        madeBy,
        madeAt,
        pausedUntil,
        nextDue,
        plannedThrough,
        archivedThrough);
  }

  /** The same for another chat. */
  public Subscription in(Chat other) {
    return new Subscription(
        id,
        other,
        kind,
        filter,
        timetable,
        style,
        silent,
        publish,
        madeBy,
        madeAt,
        pausedUntil,
        nextDue,
        plannedThrough,
        archivedThrough);
  }

  /** The same after a due time was seen to. */
  public Subscription planned(Instant through, Instant next) {
    return new Subscription(
        id,
        chat,
        kind,
        filter,
        timetable,
        style,
        silent,
        publish,
        madeBy,
        madeAt,
        pausedUntil,
        next,
        through,
        archivedThrough);
  }

  /** The same after the archive was posted up to a printed day. */
  public Subscription archivedThrough(@Nullable LocalDate day) {
    return new Subscription(
        id,
        chat,
        kind,
        filter,
        timetable,
        style,
        silent,
        publish,
        madeBy,
        madeAt,
        pausedUntil,
        nextDue,
        plannedThrough,
        day);
  }

  /** The same, brought to nobody before this time; null goes on at once. */
  public Subscription pausedUntil(@Nullable Instant until) {
    return new Subscription(
        id,
        chat,
        kind,
        filter,
        timetable,
        style,
        silent,
        publish,
        madeBy,
        madeAt,
        until,
        nextDue,
        plannedThrough,
        archivedThrough);
  }

  /** The same with another time for its next post. */
  public Subscription dueAt(@Nullable Instant due) {
    return new Subscription(
        id,
        chat,
        kind,
        filter,
        timetable,
        style,
        silent,
        publish,
        madeBy,
        madeAt,
        pausedUntil,
        due,
        plannedThrough,
        archivedThrough);
  }

  /** The same by another timetable, and when it is due by it. */
  public Subscription goingBy(Timetable other, Instant due) {
    return new Subscription(
        id,
        chat,
        kind,
        filter,
        other,
        style,
        silent,
        publish,
        madeBy,
        madeAt,
        pausedUntil,
        due,
        plannedThrough,
        archivedThrough);
  }
}
