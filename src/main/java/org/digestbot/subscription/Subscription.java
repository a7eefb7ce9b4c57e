package org.digestbot.subscription;

import java.time.Instant;
import java.time.LocalDate;
import org.digestbot.chat.Chat;
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

  public boolean isPaused(Instant now) {
    return pausedUntil != null && now.isBefore(pausedUntil);
  }
}
