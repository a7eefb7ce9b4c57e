package org.digestbot.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The port through which stored entries are read. Those that are not {@linkplain
 * ArchivedEntry#isListed listed} are left out everywhere but in {@link #entry}. Implementations are
 * thread-safe and see other processes' imports.
 */
public interface Archive {

  boolean isEmpty();

  /** One entry, also when it is not listed. */
  Optional<ArchivedEntry> entry(EntryId id);

  /** The entries with these ids, in the order given; ids that are unknown are left out. */
  List<ArchivedEntry> entries(Collection<EntryId> ids);

  /** By date, then arrival, newest first; undated entries last. */
  Slice<ArchivedEntry> latest(int offset, int limit);

  /** What these days brought by printed date, both included, in document order; at most limit. */
  Slice<ArchivedEntry> printedBetween(LocalDate first, LocalDate last, int limit);

  /** The first printed day after this one; all of them where it is null. */
  Optional<LocalDate> dayAfter(@Nullable LocalDate day);

  /** The last printed day before this one. */
  Optional<LocalDate> dayBefore(LocalDate day);

  /** What prints no date and whose document prints none, in order of arrival; at most limit. */
  List<ArchivedEntry> undated(int limit);

  /** The latest printed day (a month's first day where only the month is known). */
  Optional<LocalDate> latestDay();

  /** Most entries first. */
  Slice<AuthorCount> authors(int offset, int limit);

  List<SourceSummary> sources();

  /** How many entries each topic has; topics without entries are left out. */
  Map<String, Long> topicCounts();

  Optional<ArchivedEntry> random(RandomGenerator random);

  ArchiveStats stats();
}
