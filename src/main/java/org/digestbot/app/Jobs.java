package org.digestbot.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.digestbot.delivery.Planner;
import org.digestbot.delivery.Relay;
import org.digestbot.digest.Source;
import org.digestbot.health.Concern;
import org.digestbot.ingest.FolderWatch;
import org.digestbot.ingest.Sources;
import org.digestbot.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** What a running bot does without having been asked, from its start to its stop. Thread-safe. */
final class Jobs {
  private static final String TICK = "tick";
  private static final String RELAY = "relay";
  private static final String SOURCES = "sources";
  private static final String MAINTENANCE = "maintenance";

  /** Changes come in swarms. */
  private static final Duration SWARM = Duration.ofMillis(250);

  private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

  private final Schedule schedule;
  private final Sources sources;
  private final List<Source> watched;
  private final Planner planner;
  private final List<Relay> relays;
  private final Supplier<Optional<String>> damage;
  private volatile @Nullable FolderWatch watch;

  /**
   * @param damage what to do about the database, where it is damaged
   */
  Jobs(
      Schedule schedule,
      Sources sources,
      List<Source> watched,
      Planner planner,
      List<Relay> relays,
      Runnable maintenance,
      Supplier<Optional<String>> damage,
      Rhythm rhythm) {
    this.schedule = schedule;
    this.sources = sources;
    this.watched = List.copyOf(watched);
    this.planner = planner;
    this.relays = relays;
    this.damage = damage;
    schedule.every(TICK, rhythm.tick(), rhythm.tick(), planner::tick);
    schedule.every(RELAY, rhythm.relay(), rhythm.relay(), () -> relays.forEach(Relay::nudge));
    schedule.every(SOURCES, Duration.ZERO, rhythm.sources(), this::look);
    schedule.every(MAINTENANCE, rhythm.maintenance(), rhythm.maintenance(), maintenance);
  }

  void start() {
    watch = new FolderWatch(watched, () -> schedule.after(SOURCES, SWARM));
    schedule.start();
  }

  /** Begins nothing more, and waits so long for what runs. */
  void stop(Duration grace) {
    FolderWatch watching = watch;
    if (watching != null) {
      watching.close();
    }
    sources.stop();
    schedule.stop(grace);
  }

  /** What fails at present. */
  List<Concern> concerns() {
    Stream<Concern> silent =
        relays.stream()
            .flatMap(
                relay ->
                    relay.trouble().stream()
                        .map(why -> new Concern("posts-" + relay.platform(), null, why)));
    Stream<Concern> damaged =
        damage.get().stream().map(what -> new Concern("database", null, what));
    return Stream.of(failing(), silent, damaged).flatMap(concerns -> concerns).toList();
  }

  private Stream<Concern> failing() {
    return schedule.troubles().entrySet().stream()
        .map(
            failing ->
                new Concern(
                    failing.getKey(), failing.getValue().since(), failing.getValue().reason()));
  }

  private void look() {
    FolderWatch watching = watch;
    if (watching != null) {
      watching.follow();
    }
    try {
      sources.look().ifPresent(wait -> schedule.after(SOURCES, wait));
      if (sources.areRead()) {
        planner.sourcesRead();
      }
      schedule.soon(TICK);
    } catch (RuntimeException e) {
      schedule.after(SOURCES, TRY_AGAIN);
      throw e;
    }
  }
}
