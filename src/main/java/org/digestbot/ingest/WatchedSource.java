package org.digestbot.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.digestbot.digest.Problem;
import org.digestbot.digest.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One source and what is known of its files from look to look. For one thread at a time. */
final class WatchedSource {
  private static final Logger log = LoggerFactory.getLogger(Sources.class);

  /** A source that never stands still as a whole is first read after so many times the usual. */
  private static final int MOST_PATIENCE = 10;

  private final Source source;
  private final Ingest ingest;
  private final Duration stillness;
  private final BooleanSupplier isStopped;

  /** By path. */
  private Map<String, Sighting> sightings = Map.of();

  private final Map<String, FileState> imported = new HashMap<>();

  /** What was wrong at the last look, and at the last import. */
  private Set<String> missed = Set.of();

  private Set<String> refused = Set.of();

  /** Since when there has been something to read. */
  private @Nullable Instant firstSeen;

  private @Nullable Instant lookedAt;
  private boolean read;

  /** Since when a file is as it is, as far as was seen. */
  private record Sighting(FileState state, Instant since) {}

  WatchedSource(Source source, Ingest ingest, Duration stillness, BooleanSupplier isStopped) {
    this.source = source;
    this.ingest = ingest;
    this.stillness = stillness;
    this.isStopped = isStopped;
  }

  void look(FileOwners owners, Instant now) {
    lookedAt = now;
    IncomingDocuments incoming = owners.filesOf(source);
    List<Problem> problems = new ArrayList<>(incoming.failures());
    if (incoming.documents().isEmpty()) {
      firstSeen = null;
    } else if (firstSeen == null) {
      firstSeen = now;
    }
    sightings = sight(incoming.documents(), now, problems);
    imported.keySet().retainAll(sightings.keySet());
    missed = report(problems, missed);
    List<IncomingDocument> still = new ArrayList<>();
    Map<String, FileState> opened = new HashMap<>();
    boolean anythingNew = false;
    for (IncomingDocument document : incoming.documents()) {
      String path = document.path();
      Sighting sighting = sightings.get(path);
      if (path != null && sighting != null && isStill(sighting, now)) {
        still.add(unlessItChanges(document, Path.of(path), sighting.state(), opened));
        anythingNew |= !sighting.state().equals(imported.get(path));
      }
    }
    // The first import is the baseline: what is still on its way should be part of it.
    boolean complete = still.size() == incoming.documents().size();
    if (!imported.isEmpty() || complete || isOverdue(now)) {
      if (anythingNew) {
        take(still, opened);
      }
      read = true;
    }
  }

  private boolean isOverdue(Instant now) {
    return firstSeen != null
        && !now.isBefore(firstSeen.plus(stillness.multipliedBy(MOST_PATIENCE)));
  }

  private Map<String, Sighting> sight(
      List<IncomingDocument> documents, Instant now, List<Problem> problems) {
    Map<String, Sighting> seen = new HashMap<>();
    for (IncomingDocument document : documents) {
      String path = document.path();
      if (path == null) {
        continue;
      }
      try {
        FileState state = FileState.of(Path.of(path));
        Sighting before = sightings.get(path);
        // A clock that was set back begins anew.
        boolean same =
            before != null && before.state().equals(state) && !before.since().isAfter(now);
        seen.put(path, same ? before : new Sighting(state, now));
      } catch (IOException e) {
        problems.add(FileFaults.problem(document.shown(), e));
      }
    }
    return seen;
  }

  private boolean isStill(Sighting sighting, Instant now) {
    return !sighting.since().plus(stillness).isAfter(now);
  }

  /**
   * Its content, unless somebody began to write just now.
   *
   * @param opened where it is noted that it could be read
   */
  private static IncomingDocument unlessItChanges(
      IncomingDocument document, Path file, FileState state, Map<String, FileState> opened) {
    return new IncomingDocument(
        document.shown(),
        document.name(),
        document.path(),
        () -> {
          byte[] content = document.content().read();
          if (!FileState.of(file).equals(state)) {
            throw new IOException("it is being written");
          }
          opened.put(file.toString(), state);
          return content;
        });
  }

  private void take(List<IncomingDocument> still, Map<String, FileState> opened) {
    Report done =
        ingest.run(
            source.name(), IncomingDocuments.of(still), false, (count, total, next) -> goOn());
    // What could not be opened is tried again at the next look.
    imported.putAll(opened);
    refused = report(done.problems(), refused);
    if (done.added() + done.changed() + done.gone() > 0) {
      log.info(
          "Source {}: {} entries new, {} changed, {} gone",
          source.name(),
          done.added(),
          done.changed(),
          done.gone());
    }
  }

  private void goOn() {
    if (isStopped.getAsBoolean()) {
      throw new CancellationException("no more is read");
    }
  }

  /** Puts problems into words and logs those that are new. */
  private Set<String> report(List<Problem> problems, Set<String> known) {
    Set<String> sentences = new LinkedHashSet<>();
    for (Problem problem : problems) {
      String sentence = problem.inOneLine();
      if (sentences.add(sentence) && !known.contains(sentence)) {
        log.warn("Source {}: {}", source.name(), sentence);
      }
    }
    return sentences;
  }

  /**
   * How long after the last look the next of the files may stand still that did not then. By the
   * time of that look, and no later one: what came to stand still since has not been read.
   */
  Optional<Duration> untilStill() {
    Instant then = lookedAt;
    return then == null
        ? Optional.empty()
        : sightings.values().stream()
            .filter(sighting -> !isStill(sighting, then))
            .map(sighting -> Duration.between(then, sighting.since().plus(stillness)))
            .min(Duration::compareTo);
  }

  boolean isRead() {
    return read;
  }
}
