package org.digestbot.ingest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.digestbot.digest.Source;

/**
 * Looks at the configured sources and imports what has changed, once it stands still: a file that
 * is being written is nobody's digest yet. Thread-safe; looks take turns.
 */
public final class Sources {
  private final List<Source> sources;
  private final List<WatchedSource> watched;
  private final InstantSource clock;
  private volatile boolean stopped;

  /**
   * Sources that nobody has looked at yet.
   *
   * @param stillness how long a file's size and time must be the same before it is read
   */
  public Sources(Ingest ingest, List<Source> sources, Duration stillness, InstantSource clock) {
    this.sources = List.copyOf(sources);
    this.watched =
        sources.stream()
            .map(source -> new WatchedSource(source, ingest, stillness, () -> stopped))
            .toList();
    this.clock = clock;
  }

  /**
   * Looks at each source, and imports those in which a file is new or changed and stands still.
   * What cannot be read is logged once.
   *
   * @return how long until something may stand still that does not yet
   * @throws RuntimeException when the archive cannot be written to; the other sources were looked
   *     at, and the next look tries again
   */
  public synchronized Optional<Duration> look() {
    FileOwners owners = new FileOwners(sources);
    RuntimeException fault = null;
    for (WatchedSource source : watched) {
      try {
        source.look(owners, clock.instant());
      } catch (CancellationException e) {
        return Optional.empty();
      } catch (RuntimeException e) {
        if (fault == null) {
          fault = e;
        } else {
          fault.addSuppressed(e);
        }
      }
    }
    if (fault != null) {
      throw fault;
    }
    return watched.stream()
        .flatMap(source -> source.untilStill().stream())
        .min(Comparator.naturalOrder());
  }

  /** Ends a look that is under way after the document that is being imported. For good. */
  public void stop() {
    stopped = true;
  }

  /** Whether everything that was there at the start has been read once. */
  public synchronized boolean areRead() {
    return watched.stream().allMatch(WatchedSource::isRead);
  }
}
