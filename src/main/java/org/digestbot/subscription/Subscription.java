package org.digestbot.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.digestbot.chat.Chat;
import org.digestbot.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Who wants what, where and when. Immutable.
 *
 * @param id 0 until it is kept
 * @param madeBy the platform's id of the person
 */
public record Subscription(
    long id, Chat chat, Wish wish, String madeBy, Instant madeAt, Progress progress) {

  /** How many a chat may have. */
  public static final int MOST = 20;

  /** What {@link #archivedThrough} is once the whole archive was posted. */
  public static final LocalDate WHOLE_ARCHIVE = LocalDate.of(9999, 12, 31);

  /**
   * What is wanted, when and how: what a person chooses. Immutable.
   *
   * @param filter as it was typed; empty for everything
   * @param timetable when it is due; null for alerts
   */
  public record Wish(
      SubscriptionKind kind,
      String filter,
      @Nullable Timetable timetable,
      PostStyle style,
      boolean silent,
      boolean publish) {

    private Wish by(Timetable other) {
      return new Wish(kind, filter, other, style, silent, publish);
    }
  }

  /**
   * How far a subscription has come, and when it goes on: what changes with every post. Immutable.
   *
   * @param pausedUntil null where it is not paused, {@link Instant#MAX} until somebody resumes it
   * @param nextDue when the next post is due; null for alerts
   * @param archivedThrough the last printed day that was posted, of {@link
   *     SubscriptionKind#ARCHIVE}
   */
  public record Progress(
      @Nullable Instant pausedUntil,
      @Nullable Instant nextDue,
      @Nullable LocalDate archivedThrough) {}

  /**
   * A new one that is not kept yet, due for the first time after it is made.
   *
   * @param zone what counts where its timetable has none
   */
  public static Subscription begun(
      Chat chat, Wish wish, String madeBy, Instant madeAt, ZoneId zone) {
    Instant due = wish.timetable() == null ? null : DueTimes.next(wish.timetable(), zone, madeAt);
    return new Subscription(0, chat, wish, madeBy, madeAt, new Progress(null, due, null));
  }

  /** What two filters have in common that differ only in case, width, script or blanks. */
  public static String filterKey(String filter) {
    return Fold.text(filter).strip().replaceAll("\\s+", " ");
  }

  public SubscriptionKind kind() {
    return wish.kind();
  }

  /** As it was typed; empty for everything. */
  public String filter() {
    return wish.filter();
  }

  /** When it is due; null for alerts. */
  public @Nullable Timetable timetable() {
    return wish.timetable();
  }

  public PostStyle style() {
    return wish.style();
  }

  public boolean silent() {
    return wish.silent();
  }

  public boolean publish() {
    return wish.publish();
  }

  public @Nullable Instant nextDue() {
    return progress.nextDue();
  }

  public @Nullable LocalDate archivedThrough() {
    return progress.archivedThrough();
  }

  public @Nullable Instant pausedUntil() {
    return progress.pausedUntil();
  }

  public boolean isPaused(Instant now) {
    Instant until = pausedUntil();
    return until != null && now.isBefore(until);
  }

  /** Whether its next post is a printed day of the archive. */
  public boolean isInArchive() {
    return kind() == SubscriptionKind.ARCHIVE && !WHOLE_ARCHIVE.equals(archivedThrough());
  }

  /** The same under the number that it was kept by. */
  public Subscription withId(long kept) {
    return new Subscription(kept, chat, wish, madeBy, madeAt, progress);
  }

  /** The same for another chat. */
  public Subscription in(Chat other) {
    return new Subscription(id, other, wish, madeBy, madeAt, progress);
  }

  /** The same after the archive was posted up to a printed day. */
  public Subscription archivedThrough(@Nullable LocalDate day) {
    return at(new Progress(pausedUntil(), nextDue(), day));
  }

  /** The same, brought to nobody before this time; null goes on at once. */
  public Subscription pausedUntil(@Nullable Instant until) {
    return at(new Progress(until, nextDue(), archivedThrough()));
  }

  /** The same with another time for its next post. */
  public Subscription dueAt(@Nullable Instant due) {
    return at(new Progress(pausedUntil(), due, archivedThrough()));
  }

  /** The same by another timetable, and when it is due by it. */
  public Subscription goingBy(Timetable other, Instant due) {
    return wishing(wish.by(other)).dueAt(due);
  }

  /** The same, which stays whose it is and goes on where it was, for another wish. */
  public Subscription wishing(Wish other) {
    return new Subscription(id, chat, other, madeBy, madeAt, progress);
  }

  private Subscription at(Progress other) {
    return new Subscription(id, chat, wish, madeBy, madeAt, other);
  }
}
