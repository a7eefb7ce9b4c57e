package org.digestbot.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digestbot.digest.Archive;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.filter.Filter;
import org.digestbot.subscription.filter.NewestMatches;
import org.jspecify.annotations.Nullable;

/** Finds what the next post of a subscription brings; changes nothing. Thread-safe. */
final class PostContents {
  /**
   * Of a printed day, and of what has no date. What is beyond is never posted, so they are many.
   */
  private static final int MOST_AT_ONCE = 10_000;

  private static final int NEWEST = 1_000;

  /** How many printed days are looked through for one post. */
  private static final int MOST_DAYS = 400;

  private final Archive archive;
  private final WaitingList waiting;
  private final FilterShelf filters;

  PostContents(Archive archive, WaitingList waiting, FilterShelf filters) {
    this.archive = archive;
    this.waiting = waiting;
    this.filters = filters;
  }

  /**
   * What a post brings. Immutable.
   *
   * @param rows the waiting rows that are settled with it
   * @param fromArchive whether it is a printed day of the archive, or what has no date
   * @param day the printed day, or null
   * @param archivedThrough how far through the archive the subscription is after it, or null
   * @param isLast whether nothing more of the archive is to come
   */
  record Content(
      List<ArchivedEntry> entries,
      List<Long> rows,
      boolean fromArchive,
      @Nullable LocalDate day,
      @Nullable LocalDate archivedThrough,
      boolean isLast) {
    Content {
      entries = List.copyOf(entries);
      rows = List.copyOf(rows);
    }
  }

  Content of(Subscription subscription) {
    return subscription.isInArchive() ? walk(subscription) : arrived(subscription);
  }

  /** What waits and is still there. */
  private Content arrived(Subscription subscription) {
    List<Waiting> rows = waiting.of(subscription.id());
    return new Content(
        archive.entries(Waiting.entriesOf(rows)),
        rows.stream().map(Waiting::id).toList(),
        false,
        null,
        subscription.archivedThrough(),
        false);
  }

  private Content walk(Subscription subscription) {
    Filter filter = filters.filter(subscription.filter());
    Step step = step(filter, subscription.archivedThrough());
    if (step.entries.isEmpty() && !step.atEnd) {
      return new Content(List.of(), List.of(), true, null, step.day, false);
    }
    Step next = step.atEnd ? step : step(filter, step.day);
    boolean isLast = step.atEnd || next.atEnd && next.entries.isEmpty();
    return new Content(
        step.entries,
        List.of(),
        true,
        step.atEnd ? null : step.day,
        isLast ? Subscription.WHOLE_ARCHIVE : step.day,
        isLast);
  }

  /**
   * The next printed day that has matching entries; after the last one what has no date.
   *
   * @param day how far the search came, or null
   * @param atEnd whether there is no further day
   */
  private record Step(@Nullable LocalDate day, List<ArchivedEntry> entries, boolean atEnd) {}

  private Step step(Filter filter, @Nullable LocalDate after) {
    LocalDate day = after;
    for (int i = 0; i < MOST_DAYS; i++) {
      Optional<LocalDate> next = archive.dayAfter(day);
      if (next.isEmpty()) {
        return new Step(day, matching(filter, archive.undated(MOST_AT_ONCE)), true);
      }
      day = next.get();
      List<ArchivedEntry> printed = archive.printedBetween(day, day, MOST_AT_ONCE).items();
      List<ArchivedEntry> found = matching(filter, printed);
      if (!found.isEmpty()) {
        return new Step(day, found, false);
      }
    }
    return new Step(day, List.of(), false);
  }

  private static List<ArchivedEntry> matching(Filter filter, List<ArchivedEntry> entries) {
    return entries.stream().filter(filter::matches).toList();
  }

  /** The newest entries that match, at most so many. */
  List<ArchivedEntry> newest(String filter, int most) {
    return NewestMatches.of(filters.filter(filter), archive, most, NEWEST);
  }
}
